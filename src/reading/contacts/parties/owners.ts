/** Whose contact it is, from the words before the noun: «російсько-американські переговори», "Trump's call", "US-Russia talks". */
import { type Clauses, subjectOf } from '../clauses.js';
import { MENTION_ALONE, phraseAt } from '../phrases.js';
import type { Scene } from '../scene.js';
import type { Trigger } from '../triggers.js';
import { namedParty } from './named.js';
import { type Found, partiesOf, partyOf, stateParty } from './parties.js';

/** The owners that stand before a contact noun. */
export function ownersBefore(scene: Scene, clauses: Clauses, trigger: Trigger): Found[] {
  const { at } = trigger;
  const found: Found[] = [];
  let i = at - 1;
  for (; i >= Math.max(clauses.sentence.first, at - 4); i--) {
    const token = scene.token(i);
    const states = statesOfAdjective(scene, token.lemma, token.norm);
    if (states.length > 0) found.unshift(...states);
    const isParticiple = token.upos === 'VERB' && token.feats.Case !== undefined;
    if (token.upos !== 'ADJ' && !isParticiple && !(token.upos === 'NOUN' && token.feats.Case === undefined))
      break;
  }
  if (found.length > 0) return found;
  const compound = compounded(scene, trigger);
  if (compound.length > 0) return compound;
  const two = scene.caseless && i + 1 < at ? joinedIn(scene, i + 1, at) : [];
  if (two.length > 0) return two;
  const self = ofSubject(scene, clauses, i);
  if (self.length > 0) return self;
  const possessor = possessive(scene, clauses, i);
  return possessor.length > 0 ? possessor : paired(scene, clauses, at - 1);
}

/** The states in an adjective: one («китайський»), or two joined by a hyphen («російсько-американський»). */
function statesOfAdjective(scene: Scene, lemma: string, norm: string): Found[] {
  const word = lemma.includes('-') ? lemma : norm.includes('-') ? norm : lemma;
  const parts = word.split('-');
  if (parts.length < 2) return [];
  const states = parts.map((part, index) =>
    index < parts.length - 1 ? firstState(scene, part) : scene.stateOfAdjective(part),
  );
  return states.every((id) => id !== null) ? states.map((id) => stateParty(scene, id as string)) : [];
}

/** «російсько-» is of «російський»: the linking vowel gives way to an adjective's ending. */
function firstState(scene: Scene, part: string): string | null {
  for (const [vowel, ending] of scene.lexicon.endings.compound) {
    const id = part.endsWith(vowel)
      ? scene.stateOfAdjective(part.slice(0, part.length - vowel.length) + ending)
      : null;
    if (id) return id;
  }
  return scene.stateOfAdjective(part);
}

/** «враження від своєї розмови з Трампом»: whose it is says the subject before. */
function ofSubject(scene: Scene, clauses: Clauses, at: number): Found[] {
  const mark = scene.tokens[at];
  if (!mark || !scene.lexicon.set.reflexives.has(mark.lemma)) return [];
  for (let i = at - 1; i > clauses.sentence.first; i--) {
    const verb = scene.token(i);
    if (verb.upos === 'VERB' && verb.feats.VerbForm === 'Fin')
      return partiesOf(scene, subjectOf(scene, clauses, i)?.group ?? null);
  }
  return [];
}

/** "Trump's meeting", "Putin and Trump's call": a name before ’s. */
function possessive(scene: Scene, clauses: Clauses, at: number): Found[] {
  const mark = scene.tokens[at];
  if (mark?.upos !== 'PART' || (mark.norm !== '’s' && mark.norm !== '’')) {
    const own = scene.mentionAt(at);
    if (own?.type !== 'PRON' || !own.rule.endsWith('possessive')) return [];
    const phrase = { ...MENTION_ALONE, first: at, last: at + 1, head: at, mention: own };
    const party = partyOf(scene, phrase);
    return party ? [party] : [];
  }
  const group = clauses.groups.find((one) => one.last === at);
  return partiesOf(scene, group ?? null);
}

