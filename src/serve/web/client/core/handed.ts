/** What one view hands to the next and no link can hold: a text that was pasted. Kept for the session, so that «reload» works. */
export interface ReadInput {
  readonly text?: string;
  readonly html?: string;
  readonly url?: string;
  readonly outlet?: string;
  readonly published?: string;
  readonly language?: string;
}

const KEY = 'litopys.read';

export function handInput(input: ReadInput): void {
  try {
    sessionStorage.setItem(KEY, JSON.stringify(input));
  } catch {
    memory = input; // Larger than the session may keep.
  }
}

let memory: ReadInput | null = null;

export function takeInput(): ReadInput | null {
  if (memory) return memory;
  const kept = sessionStorage.getItem(KEY);
  return kept ? (JSON.parse(kept) as ReadInput) : null;
}
