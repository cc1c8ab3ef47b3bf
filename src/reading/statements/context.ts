/** Who is meant by a source that names nobody: pronouns, left-out subjects, impersonal cues, descriptions. */
import type { Token } from '../../language/contract.js';
import type { Span } from '../../model/index.js';
import { documentOf, groupBefore, mayGoOn, ownerAfter, possessed, SAYINGS } from './alone.js';
import { COMPANY, PUBLISHED, STANDING } from './described-words.js';
import type { Draft } from './drafts.js';
import { Heard } from './heard.js';
import type { Lexicon } from './lexicon.js';
import { lastSubject } from './prominence.js';
import type { RelayFound } from './relaying.js';
import type { Source } from './source.js';
import {
  agree,
  type Gender,
  genderOf,
  isBare,
  isSubjectOf,
  isThirdPerson,
  numberOf,
  shown,
} from './source-shapes.js';
import type { Directory, Named } from './speakers.js';
import { Memory, type Spoken } from './spoken.js';

/** Resolves speakers in the order of the text; one for each article. */
export class SpeakerContext {
  private readonly memory = new Memory();
  private readonly heard: Heard;
  /** What was said so far: whoever is named in it is not who speaks. */
  private readonly said: Span[] = [];

  constructor(
    private readonly directory: Directory,
    private readonly lexicon: Lexicon,
  ) {
    this.heard = new Heard(directory, this.memory);
  }

  /** The speaker of a draft, null when the text does not let one say who, and who passes it on. */
  resolve(draft: Draft, relays: readonly RelayFound[]): { speaker: Named | null; via: Named[] } {
    const via = relays.map(({ first, last, head }) => this.relay(first, last, head, draft.unit));
    const { source, unit } = draft;
    const head = source && (unit.analysis.tokens[source.head] as Token);
    const speaker =
      source && head ? this.meant(draft, source, head) : (documentOf(draft) ?? this.carried(draft));
    if (source && head && speaker) this.remember(speaker, head, draft, via[0] ?? null);
    this.said.push(...draft.content);
    return { speaker, via };
  }

