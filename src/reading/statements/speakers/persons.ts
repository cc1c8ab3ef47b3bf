/** Which person a role or a pronoun without a name means. */
import type { Token } from '../../../language/contract.js';
import type { Mention, Span } from '../../../model/index.js';
import { startsUpper } from '../../../text/characters.js';
import { type Fit, fitOf } from '../../role-words.js';
import type { Draft } from '../drafts.js';
import type { Lexicon } from '../lexicon.js';
import type { Source } from '../source.js';
import type { Unit } from '../units.js';
import { around, isRelative } from './alone.js';
import { lastRole, lastSubject } from './prominence.js';
import { rolesOf } from './roles.js';
import { agree, type Gender, genderOf, shown } from './source-shapes.js';
import type { Directory, Named } from './speakers.js';
import type { Memory, Spoken } from './spoken.js';

export const isSame = (one: Named, other: Named): boolean =>
  one.entity === null ? one.name === other.name : one.entity === other.entity;

/** Whom a description without a name means that goes on with another. */
const UNNAMED_BEFORE = 'description: the one without a name before';

/** Persons of the whole article that are looked at. */
const PERSONS = 10;

/** How often the person whom an article speaks of by far the most is mentioned at least. */
const FEWEST = 3;

/** How many times as often as any other, where the article gives him other roles. */
const FAR = 4;

/** How many sentences back «жінка» may mean who spoke. */
const SEX_BACK = 3;

/** «співрозмовник видання [в уряді]»: somebody new. */
function isOfBody({ analysis: { tokens }, lexicon }: Unit, at: number): boolean {
  const next = tokens[at + 1];
  return (
    lexicon.small.locatives.has(tokens[at]?.norm ?? '') &&
    next !== undefined &&
    (lexicon.set.bodies.has(next.lemma) || startsUpper(next.form))
  );
}

/** The persons before a place of an article. */
export class Persons {
  private readonly roles = new Map<string, ReadonlySet<string>>();

  /** `said`: what was said so far; whoever is named in it is not who speaks. */
  constructor(
    private readonly directory: Directory,
    private readonly lexicon: Lexicon,
    private readonly memory: Memory,
    private readonly said: readonly Span[],
  ) {}

  /** «співрозмовник видання»: who spoke before, one or several as the word says. */
  interviewed(source: Source, head: Token, unit: Unit): Named | null {
    const { first, last, head: at } = source;
    const isAlone =
      last === at + 1 || (last === at + 2 && !startsUpper(unit.analysis.tokens[at + 1]?.form ?? ''));
    const { interviewed } = this.lexicon.sources;
    if (!interviewed.has(head.lemma) || first < at || !isAlone || isOfBody(unit, last)) return null;
    const many = head.feats.Number === 'Plur';
    const gender = head.feats.Gender === 'Fem' ? 'Fem' : null;
    const one = this.memory.last(
      unit,
      (other) =>
        many
          ? other.kind === 'group' && other.named.entity === null
          : (other.kind === 'person' && agree(other.gender, gender)) || this.isUnnamedSource(other.named),
      2,
    );
    const how = 'description: who was talked to';
    // «За словами джерела, місто готове. Співрозмовник додав»: who passed on what the city meant to do.
    const cited = many ? null : this.memory.last(unit, ({ relay }) => this.isUnnamedSource(relay), 1)?.relay;
    const isCited = cited && (!one || !this.isUnnamedSource(one.named));
    return isCited ? { ...cited, how } : one && { ...one.named, how };
  }

  /** «джерело в уряді». */
  private isUnnamedSource(named: Named | null): boolean {
    const { unnamed } = this.lexicon.sources;
    return named?.name.split(' ').some((word) => unnamed.has(word)) ?? false;
  }

  /** «чоловік Ганни Коваль»: who stands so beside a name, else the words as they are; never the one whose relative it is. */
  relative(source: Source, head: Token, named: Named): Named | null {
    if (!isRelative(this.directory.tokens, source, this.lexicon.sources.kin)) return null;
    const called = this.calledAfter(source.last);
    if (called) return called;
    const { start } = this.directory.token(source.first);
    const { end } = this.directory.token(source.last - 1);
    const owners = new Set(this.directory.inside({ start, end }).map(({ entity }) => entity));
    const those = this.directory
      .firstOfPersons(PERSONS)
      .filter(({ entity }) => !owners.has(entity) && this.fit(head, entity) === 'same');
    const [one] = those;
    if (one && those.length === 1) return this.directory.of(one, 'description: who has this role');
    return { ...named, how: 'description: a relative' };
  }

