/** «Журналіст запитав Коваля, чи поїде Лис. Той відповів, що …»: who was asked right before is who answers. */
import type { Token } from '../../../language/contract.js';
import { span } from '../../../text/spans.js';
import { verbForm } from '../cues.js';
import type { Draft } from '../drafts.js';
import type { Source } from '../source.js';
import { auxiliaryOf } from '../sources/uncased.js';
import { agree, type Gender, genderOf, numberOf } from './source-shapes.js';
import type { Directory, Named } from './speakers.js';

/** How many tokens back a question is looked for, and how many words whoever is asked has. */
const BACK = 60;
const LONGEST = 10;

export interface Asked {
  readonly named: Named;
  readonly gender: Gender;
  /** Token indices of who is asked, half-open. */
  readonly first: number;
  readonly last: number;
  /** The nouns of the question that somebody is called by, among them the one who asks. */
  readonly askers: ReadonlySet<string>;
  /** Whether a name or a pronoun says who asks: he may go on, where a journalist does not. */
  readonly isByKnown: boolean;
  /** The gender of the one who asks, as the verb shows it. */
  readonly byGender: Gender;
}

/** Whether a source is a pronoun that may take up who was asked («він», «той», "he"). */
export function mayAnswer({ unit, cue, entry }: Draft, head: Token): boolean {
  const { small, sources } = unit.lexicon;
  if (entry?.kind !== 'verb' || entry.act === 'ask' || !entry.takes.quote) return false;
  if (cue.some((at) => sources.goingOn.has((unit.analysis.tokens[at] as Token).lemma))) return false;
  if (numberOf(head, unit.lexicon) === 'Plur' || head.feats.Number === 'Plur') return false;
  return small.ofHim.has(head.norm) || small.ofHer.has(head.norm) || sources.lastNamed.has(head.lemma);
}

/** Whether the cue itself says that somebody answers: «відповів», «ответил». */
export const saysAnswer = ({ unit, cue }: Draft): boolean =>
  cue.length === 1 &&
  unit.lexicon.sources.answering.has((unit.analysis.tokens[cue[0] as number] as Token).lemma);

/** «Макрон запитав Путіна. Він підкреслив …»: one who is known and asks may go on by «він», not by «той» or «відповів». */
export const goesOn = ({ isByKnown, byGender }: Asked, draft: Draft, head: Token): boolean =>
  isByKnown &&
  !saysAnswer(draft) &&
  agree(byGender, genderOf(head, draft.unit.lexicon)) &&
  !draft.unit.lexicon.sources.lastNamed.has(head.lemma);

/** Who was asked in the sentence before a source, or before it in its own; null where nobody was. */
export function askedBefore({ first }: Source, directory: Directory): Asked | null {
  const { tokens } = directory;
  const { sources } = directory.lexicon;
  const own = (tokens[first] as Token).sentence;
  for (let at = first - 1; at >= Math.max(0, first - BACK); at--) {
    const token = tokens[at] as Token;
    if (own - token.sentence > 1) return null;
    if (token.upos !== 'VERB' || !sources.asking.has(token.lemma)) continue;
    const form = verbForm(token, directory.lexicon);
    const isPassive = !directory.lexicon.showsCases && auxiliaryOf(tokens, at, 0) !== null;
    return form === 'finite' && !isPassive ? whomAfter(at, directory) : null;
  }
  return null;
}

/** «спросил | Коваля, | поедет ли Лис», "asked | Hall | if …": the draft whose content begins behind who is asked. */
export function withoutAsked(draft: Draft, directory: Directory): Draft {
  const { unit, content, cue } = draft;
  const [piece, ...others] = content;
  const { tokens } = directory;
  const verb = cue.at(-1) ?? -1;
  if (!piece || unit.within || !directory.lexicon.sources.asking.has(tokens[verb]?.lemma ?? '')) return draft;
  const asked = whomAfter(verb, directory);
  if (!asked) return draft;
  const { start: from } = tokens[asked.first] as Token;
  const { end: to } = tokens[asked.last - 1] as Token;
  if (piece.start < from || piece.start >= to) return draft;
  if (piece.end <= to) return others.length > 0 ? { ...draft, content: others } : draft;
  const start =
    tokens[tokens[asked.last]?.upos === 'PUNCT' ? asked.last + 1 : asked.last]?.start ?? piece.end;
  return start < piece.end
    ? { ...draft, content: [span(directory.text, start, piece.end), ...others] }
    : draft;
}

