/** «Про це йдеться у звіті X», «Об этом сообщается на сайте X»: a document tells what the sentence before says. */
import type { Token } from '../../../language/contract.js';
import type { CueEntry } from '../cue-table.js';
import { hasFinite, phraseEnd } from '../cues.js';
import type { Lexicon } from '../lexicon.js';
import { type Phrase, phraseAt, phrasesIn } from '../phrases.js';
import type { Source } from '../source.js';
import type { Segment, Unit } from '../units.js';
import { impersonalAt } from './impersonals.js';
import { openingOf, opens, type Pointed } from './pointers.js';

/** How far from the pointer the verb may stand, in tokens. */
const REACH = 14;

/** An impersonal verb after «про це», with the document and its owner. */
export function byDocument(unit: Unit, lexicon: Lexicon): Pointed | null {
  const start = pointerEnd(unit, lexicon);
  if (start < 0) return null;
  const last = Math.min(unit.last, start + REACH);
  for (let at = start; at < last; at++) {
    const found = tellingAt(unit, at, lexicon);
    if (!found) continue;
    if (hasFinite(unit, start, at)) return null;
    const segment = unit.segments.find(({ first, last: end }) => first <= at && at < end) as Segment;
    return inDocument(unit, found, segment.last, lexicon);
  }
  return null;
}

/** Index after «про це», «об этом» at the start of a sentence, or -1. */
function pointerEnd(unit: Unit, lexicon: Lexicon): number {
  const opening = openingOf(unit, lexicon);
  for (let i = opening; i < unit.last && i <= opening + 1; i++) {
    const end = phraseEnd(unit, i, lexicon.set.backwards);
    const isAbout = (unit.analysis.tokens[i] as Token).upos === 'ADP';
    if (end > 0 && isAbout && opens(unit, opening, i)) return end;
  }
  return -1;
}

interface Telling {
  readonly tokens: readonly number[];
  readonly entry: CueEntry | null;
}

/** «йдеться», «сообщается»; «стало відомо», «стало известно». */
function tellingAt(unit: Unit, at: number, lexicon: Lexicon): Telling | null {
  const { tokens } = unit.analysis;
  const entry = impersonalAt(unit, at, lexicon);
  if (entry) return { tokens: [at], entry };
  const phrase = lexicon.set.becameKnown.find((words) =>
    words.every((word, i) => tokens[at + i]?.norm === word),
  );
  return phrase ? { tokens: phrase.map((_, i) => at + i), entry: null } : null;
}

/** The document belongs to the cue and its owner is the source; a site or a name tells in its own name. */
function inDocument(unit: Unit, { tokens: verb, entry }: Telling, last: number, lexicon: Lexicon): Pointed {
  const { tokens } = unit.analysis;
  const { inOrFrom } = lexicon.small;
  const after = (verb.at(-1) as number) + 1;
  const own = inOrFrom.has(tokens[after]?.norm ?? '') ? quotedAt(unit, after + 1, last) : null;
  if (own) return { tokens: verb, entry, source: own, confidence: 0.88 };
  for (const phrase of phrasesIn(unit, after, last)) {
    if (phrase.preposition < 0) continue;
    const head = tokens[phrase.head] as Token;
    if (lexicon.set.documents.has(head.lemma)) {
      const cue = [...verb];
      for (let i = phrase.preposition; i <= phrase.head; i++) cue.push(i);
      return { tokens: cue, entry, source: ownerOf(unit, phrase, last, lexicon), confidence: 0.88 };
    }
    if (lexicon.set.times.has(head.lemma) || !inOrFrom.has((tokens[phrase.preposition] as Token).norm))
      continue;
    if (lexicon.set.media.has(head.lemma)) {
      const owner = ownerOf(unit, phrase, last, lexicon);
      if (owner) return { tokens: verb, entry, source: owner, confidence: 0.88 };
    }
    if (speaksItself(unit, phrase, lexicon)) {
      const own: Source = { first: phrase.first, last: phrase.last, head: phrase.head, how: 'place' };
      return { tokens: verb, entry, source: own, confidence: 0.85 };
    }
  }
  return { tokens: verb, entry, source: null, confidence: 0.7 };
}

/** «у звіті [міністерства]», «у дослідженні [«Наших вод»]», «у повідомленні на сайті [компанії]». */
function ownerOf(unit: Unit, { head, last }: Phrase, until: number, lexicon: Lexicon): Source | null {
  const own = last > head + 1 ? phraseAt(unit, head + 1, last) : null;
  if (own) return { first: head + 1, last, head: own.head, how: 'owner' };
  const quoted = quotedAt(unit, last, until);
  if (quoted) return quoted;
  const next = last < until ? phraseAt(unit, last, until) : null;
  if (!next) return null;
  const isSite = lexicon.set.media.has((unit.analysis.tokens[next.head] as Token).lemma);
  if (next.preposition >= 0) return isSite ? ownerOf(unit, next, until, lexicon) : null;
  const isNamed = unit.names.ends[next.head] !== 0;
  if (!isNamed && next.grammaticalCase !== 'Gen' && next.grammaticalCase !== null) return null;
  return { first: next.first, last: next.last, head: next.head, how: 'owner' };
}

/** A name in quotation marks that starts at a token. */
function quotedAt(unit: Unit, at: number, until: number): Source | null {
  const { tokens } = unit.analysis;
  if (at >= until || !OPENS.test((tokens[at] as Token).form)) return null;
  for (let i = at + 2; i < until && i <= at + 8; i++)
    if (CLOSES.test((tokens[i] as Token).form)) return { first: at, last: i + 1, head: at + 1, how: 'owner' };
  return null;
}

const OPENS = /^["«„“]$/u;
const CLOSES = /^["»”“]$/u;

/** «у «Віснику закупівель»», «в міністерстві»: an outlet or a body. */
function speaksItself(unit: Unit, { first, head }: Phrase, { set }: Lexicon): boolean {
  const { lemma, norm } = unit.analysis.tokens[head] as Token;
  if (unit.names.times.has(lemma) || set.times.has(norm)) return false;
  if (set.outlets.has(lemma) || set.bodies.has(lemma) || unit.names.bodies.has(lemma)) return true;
  const type = unit.names.types.get(first);
  return type === 'ORG' || type === 'PRO';
}
