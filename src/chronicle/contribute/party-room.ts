/** What an article knows of those whom it names: the room that the rules for parties look around in. */
import type { ArticleEntity, Party, Reading, Span } from '../../model/index.js';
import { composed } from '../../text/characters.js';
import type { World } from '../names/world.js';
import { delegatesOf } from './delegates.js';
import { Voices } from './voices.js';

/** Somebody as a rule found him. */
export interface Named extends Party {
  readonly entity: string;
  /** The body it is a mere voice of, or null. */
  readonly voiceOf: string | null;
}

/** Whom a rule is asked for. */
export interface Asked {
  readonly party: Party;
  /** The words that name it, where they are known. */
  readonly at: Span | null;
  /** Where in the text it is spoken of. */
  readonly near: number;
  readonly room: PartyRoom;
}

export class PartyRoom {
  readonly byLocal: ReadonlyMap<string, ArticleEntity>;
  readonly day: string | null;
  readonly voices: Voices;
  /** Found once, when somebody's voice is asked for. */
  private delegates: ReadonlySet<string> | null = null;

  constructor(
    readonly reading: Reading,
    readonly entities: readonly ArticleEntity[],
    readonly world: World,
  ) {
    this.byLocal = new Map(entities.map((one) => [one.local, one]));
    this.day = reading.article.published?.slice(0, 10) ?? null;
    this.voices = new Voices(reading, entities, world);
  }

  /** The entity of the article that a mention or a party has. */
  entityOf({ entity }: { readonly entity: string | null }): ArticleEntity | undefined {
    return entity ? this.byLocal.get(entity) : undefined;
  }

  named(entity: string, name: string, voiceOf: string | null): Named {
    const said = voiceOf && this.isOfOther(entity, voiceOf) ? null : voiceOf;
    const held = said ?? (entity.startsWith('person:') ? this.world.voiceOf(entity, this.day) : null);
    const voice = held !== null && this.isDelegate(entity) ? null : held;
    const kept =
      entity.startsWith('person:') && !/^\p{Lu}/u.test(name) ? (this.world.namesOf(entity)[0] ?? name) : name;
    return { name: composed(kept), entity, voiceOf: voice === entity ? null : voice };
  }

  private isDelegate(entity: string): boolean {
    this.delegates ??= delegatesOf(this);
    return this.delegates.has(entity);
  }

  /** "A spokesperson for Dan": beside who is known to be of one state, a title of another's is not his. */
  private isOfOther(entity: string, body: string): boolean {
    if (!entity.startsWith('person:')) return false;
    const [own, other] = [entity, body].map((id) => this.world.statesOf(id, this.day));
    return own?.length === 1 && other?.length === 1 && own[0] !== other[0];
  }
}
