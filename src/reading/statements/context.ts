/** Who spoke last: for pronouns, left-out subjects, impersonal cues and descriptions («чиновник», «видання»). */
import type { Token } from '../../language/contract.js';
import type { Mention } from '../../model/index.js';
import { documentOf, groupBefore, mayGoOn, ownerAfter, possessed, SAYINGS } from './alone.js';
import { COMPANY, PUBLISHED, STANDING } from './described-words.js';
import type { Draft } from './drafts.js';
import type { Lexicon } from './lexicon.js';
import type { RelayFound } from './relaying.js';
import type { Source } from './source.js';
import type { Directory, Named } from './speakers.js';

type Gender = 'Masc' | 'Fem' | null;

interface Spoken {
  readonly named: Named;
  readonly block: number;
  readonly sentence: number;
  readonly kind: 'person' | 'group' | 'body';
  readonly gender: Gender;
  /** The outlet that passed this statement on. */
  readonly relay: Named | null;
}

/** How many blocks back a speaker is remembered for pronouns and descriptions. */
const BLOCKS_BACK = 3;

/** Resolves speakers in the order of the text; one for each article. */
export class SpeakerContext {
  private readonly spoken: Spoken[] = [];

  constructor(
    private readonly directory: Directory,
    private readonly lexicon: Lexicon,
  ) {}

  /** The speaker of a draft, null when the text does not let one say who, and who passes it on. */
  resolve(draft: Draft, relays: readonly RelayFound[]): { speaker: Named | null; via: Named[] } {
    const via = relays.map(({ first, last, head }) => this.relay(first, last, head, draft.unit));
    const { source, unit } = draft;
    if (!source) return { speaker: documentOf(draft) ?? this.carried(draft), via };
    const head = unit.analysis.tokens[source.head] as Token;
    const named = this.meant(draft, source, head);
    this.remember(named, head, draft, via[0] ?? null);
    return { speaker: named, via };
  }

  private meant(draft: Draft, source: Source, head: Token): Named {
    const { unit } = draft;
    const named = this.directory.name(source.first, source.last, source.head, isSubjectOf(draft, source));
    const owner = SAYINGS.test(head.lemma) ? ownerAfter(unit, source) : null;
    if (owner) return this.meant(draft, owner, unit.analysis.tokens[owner.head] as Token);
    if (/^(?:там|тут)$/u.test(head.norm)) {
      const body = this.last(unit, ({ kind }) => kind === 'body', 1);
      if (body) return { ...body.named, how: 'there: the body before' };
    }
    if (isThirdPerson(head, source)) return this.pronoun(head, named, draft) ?? named;
    if (named.how !== 'description') return named;
    const { tokens } = unit.analysis;
    const bare = isBare(tokens, source) ? this.description(head, draft) : null;
    if (bare) return bare;
    const person = mayGoOn(unit, source)
      ? (this.personBefore(head, unit, 'title: the speaker before', 2) ?? this.personNear(head, unit))
      : null;
    if (person) return person;
    const owned = possessed(unit, source, this.directory);
    return owned === null ? named : { ...named, name: owned };
  }

  private remember(named: Named, head: Token, draft: Draft, relay: Named | null): void {
    const { unit } = draft;
    const entity = this.directory.entity(named.entity);
    const plural = head.feats.Number === 'Plur' && entity?.type !== 'PER';
    const isPerson = entity?.type === 'PER' || (entity === null && head.feats.Animacy === 'Anim' && !plural);
    const own = head.feats.Gender === 'Masc' || head.feats.Gender === 'Fem' ? head.feats.Gender : null;
    const known = entity?.gender === 'Masc' || entity?.gender === 'Fem' ? entity.gender : null;
    this.spoken.push({
      named,
      block: unit.block,
      sentence: unit.sentence,
      kind: isPerson ? 'person' : plural ? 'group' : 'body',
      gender: (isPerson ? shown(draft) : null) ?? (entity?.type === 'PER' ? known : own),
      relay,
    });
    if (this.spoken.length > 24) this.spoken.shift();
  }

  /** The last speaker that fits, not too far back. */
  private last(unit: Draft['unit'], fits: (one: Spoken) => boolean, back = BLOCKS_BACK): Spoken | null {
    for (let i = this.spoken.length - 1; i >= 0; i--) {
      const one = this.spoken[i] as Spoken;
      if (unit.block - one.block > back) return null;
      if (fits(one)) return one;
    }
    return null;
  }

