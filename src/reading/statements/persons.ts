/** Which person a role or a pronoun without a name means. */
import type { Token } from '../../language/contract.js';
import type { Span } from '../../model/index.js';
import { startsUpper } from '../../text/characters.js';
import { around } from './alone.js';
import type { Draft } from './drafts.js';
import type { Lexicon } from './lexicon.js';
import { lastRole, lastSubject } from './prominence.js';
import { type Fit, fitOf, rolesOf } from './roles.js';
import type { Source } from './source.js';
import { agree, type Gender, genderOf, shown } from './source-shapes.js';
import type { Directory, Named } from './speakers.js';
import type { Memory, Spoken } from './spoken.js';
import type { Unit } from './units.js';

export const isSame = (one: Named, other: Named): boolean =>
  one.entity === null ? one.name === other.name : one.entity === other.entity;

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
    const { interviewed, unnamed } = this.lexicon.sources;
    if (!interviewed.has(head.lemma) || first < at || !isAlone) return null;
    const many = head.feats.Number === 'Plur';
    const gender = head.feats.Gender === 'Fem' ? 'Fem' : null;
    const one = this.memory.last(
      unit,
      (other) =>
        many
          ? other.kind === 'group' && other.named.entity === null
          : (other.kind === 'person' && agree(other.gender, gender)) ||
            other.named.name.split(' ').some((word) => unnamed.has(word)),
      2,
    );
    return one && { ...one.named, how: 'description: who was talked to' };
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
    const near = this.memory.lastPerson(unit, gender);
    const subject = this.subjectSince(near, source?.first ?? unit.first, unit, gender);
    const latest = subject ?? (near && { ...near.named, how });
    const fit = latest ? this.fit(head, latest.entity) : 'other';
    if (latest && fit === 'same') return latest;
    // «політик» may be said of anybody who was just spoken of, «прокурор» only of a prosecutor.
    const isWide = this.lexicon.wideRoles.has(head.lemma);
    const isNear = subject !== null || (near !== null && unit.sentence - near.sentence <= 1);
    const before = this.directory.lastBefore(head.start, (mention) => {
      if (
        isWide &&
        isNear &&
        head.sentence - this.directory.token(this.directory.tokenAt(mention.start)).sentence > 1
      )
        return false;
      const entity = this.directory.entity(mention.entity);
      if (entity?.type !== 'PER' || mention.form === 'pronoun') return false;
      const its = entity.gender === 'Neut' ? null : entity.gender;
      return agree(its, gender) && this.fit(head, entity.id) === 'same';
    });
    if (before) return this.directory.of(before, 'description: who has this role');
    return fit === 'open' || isWide ? latest : null;
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

  /** How the role that a noun says fits a person. */
  fit(role: Token, entity: string | null): Fit {
    if (entity === null) return 'open';
    let roles = this.roles.get(entity);
    if (!roles) this.roles.set(entity, (roles = rolesOf(this.directory, this.directory.tokens, entity)));
    return fitOf(role.lemma, roles, this.lexicon);
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
