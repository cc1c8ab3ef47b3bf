/** Who is meant by a source that names nobody: pronouns, left-out subjects, impersonal cues, descriptions. */
import type { Token } from '../../language/contract.js';
import type { Span } from '../../model/index.js';
import { accuserOf, isOfAccused } from './accused.js';
import { headIn, spokenTo } from './addressees.js';
import { antecedentOf, quotedAfter, withoutStress } from './adjuncts.js';
import {
  documentOf,
  groupBefore,
  isToSomebody,
  mayGoOn,
  possessed,
  possessiveIn,
  staysUnnamed,
  withoutPossessive,
} from './alone.js';
import { namedInApposition } from './apposition.js';
import { subjectBeforeColon } from './before-colon.js';
import { bodyJustNamed, bodyMeant } from './bodies.js';
import { isNewcomer } from './called.js';
import { carriedOver } from './carried.js';
import type { RelayFound } from './citing.js';
import { compatriotOf, isOfOtherState, nationSaid, stateSaid } from './compatriots.js';
import type { Draft } from './drafts.js';
import { genitiveIn } from './genitives.js';
import { Heard } from './heard.js';
import type { Lexicon } from './lexicon.js';
import { stateBefore } from './of-states.js';
import { oneOfGroup } from './one-of.js';
import { bodyOf, describedBefore, genericOwner, ofPlaceThere } from './owned.js';
import { twoBefore } from './pairs-of-people.js';
import { isSame, Persons } from './persons.js';
import type { TokenRange } from './relays.js';
import { spokenBy } from './remembered.js';
import type { Addressing, Before } from './resolved/candidates.js';
import { commonHead, type Source } from './source.js';
import { agree, genderOf, isBare, isSubjectOf, isThirdPerson, numberOf } from './source-shapes.js';
import type { Directory, Named } from './speakers.js';
import { Memory, type Spoken } from './spoken.js';
import { headed, withoutArticle, wordsBetween } from './uncased.js';
import type { Unit } from './units.js';
import { ownerOfWords } from './whose-words.js';
import { isOfPersons } from './word-kinds.js';

/** Looks at what the rules say of whom a source means, and says who it is. */
export type Judge = (
  draft: Draft,
  ruled: Named | null,
  before: Before,
  addressing?: Addressing,
) => Named | null;

/** How many pieces of what was said are looked back at. */
const NEAR = 12;

/** Resolves speakers in the order of the text; one for each article. */
export class SpeakerContext {
  readonly memory = new Memory();
  readonly heard: Heard;
  private readonly persons: Persons;
  /** What was said so far: whoever is named in it is not who speaks. */
  readonly said: Span[] = [];

  constructor(
    readonly directory: Directory,
    readonly lexicon: Lexicon,
    private readonly judge: Judge | null = null,
    private readonly addresseeJudge: Judge | null = null,
  ) {
    this.heard = new Heard(directory, this.memory);
    this.persons = new Persons(directory, lexicon, this.memory, this.said);
  }

  /** The speaker of a draft, null when the text does not let one say who, and who passes it on. */
  resolve(draft: Draft, relays: readonly RelayFound[]): { speaker: Named | null; via: Named[] } {
    const via = relays.map(({ first, last, head }) => this.relay(first, last, head, draft.unit));
    const source = draft.source && headed(draft.unit, draft.source);
    const head = source && commonHead(draft, source);
    if (isOfAccused(draft, this.lexicon))
      return { speaker: accuserOf(draft, this.directory, this.lexicon), via };
    const ruled =
      source && head ? this.meant(draft, source, head) : (documentOf(draft) ?? carriedOver(draft, this));
    const speaker = this.judge ? this.judge(draft, ruled, this) : ruled;
    // "He said that Koval had promised it. He added …": who speaks inside another's words is no "he" after them.
    const isInside = !this.lexicon.showsCases && this.isSaid(draft);
    if (source && head && speaker && !isInside)
      this.memory.add(spokenBy(speaker, head, draft, via[0] ?? null, this.directory));
    if (!source && speaker && draft.rule === 'statement.bare-quotation') this.goesOn(speaker, draft.unit);
    this.said.push(...draft.content);
    return { speaker, via };
  }