/** «запитав [речника Кремля Івана Лиса], чи …», «поцікавилася у [Коваля], …»: one person right after the verb. */
function whomAfter(verb: number, directory: Directory): Asked | null {
  const { tokens, lexicon, names } = directory;
  const { sentence } = tokens[verb] as Token;
  let first = verb + 1;
  while (tokens[first]?.upos === 'ADV' || lexicon.sources.askedOf.has(tokens[first]?.norm ?? '')) first++;
  let last = first;
  while (last < tokens.length && last < first + LONGEST && isNominal(tokens[last] as Token, sentence)) last++;
  const isEnd =
    tokens[last]?.upos === 'PUNCT' || tokens[last]?.upos === 'SCONJ' || tokens[last]?.upos === 'ADP';
  if (last === first || !isEnd) return null;
  const head = headIn(tokens, first, last, (at) => (names.ends[at] ?? 0) > 0);
  if (head < 0) return null;
  const token = tokens[head] as Token;
  if (lexicon.showsCases && !isObject(token, names.cases.get(head) ?? null)) return null;
  const named = directory.name(first, last, head);
  const entity = directory.entity(named.entity);
  const isPerson = entity
    ? entity.type === 'PER'
    : token.feats.Animacy === 'Anim' || names.types.get(head) === 'PER';
  if (!isPerson || token.feats.Number === 'Plur') return null;
  const gender = genderShown(entity ? entity.gender : token.feats.Gender);
  const askers = new Set<string>();
  let isByNoun = false;
  let isByName = false;
  let isByJournalist = false;
  for (let at = verb - 1; at >= Math.max(0, verb - BACK) && tokens[at]?.sentence === sentence; at--) {
    const { lemma, norm, upos, feats } = tokens[at] as Token;
    isByNoun ||= upos === 'NOUN';
    isByName ||= names.types.get(at) === 'PER' || (upos === 'PRON' && feats.Person === '3');
    const isCalling = lexicon.sources.callings.has(lemma) || lexicon.sources.callings.has(norm);
    isByJournalist ||= isCalling && feats.Case === 'Nom' && feats.Number !== 'Plur';
    askers.add(lemma);
  }
  const isByKnown = (isByName && !isByJournalist) || !isByNoun;
  const byGender = genderShown((tokens[verb] as Token).feats.Gender);
  return { named, gender, first, last, askers, isByKnown, byGender };
}

const genderShown = (gender: string | null | undefined): Gender =>
  gender === 'Masc' || gender === 'Fem' ? gender : null;

/** In the accusative or genitive, or in no case that shows: of a name, one of its words may tell. */
const isObject = ({ feats }: Token, its: string | null): boolean =>
  [its, feats.Case ?? null].some((one) => one === 'Acc' || one === 'Gen') ||
  (its ?? feats.Case ?? null) === null;

const isNominal = ({ upos, sentence }: Token, own: number): boolean =>
  sentence === own && /^(?:NOUN|PROPN|ADJ|DET|X)$/u.test(upos);

/** The first noun or name; -1 where there is none. */
function headIn(
  tokens: readonly Token[],
  first: number,
  last: number,
  isName: (at: number) => boolean,
): number {
  for (let at = first; at < last; at++) {
    const { upos } = tokens[at] as Token;
    if (isName(at) || upos === 'NOUN' || upos === 'PROPN') return at;
  }
  return -1;
}

/** Whether who was asked may be whom a pronoun means. */
export function answers({ gender }: Asked, head: Token, { unit: { lexicon } }: Draft): boolean {
  const shown = head.feats.Gender;
  const own = shown === 'Masc' || shown === 'Fem' ? shown : null;
  return agree(gender, genderOf(head, lexicon) ?? own);
}
