/** Whose voice somebody is: the body that a title names, and the words around a name that are its title. */

import type { OfficeKind } from '../../knowledge/index.js';
import type { BodyKind } from '../../language/words/chronicle.js';
import type { ArticleEntity, Reading, Span } from '../../model/index.js';
import { firstFrom } from '../../text/sorted.js';
import { phraseBefore, sentenceBefore } from '../names/around.js';
import { nameWords } from '../names/keys.js';
import { skeleton } from '../names/skeleton.js';
import { statesIn } from '../names/states.js';
import { FORMER, kindOfBody, MINISTRY, OF, OFFICE, officeLed, VOICE } from '../names/titles.js';
import type { World } from '../names/world.js';
import { isCase, isMinistry, isNoun, type Ministry, namesBody, ownTitle, unquoted } from './title-words.js';

export class Voices {
  readonly day: string | null;
  private readonly byLocal: ReadonlyMap<string, ArticleEntity>;
  private readonly text: string;
  /** Ministries that the article names, in its order; null until one is asked for. */
  private ministries: readonly Ministry[] | null = null;
  /** By entity, who is asked about with every statement. */
  private readonly known = new Map<ArticleEntity, string | null>();

  constructor(
    private readonly reading: Reading,
    private readonly entities: readonly ArticleEntity[],
    private readonly world: World,
  ) {
    this.byLocal = new Map(entities.map((one) => [one.local, one]));
    this.day = reading.article.published?.slice(0, 10) ?? null;
    this.text = reading.article.text;
  }

  /** The body that words describe: kind and state. A metonym is its body; "of the president" without a state is at home. */
  bodyInWords(words: string, near: number): string | null {
    const all = nameWords(words);
    const kind = kindOfBody(words);
    for (let at = 0; at < all.length; at++) {
      const metonym =
        this.metonym(all[at] as string) ?? this.metonym(`${all[at]} ${all[at + 1] ?? ''}`.trim());
      const [state] = metonym && isMinistry(kind) ? this.world.statesOf(metonym, null) : [];
      if (metonym) return state && isMinistry(kind) ? this.world.body(state, kind) : metonym;
    }
    if (!kind) return null;
    const state = statesIn(all, this.world.knowledge)[0] ?? this.stateMeant(kind, words, near);
    return state ? this.world.body(state, kind) : null;
  }

  /** Whose a presidential office or a premier's chancellery without a state is. */
  private stateMeant(kind: BodyKind, words: string, near: number): string | null {
    const led = officeLed(words);
    if (kind === 'government') return led === 'head-of-government' ? this.ledBefore(near, led) : null;
    return kind === 'president' && (led || !OFFICE.test(words)) ? this.headBefore(near) : null;
  }

  /**
   * «У турецькому МЗС» where the name is «МЗС» alone: the state stands right before it, or it is that of the outlet
   * where the article names the minister.
   */
  bodyAround(name: string, local: string, near: number): string | null {
    const kind = kindOfBody(name);
    if (!isMinistry(kind)) return null;
    let nearest: Span | null = null;
    const away = ({ start }: Span): number => (start >= near ? start - near : (near - start) * 2);
    for (const mention of this.reading.mentions)
      if (mention.entity === local && (nearest === null || away(mention) < away(nearest))) nearest = mention;
    if (nearest === null) return null;
    const before = nameWords(phraseBefore(this.text, nearest.start, 60)).slice(-2);
    const state = statesIn(before, this.world.knowledge).at(-1) ?? this.homeOf(kind);
    return state ? this.world.body(state, kind) : null;
  }

  /** The state of the outlet where the article names its minister. */
  private homeOf(kind: 'foreign' | 'defence'): string | null {
    const outlet = this.reading.article.outlet && this.world.outletByName(this.reading.article.outlet);
    const home = outlet ? this.world.homeOf(outlet) : null;
    if (home === null || home === undefined || !this.day) return null;
    const minister = this.world.knowledge.officeHolder(home, `${kind}-minister`, this.day);
    return minister && this.entities.some(({ id }) => id === minister.person.id) ? home : null;
  }

  /** "Rivas's office", «адміністрація Ріваса»: the body of whoever leads a state. */
  officeInWords(words: string): string | null {
    return OFFICE.test(words) ? this.bodyLedIn(words) : null;
  }

