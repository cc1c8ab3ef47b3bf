/** Who a phrase means: an entity by its fullest name, else the phrase in the nominative; null when it is no party. */
import type { Token } from '../../language/contract.js';
import type { Entity, Mention, Party } from '../../model/index.js';
import { cited } from './cited.js';
import { type Group, groupAt } from './groups.js';
import { nominative } from './nominative.js';
import { officerOf } from './officers.js';
import type { Phrase } from './phrases.js';
import type { Scene } from './scene.js';

/** A party with what tells it apart from others. */
export interface Found extends Party {
  /** Equal for the same party: a state's or entity's id, else the words. */
  readonly key: string;
  /** `named` by a name, `office` by a title, `described` by other words. */
  readonly how: 'named' | 'office' | 'described';
  readonly plural: boolean;
  /** A description of a body («профспілка», «керівництво»), not of living beings. */
  readonly body: boolean;
  /** The international body whose a description is («країни ОПЕК+»), by its entity; null for others. */
  readonly bodyOf: string | null;
  /** The states a description belongs to («уряд Пакистану»); empty for names. */
  readonly of: readonly string[];
}

/** What a party named by itself is beside its name. */
export const NAMED = { how: 'named', plural: false, body: false, bodyOf: null, of: [] } as const;

/** The parties of a group; empty when one of its members is none. */
export function partiesOf(scene: Scene, group: Group | null): Found[] {
  if (!group) return [];
  const led = leadersOf(scene, group);
  if (led.length > 0) return led;
  const found: Found[] = [];
  for (const phrase of group.phrases) {
    const party = partyOf(scene, phrase);
    if (party && !found.some(({ key }) => key === party.key)) found.push(party);
  }
  return found;
}

/** «делегації на чолі з Рубіо і Лавровим»: several delegations that are told apart by who leads them. */
function leadersOf(scene: Scene, { phrases, last }: Group): Found[] {
  const [one] = phrases;
  if (!one || one.mention || phrases.length > 1 || scene.token(one.head).feats.Number !== 'Plur') return [];
  const words = scene.lexicon.headed.find((phrase) =>
    phrase.every((word, offset) => scene.tokens[last + offset]?.norm === word),
  );
  const sentence = scene.sentenceOf(one.head);
  if (!words || last + words.length >= sentence.last) return [];
  const leaders = groupAt(scene, last + words.length, sentence.last);
  const found = leaders ? leaders.phrases.flatMap((phrase) => partyOf(scene, phrase) ?? []) : [];
  return found.length > 1 ? found : [];
}

/** The press, the people, a mass medium: whoever speaks to them meets nobody. */
export function isPublic(scene: Scene, group: Group): boolean {
  return group.phrases.some(
    (phrase) => isPress(scene, phrase) || isOwnerPress(scene, phrase) || isMedium(scene, phrase.mention),
  );
}

function isMedium(scene: Scene, mention: Mention | null): boolean {
  return (
    mention !== null &&
    (mention.rule === 'mass-media' || scene.entity(mention.entity)?.known?.startsWith('outlet:') === true)
  );
}

/** The party a phrase means, or null. */
export function partyOf(scene: Scene, phrase: Phrase): Found | null {
  const { mention } = phrase;
  if (!mention) return describedParty(scene, phrase);
  if (mention.type === 'PRON') return ofMention(scene, mention);
  if (mention.type === 'PER') return ofMention(scene, mention);
  if (mention.type === 'LOC') return ofPlace(scene, mention);
  if (mention.type === 'JOB') return ofTitle(scene, phrase, mention);
  if (mention.type === 'ORG') return ofBody(scene, mention);
  return null;
}

function ofMention(scene: Scene, mention: Mention): Found | null {
  const entity = scene.entity(mention.entity);
  if (!entity) return mention.type === 'PRON' ? null : named(mention.lemma, null, mention.lemma);
  return named(cited(scene, entity), entity.id, entity.known ?? entity.id, entity.number === 'Plur');
}

/** Capitals stand for their states («Москва і Пекін»), or for a body that sits in them and is spoken of. */
function ofPlace(scene: Scene, mention: Mention): Found | null {
  const seat = scene.lexicon.seats.get(mention.lemma);
  const body = seat ? scene.knownEntity(seat) : null;
  if (body) return named(cited(scene, body), body.id, seat as string);
  const entity = scene.entity(mention.entity);
  const state = entity?.known?.startsWith('state:') ? entity.known : scene.stateOf(mention.lemma);
  if (state) {
    const own = scene.knownEntity(state) ?? entity;
    return named(own ? cited(scene, own) : mention.lemma, own?.id ?? null, state);
  }
  return named(entity?.name ?? mention.lemma, entity?.id ?? null, entity?.id ?? mention.lemma);
}