  private meant(draft: Draft, source: Source, head: Token): Named {
    const { unit } = draft;
    const named = this.directory.name(source.first, source.last, source.head, isSubjectOf(draft, source));
    const owner = SAYINGS.test(head.lemma) ? ownerAfter(unit, source) : null;
    if (owner) return this.meant(draft, owner, unit.analysis.tokens[owner.head] as Token);
    if (/^(?:там|тут)$/u.test(head.norm)) {
      const body = this.memory.last(unit, ({ kind }) => kind === 'body', 1);
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
    this.memory.add({
      named,
      block: unit.block,
      sentence: unit.sentence,
      at: draft.source?.first ?? unit.first,
      kind: isPerson ? 'person' : plural ? 'group' : 'body',
      gender: (isPerson ? shown(draft) : null) ?? (entity?.type === 'PER' ? known : own),
      relay,
    });
  }

  /** «Зазначається, що …», «Додав, що …»: who spoke before; «йдеться у статті»: the outlet. */
  private carried({ unit, cue, entry }: Draft): Named | null {
    const { tokens } = unit.analysis;
    const published = cue.some((index) => PUBLISHED.has((tokens[index] as Token).lemma));
    if (published) {
      const outlet =
        this.heard.outletHeard(unit) ?? this.heard.outletBefore((tokens[unit.first] as Token).start);
      if (outlet) return { ...outlet, how: 'the outlet spoken of before' };
    }
    const verb = tokens[cue.at(-1) ?? unit.first] as Token;
    const personal =
      entry?.kind === 'verb' && verb.feats.Number === 'Sing' && verb.feats.Gender !== undefined;
    const gender = verb.feats.Gender === 'Masc' || verb.feats.Gender === 'Fem' ? verb.feats.Gender : null;
    // «Планируют …», «готовы …»: no single person.
    const many = entry?.kind === 'verb' && verb.feats.VerbForm !== 'Inf' && verb.feats.Number === 'Plur';
    const one = this.memory.last(
      unit,
      (other) =>
        many ? other.kind !== 'person' : !personal || (other.kind !== 'group' && agree(other.gender, gender)),
      1,
    );
    // «…, пише УНН. Зазначається, що …»: who wrote goes on.
    const heard = this.memory.last(unit, (other) => other.relay !== null, 1);
    const near = heard && unit.sentence - heard.sentence <= 3 ? heard.relay : null;
    if (near && entry?.kind === 'impersonal' && cue.length === 1)
      return { ...near, how: 'the outlet of the statement before' };
    return one && { ...one.named, how: 'carried over from the statement before' };
  }

  /** «він», «за його словами»: the speaker before when gender and number fit, else what the mentions say. */
  private pronoun(head: Token, named: Named, { unit, source }: Draft): Named | null {
    const at = source?.first ?? unit.first;
    const how = 'pronoun: the speaker before';
    if (numberOf(head) === 'Plur') {
      const group = this.memory.last(unit, ({ kind }) => kind !== 'person', 1);
      if (group && group.kind === 'group' && unit.sentence - group.sentence <= 1)
        return { ...group.named, how };
      const people = groupBefore(unit);
      if (people) return { name: people, entity: null, how: 'pronoun: the group spoken of before' };
      return group && { ...group.named, how };
    }
    const gender = genderOf(head);
    const fits = (one: Spoken) => one.kind === 'person' && agree(one.gender, gender);
    const near = this.memory.last(unit, (one) => fits(one) && unit.sentence - one.sentence <= 2, 1);
    const subject = this.subjectSince(near, at, unit, gender);
    if (subject) return subject;
    if (near) return { ...near.named, how };
    const entity = this.directory.entity(named.entity);
    if (entity?.type === 'PER' && agree(entity.gender === 'Neut' ? null : entity.gender, gender)) return null;
    const far = this.memory.last(unit, fits);
    return far && { ...far.named, how };
  }

  /** The subject of this sentence or the one before, when he was named after who spoke last. */
  private subjectSince(near: Spoken | null, at: number, unit: Draft['unit'], gender: Gender): Named | null {
    const subject = lastSubject(this.directory, unit, at, gender, this.said);
    if (!subject || (near && near.at >= subject.at)) return null;
    return this.directory.of(subject.mention, 'pronoun: the subject before');
  }

  /** «чиновник», «видання», «компанія» alone: the person, outlet or body the article spoke of. */
  private description(head: Token, draft: Draft): Named | null {
    const { unit } = draft;
    const how = 'description: spoken of before';
    const start = (unit.analysis.tokens[unit.first] as Token).start;
    if (head.feats.Number === 'Plur') return null;
    const { set } = this.lexicon;
    if (set.outlets.has(head.lemma)) {
      const outlet = this.heard.outletHeard(unit) ?? this.heard.outletBefore(head.start);
      return outlet && { ...outlet, how };
    }
    if (!set.bodies.has(head.lemma) && head.feats.Animacy === 'Anim') return this.someone(head, draft, how);
    if (!set.bodies.has(head.lemma) || STANDING.has(head.lemma)) return null;
    const company = COMPANY.test(head.lemma) ? this.directory.mainBody() : null;
    if (company) return { ...company, how };
    const body = this.memory.last(
      unit,
      (one) => one.kind === 'body' && one.named.entity !== null && !this.heard.isOutlet(one.named),
    );
    if (body) return { ...body.named, how };
    const mention = this.directory.lastBefore(start, (one) => this.heard.isBody(one), 12);
    return mention && { ...this.directory.of(mention, how), how };
  }

  /** «чиновник»: who was the subject or spoke last. */
  private someone(head: Token, draft: Draft, how: string): Named | null {
    const { unit, source } = draft;
    const gender = head.feats.Gender === 'Fem' ? 'Fem' : shown(draft);
    const near = this.memory.lastPerson(unit, gender);
    const subject = this.subjectSince(near, source?.first ?? unit.first, unit, gender);
    return subject ?? (near && { ...near.named, how });
  }

  private personBefore(head: Token, unit: Draft['unit'], how: string, back: number): Named | null {
    const gender = head.feats.Gender === 'Fem' ? 'Fem' : null;
    const person = this.memory.lastPerson(unit, gender, back);
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
    return this.heard.outletHeard(unit) ?? this.heard.outletBefore(token.start) ?? named;
  }
}
