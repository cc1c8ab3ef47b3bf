/** Who is spoken to, by name. */
import type { Token } from '../../../language/contract.js';
import { changed } from '../../../text/endings.js';
import { verbForm } from '../cues.js';
import type { Draft } from '../drafts.js';
import type { Lexicon } from '../lexicon.js';
import { described } from '../naming/nominative.js';
import type { TokenRange } from '../relays/relays.js';
import { around, groupBefore } from '../speakers/alone.js';
import type { Directory, Named } from '../speakers/speakers.js';
import type { Unit } from '../units.js';

/** Who is spoken to: whom a pronoun means, each of several by its own name. */
export function spokenTo(draft: Draft, { first, last }: TokenRange, directory: Directory): Named {
  const { tokens } = draft.unit.analysis;
  const whole = directory.name(first, last, headIn(draft, first, last));
  if (whole.entity !== null) return whole;
  const several = whole.how === 'description' ? asSeveral(draft, first, last) : null;
  if (several) return { ...whole, name: several };
  const one = tokens[first] as Token;
  const isMany = last - first === 1 ? severalIn(draft, one) : null;
  if (isMany) return { ...whole, name: isMany };
  if (last - first === 1 && one.upos === 'PRON') {
    const group =
      one.feats.Number === 'Plur'
        ? (groupBeside(draft, first, directory) ?? groupBefore(draft.unit) ?? onlyGroup(draft, first))
        : null;
    return group ? { name: group, entity: null, how: 'pronoun' } : whole;
  }
  let at = first + 1;
  while (at < last - 1 && tokens[at]?.upos !== 'CCONJ') at++;
  if (at >= last - 1) return whole;
  const parts = [
    directory.name(first, at, headIn(draft, first, at)),
    directory.name(at + 1, last, headIn(draft, at + 1, last)),
  ];
  return {
    name: parts.map(({ name }) => name).join(` ${(tokens[at] as Token).form} `),
    entity: null,
    how: 'several',
  };
}

/** «присутнім», «собравшимся», «всім»: an adjective, participle or pronoun that stands for people, in the nominative. */
function severalIn({ unit }: Draft, { norm, lemma, upos, feats }: Token): string | null {
  const { people, peopleLemmas } = unit.lexicon.inflection.nominative;
  if (
    !people ||
    (upos === 'NOUN' || upos === 'PROPN' ? !peopleLemmas?.test(lemma) : feats.Person !== undefined)
  )
    return null;
  return changed(norm, people);
}

/** How many tokens back. */
const BESIDE = 60;

/** «подякував посередникам і закликав [їх]», «зустрівся з фермерами і запевнив [їх]»: the people just named, where they were spoken to. */
function groupBeside({ unit, source }: Draft, at: number, { lexicon }: Directory): string | null {
  const { tokens } = unit.analysis;
  for (let i = at - 1; i >= unit.first && i > at - BESIDE; i--) {
    if (source && source.first <= i && i < source.last) continue;
    const { upos, feats, lemma } = tokens[i] as Token;
    // «звернувся до Макрона і Мерца і сказав [їм]»: two names are nearer than any group before them.
    if (upos === 'CCONJ' && isName(tokens[i - 1]) && isName(tokens[i + 1])) return null;
    if (upos !== 'NOUN' || feats.Number !== 'Plur') continue;
    if (feats.Animacy !== 'Anim' && !lexicon.set.bodies.has(lemma)) continue;
    const [from, to] = around(tokens, i);
    if (!isSpokenTo(unit, from, lexicon)) return null;
    return described(tokens, from, Math.min(to, at), i, unit.lexicon.inflection.nominative);
  }
  return null;
}

/** «пригласили экспертов, предложив [им] приехать»: the only people of the sentence, where it names nobody else. */
function onlyGroup({ unit, source, cue }: Draft, at: number): string | null {
  const { tokens } = unit.analysis;
  const verb = tokens[cue[0] ?? at] as Token;
  // «звільнив суддів і сказав [їм]»: only a converb goes on with those of its verb.
  if (verbForm(verb, unit.lexicon) !== 'converb') return null;
  const { sentence } = tokens[at] as Token;
  let found = -1;
  for (let i = at - 1; i >= unit.first && i > at - BESIDE && tokens[i]?.sentence === sentence; i--) {
    if (source && source.first <= i && i < source.last) continue;
    const { upos, feats } = tokens[i] as Token;
    if (upos === 'CCONJ' && isName(tokens[i - 1]) && isName(tokens[i + 1])) return null;
    if (upos !== 'NOUN' || feats.Number !== 'Plur' || feats.Case === 'Nom') continue;
    // «оштрафував банки за обман клієнтів, пригрозивши [їм]»: which of the two is not told.
    if (found >= 0 || feats.Animacy !== 'Anim') return null;
    found = i;
  }
  if (found < 0) return null;
  const [from, to] = around(tokens, found);
  return described(tokens, from, Math.min(to, at), found, unit.lexicon.inflection.nominative);
}

