/** A tool for assistants as data: what it takes and gives, and how. The server is made of these. */
import type { z } from 'zod';
import type { Store } from '../../main.js';
import type { Pipeline } from '../../pipeline.js';
import type { JsonReader } from '../api/service.js';

/** What tools work with. */
export interface Asking {
  readonly store: Store;
  readonly pipeline: Pick<Pipeline, 'wordForms'>;
  readonly readers: JsonReader;
}

export interface Tool {
  readonly name: string;
  readonly title: string;
  /** For the assistant: when to take it, and what it gives. */
  readonly description: string;
  readonly input: z.ZodObject;
  readonly output: z.ZodObject;
  /** @throws LitopysError which the assistant is told with its code and what to do next */
  readonly run: (input: unknown, asking: Asking) => Promise<Record<string, unknown>>;
}

interface Description<Input extends z.ZodObject, Output extends z.ZodObject> {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly input: Input;
  readonly output: Output;
  readonly run: (input: z.output<Input>, asking: Asking) => Promise<z.input<Output>>;
}

/** A tool whose answer fits the schema that it promises. */
export function tool<Input extends z.ZodObject, Output extends z.ZodObject>(
  described: Description<Input, Output>,
): Tool {
  // The server parses the input by this very schema before.
  return { ...described, run: described.run as Tool['run'] };
}
