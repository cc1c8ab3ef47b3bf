/** «запропонував | Астані | обмін»: whom a cue speaks to, where a reader took the words for the content's first. */
import type { Token } from '../../../language/contract.js';
import { span } from '../../../text/spans.js';
import { citingEnd } from '../attributions/attribution.js';
import type { Draft } from '../drafts.js';
import { samePreposition } from '../frames.js';
import type { Lexicon } from '../lexicon.js';
import { mediaIn } from '../media.js';
import { inAtom, nameEnd, type Phrase, phraseAt } from '../phrases.js';
import { isCitingClause } from '../relays/quoting.js';
import { tokenAt, type Unit } from '../units.js';
import { isOfPersons } from '../word-kinds.js';

/** The draft without an addressee at the beginning of its content. */
export function withoutAddressee(draft: Draft, lexicon: Lexicon): Draft {
  const { unit, entry, cue, content, source } = draft;
  const [piece, ...others] = content;
  if (!piece || !entry || entry.addressee.length === 0 || cue.length === 0 || unit.within) return draft;
  const { tokens, text } = unit.analysis;
  const at = tokenAt(tokens, piece.start);
  const after = Math.max(
    (cue.at(-1) as number) + 1,
    source && source.first > (cue[0] as number) ? source.last : 0,
  );
  if (at !== after) return draft;
  const goal = goalBehind(draft, at, lexicon);
  if (goal > 0 && (tokens[goal]?.start ?? piece.end) < piece.end)
    return { ...draft, content: [span(text, (tokens[goal] as Token).start, piece.end), ...others] };
  const whole = phraseAt(unit, at, unit.last);
  const phrase = whole && (lexicon.showsCases ? beforeThing(unit, whole) : beforeArticle(unit, whole));
  if (!phrase || phrase.last >= unit.last || !isAddressed(unit, phrase, draft, lexicon)) return draft;
  const next = tokens[phrase.last] as Token;
  if (next.start >= piece.end || /^[,;:.]$/u.test(next.form)) return draft;
  return { ...draft, content: [span(text, next.start, piece.end), ...others] };
}

/** «призвал | стороны | к [миру]»: where begins what somebody is called to, behind who is called; -1 for other cues. */
function goalBehind({ unit, entry }: Draft, at: number, lexicon: Lexicon): number {
  if (!lexicon.showsCases || !entry || entry.takes.objects.some(({ preposition }) => preposition === null))
    return -1;
  if (!entry.addressee.some((one) => one.preposition === null && one.grammaticalCase === 'Acc')) return -1;
  const whom = phraseAt(unit, at, unit.last);
  if (!whom || whom.preposition >= 0 || !/^(?:Acc|Gen)$/u.test(whom.grammaticalCase ?? '')) return -1;
  const next = unit.analysis.tokens[whom.last] as Token | undefined;
  if (next?.upos !== 'ADP' || whom.last + 1 >= unit.last) return -1;
  const isGoal = entry.takes.objects.some(
    ({ preposition }) => preposition !== null && samePreposition(next.norm, preposition, lexicon),
  );
  return isGoal ? whom.last + 1 : -1;
}

/** «пише, що угоду зірвано[, посилаючись на дипломатів]»: whom somebody cites, and what he pleads, end no content. */
export function withoutCitation(draft: Draft, lexicon: Lexicon): Draft {
  const { unit, content } = draft;
  const piece = content.at(-1);
  if (!lexicon.showsCases || !piece || unit.within) return draft;
  const { tokens, text } = unit.analysis;
  const first = tokenAt(tokens, piece.start);
  if (content.length > 1 && (citingEnd(unit, first, lexicon) >= 0 || isCitingClause(unit, first)))
    return { ...draft, content: content.slice(0, -1) };
  if (!lexicon.set.relaying.has(draft.entry?.lemmas[0] ?? '')) return draft;
  for (let at = tokenAt(tokens, piece.end - 1); at > first + 1; at--) {
    const { upos, feats, form } = tokens[at] as Token;
    if (form !== ',') {
      if (feats.VerbForm === 'Fin' || upos === 'SCONJ') return draft;
      continue;
    }
    const end = at + 1 < unit.last && !inAtom(unit, at) ? citingEnd(unit, at + 1, lexicon) : -1;
    if (end < 0) continue;
    return {
      ...draft,
      content: [...content.slice(0, -1), span(text, piece.start, (tokens[at - 1] as Token).end)],
    };
  }
  return draft;
}

/** «назвав угоду зрадою [на брифінгу]»: where it was said is no part of what somebody is called. */
export function withoutMedium(draft: Draft, lexicon: Lexicon): Draft {
  const { unit, content, rule } = draft;
  const piece = content.at(-1);
  if (
    !lexicon.showsCases ||
    !piece ||
    unit.within ||
    !rule.startsWith('statement.content.pair') ||
    draft.entry?.act !== 'evaluate'
  )
    return draft;
  const { tokens, text } = unit.analysis;
  const first = tokenAt(tokens, piece.start);
  const last = tokenAt(tokens, piece.end - 1) + 1;
  const medium = mediaIn(unit, first + 1, last, lexicon).at(-1);
  const isAtEnd =
    medium !== undefined &&
    tokens.slice(medium.last, last).every(({ upos }) => upos !== 'VERB' && upos !== 'PUNCT');
  if (!medium || !isAtEnd || tokens[medium.first]?.upos !== 'ADP') return draft;
  return {
    ...draft,
    content: [...content.slice(0, -1), span(text, piece.start, (tokens[medium.first - 1] as Token).end)],
  };
}

