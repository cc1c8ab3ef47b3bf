/** Alerts: what is new is gathered, then told; what can not be told is tried again later and later. */
import { type Alert, type Delivery, LitopysError, type Store } from '../../main.js';
import { postWebhook, type Secrets, sendMail, writeAtom } from './channels.js';
import { gather, type WordForms } from './news.js';

export interface Telling {
  readonly wordForms: WordForms;
  readonly secrets: Secrets;
  /** Milliseconds since 1970. */
  now(): number;
  /** Told of everything that was told or could not be. */
  onTold(alert: Alert, delivery: Delivery, problem: LitopysError | null): void;
}

const FIRST_RETRY = 30_000;
const LONGEST_RETRY = 6 * 3_600_000;
/** About two days. */
const MOST_ATTEMPTS = 16;
const AT_ONCE = 100;
const SHOWN_IN_ATOM = 100;

/**
 * One round over all alerts. What was told is marked after the receiver took it: a process killed in between tells it
 * again under the same id. A receiver that fails holds up no other.
 * @throws LitopysError of `store.`
 */
export async function tellAll(store: Store, telling: Telling): Promise<void> {
  const alerts = await store.alerts.alerts();
  for (const alert of alerts) await gather(store, alert, telling.wordForms, iso(telling));
  const due = await store.alerts.due(telling.now(), AT_ONCE);
  await Promise.all(
    alerts.map(async (alert) => {
      for (const delivery of due.filter((one) => one.alert === alert.name))
        if (!(await tell(store, alert, delivery, telling))) break;
    }),
  );
}

/** @returns whether the receiver took it */
async function tell(store: Store, alert: Alert, delivery: Delivery, telling: Telling): Promise<boolean> {
  try {
    if (alert.kind === 'webhook') await postWebhook(alert, delivery, telling.secrets, iso(telling));
    else if (alert.kind === 'mail') await sendMail(alert, delivery, telling.secrets);
    else await atom(store, alert);
    await store.alerts.told(delivery.id);
    telling.onTold(alert, delivery, null);
    return true;
  } catch (error) {
    if (!(error instanceof LitopysError) || error.code.startsWith('store.')) throw error;
    const passing = (error as { passing?: boolean }).passing === true;
    const again = passing && delivery.attempts + 1 < MOST_ATTEMPTS;
    const wait = Math.min(FIRST_RETRY * 2 ** delivery.attempts, LONGEST_RETRY);
    await store.alerts.failed(
      delivery.id,
      `${error.code}: ${error.message}`,
      again ? telling.now() + wait : null,
    );
    telling.onTold(alert, delivery, error);
    return false;
  }
}

/** @throws LitopysError `alert.atom` */
async function atom(store: Store, alert: Alert): Promise<void> {
  const deliveries = await store.alerts.history(alert.name, SHOWN_IN_ATOM);
  try {
    writeAtom(alert, deliveries);
  } catch (cause) {
    throw Object.assign(notWritten(alert.target, cause), { passing: true });
  }
}

export function notWritten(where: string, cause: unknown): LitopysError {
  return new LitopysError('alert.atom', `the file can not be written: ${(cause as Error).message}`, {
    where,
    next: 'check that its folder is there and can be written to',
    cause,
  });
}

const iso = (telling: Telling): string => new Date(telling.now()).toISOString();