  /** The body of whoever leads a state and is named in words. */
  bodyLedIn(words: string): string | null {
    const sounds = nameWords(words).filter((word) => /^\p{Lu}/u.test(word));
    for (const { type, id, name } of this.entities) {
      if (type !== 'PER') continue;
      const family = skeleton(nameWords(name).at(-1) ?? '');
      if (!sounds.some((word) => isCase(skeleton(word.replace(/[’']s?$/u, '')), family))) continue;
      const body = this.bodyLedBy(id);
      if (body) return body;
    }
    return null;
  }

  bodyLedBy(id: string): string | null {
    const [led, governed] = [this.stateLedBy(id), this.stateLedBy(id, 'head-of-government')];
    const state = led ?? governed;
    return state && this.world.body(state, led ? 'president' : 'government');
  }

  /** "The palace" where the article names the palace: a body by the last word of its name. */
  bodyCalled(words: string, near: number): string | null {
    const noun = nameWords(words).at(-1);
    if (!noun || !/^\p{Ll}[\p{Ll}’'-]*$/u.test(noun) || nameWords(words).length > 2) return null;
    if (MINISTRY.test(noun)) return this.ministryBefore(near);
    let last: string | null = null;
    for (const mention of this.reading.mentions) {
      if (mention.start > near) break;
      const id = mention.entity ? this.byLocal.get(mention.entity)?.id : undefined;
      if (!id?.includes('#')) continue;
      if (this.world.namesOf(id).some((name) => isNoun(nameWords(name), noun))) last = id;
    }
    return last;
  }

  /** «У відомстві додали»: the last ministry that was named before. */
  private ministryBefore(near: number): string | null {
    const ministries = this.ministriesNamed();
    return ministries[firstFrom(ministries, near) - 1]?.body ?? null;
  }

  private ministriesNamed(): readonly Ministry[] {
    this.ministries ??= this.reading.mentions.flatMap(({ start, end }) => {
      const words = this.text.slice(start, end);
      const kind = kindOfBody(words);
      const body = isMinistry(kind) ? this.bodyInWords(words, start) : null;
      return kind && body ? [{ start, kind, body }] : [];
    });
    return this.ministries;
  }

  private metonym(name: string): string | null {
    const tries = [name, name.replace(/(?:я|ю|ем|і|е|у|а)$/u, ''), name.replace(/(?:я|ю|ем|і|е)$/u, 'ь')];
    for (const one of tries)
      for (const known of this.world.knowledge.byName(one)) {
        if (known.as !== 'metonym' || known.ambiguous) continue;
        const kind = this.world.knowledge
          .state(known.id)
          ?.metonyms.find(({ uk, ru, en }) => [...uk, ...ru, ...en].includes(known.name))?.kind;
        if (kind) return this.world.body(known.id, kind);
      }
    return null;
  }

  /** Whose president «президент» alone is: the outlet's own, where the article names him. */
  homeHere(): string | null {
    const outlet = this.reading.article.outlet && this.world.outletByName(this.reading.article.outlet);
    const home = outlet ? this.world.homeOf(outlet) : null;
    if (home === null) return null;
    return this.entities.some(({ id }) => this.stateLedBy(id) === home) ? home : null;
  }

  /** Whose aide "an aide to the president" is: the one at home, else the last head named before. */
  private headBefore(near: number): string | null {
    return this.homeHere() ?? this.ledBefore(near, 'head-of-state');
  }

  /** The state whose head, or the head of whose government, was named last. */
  private ledBefore(near: number, as: OfficeKind): string | null {
    let last: string | null = null;
    for (const mention of this.reading.mentions) {
      const entity = mention.entity ? this.byLocal.get(mention.entity) : undefined;
      const state = entity && mention.start <= near ? this.stateLedBy(entity.id, as) : null;
      if (state) last = state;
    }
    return last;
  }

  private stateLedBy(id: string, as: OfficeKind = 'head-of-state'): string | null {
    if (!id.startsWith('person:') || !this.day) return null;
    const held = this.world.knowledge
      .officesOf(id, this.day)
      .find(({ office }) => office.of.startsWith('state:') && office.kinds.some((kind) => kind === as));
    return held?.office.of ?? null;
  }

  /** The body that a person is called a voice of, wherever the article first says so. */
  voice(entity: ArticleEntity): string | null {
    const before = this.known.get(entity);
    if (before !== undefined) return before;
    const found = this.foundVoice(entity);
    this.known.set(entity, found);
    return found;
  }

  private foundVoice(entity: ArticleEntity): string | null {
    if (entity.type !== 'PER') return null;
    if (entity.id.startsWith('person:')) {
      const known = this.world.voiceOf(entity.id, this.day);
      if (known !== null || this.holdsOffice(entity.id)) return known;
    }
    for (const mention of this.reading.mentions) {
      if (mention.entity !== entity.local) continue;
      const of = this.bodyOf(mention);
      if (of) return of;
      const words = this.beside(mention);
      if (!VOICE.test(words)) continue;
      const body =
        this.organisationBeside(mention) ??
        this.bodyInWords(words, mention.start) ??
        this.personBefore(mention, entity.id) ??
        this.otherBody(words, mention) ??
        (this.hasOwnBody(words, mention) ? null : this.sentenceBody(words, mention.start));
      if (body) return body;
    }
    return null;
  }

  /** Whether a known person has an office of his own that day: what his title says beside is no voice. */
  private holdsOffice(id: string): boolean {
    return this.world.knowledge.officesOf(id, this.day ?? undefined).length > 0;
  }

  /** «Речниця Єврокомісії Паула Піньйо»: the known organisation that a title names, the one nearest to the name. */
  private organisationBeside({ start, end }: Span): string | null {
    const from = start - this.before({ start, end }).length;
    const to = end + this.after(end).length;
    let found: string | null = null;
    for (const mention of this.reading.mentions) {
      if (mention.start < from || mention.end > to) continue;
      const id = mention.entity ? this.byLocal.get(mention.entity)?.id : undefined;
      if (id?.startsWith('org:') && (mention.end <= start || found === null)) found = id;
    }
    return found;
  }

  /** «Речниця Чобану Олена Бурлаку»: who leads no state is himself whom his voice speaks for. */
  private personBefore(mention: Span, voice: string): string | null {
    const from = mention.start - this.before(mention).length;
    let found: string | null = null;
    for (const { start, end, entity } of this.reading.mentions) {
      if (start < from || end > mention.start) continue;
      const own = entity ? this.byLocal.get(entity) : undefined;
      if (own?.type === 'PER' && own.id !== voice && this.stateLedBy(own.id) === null) found = own.id;
    }
    return found;
  }

  /** "Yu Jun of the Chinese Foreign Ministry", but nobody who was of it formerly. */
  private bodyOf({ start, end }: Span): string | null {
    if (FORMER.test(`${this.before({ start, end })} ${this.text.slice(start, end)}`)) return null;
    const after = this.text.slice(end, end + 60);
    const of = OF.exec(after);
    const words = of && /^[^,;:.!?«»"“”()—–\n]*/u.exec(after.slice(of[0].length))?.[0];
    return words && isMinistry(kindOfBody(words)) ? this.bodyInWords(words, end) : null;
  }

  private after(end: number): string {
    return /^,\s[^,;:.!?«»"“”()—–\n]{0,60}/u.exec(this.text.slice(end, end + 62))?.[0] ?? '';
  }

  /** Title words before a name, up to the next mark; those of another person before it are his. */
  before({ start }: Span): string {
    const phrase = phraseBefore(this.text, start, 90);
    return ownTitle(phrase, start, this.reading.mentions, this.world.knowledge);
  }

  /** Title words before a name, the name, and an apposition after it. */
  private beside({ start, end }: Span): string {
    const before = this.before({ start, end });
    const after = this.after(end);
    const inside = this.text.slice(start, end);
    return `${before.split(/\s+/).slice(-8).join(' ')} ${inside} ${after}`;
  }

  /** «Речник МЗС Павло Вільха» after «МЗС Польщі»: the ministry of that kind, where the article names one alone. */
  private otherBody(words: string, { start }: Span): string | null {
    const kind = kindOfBody(words);
    if (!isMinistry(kind)) return null;
    const bodies = this.ministriesNamed().filter((one) => one.kind === kind && one.start < start);
    return new Set(bodies.map(({ body }) => body)).size === 1 ? (bodies[0]?.body ?? null) : null;
  }

  private hasOwnBody(words: string, name: Span): boolean {
    if (kindOfBody(words)) return false;
    const from = name.start - this.before(name).length;
    return namesBody(this.reading.mentions, from, name.end + this.after(name.end).length);
  }

  /**
   * "His foreign policy adviser": the body of the last state or head that the same sentence named. Whose title names
   * a ministry, a government or a parliament is no voice of a president.
   */
  private sentenceBody(words: string, near: number): string | null {
    const kind = kindOfBody(words);
    if (kind && kind !== 'president') return null;
    const sentence = unquoted(sentenceBefore(this.text, near, 300));
    const states = statesIn(nameWords(sentence), this.world.knowledge);
    const state = states.at(-1) ?? this.headBefore(near);
    return state ? this.world.body(state, 'president') : null;
  }
}
