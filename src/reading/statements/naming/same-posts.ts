/** «прем’єр Нідерландів», «литовський міністр»: the person whose title beside the name says the same of the same state or body. */
import type { Token } from '../../../language/contract.js';
import type { Mention } from '../../../model/index.js';
import { isOneRole } from '../../role-words.js';
import type { Directory, Named } from '../speakers/speakers.js';

/** Persons of an article whose titles are looked at, and mentions of each. */
const PERSONS = 12;
const MENTIONS = 4;
/** How many words a title has at most. */
const LONGEST = 14;

/** What a title says: the noun of its person and what that is of. */
interface Post {
  readonly role: string;
  readonly of: ReadonlySet<string>;
  /** Short names among what it is of («ОВА»), each by what stands for it there. */
  readonly short: ReadonlyMap<string, string>;
  /** The first letters of the words that it is of («ХОВА» for «Харківської обласної військової адміністрації»). */
  readonly initials: string;
}

interface Phrase {
  readonly first: number;
  readonly last: number;
  readonly head: number;
}

const known = new WeakMap<Directory, readonly (readonly [Mention, readonly Post[]])[]>();

/** The one person of the article with the post of a phrase; null for phrases that say nothing of whose it is. */
export function samePost(directory: Directory, { first, last, head }: Phrase): Named | null {
  const { feats, upos, lemma } = directory.token(head);
  const { vague, newcomers, kin } = directory.lexicon.sources;
  if (upos !== 'NOUN' || feats.Animacy !== 'Anim' || feats.Number === 'Plur') return null;
  if (vague.has(lemma) || kin.has(lemma) || directory.lexicon.wideRoles.has(lemma)) return null;
  const span = { start: directory.token(first).start, end: directory.token(last - 1).end };
  if (directory.inside(span).some(({ type }) => type === 'PER')) return null;
  for (let i = first; i < last; i++) if (newcomers.has(directory.token(i).norm)) return null;
  const own = postAt(directory, first, last, head);
  const { of } = own;
  // «глава держави», «колишній радник»: words that may be said of anybody.
  if (!([...of].some((one) => one.includes(':') || directory.entity(one) !== null) || own.short.size > 0))
    return null;
  let found: Mention | null = null;
  for (const [person, posts] of postsOf(directory)) {
    if (!posts.some((post) => isSame(directory, own, post))) continue;
    if (found) return null;
    found = person;
  }
  return found && directory.of(found, 'title: the same post');
}

function isSame({ lexicon }: Directory, own: Post, post: Post): boolean {
  if (!isOfSame(own, post)) return false;
  const { role } = own;
  const { wider, inflection } = lexicon;
  return (
    isOneRole(role, post.role, inflection.roles) ||
    post.role.startsWith(`${role}-`) ||
    role.startsWith(`${post.role}-`) ||
    wider.get(post.role)?.has(role) === true ||
    wider.get(role)?.has(post.role) === true
  );
}

/** All that a phrase says is of the post too: by the same words, or by a short name that is made of the first letters of the others. */
function isOfSame(own: Post, post: Post): boolean {
  const rest = [...own.of].filter((one) => !post.of.has(one));
  if (rest.length === 0) return true;
  const isShort = (one: string) => {
    const short = own.short.get(one);
    return short !== undefined && post.initials.includes(short);
  };
  if (rest.every(isShort)) return true;
  return [...post.short.values()].some(
    (short) => own.initials.endsWith(short) && own.initials.length - short.length <= 1,
  );
}

function postsOf(directory: Directory): readonly (readonly [Mention, readonly Post[]])[] {
  let posts = known.get(directory);
  if (!posts) {
    posts = directory.firstOfPersons(PERSONS).map((person) => [
      person,
      directory
        .mentionsOf(person.entity ?? '')
        .slice(0, MENTIONS)
        .flatMap((mention) => postsBeside(directory, mention)),
    ]);
    known.set(directory, posts);
  }
  return posts;
}

/** The titles before a name and after its comma. */
function postsBeside(directory: Directory, { type, form, start, end }: Mention): Post[] {
  if (type !== 'PER' || form === 'pronoun') return [];
  const at = directory.tokenAt(start);
  const after = directory.tokenAt(end - 1) + 1;
  const { sentence } = directory.token(at);
  let from = at;
  while (from > 0 && from > at - LONGEST && belongs(directory.token(from - 1), sentence)) from--;
  const next = directory.tokens[after];
  let to = after + 1;
  const isApposed = next?.form === ',' && next.sentence === sentence;
  while (isApposed && to < after + LONGEST && belongs(directory.tokens[to], sentence)) to++;
  return [postIn(directory, from, at), isApposed ? postIn(directory, after + 1, to) : null].filter(
    (post) => post !== null,
  );
}

const belongs = (token: Token | undefined, sentence: number): boolean =>
  token !== undefined && token.sentence === sentence && /^(?:NOUN|PROPN|ADJ|X|ADP|CCONJ)$/u.test(token.upos);

/** The post whose person is the first noun of one in a stretch. */
function postIn(directory: Directory, first: number, last: number): Post | null {
  for (let i = first; i < last; i++) {
    const { upos, feats } = directory.token(i);
    if (upos !== 'NOUN' || feats.Animacy !== 'Anim' || feats.Number === 'Plur') continue;
    return postAt(directory, first, last, i);
  }
  return null;
}

function postAt(directory: Directory, first: number, last: number, head: number): Post {
  const role = directory.token(head).lemma;
  const short = new Map<string, string>();
  const of = ownersIn(directory, first, last, head, short);
  let initials = '';
  for (let i = head + 1; i < last; i++) {
    const { upos, form } = directory.token(i);
    if (upos === 'ADP') break;
    if (/^(?:NOUN|PROPN|ADJ|X)$/u.test(upos)) initials += form.slice(0, 1).toUpperCase();
  }
  return { role, of, short, initials };
}

/** «ОВА», «РДА»: a short name of first letters. */
const SHORT = /^\p{Lu}{3,6}$/u;

/** States and bodies by their ids, also for their adjectives, and other words by how they begin. */
function ownersIn(
  directory: Directory,
  first: number,
  last: number,
  head: number,
  short: Map<string, string>,
): Set<string> {
  const of = new Set<string>();
  for (let i = first; i < last; i++) {
    const token = directory.token(i);
    const { upos, lemma } = token;
    if (i === head || !/^(?:NOUN|PROPN|ADJ|X)$/u.test(upos)) continue;
    const state = directory.stateOf(token);
    if (state) of.add(state);
    else if (SHORT.test(token.form) && directory.names.types.get(i) === undefined) {
      of.add(token.form);
      short.set(token.form, token.form);
    } else if (lemma.length > 3 && directory.names.types.get(i) === undefined)
      of.add(lemma.toLowerCase().slice(0, 5));
  }
  if (first >= last) return of;
  const { start } = directory.token(first);
  const { end } = directory.token(last - 1);
  for (const { entity, type, start: its, end: itsEnd } of directory.inside({ start, end })) {
    if (entity === null || type === 'JOB' || type === 'PER') continue;
    const id = directory.entity(entity)?.known ?? entity;
    of.add(id);
    const words = directory.text.slice(its, itsEnd);
    if (SHORT.test(words)) short.set(id, words);
  }
  return of;
}
