/** Who is meant by a source: the mention in it, else its own words in the nominative. */
import type { Token } from '../../../language/contract.js';
import type { Mention, Span } from '../../../model/index.js';
import type { Directory, Named, NamesKnown } from '../speakers/speakers.js';
import { tokenAt } from '../units.js';
import { isOfPersons } from '../word-kinds.js';
import { asWritten, calledIn, isNewcomer } from './called.js';
import { holderNamed } from './holders.js';
import { described, describedEnd } from './nominative.js';
import { ofState } from './of-states.js';
import { personIn } from './person-in.js';
import { samePost } from './same-posts.js';

/** Token indices, half-open, with the head. */
interface Headed {
  readonly first: number;
  readonly last: number;
  readonly head: number;
}

/** The name of who a phrase speaks of. */
export function nameIn(
  directory: Directory,
  knowledge: NamesKnown,
  whole: Headed,
  isSubject: boolean,
): Named {
  const { tokens, language, text, lexicon } = directory;
  const phrase = withoutMarks(tokens, whole);
  const { first, last, head } = phrase;
  const span = { start: (tokens[first] as Token).start, end: (tokens[last - 1] as Token).end };
  const inside = directory.inside(span);
  const ofWhom = (whose: 'body' | 'head') =>
    ofState(directory, knowledge, language, text, first, last, whose);
  const isNew = isNewcomer(tokens[first] as Token, lexicon);
  const found =
    ofWhom('body') ??
    (lexicon.showsCases
      ? personIn(directory, inside, head, span.end)
      : calledIn(directory, inside, first, last)) ??
    (isNew ? null : titleIn(directory, inside, head)) ??
    bodyIn(directory, inside, span, phrase) ??
    (isNew ? null : holderNamed(directory, knowledge, language, first, last, head)) ??
    samePost(directory, phrase) ??
    ofWhom('head');
  if (found) return found;
  const quoted = quotedName(directory, phrase) ?? foreignName(directory, phrase);
  if (quoted) return { name: quoted, entity: null, how: 'named' };
  const { nominative } = lexicon.inflection;
  const end = describedEnd(tokens, head, last);
  const name = lexicon.showsCases
    ? described(tokens, first, end, head, nominative, isSubject)
    : asWritten(directory, first, end);
  // «з посиланням на «Ранкову газету»»: what stands in quotation marks is a name.
  const isName =
    /^["«“„]$/u.test(tokens[first - 1]?.form ?? '') && /^["»”“]$/u.test(tokens[last]?.form ?? '');
  if (isName) return { name: name.slice(0, 1).toUpperCase() + name.slice(1), entity: null, how: 'named' };
  return { name, entity: null, how: 'description' };
}

/** «[«]Ранкова газета[»]»: a name that is all there is, without its quotation marks. */
function withoutMarks(tokens: readonly Token[], whole: Headed): Headed {
  const { first, last, head } = whole;
  const isQuoted =
    /^["«“„]$/u.test(tokens[first]?.form ?? '') && /^["»”“]$/u.test(tokens[last - 1]?.form ?? '');
  if (!isQuoted || last - first < 3) return whole;
  return { first: first + 1, last: last - 1, head: Math.min(Math.max(head, first + 1), last - 2) };
}

function titleIn(directory: Directory, inside: readonly Mention[], head: number): Named | null {
  const { start, end } = directory.token(head);
  const title = inside.find(
    (mention) =>
      mention.type === 'JOB' && mention.entity !== null && mention.start <= start && end <= mention.end,
  );
  return title ? directory.of(title, 'title') : null;
}

