/** How far a source reaches: the title before a name, what a title is of, a second name. */
import type { Token } from '../../../language/contract.js';
import type { Lexicon } from '../lexicon.js';
import { isMedium, isTime } from '../media.js';
import { caseAt, inAtom, nameEnd, type Phrase, phraseAt, phrasesIn } from '../phrases.js';
import type { Source } from '../source.js';
import type { Unit } from '../units.js';

/** What belongs to the subject stays with it: the title before a name, what a title is of, a second name. */
export function withModifiers(
  unit: Unit,
  phrase: Phrase,
  from: number,
  until: number,
  lexicon: Lexicon,
): Source {
  const joined = coordinatedBefore(unit, phrase, from);
  const first = joined >= 0 ? joined : titleStart(unit, phrase, from);
  const last = rightReach(unit, phrase, until, lexicon);
  return { first, last, head: phrase.head, how: 'subject' };
}

/** «[Координатор уряду на переговорах щодо газу] Марко Гнатюк»: from the title on. */
export function titleStart(unit: Unit, phrase: Phrase, from: number): number {
  if (unit.names.types.get(phrase.head) !== 'PER') return phrase.first;
  const { tokens } = unit.analysis;
  let first = phrase.first;
  for (let at = phrase.first - 1; at >= from && at >= phrase.first - 18; at--) {
    const token = tokens[at] as Token;
    if (inAtom(unit, at)) {
      const atom = unit.atoms[unit.atomOf[at - unit.first] as number];
      if (!atom || atom.last - atom.first > 5) break;
      at = atom.first;
      continue;
    }
    if (token.upos === 'VERB' || token.upos === 'AUX' || token.upos === 'SCONJ') break;
    const isTitle =
      (unit.names.titles.has(at) || isAppositive(unit, token)) &&
      (token.feats.Case === undefined || token.feats.Case === (phrase.grammaticalCase ?? 'Nom'));
    if (!isTitle) continue;
    first = at;
    while (first > from && isAdjectiveOf(tokens[first - 1] as Token, token)) first--;
    break;
  }
  return first;
}

/** A noun in the nominative before a name in the nominative is who the name is. */
function isAppositive(unit: Unit, token: Token): boolean {
  if (token.upos !== 'NOUN' || unit.names.times.has(token.lemma)) return false;
  return token.feats.Animacy === 'Anim' || token.feats.Case === 'Nom';
}

export function isAdjectiveOf(word: Token, head: Token): boolean {
  return (
    (word.upos === 'ADJ' || word.upos === 'DET' || word.upos === 'NUM') &&
    (word.feats.Case === undefined || head.feats.Case === undefined || word.feats.Case === head.feats.Case)
  );
}

/** To the right: prepositional phrases that define a noun, and the name a title introduces. */
export function rightReach(
  unit: Unit,
  phrase: Phrase,
  until: number,
  lexicon: Lexicon,
  wanted: 'Nom' | 'Gen' = 'Nom',
): number {
  const { tokens } = unit.analysis;
  const head = tokens[phrase.head] as Token;
  if (nameEnd(unit, phrase.head) > 0 || head.upos === 'PRON') return phrase.last;
  let last = phrase.last;
  let kept = phrase.last;
  for (let at = phrase.last; at < until && at < phrase.last + 18; ) {
    if (inAtom(unit, at)) break;
    const token = tokens[at] as Token;
    const type = nameEnd(unit, at) > 0 ? unit.names.types.get(at) : undefined;
    const its = type === undefined ? null : caseAt(unit, at);
    if (
      type === 'PER' &&
      (its === null || its === wanted || (wanted === 'Gen' && its === 'Acc')) &&
      head.feats.Animacy === 'Anim'
    )
      return Math.min(nameEnd(unit, at), until);
    if (token.upos === 'CCONJ' && at + 1 < until && (last > phrase.last || tokens[at + 1]?.upos === 'ADP')) {
      at++;
      continue;
    }
    const sought = officeSought(unit, at, until);
    if (sought > 0 && head.feats.Animacy === 'Anim') {
      last = sought;
      if (kept === at) kept = last;
      at = sought;
      continue;
    }
    const next = phraseAt(unit, at, until);
    if (!next) break;
    if (next.preposition < 0 && next.grammaticalCase !== 'Gen') break;
    if (next.preposition >= 0 && isMedium(unit, next, lexicon)) break;
    if (next.preposition >= 0 && isWhere(unit, next) && endsPerson(unit, phrase.first, next.preposition))
      break;
    last = next.last;
    if (kept === at && next.preposition >= 0 && defines(unit, next, lexicon)) kept = last;
    at = next.last;
  }
  return kept;
}