/** «спросил журналист [у Трампа]»: the draft without an addressee at the end of a source behind its cue, or for its source. */
export function withoutAskedInSource(draft: Draft, { showsCases, small }: Lexicon): Draft {
  const { unit, entry, cue, source } = draft;
  const after = (cue.at(-1) ?? unit.last) + 1;
  if (!showsCases || !source || !entry || source.first < after) return draft;
  const { tokens } = unit.analysis;
  const asker = source.first > after + 1 && isAskedAt(draft, source.first - 1) ? askerAt(unit, after) : null;
  if (asker?.last === source.first - 1)
    return { ...draft, source: { ...source, first: asker.first, last: asker.last, head: asker.head } };
  for (let at = source.head + 1; at < source.last - 1; at++) {
    const { upos, norm } = tokens[at] as Token;
    // «депутат от оппозиции»: what says who he is stays with him.
    if (upos !== 'ADP' || small.defining.has(norm)) continue;
    return isAskedAt(draft, at) ? { ...draft, source: { ...source, last: at } } : draft;
  }
  return draft;
}

/** Whether a preposition with whom it governs names who is asked, and the source ends with it. */
function isAskedAt({ unit, entry, source }: Draft, at: number): boolean {
  const { tokens } = unit.analysis;
  const { upos, norm } = tokens[at] as Token;
  const whom = upos === 'ADP' ? phraseAt(unit, at, unit.last) : null;
  if (!whom || whom.last !== source?.last) return false;
  if (nameEnd(unit, whom.head) === 0 && tokens[whom.head]?.feats.Animacy !== 'Anim') return false;
  // The genitive of people is their accusative.
  const its = whom.grammaticalCase === 'Acc' ? 'Gen' : whom.grammaticalCase;
  return (entry?.addressee ?? []).some(
    ({ preposition, grammaticalCase }) =>
      preposition !== null &&
      samePreposition(norm, preposition, unit.lexicon) &&
      (its === grammaticalCase || whom.grammaticalCase === grammaticalCase),
  );
}

/** «запитав [журналіст] у Трампа»: somebody in the nominative right behind the cue. */
function askerAt(unit: Unit, at: number): Phrase | null {
  const phrase = phraseAt(unit, at, unit.last);
  if (!phrase || phrase.preposition >= 0 || phrase.grammaticalCase !== 'Nom') return null;
  const isSomebody =
    nameEnd(unit, phrase.head) > 0 || unit.analysis.tokens[phrase.head]?.feats.Animacy === 'Anim';
  return isSomebody ? phrase : null;
}

function isAddressed(unit: Unit, phrase: Phrase, { entry }: Draft, lexicon: Lexicon): boolean {
  const { set } = lexicon;
  const { tokens } = unit.analysis;
  const head = tokens[phrase.head] as Token;
  const isSomebody =
    nameEnd(unit, phrase.head) > 0 ||
    head.feats.Animacy === 'Anim' ||
    head.upos === 'PROPN' ||
    (!lexicon.showsCases && (isOfPersons(head, lexicon) || isObjectPronoun(head))) ||
    set.bodies.has(head.lemma);
  if (!isSomebody || set.times.has(head.lemma)) return false;
  const preposition = tokens[phrase.preposition]?.norm ?? null;
  const its = phrase.grammaticalCase;
  return (entry?.addressee ?? []).some((one) => {
    // What may be the content as well is left to it.
    if (
      entry?.takes.objects.some((other) => other.preposition === one.preposition && one.preposition !== null)
    )
      return false;
    if (one.preposition !== null) return samePreposition(preposition, one.preposition, unit.lexicon);
    if (preposition !== null) return false;
    if (one.grammaticalCase === 'Dat') return its === 'Dat' || its === 'Loc';
    if (!lexicon.showsCases) return opensClause(unit, phrase, entry);
    return false;
  });
}

const isObjectPronoun = ({ upos, feats }: Token): boolean =>
  upos === 'PRON' && feats.Case === 'Acc' && feats.Reflex !== 'Yes';

/** "told the court | the bridge was closed": behind whom it is told a clause with its own subject begins. */
function opensClause({ analysis: { tokens }, last }: Unit, phrase: Phrase, entry: Draft['entry']): boolean {
  if (!entry || entry.takes.objects.some(({ preposition }) => preposition === null)) return false;
  const next = tokens[phrase.last] as Token;
  const isSubject = /^(?:DET|PROPN|NUM|NOUN)$/u.test(next.upos) || next.feats.Case === 'Nom';
  if (!isSubject) return false;
  for (let i = phrase.last + 1; i < Math.min(last, phrase.last + CLAUSE); i++)
    if (tokens[i]?.feats.VerbForm === 'Fin') return true;
  return false;
}

/** How far behind its first word a clause has its verb, in tokens. */
const CLAUSE = 12;

/** "told [MSPs] the inquiry …": where words show no cases, an article begins another phrase. */
function beforeArticle(unit: Unit, phrase: Phrase): Phrase {
  const { tokens } = unit.analysis;
  const last = nameEnd(unit, phrase.head) || phrase.head + 1;
  const isCut = last < phrase.last && tokens[last]?.upos === 'DET';
  return isCut ? { ...phrase, last } : phrase;
}

/** «пообещал [Украине] ракеты»: a person or a place of one word has no things that look like a genitive. */
function beforeThing(unit: Unit, phrase: Phrase): Phrase {
  const { tokens } = unit.analysis;
  const { first, head, last } = phrase;
  const type = unit.names.types.get(head);
  const end = nameEnd(unit, head);
  const next = tokens[end];
  const isThing = next?.upos === 'NOUN' && next.feats.Animacy === 'Inan';
  const isNamed = head === first && (type === 'PER' || type === 'LOC') && end > 0 && end < last;
  return isNamed && isThing && phrase.grammaticalCase !== 'Gen' ? { ...phrase, last: end } : phrase;
}
