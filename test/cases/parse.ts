/** Reads the tables of cases: a title, the text, `==>`, one line a reading. */

/** One case of a table. */
export interface Case {
  readonly title: string;
  /** What the title gives in braces, `{published: 2025-01-21, outlet: УНН}`. */
  readonly publication: Readonly<Record<string, string>>;
  readonly text: string;
  /** The expected lines; empty when nothing may be found. */
  readonly expected: readonly string[];
  /** Line of the title in the file, from 1. */
  readonly line: number;
}

const ARROW = '==>';

/** The cases of one file. @throws Error that names the line of a case that is not well formed */
export function parseCases(table: string): Case[] {
  const lines = table.split(/\r?\n/u);
  const cases: Case[] = [];
  let from = 0;
  for (let i = 0; i <= lines.length; i++) {
    if (i < lines.length && lines[i]?.trim() !== '') continue;
    if (i > from) cases.push(parseCase(lines.slice(from, i), from + 1));
    from = i + 1;
  }
  return cases;
}

function parseCase(lines: readonly string[], line: number): Case {
  const [first = '', ...rest] = lines;
  const arrow = rest.indexOf(ARROW);
  if (!first.startsWith('#')) throw new Error(`line ${line}: a case starts with its title, "# …"`);
  if (arrow < 1) throw new Error(`line ${line}: a case has a text, a line "${ARROW}" and what is expected`);
  const expected = rest.slice(arrow + 1).map((one) => one.trim());
  if (expected.length === 0) throw new Error(`line ${line}: write "nothing" when nothing may be found`);
  const braces = /\{([^{}]*)\}\s*$/u.exec(first);
  return {
    title: first.slice(1, braces?.index ?? first.length).trim(),
    publication: braces ? parseBraces(braces[1] as string) : {},
    text: rest.slice(0, arrow).join('\n'),
    expected: expected[0] === 'nothing' ? [] : expected,
    line,
  };
}

function parseBraces(inner: string): Record<string, string> {
  const pairs = inner.split(',').map((pair) => {
    const colon = pair.indexOf(':');
    return [pair.slice(0, colon).trim(), pair.slice(colon + 1).trim()];
  });
  return Object.fromEntries(pairs);
}
