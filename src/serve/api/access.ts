/** Who may ask for what. */
import type { Caller, Endpoint } from './endpoint.js';

export interface Access {
  /**
   * Who makes a request, if he may call this endpoint.
   * @throws LitopysError `api.sign-in`, `api.forbidden`, `api.busy`
   */
  callerOf(request: Request, endpoint: Pick<Endpoint, 'role' | 'method'>): Promise<Caller>;
}

/** On this machine alone everyone at it may do everything. */
export function openToThisMachine(): Access {
  return { callerOf: async () => ({ name: 'local', role: 'admin' }) };
}
