/** Who a sentence is about: its subject, in the article's own words. */
import type { Token } from '../../../language/contract.js';
import type { Mention, Span } from '../../../model/index.js';
import type { Unit } from '../units.js';
import { agree, type Gender } from './source-shapes.js';
import type { Directory } from './speakers.js';

/** How many sentences back the subject is looked for. */
const SENTENCES_BACK = 1;
/** How many mentions back. */
const MENTIONS_BACK = 16;

export interface Subject {
  readonly mention: Mention;
  /** Token index. */
  readonly at: number;
  readonly sentence: number;
  readonly gender: Gender;
}

/**
 * The person who is the subject of this sentence or the one before, outside what was said; null when nobody or more
 * than one fits. The subject of the last sentence is what its next sentence goes on with (centering, after Grosz,
 * Joshi and Weinstein 1995).
 */
export function lastSubject(
  directory: Directory,
  unit: Unit,
  before: number,
  gender: Gender,
  said: readonly Span[],
): Subject | null {
  const { tokens } = unit.analysis;
  const own = (tokens[before] as Token).sentence;
  let found: Subject | null = null;
  let seen = 0;
  directory.lastBefore((tokens[before] as Token).start, (mention) => {
    const at = directory.tokenAt(mention.start);
    const { sentence } = tokens[at] as Token;
    if (own - sentence > SENTENCES_BACK || (found && found.sentence !== sentence)) return true;
    if (++seen > MENTIONS_BACK) return true;
    const subject = subjectAt(directory, unit, mention, at);
    if (!subject || !agree(subject.gender, gender) || isSaid(mention, said)) return false;
    if (found && found.mention.entity !== mention.entity && found.sentence === sentence) {
      // The one who stands first opened the sentence; a later one may be the subject of a clause in it.
      found = subject;
      return false;
    }
    found = subject;
    return false;
  });
  return found;
}

function subjectAt(directory: Directory, unit: Unit, mention: Mention, at: number): Subject | null {
  const { tokens } = unit.analysis;
  const entity = directory.entity(mention.entity);
  if (entity?.type !== 'PER' || mention.form === 'pronoun') return null;
  const token = tokens[at] as Token;
  const after = directory.tokenAt(mention.end - 1) + 1;
  const verb =
    verbAfter(tokens, after, token.sentence) ??
    (directory.lexicon.showsCases ? null : verbBehindInset(tokens, after, token.sentence));
  const shownCase = mention.type === 'PER' ? directory.names.cases.get(at) : token.feats.Case;
  const isNominative = shownCase === 'Nom' || (shownCase === null && verb !== null);
  if (!isNominative || tokens[at - 1]?.upos === 'ADP') return null;
  const known = entity.gender === 'Masc' || entity.gender === 'Fem' ? entity.gender : null;
  const its = verb?.feats.Gender;
  const gender = its === 'Masc' || its === 'Fem' ? its : known;
  return { mention, at, sentence: token.sentence, gender };
}

/** The finite verb right after a name, an adverb or particle aside. */
function verbAfter(tokens: readonly Token[], after: number, sentence: number): Token | null {
  for (let i = after; i < after + 3 && i < tokens.length; i++) {
    const token = tokens[i] as Token;
    if (token.sentence !== sentence) return null;
    if (token.upos === 'VERB' || token.upos === 'AUX') return token.feats.VerbForm === 'Fin' ? token : null;
    if (token.upos !== 'ADV' && token.upos !== 'PART') return null;
  }
  return null;
}

/** "Olena Koval, in Brussels for talks, [welcomed] it": the finite verb after what commas put in. */
function verbBehindInset(tokens: readonly Token[], after: number, sentence: number): Token | null {
  if (tokens[after]?.form !== ',') return null;
  for (let i = after + 1; i < Math.min(tokens.length - 1, after + LONGEST_INSET); i++) {
    if (tokens[i]?.sentence !== sentence) return null;
    if (tokens[i]?.form === ',') return verbAfter(tokens, i + 1, sentence);
  }
  return null;
}

/** How many tokens commas may put in between a subject and its verb. */
const LONGEST_INSET = 24;

function isSaid({ start, end }: Span, said: readonly Span[]): boolean {
  for (let i = said.length - 1; i >= 0 && i >= said.length - 24; i--) {
    const one = said[i] as Span;
    if (one.start <= start && end <= one.end) return true;
  }
  return false;
}

/**
 * The person whom this sentence or the one before is about by a role alone («виступив представник міністерства»):
 * token index of a noun in the nominative, outside what was said and no title of a name; -1 when there is none or more
 * than one.
 */
export function lastRole(
  directory: Directory,
  unit: Unit,
  before: number,
  gender: Gender,
  said: readonly Span[],
): number {
  const { tokens } = unit.analysis;
  const own = (tokens[before] as Token).sentence;
  let found = -1;
  for (let i = before - 1; i >= 0 && i > before - ROLE_BACK; i--) {
    const token = tokens[i] as Token;
    const { Case, Animacy, Number: number, Gender: its } = token.feats;
    if (own - token.sentence > SENTENCES_BACK) break;
    if (found >= 0 && (tokens[found] as Token).sentence !== token.sentence) break;
    const isRole = token.upos === 'NOUN' && Animacy === 'Anim' && Case === 'Nom' && number === 'Sing';
    if (!isRole || (gender !== null && its !== gender) || isSaid(token, said)) continue;
    if (isNamed(directory, i)) continue;
    if (found >= 0) return -1;
    found = i;
  }
  return found;
}

/** How many tokens back a role is looked for. */
const ROLE_BACK = 60;

/** «[голова] комітету Іван Лис», «[міністр], як відомо, …»: whether a name follows that the role belongs to. */
function isNamed(directory: Directory, at: number): boolean {
  const { tokens, names } = directory;
  if (names.types.has(at)) return true;
  const own = tokens[at] as Token;
  for (let i = at + 1; i < at + 8 && i < tokens.length; i++) {
    const token = tokens[i] as Token;
    if (token.sentence !== own.sentence || token.upos === 'VERB') return false;
    if (names.types.get(i) === 'PER') return names.cases.get(i) === 'Nom' || names.cases.get(i) === null;
  }
  return false;
}