  /** A paragraph that is one quotation: whoever spoke before it still speaks in the next one. */
  private goesOn(speaker: Named, unit: Unit): void {
    const before = this.memory.last(unit, ({ named }) => isSame(named, speaker), 1);
    if (before) this.memory.add({ ...before, block: unit.block, sentence: unit.sentence, at: unit.first });
  }

  /** Whether the cue of a draft stands in what somebody said just before. */
  private isSaid({ cue, unit }: Draft): boolean {
    const at = unit.analysis.tokens[cue[0] ?? -1];
    return (
      at !== undefined && this.said.slice(-NEAR).some(({ start, end }) => start <= at.start && at.end <= end)
    );
  }

  private meant(draft: Draft, whole: Source, head: Token): Named {
    const { unit } = draft;
    const source = withoutArticle(unit, withoutStress(unit, whole));
    const asNamed = ({ first, last, head: at }: Source) =>
      this.directory.name(first, last, at, isSubjectOf(draft, source));
    const resolved = asNamed(source);
    // "the ministers": what the article says of them is part of a description, and of no name.
    const named = resolved.how === 'description' && source !== whole ? asNamed(whole) : resolved;
    const owner = ownerOfWords(source, head, unit);
    if (owner) return this.meant(draft, owner, unit.analysis.tokens[owner.head] as Token);
    const there = this.lexicon.set.places.has(head.norm) ? this.heard.there(head, unit) : null;
    if (there) return there;
    if (isThirdPerson(head, source, this.lexicon)) return this.pronoun(head, named, draft) ?? named;
    if (this.lexicon.small.ofIt.has(head.norm)) return this.heard.it(unit) ?? named;
    if (named.how !== 'description' || isNewcomer(unit.analysis.tokens[whole.first] as Token, this.lexicon))
      return named;
    if (staysUnnamed(draft, source)) return { ...named, how: 'description: who stays unnamed' };
    const { tokens } = unit.analysis;
    const nation = stateSaid(unit, source, this.directory);
    const compatriot = nation === null ? null : this.compatriot(draft, source, head, nation);
    if (compatriot) return compatriot;
    const nationality = nationSaid(unit, source, this.directory);
    const leader = nationality === null ? null : this.leaderOf(nationality, head);
    if (leader) return leader;
    const one = oneOfGroup(unit, source);
    if (one) return one;
    const before =
      antecedentOf(unit, source, this.directory) ?? twoBefore(unit, source, this.directory, this.lexicon);
    if (before) return before;
    const quoted = quotedAfter(unit, source, this.directory);
    if (quoted) return quoted;
    const apposed = namedInApposition(unit, source, this.directory);
    if (apposed) return apposed;
    const talked = this.persons.interviewed(source, head, unit);
    if (talked) return talked;
    const modifier = source.head > source.first ? (tokens[source.first] as Token) : null;
    // «його батько» is not whose he is.
    const relative = this.persons.relative(source, head, named);
    if (relative) return relative;
    const bare =
      isBare(tokens, source) && possessiveIn(unit, source) < 0 && !(nation && isOfPersons(head, this.lexicon))
        ? this.description(head, modifier, draft)
        : null;
    const isForeign = (one: Named) =>
      nationality !== null && one.entity !== null && isOfOtherState(one.entity, nationality, this.directory);
    if (bare && !isForeign(bare)) return bare;
    const person = mayGoOn(unit, source)
      ? (this.persons.personBefore(head, unit, 'title: the speaker before', 2) ??
        this.persons.personNear(head, unit))
      : null;
    const isToOther = isToSomebody(unit, source) && this.persons.fit(head, person?.entity ?? null) !== 'same';
    if (person && !isForeign(person) && !isToOther) return person;
    const state = ofPlaceThere(unit, source, this.lexicon) ? stateBefore(head, '', this.directory) : null;
    const local = state && bodyOf(unit, source, genitiveIn(this.directory, state));
    if (local) return { ...named, name: local };
    const whose = this.ownedBy(draft, source);
    if (whose) return { ...named, name: whose };
    const owned =
      this.possessedBy(draft, source) ?? withoutPossessive(unit, source, isSubjectOf(draft, source));
    return owned === null ? named : { ...named, name: owned };
  }