function ofTitle(scene: Scene, phrase: Phrase, mention: Mention): Found | null {
  const entity = scene.entity(mention.entity);
  const isPlural = scene.token(phrase.head).feats.Number === 'Plur';
  if (entity && !isPlural) return named(entity.name, entity.id, entity.id);
  if (isOwnerPress(scene, phrase)) return null;
  if (isPress(scene, phrase)) return null;
  const holder =
    isPlural || scene.lexicon.ownedTitles.has(scene.token(phrase.head)) ? null : holderOf(scene, phrase);
  if (holder) return named(holder.name, holder.id, holder.id);
  return { ...described(scene, phrase), how: 'office', plural: isPlural, body: false };
}

/** Who is meant by a title alone, when one person of the article bears it. */
function holderOf(scene: Scene, phrase: Phrase): Entity | null {
  const states = statesIn(scene, phrase);
  const officer = officerOf(scene, phrase, states);
  if (officer) return officer;
  const id = scene.standing.holderOf(scene.token(phrase.head).lemma, states);
  const entity = scene.entity(id);
  return entity?.type === 'PER' ? entity : null;
}

function ofBody(scene: Scene, mention: Mention): Found | null {
  const entity = scene.entity(mention.entity);
  if (isMedium(scene, mention)) return null;
  if (mention.form === 'metonym') {
    const state = scene.stateOf(mention.lemma);
    if (state) return named(entity?.name ?? mention.lemma, entity?.id ?? null, state);
  }
  return ofMention(scene, mention);
}

function named(name: string, entity: string | null, key: string, plural = false): Found {
  return {
    name: name === '' ? key : name,
    entity,
    key,
    how: 'named',
    plural,
    body: false,
    bodyOf: null,
    of: [],
  };
}

/** «посли 27 країн», «керівництво компанії»: living beings and bodies, not the press and not the people. */
function describedParty(scene: Scene, phrase: Phrase): Found | null {
  const head = scene.token(phrase.head);
  if (head.upos === 'PRON' || head.upos === 'SYM' || isPress(scene, phrase)) return null;
  const known = scene.stateOf(inNominative(scene, phrase));
  if (known) return stateParty(scene, known);
  const people = head.feats.Number === 'Sing' ? null : scene.input.knowledge.stateOfPeople(head.lemma);
  if (people) return stateParty(scene, people); // «зустрічатися з росіянами»
  const isSingular = head.feats.Number === 'Sing' || scene.caseless;
  const officer =
    isSingular && isLeader(scene, head) ? officerOf(scene, phrase, statesIn(scene, phrase)) : null;
  if (officer) return named(officer.name, officer.id, officer.known ?? officer.id);
  const isBody = scene.lexicon.partyNouns.has(head);
  if (!isBody && head.feats.Animacy !== 'Anim') return null;
  return {
    ...described(scene, phrase),
    how: 'described',
    plural: head.feats.Number === 'Plur',
    body: isBody,
  };
}

/** «китайський лідер», «американський колега». */
function isLeader({ lexicon }: Scene, head: Token): boolean {
  return lexicon.leaders.has(head) || lexicon.set.counterparts.has(head.lemma);
}

/** «кореспондент Reuters», «головний редактор газети»: whoever works for a mass medium. */
function isOwnerPress(scene: Scene, { owner }: Phrase): boolean {
  const mention = owner === null ? null : scene.mentionAt(owner);
  return scene.entity(mention?.entity ?? null)?.known?.startsWith('outlet:') === true;
}

function isPress(scene: Scene, phrase: Phrase): boolean {
  return scene.lexicon.notParties.has(scene.token(phrase.head));
}

function described(scene: Scene, phrase: Phrase): Pick<Found, 'name' | 'entity' | 'key' | 'of' | 'bodyOf'> {
  const name = ownerNamed(scene, phrase) ?? inNominative(scene, phrase);
  const bodyOf = bodyIn(scene, phrase);
  return { name, entity: null, key: name.toLowerCase(), of: statesIn(scene, phrase), bodyOf };
}

/** The international body among the genitives of a description. */
function bodyIn(scene: Scene, { owner }: Phrase): string | null {
  const mention = owner === null ? null : scene.mentionAt(owner);
  const entity = scene.entity(mention?.entity ?? null);
  return entity?.known?.startsWith('org:') ? entity.id : null;
}

/** «керівництвом норвезької компанії» → «керівництво Norsk», when the article speaks of one such body only. */
function ownerNamed(scene: Scene, { head, last }: Phrase): string | null {
  const end = last - 1;
  const state = end > head && !scene.mentionAt(end) ? stateMeant(scene, end) : null;
  if (state) return `${nominative(scene.token(head), scene.token(head), scene.lexicon.endings)} ${state}`;
  if (end <= head || !scene.lexicon.bodies.has(scene.token(end)) || scene.mentionAt(end)) return null;
  const body = onlyBody(scene);
  return body ? `${nominative(scene.token(head), scene.token(head), scene.lexicon.endings)} ${body}` : null;
}

/** «керівництво країни»: the state the article speaks of by far the most, in the genitive; null when it is not told. */
function stateMeant(scene: Scene, end: number): string | null {
  const { lemma, feats } = scene.token(end);
  if (!scene.lexicon.set.states.has(lemma) || feats.Number === 'Plur') return null;
  const [first, second] = scene.earlier.entities
    .filter(({ known }) => known?.startsWith('state:'))
    .sort((a, b) => b.joins.length - a.joins.length);
  if (!first || first.joins.length < 2 * (second?.joins.length ?? 0)) return null;
  return scene.genitiveOf(first);
}