const isName = (token: Token | undefined): boolean => token?.upos === 'PROPN' || token?.upos === 'X';

/** «посередникам», «до депутатів», «з фермерами»: the forms in which those stand who are spoken to; whom one sacked may hear nothing. */
function isSpokenTo({ analysis }: Unit, from: number, { small, set }: Lexicon): boolean {
  const { feats } = analysis.tokens[from] as Token;
  const before = analysis.tokens[from - 1];
  if (before?.upos !== 'ADP') return feats.Case === 'Dat';
  if (small.towards.has(before.norm)) return feats.Case === 'Gen' || feats.Case === 'Dat';
  if (feats.Case !== 'Ins') return false;
  // «боровся з корупціонерами»: company is no talk unless the verb says so.
  const isTalk = set.company.has(before.norm) && isConversing(analysis.tokens, from - 2, set.conversing);
  return isTalk || set.facing.has(before.norm);
}

/** Words between the verb and whom one talks with: «зустрівся [у Києві] з фермерами». */
const BETWEEN = 4;

function isConversing(tokens: readonly Token[], at: number, conversing: ReadonlySet<string>): boolean {
  const { sentence } = tokens[at + 1] as Token;
  for (let i = at; i >= 0 && i > at - BETWEEN; i--) {
    const { lemma, upos, sentence: own } = tokens[i] as Token;
    if (own !== sentence) return false;
    if (upos === 'VERB') return conversing.has(lemma);
  }
  return false;
}

/** The head of a phrase: its first noun, name or pronoun. */
export function headIn({ unit }: Draft, first: number, last: number): number {
  const { tokens } = unit.analysis;
  for (let i = first; i < last; i++) {
    const { upos } = tokens[i] as Token;
    if (upos === 'NOUN' || upos === 'PROPN' || upos === 'PRON' || upos === 'X') return i;
  }
  return first;
}

/** «призвал стороны»: in the accusative they are several, though the form is also the genitive of one; as they stand. */
function asSeveral({ unit, entry }: Draft, first: number, last: number): string | null {
  const { tokens, text } = unit.analysis;
  const { feats, norm, upos } = tokens[first] as Token;
  const { genitivesLikeAccusatives } = unit.lexicon.inflection.shared;
  const isGenitive = upos === 'NOUN' && feats.Case === 'Gen' && feats.Number === 'Sing';
  if (
    !isGenitive ||
    feats.Gender !== 'Fem' ||
    feats.Animacy === 'Anim' ||
    !genitivesLikeAccusatives.test(norm)
  )
    return null;
  if (tokens[first - 1]?.upos === 'ADP') return null;
  const frames = entry?.addressee.filter(({ preposition }) => preposition === null) ?? [];
  if (frames.length === 0 || !frames.every(({ grammaticalCase }) => grammaticalCase === 'Acc')) return null;
  return text.slice((tokens[first] as Token).start, (tokens[last - 1] as Token).end);
}

/** Tokens before a pronoun in which whom it means may be described. */
const NEAR = 40;

/**
 * «під час зустрічі з губернатором сказала [йому]», «викликала посла. Коваль вимагала від [нього]»: somebody without a name
 * whom a pronoun means, where no name stands nearer; null for nobody.
 */
export function describedBefore(
  draft: Draft,
  at: number,
  speaker: Named | null,
  directory: Directory,
): Named | null {
  const { unit, source } = draft;
  const { tokens } = unit.analysis;
  const { sentence, feats } = tokens[at] as Token;
  for (let i = at - 1; i >= 0 && i > at - NEAR; i--) {
    const token = tokens[i] as Token;
    if (token.sentence < sentence - 1) return null;
    if (source && source.first <= i && i < source.last) continue;
    if (isNamedElse(unit, i, feats.Gender, speaker, directory)) return null;
    const { Animacy, Number: number, Gender, Case } = token.feats;
    if (token.upos !== 'NOUN' || Animacy !== 'Anim' || number !== 'Sing' || Gender !== feats.Gender) continue;
    const [first, last] = around(tokens, i);
    // «у справі [міністра]»: whose something is has not been spoken of.
    if (Case === 'Nom' || /^(?:NOUN|PROPN)$/u.test(tokens[first - 1]?.upos ?? '')) continue;
    const found = directory.name(first, Math.min(last, at), i);
    const isSpeaker = found.entity !== null && found.entity === speaker?.entity;
    if (!isSpeaker) return { ...found, how: 'pronoun: who is described before' };
  }
  return null;
}

/** Another person's name than the speaker's, of whose sex a pronoun may be. */
function isNamedElse(
  { names }: Unit,
  at: number,
  gender: string | undefined,
  speaker: Named | null,
  directory: Directory,
): boolean {
  const last = names.types.get(at) === 'PER' ? names.ends[at] : 0;
  if (!last) return false;
  const [mention] = directory.inside({
    start: directory.token(at).start,
    end: directory.token(last - 1).end,
  });
  const entity = directory.entity(mention?.entity ?? null);
  return entity?.id !== speaker?.entity && (entity?.gender ?? gender) === gender;
}