  /** "the Polish leader", "her Polish counterpart": whoever of that state the article has named in such a role. */
  private compatriot(draft: Draft, source: Source, head: Token, state: string): Named | null {
    const { unit } = draft;
    if (head.feats.Number === 'Plur' || !isOfPersons(head, this.lexicon)) return null;
    const at = possessiveIn(unit, source);
    const owner = at < 0 ? null : this.possessor(draft, at, source.how).entity;
    const fits = (entity: string) => this.persons.fit(head, entity) !== 'other';
    return compatriotOf(head.start, state, this.directory, fits, owner);
  }

  /** «польський лідер», «литовський політик»: the person of that state named last for whom it is a wider word. */
  private leaderOf(state: string, head: Token): Named | null {
    if (!this.lexicon.wideRoles.has(head.lemma)) return null;
    const fits = (entity: string) => this.persons.fit(head, entity) === 'same';
    return compatriotOf(head.start, state, this.directory, fits, null);
  }

  /** Who a possessive pronoun means. */
  private possessor(draft: Draft, at: number, how: Source['how']): Named {
    const pronoun: Source = { first: at, last: at + 1, head: at, how };
    const named = this.directory.name(at, at + 1, at);
    return (
      this.pronoun(draft.unit.analysis.tokens[at] as Token, named, { ...draft, source: pronoun }) ?? named
    );
  }

  /** Who is spoken to, while the speaker is the last one remembered: a pronoun means somebody else. */
  addressed(draft: Draft, range: TokenRange, speaker: Named | null): Named {
    const { tokens } = draft.unit.analysis;
    const { small } = this.lexicon;
    // «своїх прихильників»: whose they are is who speaks.
    const isOwn = range.last - range.first > 1 && small.reflexives.has((tokens[range.first] as Token).lemma);
    const to = isOwn ? { first: range.first + 1, last: range.last } : range;
    const source: Source = { ...to, head: headIn(draft, to.first, to.last), how: 'owner' };
    const ruled = this.ruledAddressee(draft, source, speaker);
    const judged = this.addresseeJudge?.({ ...draft, source }, ruled, this, { speaker });
    return judged ?? ruled;
  }

  private ruledAddressee(draft: Draft, source: Source, speaker: Named | null): Named {
    const to = spokenTo(draft, source, this.directory);
    const { tokens } = draft.unit.analysis;
    const head = tokens[source.head] as Token;
    if (isThirdPerson(head, source, this.lexicon)) {
      if (numberOf(head, this.lexicon) === 'Plur' || speaker === null || !isSame(to, speaker)) return to;
      return this.persons.another(head, speaker, draft.unit) ?? to;
    }
    if (to.how !== 'description' || !isBare(tokens, source)) return to;
    const modifier = source.head > source.first ? (tokens[source.first] as Token) : null;
    const meant = this.description(head, modifier, { ...draft, source, cue: [] });
    return meant && !(speaker && isSame(meant, speaker)) ? meant : to;
  }

  /** «речник [компанії]»: with the name of the company, when the article lets one say it in the genitive. */
  private ownedBy(draft: Draft, source: Source): string | null {
    const { unit } = draft;
    const owner = genericOwner(unit, source);
    if (owner < 0) return null;
    const { tokens } = unit.analysis;
    const named = this.description(tokens[owner] as Token, null, draft);
    if (!named) return null;
    const genitive = genitiveIn(this.directory, named);
    return genitive === null ? null : `${describedBefore(unit, source)} ${genitive}`;
  }

  /** «його речниця»: with the name of whose she is. */
  private possessedBy(draft: Draft, source: Source): string | null {
    const { unit } = draft;
    const at = possessiveIn(unit, source);
    if (at < 0) return null;
    const named = this.directory.name(at, at + 1, at);
    const owner = this.possessor(draft, at, source.how);
    if (!this.lexicon.showsCases)
      return owner.how === 'description'
        ? null
        : `${owner.name}'s ${wordsBetween(unit, at + 1, source.last)}`;
    const genitive = genitiveIn(this.directory, owner) ?? genitiveIn(this.directory, named);
    return genitive === null ? null : possessed(unit, source, at, genitive);
  }