/** The name of the body the article speaks of by far the most, or null. */
function onlyBody(scene: Scene): string | null {
  const bodies = scene.earlier.entities
    .filter(({ type, known }) => type === 'ORG' && !known?.startsWith('outlet:'))
    .sort((a, b) => b.joins.length - a.joins.length);
  const [first, second] = bodies;
  return first && first.joins.length >= (3 * (second?.joins.length ?? 0)) / 2 ? first.name : null;
}

/** The states that a description names by adjectives or genitives. */
function statesIn(scene: Scene, { first, last, owner, side }: Phrase): string[] {
  const found = new Set<string>();
  if (side !== undefined) found.add(scene.stateOfAdjective(scene.token(side).lemma) as string);
  for (let i = first; i < last; i++) {
    const state = scene.stateOfAdjective(scene.token(i).lemma);
    if (state) found.add(state);
  }
  const mention = owner === null ? null : scene.mentionAt(owner);
  const state = mention ? scene.stateOf(mention.lemma) : null;
  if (state) found.add(state);
  return [...found];
}

/** Head and its adjectives in the nominative; what depends on the head stays as it is. Possessives are left out. */
function inNominative(scene: Scene, phrase: Phrase): string {
  const { first, last, head, owner, ownerLast, side } = phrase;
  if (side !== undefined) return ofSide(scene, phrase, side);
  const isOneEach = isOneForEach(scene, phrase);
  const isOtherOwner = owner !== null && owner >= last;
  const indices: number[] = [];
  for (let i = first; i < (isOtherOwner ? head + 1 : last); i++) indices.push(i);
  if (isOtherOwner) for (let i = owner; i < ownerLast; i++) indices.push(i);
  let words = '';
  for (const i of indices) {
    const token = i < head ? asModifier(scene, scene.token(i), scene.token(head)) : scene.token(i);
    if (i < head && (token.upos === 'DET' || token.feats.Poss === 'Yes')) continue;
    if (i > head && scene.mentionAt(i)?.type === 'PRON') continue; // «члени її кабінету»
    words +=
      (words !== '' && token.spaceBefore ? ' ' : '') +
      (i <= head
        ? nominative(isOneEach ? inSingular(scene, token) : token, scene.token(head), scene.lexicon.endings)
        : token.form);
  }
  return words;
}

/** A state's adjective that was taken for a name agrees with its noun («Українською стороною»). */
function asModifier(scene: Scene, token: Token, { feats }: Token): Token {
  if (token.upos !== 'PROPN' || scene.stateOfAdjective(token.lemma) === null) return token;
  const agreeing = { ...token.feats, Case: feats.Case, Number: feats.Number };
  const [form, lemma] = [token.form.toLowerCase(), token.lemma.toLowerCase()];
  return { ...token, form, lemma, upos: 'ADJ', feats: agreeing };
}

/** «української та російської делегацій» → «українська делегація». */
function ofSide(scene: Scene, { head, last }: Phrase, side: number): string {
  const { endings } = scene.lexicon;
  const noun = scene.token(head);
  const one = noun.feats.Animacy === 'Anim' ? noun : inSingular(scene, noun);
  const adjective = { ...scene.token(side), upos: 'ADJ' as const };
  const number = one.feats.Number ?? 'Plur';
  const agreeing = { ...adjective, feats: { ...adjective.feats, Number: number, Case: one.feats.Case } };
  const rest = scene.text.slice(noun.end, scene.token(last - 1).end);
  return `${nominative(agreeing, one, endings)} ${nominative(one, one, endings)}${rest}`;
}

/** «урядів США і Канади», «президентів США і Канади» are one each; «представників США і Канади» may be many. */
function isOneForEach(scene: Scene, { shared, head, mention }: Phrase): boolean {
  if (!shared) return false;
  const noun = scene.token(head);
  return noun.feats.Animacy !== 'Anim' || (mention?.type === 'JOB' && !scene.lexicon.ownedTitles.has(noun));
}

/** «урядів США і Канади» are one government each. */
function inSingular(scene: Scene, token: Token): Token {
  if (token.feats.Number !== 'Plur' || scene.lexicon.set.collectives.has(token.lemma)) return token;
  const singular = {
    ...token.feats,
    Number: 'Sing',
    Case: token.feats.Case === 'Nom' ? 'Gen' : token.feats.Case,
  };
  return { ...token, feats: singular };
}

/** The party a state is: by the article's name for it, else by its name in the article's language. */
export function stateParty(scene: Scene, id: string): Found {
  const entity = scene.knownEntity(id);
  const names = scene.input.knowledge.state(id)?.names;
  const { language } = scene.input.analysis;
  const name = (entity ? cited(scene, entity) : null) ?? names?.[language as keyof typeof names]?.[0] ?? id;
  return { ...NAMED, name, entity: entity?.id ?? null, key: id };
}
