/** One small named rule: looks at an input and yields what it finds, or nothing. */
export interface Rule<Input, Found> {
  readonly name: string;
  /** For people: what it looks for, with an example. */
  readonly example?: string;
  readonly apply: (input: Input) => Found | null | undefined;
}

/** What a rule found, with the rule's name. */
export interface Hit<Found> {
  readonly rule: string;
  readonly found: Found;
}

/** The first rule of the ordered list that finds something, with its name; null when none does. */
export function firstRule<Input, Found>(
  rules: readonly Rule<Input, Found>[],
  input: Input,
): Hit<Found> | null {
  for (const rule of rules) {
    const found = rule.apply(input);
    if (found != null) return { rule: rule.name, found };
  }
  return null;
}