  /** «чоловік Ганни Коваль | Іван Лис»: whose name follows right after the description. */
  private calledAfter(at: number): Named | null {
    const { names, tokens } = this.directory;
    const its = names.cases.get(at) ?? null;
    if (names.types.get(at) !== 'PER' || (its !== null && its !== 'Nom')) return null;
    const { start } = tokens[at] as Token;
    const { end } = tokens[(names.ends[at] ?? at + 1) - 1] as Token;
    const [mention] = this.directory.inside({ start, end });
    return mention?.entity ? this.directory.of(mention, 'named') : null;
  }

  /** The subject of this sentence or the one before, when he was named after who spoke last. */
  subjectSince(
    near: Spoken | null,
    at: number,
    unit: Unit,
    gender: Gender,
    isRolePossible = false,
  ): Named | null {
    const subject = lastSubject(this.directory, unit, at, gender, this.said);
    const since = Math.max(near?.at ?? -1, subject?.at ?? -1);
    const role = isRolePossible ? lastRole(this.directory, unit, at, gender, this.said) : -1;
    if (role > since) {
      const { tokens } = unit.analysis;
      const [first, last] = around(tokens, role);
      // «представник міністерства» brings somebody in; a bare role or one after a name and a comma only goes on.
      const isNew = last > role + 1 && tokens[first - 1]?.form !== ',';
      const named = this.directory.name(first, last, role, true);
      if (isNew && named.how === 'description') return { ...named, how: 'pronoun: the role before' };
    }
    if (!subject || (near && near.at >= subject.at)) return null;
    return this.directory.of(subject.mention, 'pronoun: the subject before');
  }

  /** «чиновник»: who was the subject or spoke last, when the article gives him no other role; else who has that role. */
  someone(head: Token, draft: Draft, how: string): Named | null {
    const { unit, source } = draft;
    const gender = head.feats.Gender === 'Fem' ? 'Fem' : shown(draft);
    const unnamed = this.unnamedBefore(head, gender, unit);
    if (unnamed) return { ...unnamed, how: UNNAMED_BEFORE };
    const near = this.memory.lastPerson(unit, gender);
    const subject = this.subjectSince(near, source?.first ?? unit.first, unit, gender);
    if (near && !subject && this.isMeantBySex(near, head, unit))
      return { ...near.named, how: UNNAMED_BEFORE };
    const latest = subject ?? (near && { ...near.named, how });
    const fit = latest ? this.fit(head, latest.entity) : 'other';
    if (latest && fit === 'same') return latest;
    // «політик» may be said of anybody who was just spoken of, «прокурор» only of a prosecutor.
    const isWide = this.lexicon.wideRoles.has(head.lemma);
    const isNear = subject !== null || (near !== null && unit.sentence - near.sentence <= 1);
    const sentences = isWide && isNear ? 1 : Number.POSITIVE_INFINITY;
    const before = this.called(head, gender, sentences);
    if (before) return before;
    return fit === 'open' || isWide ? latest : null;
  }

  /** "A Lithuanian official told … [The official] said": who was called so without a name, and nobody who has this role since. */
  private unnamedBefore(head: Token, gender: Gender, unit: Unit): Named | null {
    const one = this.memory.last(
      unit,
      ({ kind, named, noun, gender: its }) =>
        kind === 'person' && named.entity === null && noun === head.lemma && agree(its, gender),
    );
    if (!one) return null;
    const { directory } = this;
    const since = directory.lastBefore(
      head.start,
      ({ entity, form, start }) =>
        start < directory.token(one.at).start ||
        (form !== 'pronoun' && entity !== null && this.rolesOf(entity).has(head.lemma)),
    );
    return since && since.start > directory.token(one.at).start ? null : one.named;
  }

