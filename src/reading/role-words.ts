/** Words for roles («депутат», «політик»): which are wider words for others, and how one fits those that a person has. */
import type { RoleWords } from '../language/words/inflection.js';

/** What tells how roles fit each other. */
export interface WiderRoles {
  readonly wider: ReadonlyMap<string, ReadonlySet<string>>;
  readonly inflection: { readonly roles: RoleWords };
}

/** Each role with the wider words for it («депутат» → «політик»); near synonyms are wider words of each other. */
export function widerRoles(rows: readonly string[]): Map<string, ReadonlySet<string>> {
  const wider = new Map<string, Set<string>>();
  const add = (role: string, words: readonly string[]) => {
    const known = wider.get(role) ?? new Set();
    for (const word of words) if (word !== role) known.add(word);
    wider.set(role, known);
  };
  for (const row of rows) {
    const [general = '', special = ''] = row.split(': ').map((half) => half.trim());
    const words = general.split(/\s+/u);
    for (const role of [...words, ...special.split(/\s+/u)]) add(role, words);
  }
  return wider;
}

/** `same`: the very role or a wider word for it; `other`: the person has other roles; `open`: nothing is known. */
export type Fit = 'same' | 'other' | 'open';

/** How a bare role fits a person's roles. */
export function fitOf(role: string, its: ReadonlySet<string>, { wider, inflection }: WiderRoles): Fit {
  for (const one of its)
    if (isOneRole(role, one, inflection.roles) || wider.get(one)?.has(role)) return 'same';
  // A word of the table says something; «чоловік», «співрозмовник» may be anybody.
  const says = wider.has(role);
  return says && its.size > 0 ? 'other' : 'open';
}

/** «міністр», «міністерка»: one role whatever the gender. */
export function isOneRole(first: string, second: string, { former, feminine }: RoleWords): boolean {
  const one = first.replace(former, '');
  const other = second.replace(former, '');
  if (one === other) return true;
  const shorter = Math.min(one.length, other.length);
  if (shorter < 5 || Math.abs(one.length - other.length) > 4) return false;
  const shared = Math.max(4, shorter - 3);
  return one.slice(0, shared) === other.slice(0, shared) && feminine.test(one) !== feminine.test(other);
}
