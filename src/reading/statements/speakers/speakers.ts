/** The mentions and entities of an article by their places, and what they are called. */
import type { Knowledge } from '../../../knowledge/index.js';
import type { Analysis, Token } from '../../../language/contract.js';
import type { Entity, Mention, Party, Span } from '../../../model/index.js';
import { firstFrom } from '../../../text/sorted.js';
import type { Lexicon } from '../lexicon.js';
import { nameIn } from '../naming/naming.js';
import { type Names, tokenAt } from '../units.js';

export interface Named extends Party {
  readonly how: string;
  /** Each of the persons who say something together. */
  readonly each?: readonly Named[];
}

/** What the knowledge files are asked for. */
export type NamesKnown = Pick<
  Knowledge,
  'byName' | 'stateOfAdjective' | 'state' | 'organisation' | 'officeByTitle' | 'officesOf'
>;

/** Looks names up by place. Mentions in reading order. */
export class Directory {
  private readonly byId: ReadonlyMap<string, Entity>;
  private readonly mentions: readonly Mention[];

  constructor(
    private readonly analysis: Analysis,
    mentions: readonly Mention[],
    entities: readonly Entity[],
    readonly names: Names,
    readonly lexicon: Lexicon,
    private readonly knowledge: NamesKnown,
    /** Day or moment of publication (ISO 8601); null when it is not known. */
    readonly published: string | null = null,
  ) {
    this.byId = new Map(entities.map((entity) => [entity.id, entity]));
    this.mentions = mentions;
  }

  get language(): string {
    return this.analysis.language;
  }

  get tokens(): readonly Token[] {
    return this.analysis.tokens;
  }

  get text(): string {
    return this.analysis.text;
  }

  token(index: number): Token {
    return this.analysis.tokens[index] as Token;
  }

  entity(id: string | null): Entity | null {
    return id === null ? null : (this.byId.get(id) ?? null);
  }

  /** What an entity is called, in the article and where it is known. */
  namesOf(id: string): readonly string[] {
    const { name = '', known = null } = this.entity(id) ?? {};
    const names = known?.startsWith('org:') ? this.knowledge.organisation(known)?.names : null;
    return [name, ...(names?.[this.language as 'uk' | 'ru' | 'en'] ?? [])];
  }

  /** The state that a word names or is the adjective of («Литви», «литовський»), by its id; null for others. */
  stateOf({ upos, lemma, form }: Token): string | null {
    if (upos === 'ADJ') return this.knowledge.stateOfAdjective(lemma);
    if (!/^\p{Lu}/u.test(form)) return null;
    const named = [...this.knowledge.byName(form), ...this.knowledge.byName(lemma)];
    return named.find(({ id, as }) => as === 'name' && id.startsWith('state:'))?.id ?? null;
  }

  /** The entity that the knowledge files have under an id, when the article names it. */
  known(id: string): Entity | null {
    if (!this.byKnown) {
      this.byKnown = new Map();
      for (const entity of this.byId.values())
        if (entity.known !== null && !this.byKnown.has(entity.known)) this.byKnown.set(entity.known, entity);
    }
    return this.byKnown.get(id) ?? null;
  }

  private byKnown: Map<string, Entity> | null = null;

  /** Persons of the knowledge files whom the article names. */
  knownPersons(): readonly Entity[] {
    this.persons ??= [...this.byId.values()].filter(({ type, known }) => type === 'PER' && known !== null);
    return this.persons;
  }

  private persons: Entity[] | null = null;

  /** Mentions inside a span, in order. */
  inside({ start, end }: Span): Mention[] {
    const found: Mention[] = [];
    for (let i = firstFrom(this.mentions, start); i < this.mentions.length; i++) {
      const mention = this.mentions[i] as Mention;
      if (mention.start >= end) break;
      if (mention.end <= end) found.push(mention);
    }
    return found;
  }

  /** A person, body or place named in a span, or null. */
  someoneIn(span: Span): Mention | null {
    return (
      this.inside(span).find(
        ({ type, form }) =>
          form !== 'pronoun' && (type === 'PER' || type === 'ORG' || type === 'JOB' || type === 'LOC'),
      ) ?? null
    );
  }

  /** The name of who a phrase speaks of: tokens[first, last), its head at `head`. */
  name(first: number, last: number, head: number, isSubject = false): Named {
    return nameIn(this, this.knowledge, { first, last, head }, isSubject);
  }

  /** All mentions of an entity, in order. */
  mentionsOf(entity: string): readonly Mention[] {
    if (!this.byEntity) {
      this.byEntity = new Map();
      for (const mention of this.mentions) {
        if (mention.entity === null) continue;
        const list = this.byEntity.get(mention.entity);
        if (list) list.push(mention);
        else this.byEntity.set(mention.entity, [mention]);
      }
    }
    return this.byEntity.get(entity) ?? [];
  }

  private byEntity: Map<string, Mention[]> | null = null;

  /** The first mention of each person, those spoken of most before others. */
  firstOfPersons(most: number): readonly Mention[] {
    this.firsts ??= [...this.byId.values()]
      .filter(({ type }) => type === 'PER')
      .map(({ id }) => this.mentionsOf(id))
      .filter(({ length }) => length > 0)
      .sort((a, b) => b.length - a.length)
      .map(([first]) => first as Mention);
    return this.firsts.slice(0, most);
  }