  /** Who was last named of those that have a role, so many sentences back. */
  called(head: Token, gender: Gender, sentences: number): Named | null {
    const { directory } = this;
    const before = directory.lastBefore(head.start, ({ entity: id, form, start }) => {
      if (head.sentence - directory.token(directory.tokenAt(start)).sentence > sentences) return false;
      const entity = directory.entity(id);
      if (entity?.type !== 'PER' || form === 'pronoun') return false;
      const its = entity.gender === 'Neut' ? null : entity.gender;
      return agree(its, gender) && this.fit(head, entity.id) === 'same';
    });
    return before && directory.of(before, 'description: who has this role');
  }

  /**
   * «адвокат [футболіста]», «родина [загиблої]»: who has this role, else the person the article speaks of by far the most.
   */
  whose(noun: Token): Named | null {
    const gender = noun.feats.Gender === 'Fem' ? 'Fem' : null;
    const called = this.called(noun, gender, Number.POSITIVE_INFINITY);
    if (called) return called;
    const [first, second] = this.directory.firstOfPersons(2);
    if (!first?.entity || first.start > noun.start) return null;
    const count = (one: Mention | undefined) => this.directory.mentionsOf(one?.entity ?? '').length;
    const its = this.directory.entity(first.entity)?.gender ?? null;
    const fit = this.fit(noun, first.entity);
    // «родина пішохода» beside a driver: a word that nothing is known of, and he has roles of his own.
    if (fit === 'open' && this.rolesOf(first.entity).size > 0) return null;
    const lead = fit === 'other' ? FAR : 2;
    const own = noun.feats.Gender === 'Masc' || noun.feats.Gender === 'Fem' ? noun.feats.Gender : null;
    const fewest = fit === 'other' ? 2 * FAR : FEWEST;
    const isMain = count(first) >= fewest && count(first) >= lead * count(second);
    return isMain && agree(its === 'Neut' ? null : its, own)
      ? this.directory.of(first, 'description: the person spoken of most')
      : null;
  }

  /** «він закликав його»: the person last named or last heard who is not the speaker. */
  another(head: Token, speaker: Named, unit: Unit): Named | null {
    const gender = genderOf(head, this.lexicon);
    const how = 'pronoun: another than the speaker';
    const named = this.directory.lastBefore(head.start, ({ entity, form, type }) => {
      if (type !== 'PER' || form === 'pronoun' || entity === null || entity === speaker.entity) return false;
      const its = this.directory.entity(entity)?.gender ?? null;
      return agree(its === 'Neut' ? null : its, gender);
    });
    if (named) return this.directory.of(named, how);
    const heard = this.memory.last(
      unit,
      (one) => one.kind === 'person' && !isSame(one.named, speaker) && agree(one.gender, gender),
    );
    return heard && { ...heard.named, how };
  }

  /** «Водій автобуса … Чоловік»: a word for no more than the sex of whoever just spoke without a name. */
  private isMeantBySex({ named, sentence }: Spoken, { lemma }: Token, unit: Unit): boolean {
    const { sexes } = this.lexicon.sources;
    if (!sexes.has(lemma) || named.entity !== null || unit.sentence - sentence > SEX_BACK) return false;
    // «дружина Ганни Коваль»: relatives of somebody named are more often named themselves.
    if (/\p{Lu}/u.test(named.name)) return false;
    // «три жінки», «молодий чоловік»: said of somebody by the same word.
    return !named.name.split(' ').some((word) => word.startsWith(lemma.slice(0, -1)));
  }

  /** How the role that a noun says fits a person. */
  fit(role: Token, entity: string | null): Fit {
    return entity === null ? 'open' : fitOf(role.lemma, this.rolesOf(entity), this.lexicon);
  }

  /** The roles that stand beside a person's name; lemmas. */
  rolesOf(entity: string): ReadonlySet<string> {
    let roles = this.roles.get(entity);
    if (!roles) this.roles.set(entity, (roles = rolesOf(this.directory, this.directory.tokens, entity)));
    return roles;
  }

  /** The person who spoke last. */
  personBefore(head: Token, unit: Unit, how: string, back: number): Named | null {
    const gender = head.feats.Gender === 'Fem' ? 'Fem' : null;
    const person = this.memory.lastPerson(unit, gender, back, true);
    return person && { ...person.named, how };
  }

  /** The person named in the two sentences before, when only one is. */
  personNear(head: Token, unit: Unit): Named | null {
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
}
