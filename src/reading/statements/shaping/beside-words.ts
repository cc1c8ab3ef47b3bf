/**
 * Drafts of a language without cases, put right by words that are neither said nor say it: an occasion before the
 * subject ("after a joint meeting | Hall said"), an outlet behind what is said ("…, state-run Belta reported").
 */
import type { Token } from '../../../language/contract.js';
import { startsUpper } from '../../../text/characters.js';
import { span } from '../../../text/spans.js';
import type { Draft } from '../drafts.js';
import type { Lexicon } from '../lexicon.js';
import { nameEnd, phraseAt } from '../phrases.js';
import { isOutletSource } from '../relays/outlet-sources.js';
import type { Directory } from '../speakers/speakers.js';
import { tokenAt } from '../units.js';
import { isOfPersons } from '../word-kinds.js';

/** Longest name, occasion and outlet, in words. */
const NAME = 4;
const OCCASION = 7;
const OUTLET = 10;

/** A learnt draft with its own subject and content only. */
export function besideWords(draft: Draft, lexicon: Lexicon, directory: Directory): Draft {
  if (lexicon.showsCases || !draft.learned || draft.cue.length === 0) return draft;
  return withoutOutletBehind(afterOccasion(draft, lexicon), lexicon, directory);
}

/** "after a joint cabinet meeting [Hall] said": the name behind the occasion is who said it. */
function afterOccasion(draft: Draft, lexicon: Lexicon): Draft {
  const { unit, cue } = draft;
  const { tokens } = unit.analysis;
  const at = cue[0] as number;
  let first = at;
  while (first > unit.first && first > at - NAME && startsUpper((tokens[first - 1] as Token).form)) first--;
  const occasion = tokens[first - 1] as Token | undefined;
  if (first === at || first === unit.first || draft.source?.first === first) return draft;
  if (occasion?.upos !== 'NOUN' || isOfPersons(occasion, lexicon)) return draft;
  let i = first - 1;
  while (i > unit.first && i > first - OCCASION && /^(?:NOUN|ADJ|DET)$/u.test(tokens[i]?.upos ?? '')) i--;
  const before = tokens[i - 1];
  const opens = i === unit.first || before?.upos === 'PUNCT' || before?.upos === 'CCONJ';
  if (tokens[i]?.upos !== 'ADP' || !opens) return draft;
  return { ...draft, source: { first, last: at, head: first, how: 'subject' }, carried: false };
}

/** "he will not run | , state-run Belta news agency reported": who passes the words on is no part of them. */
function withoutOutletBehind(draft: Draft, lexicon: Lexicon, directory: Directory): Draft {
  const { unit, content, cue } = draft;
  const { tokens, text } = unit.analysis;
  const piece = content.at(-1);
  if (!piece || unit.within) return draft;
  const last = tokenAt(tokens, piece.end - 1);
  const first = tokenAt(tokens, piece.start);
  let comma = last;
  while (comma > first && comma > last - OUTLET && tokens[comma]?.form !== ',') comma--;
  if (comma <= first || tokens[comma]?.form !== ',') return draft;
  const isCut = endsInCompound(tokens, comma, last);
  const isTold =
    (cue[0] as number) < first &&
    lexicon.set.relaying.has((tokens[last] as Token).lemma) &&
    comma + 1 < last &&
    tokens.slice(comma + 1, last).every((token) => isOfName(token, tokens)) &&
    isOutletSource(unit, { first: comma + 1, last, head: last - 1 }, lexicon, directory, true);
  if (!isCut && !isTold) return draft;
  const end = (tokens[comma - 1] as Token).end;
  return { ...draft, content: [...content.slice(0, -1), span(text, piece.start, end)] };
}

/** "…, state | -owned": content that ends within a word with a hyphen has taken the next phrase's first half. */
const endsInCompound = (tokens: readonly Token[], comma: number, last: number): boolean =>
  last - comma === 1 && isHyphen(tokens[last + 1]) && tokens[last + 2]?.spaceBefore === false;

const isHyphen = (token: Token | undefined): boolean => token?.form === '-' && !token.spaceBefore;

/** A word of an outlet's name or of what it is ("state", "-", "run", "news"). */
const isOfName = ({ upos, index }: Token, tokens: readonly Token[]): boolean =>
  /^(?:NOUN|PROPN|ADJ|DET|X)$/u.test(upos) || isHyphen(tokens[index]) || isHyphen(tokens[index - 1]);

/** "[Hall]", "[Hall on Monday to discuss …]", "Hall [to discuss …]": whom somebody calls, and what for. */
function isWhom({ unit, content }: Draft, first: number, { onPhone }: Lexicon['sources']): boolean {
  const { tokens } = unit.analysis;
  const [piece, ...others] = content;
  if (!piece || others.length > 0) return false;
  const isTo = (at: number) => tokens[at]?.upos === 'PART' && tokens[at + 1]?.feats.VerbForm === 'Inf';
  // "called [to thank him]", "called Hall [to ban it]": what for; "called [to ban it]" demands it.
  if (isTo(first)) return onPhone.has(tokens[first + 1]?.lemma ?? '');
  const end = nameEnd(unit, named(unit, first));
  const next = tokens[end];
  return end > 0 && (!next || next.start >= piece.end || next.upos === 'ADP' || isTo(end));
}

/** "[Hungarian Prime Minister] Mark Hall": where a name begins behind what its bearer is. */
function named({ analysis: { tokens }, names }: Draft['unit'], first: number): number {
  let at = first;
  while (
    at < first + NAME &&
    names.types.get(at) !== 'PER' &&
    /^(?:ADJ|NOUN|PROPN|DET)$/u.test(tokens[at]?.upos ?? '')
  )
    at++;
  return names.types.get(at) === 'PER' ? at : first;
}

/**
 * «відмовився коментувати звіт»: that somebody says nothing is said by nobody; nor is whom he called by telephone
 * ("called Hall to discuss a truce").
 */
export function isNothingSaid(draft: Draft, lexicon: Lexicon): boolean {
  const { unit, cue, content, rule } = draft;
  const { tokens } = unit.analysis;
  const { withholding, comments, phoning } = lexicon.sources;
  const own = cue.map((index) => tokens[index] as Token);
  const first = tokenAt(tokens, content[0]?.start ?? 0);
  const isCalled = /\.(?:infinitive|object)$/u.test(rule) && isWhom(draft, first, lexicon.sources);
  if (isCalled && own.length === 1 && phoning.has(own[0]?.lemma ?? '')) return true;
  if (own.length === 1 && lexicon.sources.greeting.has(own[0]?.lemma ?? '') && greets(unit, first))
    return true;
  const words = [...own, tokens[first] as Token, tokens[first + 1] ?? (tokens[first] as Token)];
  const isWithheld = own.some(({ lemma }) => withholding.has(lemma));
  return isWithheld && words.some(({ lemma }) => comments.has(lemma));
}

/** «вітає | Лиса у Києві», «вітав | гостей»: people who are met and of whom nothing is said. */
function greets(unit: Draft['unit'], first: number): boolean {
  const phrase = phraseAt(unit, first, unit.last);
  if (!unit.lexicon.showsCases || !phrase || phrase.preposition >= 0 || phrase.first !== first) return false;
  const isPerson = nameEnd(unit, phrase.head) > 0 && unit.names.types.get(phrase.head) === 'PER';
  return isPerson || unit.analysis.tokens[phrase.head]?.feats.Animacy === 'Anim';
}