  /** «Зазначається, що …», «Додав, що …»: who spoke before; «йдеться у статті»: the outlet. */
  private carried({ unit, cue, entry }: Draft): Named | null {
    const { tokens } = unit.analysis;
    const published = cue.some((index) => PUBLISHED.has((tokens[index] as Token).lemma));
    if (published) {
      const outlet = this.outletHeard(unit) ?? this.outletBefore((tokens[unit.first] as Token).start);
      if (outlet) return { ...outlet, how: 'the outlet spoken of before' };
    }
    const verb = tokens[cue.at(-1) ?? unit.first] as Token;
    const personal =
      entry?.kind === 'verb' && verb.feats.Number === 'Sing' && verb.feats.Gender !== undefined;
    const gender = verb.feats.Gender === 'Masc' || verb.feats.Gender === 'Fem' ? verb.feats.Gender : null;
    // «Планируют …», «готовы …»: no single person.
    const many = entry?.kind === 'verb' && verb.feats.VerbForm !== 'Inf' && verb.feats.Number === 'Plur';
    const one = this.last(
      unit,
      (other) =>
        many ? other.kind !== 'person' : !personal || (other.kind !== 'group' && agree(other.gender, gender)),
      1,
    );
    // «…, пише УНН. Зазначається, що …»: who wrote goes on.
    const heard = this.last(unit, (other) => other.relay !== null, 1);
    const near = heard && unit.sentence - heard.sentence <= 3 ? heard.relay : null;
    if (near && entry?.kind === 'impersonal' && cue.length === 1)
      return { ...near, how: 'the outlet of the statement before' };
    return one && { ...one.named, how: 'carried over from the statement before' };
  }

  /** «він», «за його словами»: the speaker before when gender and number fit, else what the mentions say. */
  private pronoun(head: Token, named: Named, { unit }: Draft): Named | null {
    const how = 'pronoun: the speaker before';
    if (numberOf(head) === 'Plur') {
      const group = this.last(unit, ({ kind }) => kind !== 'person', 1);
      if (group && group.kind === 'group' && unit.sentence - group.sentence <= 1)
        return { ...group.named, how };
      const people = groupBefore(unit);
      if (people) return { name: people, entity: null, how: 'pronoun: the group spoken of before' };
      return group && { ...group.named, how };
    }
    const gender = genderOf(head);
    const fits = (one: Spoken) => one.kind === 'person' && agree(one.gender, gender);
    const near = this.last(unit, (one) => fits(one) && unit.sentence - one.sentence <= 2, 1);
    if (near) return { ...near.named, how };
    const entity = this.directory.entity(named.entity);
    if (entity?.type === 'PER' && agree(entity.gender === 'Neut' ? null : entity.gender, gender)) return null;
    const far = this.last(unit, fits);
    return far && { ...far.named, how };
  }

  /** «чиновник», «видання», «компанія» alone: the person, outlet or body the article spoke of. */
  private description(head: Token, { unit }: Draft): Named | null {
    const how = 'description: spoken of before';
    const start = (unit.analysis.tokens[unit.first] as Token).start;
    if (head.feats.Number === 'Plur') return null;
    const { set } = this.lexicon;
    if (set.outlets.has(head.lemma)) {
      const outlet = this.outletHeard(unit) ?? this.outletBefore(head.start);
      return outlet && { ...outlet, how };
    }
    if (!set.bodies.has(head.lemma) && head.feats.Animacy === 'Anim')
      return this.personBefore(head, unit, how);
    if (!set.bodies.has(head.lemma) || STANDING.has(head.lemma)) return null;
    const company = COMPANY.test(head.lemma) ? this.directory.mainBody() : null;
    if (company) return { ...company, how };
    const body = this.last(
      unit,
      (one) => one.kind === 'body' && one.named.entity !== null && !this.isOutlet(one.named),
    );
    if (body) return { ...body.named, how };
    const mention = this.directory.lastBefore(start, (one) => this.isBody(one), 12);
    return mention && { ...this.directory.of(mention, how), how };
  }

  private personBefore(head: Token, unit: Draft['unit'], how: string, back = BLOCKS_BACK): Named | null {
    const gender = head.feats.Gender === 'Fem' ? 'Fem' : null;
    const person = this.last(
      unit,
      ({ kind, named, gender: its }) =>
        kind === 'person' && (named.entity !== null || named.name.includes(' ')) && agree(its, gender),
      back,
    );
    return person && { ...person.named, how };
  }

  /** The person named in the two sentences before, when only one is. */
  private personNear(head: Token, unit: Draft['unit']): Named | null {
    const { tokens, sentences } = unit.analysis;
    const from = sentences[Math.max(0, unit.sentence - 2)]?.start ?? 0;
    const { start } = tokens[unit.first] as Token;
    const near = this.directory
      .inside({ start: from, end: start })
      .filter(({ type, form, entity }) => type === 'PER' && form !== 'pronoun' && entity !== null);
    const [one] = near;
    if (!one || near.some(({ entity }) => entity !== one.entity)) return null;
    const gender = this.directory.entity(one.entity)?.gender;
    if (head.feats.Gender === 'Fem' && gender === 'Masc') return null;
    return this.directory.of(one, 'title: the person named before');
  }