/** "US-Russia talks", "the Trump-Putin summit": two names joined by a hyphen. */
function paired(scene: Scene, clauses: Clauses, at: number): Found[] {
  for (let hyphen = at; hyphen > Math.max(clauses.sentence.first, at - 5); hyphen--) {
    const mark = scene.token(hyphen);
    if (!/^[-–—/]$/u.test(mark.form) || mark.spaceBefore) continue;
    const left = namedEndingAt(scene, clauses.sentence.first, hyphen);
    const right = phraseAt(scene, hyphen + 1, at + 1);
    const other = right && right.last === at + 1 ? partyOf(scene, right) : null;
    return left && other ? [left, other] : [];
  }
  return [];
}

function namedEndingAt(scene: Scene, from: number, end: number): Found | null {
  for (let first = Math.max(from, end - 4); first < end; first++) {
    const mention = scene.mentionAt(first);
    if (!mention || scene.lastToken(mention) !== end) continue;
    return partyOf(scene, { ...MENTION_ALONE, first, last: end, head: first, mention });
  }
  return null;
}

/** "the NATO summit", "the Trump-Putin summit": a body, or two names that were taken for one, right before the noun. */
function compounded(scene: Scene, { at, entry }: Trigger): Found[] {
  const before = at > 0 ? scene.token(at - 1).form : '';
  if (before.includes('-')) return isOnePlace(scene, at - 1) ? [] : halves(scene, before);
  for (let first = Math.max(0, at - 5); first < at; first++) {
    const mention = scene.mentionAt(first);
    if (!mention || scene.lastToken(mention) !== at) continue;
    if (mention.type === 'ORG' && entry.marks.has('members'))
      return partyList(partyOf(scene, { ...MENTION_ALONE, first, last: at, head: first, mention }));
    const words = scene.text.slice(mention.start, mention.end);
    if (mention.type === 'MISC' || mention.type === 'EVT' || isOfTwo(scene, words))
      return halves(scene, words);
  }
  return [];
}

/** "The Smith–Jones [phone] call": two names that were taken for one and end at a token. */
function joinedIn(scene: Scene, end: number, at: number): Found[] {
  for (let i = end; i < at; i++)
    if (scene.token(i).upos !== 'ADJ' && !scene.lexicon.channels.has(scene.token(i))) return []; // "campaign call"
  for (let first = Math.max(0, end - 4); first < end; first++) {
    const mention = scene.mentionAt(first);
    if (!mention || scene.lastToken(mention) !== end) continue;
    const words = scene.text.slice(mention.start, mention.end);
    return isOfTwo(scene, words) ? halves(scene, words) : [];
  }
  return [];
}

/** «Провели в Нью-Дели переговоры»: a place whose name has a hyphen, and no two parties. */
function isOnePlace(scene: Scene, at: number): boolean {
  const mention = scene.mentionAt(at);
  return (
    mention?.type === 'LOC' && scene.lastToken(mention) === at + 1 && scene.tokens[at - 1]?.upos === 'ADP'
  );
}

const partyList = (party: Found | null): Found[] => (party ? [party] : []);

/** "The Smith-Jones call" where the article or the knowledge files have both a Smith and a Jones, and "Smith–Jones": no double name. */
function isOfTwo({ earlier, input, caseless }: Scene, words: string): boolean {
  const parts = words.split(DASH);
  if (parts.length !== 2) return false;
  return parts.every(
    (part) =>
      earlier.entities.some(({ name, type }) => type === 'PER' && name.split(' ').includes(part)) ||
      (caseless && input.knowledge.personByFamily(part).length > 0),
  );
}

const DASH = /[-–—]/u;

/** Both halves of a hyphened name, by the entities that bear them. */
function halves(scene: Scene, words: string): Found[] {
  const parts = words.split(DASH);
  if (parts.length !== 2 || !parts.every((part) => /^\p{Lu}/u.test(part))) return [];
  return parts.map((part) => {
    const entity = scene.earlier.entities.find(
      ({ name, type }) => type !== 'MISC' && name.split(' ').includes(part),
    );
    const state = scene.stateOf(part);
    if (state && !entity) return stateParty(scene, state);
    return namedParty(entity?.name ?? part, entity?.id ?? null, state ?? entity?.id ?? part);
  });
}