  /** «він», «за його словами»: the speaker before when gender and number fit, else what the mentions say. */
  private pronoun(head: Token, named: Named, { unit, source }: Draft): Named | null {
    const at = source?.first ?? unit.first;
    const how = 'pronoun: the speaker before';
    const colon = subjectBeforeColon(
      unit,
      at,
      numberOf(head, this.lexicon),
      genderOf(head, this.lexicon),
      this.directory,
    );
    if (colon) return colon;
    if (numberOf(head, this.lexicon) === 'Plur') {
      const group = this.memory.last(unit, ({ kind }) => kind !== 'person', 1);
      if (group && group.kind === 'group' && unit.sentence - group.sentence <= 1)
        return { ...group.named, how: 'pronoun: the group of the sentence before' };
      const people = groupBefore(unit);
      if (people) return { name: people, entity: null, how: 'pronoun: the group spoken of before' };
      // "A spokesperson denied it. They said …": somebody whose gender is not told.
      const one = this.lexicon.showsCases
        ? null
        : this.memory.last(unit, ({ kind, gender }) => kind === 'person' && gender === null, 1);
      if (one?.named.entity === null && (!group || group.at < one.at)) return { ...one.named, how };
      return group && { ...group.named, how };
    }
    const gender = genderOf(head, this.lexicon);
    const fits = (one: Spoken) => one.kind === 'person' && agree(one.gender, gender);
    const near = this.memory.last(unit, (one) => fits(one) && unit.sentence - one.sentence <= 2, 1);
    const subject = this.persons.subjectSince(near, at, unit, gender, true);
    if (subject) return subject;
    if (near) return { ...near.named, how };
    const entity = this.directory.entity(named.entity);
    if (entity?.type === 'PER' && agree(entity.gender === 'Neut' ? null : entity.gender, gender)) return null;
    const far = this.memory.last(unit, fits);
    return far && { ...far.named, how };
  }

  /** «чиновник», «видання», «компанія» alone: the person, outlet or body the article spoke of. */
  private description(head: Token, modifier: Token | null, draft: Draft): Named | null {
    const { unit } = draft;
    const how = 'description: spoken of before';
    if (head.feats.Number === 'Plur') return null;
    const { set, sources } = this.lexicon;
    if (sources.states.has(head.lemma)) return modifier ? null : stateBefore(head, how, this.directory);
    if (set.outlets.has(head.lemma)) {
      const body = bodyJustNamed(head, unit, this);
      const outlet = body ?? this.heard.outletHeard(unit) ?? this.heard.outletBefore(head.start);
      return outlet && { ...outlet, how: body?.how ?? how };
    }
    if (isOfPersons(head, this.lexicon) && !(this.lexicon.showsCases && set.bodies.has(head.lemma)))
      return this.persons.someone(head, draft, how);
    if (!set.bodies.has(head.lemma)) return null;
    return bodyMeant(head, modifier, unit, this);
  }

  /** The name of a relay: «телеканал» alone is the outlet spoken of before. */
  private relay(first: number, last: number, head: number, unit: Unit): Named {
    const named = this.directory.name(first, last, head);
    const token = this.directory.token(head);
    const employer = this.lexicon.medium.reporters.has(token.lemma) ? this.heard.outletIn(first, last) : null;
    if (employer) return employer;
    if (named.how !== 'description' || last - first > 1 || !this.lexicon.set.outlets.has(token.lemma))
      return named;
    return this.outletMeant(token, unit) ?? named;
  }

  /** «агентство»: the body just named that is one, else the outlet heard or named last. */
  private outletMeant(head: Token, unit: Unit): Named | null {
    return (
      bodyJustNamed(head, unit, this) ?? this.heard.outletHeard(unit) ?? this.heard.outletBefore(head.start)
    );
  }
}