  /** The name of a relay: «телеканал» alone is the outlet spoken of before. */
  private relay(first: number, last: number, head: number, unit: Draft['unit']): Named {
    const named = this.directory.name(first, last, head);
    const token = this.directory.token(head);
    if (named.how !== 'description' || last - first > 1 || !this.lexicon.set.outlets.has(token.lemma))
      return named;
    return this.outletHeard(unit) ?? this.outletBefore(token.start) ?? named;
  }

  /** The outlet that spoke or passed something on last; one that is only named is not meant. */
  private outletHeard(unit: Draft['unit']): Named | null {
    const one = this.last(
      unit,
      ({ named, relay }) => relay !== null || this.isOutlet(named),
      BLOCKS_BACK + 2,
    );
    if (!one) return null;
    return one.relay ?? one.named;
  }

  private outletBefore(offset: number): Named | null {
    const mention = this.directory.lastBefore(offset, (one) => this.isOutletMention(one));
    if (mention) return this.directory.of(mention, 'named');
    return null;
  }

  private isOutletMention(mention: Mention): boolean {
    if (mention.type !== 'ORG' || mention.form === 'pronoun' || mention.form === 'description') return false;
    return this.directory.entity(mention.entity)?.known?.startsWith('outlet:') ?? false;
  }

  private isBody(mention: Mention): boolean {
    return (
      mention.type === 'ORG' &&
      mention.form !== 'pronoun' &&
      mention.form !== 'metonym' &&
      !this.isOutletMention(mention)
    );
  }

  private isOutlet({ entity }: Named): boolean {
    return this.directory.entity(entity)?.known?.startsWith('outlet:') ?? false;
  }
}

/** The gender that the verb shows: «заявила» was said by a woman, whatever her title or name looks like. */
function shown({ unit, cue }: Draft): Gender {
  for (const index of cue) {
    const { upos, feats } = unit.analysis.tokens[index] as Token;
    if (upos !== 'VERB' || feats.Number !== 'Sing') continue;
    if (feats.Gender === 'Masc' || feats.Gender === 'Fem') return feats.Gender;
  }
  return null;
}

/** The source is the subject of a finite verb: it stands in the nominative. */
function isSubjectOf({ unit, cue, entry }: Draft, { first, how }: Source): boolean {
  if (entry?.kind !== 'verb' || (how !== 'subject' && how !== 'inverted')) return false;
  const { tokens } = unit.analysis;
  // «свідчать результати [опитування] групи»: the noun of the cue is the subject, the source its owner.
  if (cue.some((index) => tokens[index]?.upos === 'NOUN')) return false;
  const before = tokens[first - 1];
  if (before?.upos === 'ADP' && before.sentence === tokens[first]?.sentence) return false;
  return cue.some((index) => {
    const { upos, feats } = tokens[index] as Token;
    return upos === 'VERB' && feats.VerbForm === 'Fin' && !/(?:но|то)$/u.test(tokens[index]?.norm ?? '');
  });
}

const agree = (one: Gender, other: Gender): boolean => one === null || other === null || one === other;

/** One noun with its adjectives and nothing that says whose or which. */
function isBare(tokens: readonly Token[], source: Source): boolean {
  if (source.last - 1 !== source.head) return false;
  for (let i = source.first; i < source.head; i++) {
    const { upos } = tokens[i] as Token;
    if (upos !== 'ADJ' && upos !== 'DET') return false;
  }
  return source.head - source.first <= 1;
}

function isThirdPerson(token: Token, source: Source): boolean {
  return (
    source.last - source.first === 1 &&
    (token.upos === 'PRON' || token.upos === 'DET') &&
    /^(?:він|вона|вони|ті|його|її|їх|їхн.*|он|она|они|его|её|ее|их|he|she|they|his|her|their)$/u.test(
      token.norm,
    )
  );
}

function genderOf(token: Token): Gender {
  if (/^(?:він|його|он|его|he|his)$/u.test(token.norm)) return 'Masc';
  if (/^(?:вона|її|она|её|ее|she|her)$/u.test(token.norm)) return 'Fem';
  return null;
}

function numberOf(token: Token): 'Sing' | 'Plur' {
  return /^(?:вони|ті|їх|їхн.*|они|их|they|their)$/u.test(token.norm) ? 'Plur' : 'Sing';
}