/** «кандидат [в президенты] Румынии Иван Лис»: the end of an office in the plural that somebody seeks; 0 for none. */
function officeSought({ analysis: { tokens }, lexicon }: Unit, at: number, until: number): number {
  const office = tokens[at + 1];
  if (!office || at + 1 >= until || !lexicon.small.locatives.has((tokens[at] as Token).norm)) return 0;
  const { Animacy, Number: number, Case } = office.feats;
  const isOffice = office.upos === 'NOUN' && Animacy === 'Anim' && number === 'Plur' && Case !== 'Loc';
  return isOffice ? at + 2 : 0;
}

const isWhere = ({ analysis, lexicon }: Unit, { preposition }: Phrase): boolean =>
  lexicon.small.locatives.has((analysis.tokens[preposition] as Token).norm);

/** «голова агентства Іван Лис | у Відні»: after somebody's whole name comes where it was said. */
export function endsPerson({ names, analysis }: Unit, from: number, to: number): boolean {
  for (let i = from; i < to - 1; i++) {
    if (analysis.tokens[i]?.form === ',') return false;
    if (names.types.get(i) === 'PER' && names.ends[i] === to) return true;
  }
  return false;
}

/** «міністр з питань Brexit», «депутат від опозиції», «лікар з Ізраїлю»; not «у п’ятницю», «після зустрічі». */
function defines(unit: Unit, phrase: Phrase, lexicon: Lexicon): boolean {
  const { tokens } = unit.analysis;
  const preposition = (tokens[phrase.preposition] as Token).norm;
  const head = tokens[phrase.head] as Token;
  if (isTime(head) || lexicon.set.times.has(head.lemma) || lexicon.set.times.has(head.norm)) return false;
  if (lexicon.small.defining.has(preposition)) return true;
  if (!lexicon.small.origins.has(preposition)) return false;
  return nameEnd(unit, phrase.head) > 0 || lexicon.sources.matters.has(head.norm);
}

function coordinatedBefore(unit: Unit, phrase: Phrase, from: number): number {
  const { tokens } = unit.analysis;
  const conjunction = tokens[phrase.first - 1];
  if (conjunction?.upos !== 'CCONJ' || phrase.first - 2 < from) return -1;
  const all = phrasesIn(unit, Math.max(from, phrase.first - 14), phrase.first - 1);
  const end = all.at(-1);
  if (end?.last !== phrase.first - 1) return -1;
  for (let i = all.length - 1; i >= 0; i--) {
    const one = all[i] as Phrase;
    const touches = i === all.length - 1 || one.last === startOf(all[i + 1] as Phrase);
    if (!touches) return -1;
    if (one.preposition >= 0) continue;
    const same = one.grammaticalCase === phrase.grammaticalCase || one.grammaticalCase === null;
    return same && one.grammaticalCase !== 'Gen' ? one.first : -1;
  }
  return -1;
}

const startOf = (phrase: Phrase): number => (phrase.preposition >= 0 ? phrase.preposition : phrase.first);

export function coordinated(unit: Unit, phrase: Phrase, until: number, verb: Token): number {
  const { tokens } = unit.analysis;
  if (verb.feats.Number === 'Sing') return phrase.last;
  if (tokens[phrase.last]?.upos !== 'CCONJ' || phrase.last + 1 >= until) return phrase.last;
  const next = phraseAt(unit, phrase.last + 1, until);
  return next && next.preposition < 0 && (next.grammaticalCase === 'Nom' || next.grammaticalCase === null)
    ? next.last
    : phrase.last;
}
