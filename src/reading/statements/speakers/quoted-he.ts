/** «Він сказав мені, що хоче миру», — розповів Лис: «він» in what somebody says is another, and «мені» is he. */
import type { Token } from '../../../language/contract.js';
import type { Addressee, Mention } from '../../../model/index.js';
import type { Draft } from '../drafts.js';
import type { Source } from '../source.js';
import { isSame } from './persons.js';
import { agree, genderOf, isThirdPerson, numberOf } from './source-shapes.js';
import type { Directory, Named } from './speakers.js';

const HOW = 'pronoun: whom somebody quoted tells of';

/** How many drafts before and after are looked at for the one that is spoken around another. */
const NEIGHBOURS = 24;

/** How many sentences before a quotation name whom it tells of. */
const SENTENCES_BACK = 2;

/** Gives «він» within a quotation to another than who is quoted, and «мені» to who is. */
export function nameQuotedHe(
  drafts: readonly Draft[],
  speakers: Map<Draft, Named | null>,
  addressees: Map<Draft, Addressee>,
  directory: Directory,
): void {
  drafts.forEach((draft, i) => {
    const { source, unit } = draft;
    if (!source || !unit.within) return;
    const outer = aroundOf(draft, drafts.slice(Math.max(0, i - NEIGHBOURS), i + NEIGHBOURS));
    const quoted = outer && speakers.get(outer);
    if (!quoted) return;
    const head = unit.analysis.tokens[source.head] as Token;
    const taken = speakers.get(draft) ?? null;
    if (isHe(head, source, unit) && (!taken || isSame(taken, quoted) || taken.entity === null))
      speakers.set(draft, otherThan(quoted, head, outer, directory));
    const to = addressees.get(draft);
    const whom = to && directory.token(directory.tokenAt(to.start));
    if (!to || whom?.end !== to.end || whom.upos !== 'PRON') return;
    // «він запевнив мене», «ми попередили його»
    const meant =
      whom.feats.Person === '1'
        ? quoted
        : whom.feats.Person === '3' && to.entity === quoted.entity && to.entity !== null
          ? otherThan(quoted, whom, outer, directory)
          : null;
    if (meant) addressees.set(draft, { ...to, name: meant.name, entity: meant.entity });
  });
}

function isHe(head: Token, source: Source, { analysis, lexicon }: Draft['unit']): boolean {
  // «Він (Коваль)»
  const isGlossed = source.first === source.head && analysis.tokens[source.head + 1]?.form === '(';
  const alone = isGlossed ? { ...source, last: source.head + 1 } : source;
  return isThirdPerson(head, alone, lexicon) && numberOf(head, lexicon) === 'Sing';
}

/** The nearest of those that quote the words in which a draft stands. */
function aroundOf({ unit, source }: Draft, drafts: readonly Draft[]): Draft | null {
  const { start } = unit.analysis.tokens[source?.first ?? unit.first] as Token;
  const size = ({ content }: Draft) => content.reduce((sum, piece) => sum + piece.end - piece.start, 0);
  return drafts
    .filter(
      (one) => one.unit !== unit && one.content.some((piece) => piece.start <= start && start < piece.end),
    )
    .reduce<Draft | null>((near, one) => (near && size(near) <= size(one) ? near : one), null);
}

/** "He (Reed) said", «він (Лис) сказав»: whom the article names in brackets behind the pronoun. */
function inBrackets({ end }: Token, directory: Directory): Mention | undefined {
  const brackets = /^\s?[([][^()[\]]{1,60}[)\]]/u.exec(directory.text.slice(end, end + 64));
  return brackets
    ? directory.inside({ start: end, end: end + brackets[0].length }).find(({ type }) => type === 'PER')
    : undefined;
}

/** The one person named in the words around the quotation or just before it who is not quoted; else nobody by name. */
function otherThan(quoted: Named, head: Token, outer: Draft, directory: Directory): Named {
  const { sentences } = outer.unit.analysis;
  const shown = head.feats.Gender;
  const gender = genderOf(head, directory.lexicon) ?? (shown === 'Masc' || shown === 'Fem' ? shown : null);
  const fits = ({ type, form, entity }: Mention) => {
    if (type !== 'PER' || form === 'pronoun' || entity === null || entity === quoted.entity) return false;
    const its = directory.entity(entity)?.gender ?? null;
    return agree(its === 'Neut' ? null : its, gender);
  };
  const { start } = head;
  const glossed = inBrackets(head, directory);
  if (glossed && fits(glossed)) return directory.of(glossed, HOW);
  const from = Math.max(0, head.sentence - SENTENCES_BACK);
  const before = { start: sentences[from]?.start ?? 0, end: start };
  const own = sentences[outer.unit.sentence] ?? before;
  for (const near of [{ start: Math.max(own.start, start), end: own.end }, before]) {
    const named = directory.inside(near).filter(fits);
    const [one] = named;
    if (one && named.every(({ entity }) => entity === one.entity)) return directory.of(one, HOW);
  }
  return { name: head.norm, entity: null, how: 'description' };
}
