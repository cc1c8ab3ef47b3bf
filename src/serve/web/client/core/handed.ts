/** What one view hands to the next and no link can hold: a text that was pasted. Kept for the session, so that «reload» works. */
export interface ReadInput {
  readonly text?: string;
  readonly html?: string;
  /** Of a file, in Base64. */
  readonly bytes?: string;
  readonly contentType?: string;
  readonly url?: string;
  readonly doc?: string;
  readonly outlet?: string;
  readonly byline?: string;
  readonly published?: string;
  readonly updated?: string;
  readonly language?: string;
  readonly origin?: string;
}

const KEY = 'litopys.read';

export function handInput(input: ReadInput): void {
  memory = input;
  try {
    sessionStorage.setItem(KEY, JSON.stringify(input));
  } catch {
    // Larger than the session may keep: what it kept before is another text.
    sessionStorage.removeItem(KEY);
  }
}

let memory: ReadInput | null = null;

export function takeInput(): ReadInput | null {
  if (memory) return memory;
  const kept = sessionStorage.getItem(KEY);
  return kept ? (JSON.parse(kept) as ReadInput) : null;
}

/** What was typed into the box and is not read yet: where that fails, it stands there again. */
let draft = '';

export const draftNow = (): string => draft;

export function noteDraft(words: string): void {
  draft = words;
}