  private firsts: Mention[] | null = null;

  /** The state that a word names or is the adjective of; null for others. */
  stateAt({ form, lemma }: Token): string | null {
    if (!/^\p{Lu}/u.test(form)) return null;
    const adjective = this.knowledge.stateOfAdjective(form) ?? this.knowledge.stateOfAdjective(lemma);
    if (adjective !== null) return adjective;
    const named = this.knowledge.byName(form).find(({ id, as }) => as === 'name' && id.startsWith('state:'));
    return named?.id ?? null;
  }

  /** The states of a person: those whose offices he has held, else those that stand `beside` a mention of him. */
  statesOf(entity: string, beside: (mention: Mention) => readonly string[]): ReadonlySet<string> {
    let states = this.states.get(entity);
    if (!states) {
      const known = this.entity(entity)?.known;
      const held = known ? this.knowledge.officesOf(known).map(({ office }) => office.of) : [];
      states = new Set(held.length > 0 ? held : this.mentionsOf(entity).slice(0, 20).flatMap(beside));
      this.states.set(entity, states);
    }
    return states;
  }

  private readonly states = new Map<string, ReadonlySet<string>>();

  /** The state, union or body that a word names, also by its capital or its seat of power («Берлін», «Кремль»); ids. */
  standsFor({ form, lemma }: Token): readonly string[] {
    if (!/^\p{Lu}/u.test(form)) return [];
    const named = [...this.knowledge.byName(form), ...this.knowledge.byName(lemma)];
    return named.flatMap(({ id }) => [id, ...this.spokenFor(id)]);
  }

  /** Whom a body speaks for («Держдеп» for the USA). */
  spokenFor(id: string): readonly string[] {
    const of = this.knowledge.organisation(id)?.speaksFor;
    return of ? [of] : [];
  }

  /** The kinds of office that a person holds on the day of the article; where it has none, those not known to have ended. */
  officesOf(entity: string): readonly string[] {
    const known = this.entity(entity)?.known;
    if (!known) return [];
    const held = this.knowledge.officesOf(known, this.published?.slice(0, 10));
    return held.filter(({ to }) => this.published || !to).flatMap(({ office }) => office.kinds);
  }

  /** Whether an entity is the first of its type that the article names, the second, or a later one. */
  orderOf(entity: string | null): string {
    if (!this.orders) {
      this.orders = new Map();
      const counts = new Map<string, number>();
      for (const { entity: id } of this.mentions) {
        if (id === null || this.orders.has(id)) continue;
        const type = this.byId.get(id)?.type ?? '';
        const order = counts.get(type) ?? 0;
        counts.set(type, order + 1);
        this.orders.set(id, order);
      }
    }
    const order = entity === null ? undefined : this.orders.get(entity);
    return order === undefined ? '-' : order < 2 ? `${order}` : '+';
  }

  private orders: Map<string, number> | null = null;

  tokenAt(offset: number): number {
    return tokenAt(this.analysis.tokens, offset);
  }

  /**
   * A capital that speaks keeps its name and is its state («Київ» → Україна); Brussels speaks for the Union where the
   * article names it. Null for other places and for states that the article does not name.
   */
  private meantByCapital(entity: Entity): Named | null {
    if (entity.type !== 'LOC' || entity.known !== null) return null;
    const capital = this.knowledge.byName(entity.name).find(({ as }) => as === 'capital');
    if (!capital) return null;
    const isUnion = capital.id === 'state:BE';
    const id = isUnion ? 'org:eu' : capital.id;
    const meant = this.known(id);
    return meant && { name: capital.name, entity: meant.id, how: 'metonym' };
  }

  of(mention: Mention, how: string): Named {
    const own = this.entity(mention.entity);
    const meant = own && this.meantByCapital(own);
    if (meant) return meant;
    const entity = own;
    return {
      name: entity && entity.name !== '' ? entity.name : mention.lemma,
      entity: entity?.id ?? null,
      how,
    };
  }

  private main: Named | null | undefined;

  /** The company or body an article speaks of most; null when no one stands out. */
  mainBody(): Named | null {
    if (this.main !== undefined) return this.main;
    const counts = new Map<string, number>();
    for (const { type, entity, form } of this.mentions)
      if (type === 'ORG' && entity !== null && form !== 'metonym')
        counts.set(entity, (counts.get(entity) ?? 0) + 1);
    const [first, second] = [...counts]
      .filter(([id]) => !/^(?:state|outlet|org):/u.test(this.entity(id)?.known ?? ''))
      .sort((a, b) => b[1] - a[1]);
    const entity = first && first[1] >= 2 && first[1] > (second?.[1] ?? 0) ? this.entity(first[0]) : null;
    this.main = entity && { name: entity.name, entity: entity.id, how: 'the body spoken of most' };
    return this.main;
  }

  /** The last mention before an offset that passes a test, at most this many mentions back. */
  lastBefore(offset: number, test: (mention: Mention) => boolean, most = 40): Mention | null {
    const from = firstFrom(this.mentions, offset) - 1;
    for (let i = from; i >= 0 && i > from - most; i--) {
      const mention = this.mentions[i] as Mention;
      if (test(mention)) return mention;
    }
    return null;
  }
}