/** A body's own name, alone or after what kind of body it is («агенція Reuters», «телеканал "Сі-Ен-Ен"»). */
function bodyIn(
  directory: Directory,
  inside: readonly Mention[],
  { start, end }: Span,
  { first, last, head }: Headed,
): Named | null {
  const { tokens, text } = directory;
  const headToken = tokens[head] as Token;
  const isTrimmed = (from: number, to: number) => !/[\p{L}\p{N}]/u.test(text.slice(from, to));
  for (const mention of inside) {
    if (mention.type === 'JOB' || mention.type === 'PER') continue;
    // "the IAEA": an article is no part of a name.
    const isArticle = tokens[first]?.upos === 'DET' && mention.start === tokens[first + 1]?.start;
    if ((isArticle || isTrimmed(start, mention.start)) && isTrimmed(mention.end, end))
      return directory.of(mention, mention.form === 'name' ? 'named' : mention.form);
  }
  if (headToken.upos !== 'NOUN' || isPeople(directory, headToken)) return null;
  for (const mention of inside) {
    if (mention.type !== 'ORG' && mention.type !== 'PRO' && mention.type !== 'MISC') continue;
    if (mention.start < headToken.end || mention.form === 'pronoun') continue;
    const at = tokenAt(tokens, mention.start);
    // «більшість членів НАТО»: people of a body are not the body, as «профспілка пілотів Cockpit» is.
    const { set, sources } = directory.lexicon;
    const isBody = set.bodies.has(headToken.lemma) && !sources.sharesOfPeople.has(headToken.lemma);
    if (!isBody && tokens.slice(head + 1, at).some((token) => isOfPersons(token, directory.lexicon)))
      continue;
    const quoted = /["«“„]/u.test(tokens[at - 1]?.form ?? '');
    const genitive = directory.names.cases.get(at) === 'Gen' && !quoted;
    const isLast = isTrimmed(mention.end, end) || (tokens[tokenAt(tokens, mention.end)]?.form ?? '') === '(';
    // "the embassy in Oslo", "a note from the ministry": where words show no cases, a preposition does.
    if (!directory.lexicon.showsCases && tokens.slice(head, at).some(({ upos }) => upos === 'ADP')) continue;
    if (!genitive && isLast && at - head <= 4 && first <= head && at < last)
      return directory.of(mention, 'named');
  }
  return null;
}

/** «посол ООН», «джерело в ООН», «пресслужба ООН», «керівництво ООН»: no name after it is theirs. */
function isPeople({ lexicon }: Directory, token: Token): boolean {
  const { within, partsOfBodies, leaders } = lexicon.sources;
  const { lemma } = token;
  return isOfPersons(token, lexicon) || within.has(lemma) || partsOfBodies.has(lemma) || leaders.has(lemma);
}

/** «організація «Допомога»»: what stands in quotation marks after the kind of body is its name. */
function quotedName(directory: Directory, { first, last, head }: Headed): string | null {
  const { tokens, text } = directory;
  const kind = tokens[head] as Token;
  if (isPeople(directory, kind)) return null;
  const open = tokens[head + 1];
  const close = tokens[last - 1];
  if (!open || !close || head + 2 >= last - 1 || first > head) return null;
  if (!/^["«“„]+$/u.test(open.form) || !/^["»”“]+$/u.test(close.form)) return null;
  return text.slice((tokens[head + 2] as Token).start, (tokens[last - 2] as Token).end);
}

/** «агенція dpa», «видання Business Standard»: foreign words after the kind of body are its name. */
function foreignName(directory: Directory, { last, head }: Headed): string | null {
  const { tokens, text } = directory;
  const kind = tokens[head] as Token;
  if (kind.upos !== 'NOUN' || isPeople(directory, kind) || head + 1 >= last) return null;
  if (directory.lexicon.sources.leaders.has(kind.lemma)) return null;
  if (/^[A-Za-z]/.test(kind.form)) return null; // "the embassy in Oslo": nothing is foreign there
  for (let i = head + 1; i < last; i++)
    if (!/^[A-Za-z0-9.&'-]+$/.test((tokens[i] as Token).form)) return null;
  return text.slice((tokens[head + 1] as Token).start, (tokens[last - 1] as Token).end);
}
