/**
 * Parties of readings → parties of the chronicle. A party is somebody by name, an office by its title and state
 * («китайський лідер»), a body by its description («МЗС Китаю»), or nobody in particular.
 */
import type { ArticleEntity, Party, Reading, Span } from '../../model/index.js';
import { firstRule, type Rule } from '../../text/rules.js';
import { hashedId, nameWords, personKey, plainKey } from '../names/keys.js';
import { skeleton } from '../names/skeleton.js';
import { statesIn } from '../names/states.js';
import { GENERIC_MEDIA, HEADS, NOBODY, STATE_MEDIA, UNNAMED, VOICE } from '../names/titles.js';
import type { World } from '../names/world.js';
import { beginning, inside } from '../words.js';
import { leaderNamed } from './leaders.js';
import { Voices } from './voices.js';

export interface Somebody extends Party {
  readonly entity: string;
  /** The body it is a mere voice of, or null. */
  readonly voiceOf: string | null;
  /** The state it is of, as known or as the article says. */
  readonly state: string | null;
  readonly rule: string;
}

export interface Parties {
  /**
   * Who a party is; null for nobody in particular («вони», "sources").
   * @param at the words that name it, where they are known
   * @param near where in the text it is spoken of: the nearest mention of its entity is looked at
   */
  who(party: Party, at: Span | null, near: number): Somebody | null;
}

const ELECT = beginning(({ titles }) => titles.elect);
const OTHERS = beginning(({ titles }) => titles.others);
const STAFF = inside(({ titles }) => titles.staff);
const EXCHANGE = beginning(({ exchange }) => exchange.noun);

type Named = Omit<Somebody, 'rule' | 'state'>;

interface Asked {
  readonly party: Party;
  readonly at: Span | null;
  readonly near: number;
}

export function partiesOf(reading: Reading, entities: readonly ArticleEntity[], world: World): Parties {
  const room = new PartyRoom(reading, entities, world);
  const known = new Map<string, Somebody | null>();
  return {
    who(party, at, near) {
      const key = `${party.name}\n${party.entity}\n${at?.start}\n${party.entity ? '' : near}`;
      const before = known.get(key);
      if (before !== undefined) return before;
      const found = room.who({ party, at, near });
      known.set(key, found);
      return found;
    },
  };
}

class PartyRoom {
  private readonly byLocal: ReadonlyMap<string, ArticleEntity>;
  readonly day: string | null;
  private readonly voices: Voices;
  /** By person, the state that titles name, which is asked for with every statement. */
  private readonly titleStates = new Map<ArticleEntity, string | null>();
  private readonly rules: readonly Rule<Asked, Named>[];

  constructor(
    private readonly reading: Reading,
    readonly entities: readonly ArticleEntity[],
    readonly world: World,
  ) {
    this.byLocal = new Map(entities.map((one) => [one.local, one]));
    this.day = reading.article.published?.slice(0, 10) ?? null;
    this.voices = new Voices(reading, entities, world);
    this.rules = [
      {
        name: 'party.medium-beside',
        example: '«агентство „Сіньхуа“»',
        apply: (asked) => this.mediumBeside(asked),
      },
      {
        name: 'party.medium-inside',
        example: '"Russia’s Interfax agency"',
        apply: (asked) => this.mediumInside(asked),
      },
      { name: 'party.entity', example: 'Xi Jinping', apply: (asked) => this.asEntity(asked) },
      {
        name: 'party.name-inside',
        example: '«помічник президента Юрія Ушакова»',
        apply: (asked) => this.nameInside(asked),
      },
      {
        name: 'party.behind-title',
        example: '"Oman’s foreign minister, Salim al-Harthy"',
        apply: (asked) => this.behindTitle(asked),
      },
      { name: 'party.known-name', example: '«росіяни»', apply: (asked) => this.knownName(asked) },
      {
        name: 'party.elect',
        example: '"the incoming president", where one person is called "president-elect"',
        apply: (asked) => this.elect(asked),
      },
      { name: 'party.office', example: '«китайський лідер» on a day', apply: (asked) => this.office(asked) },
      {
        name: 'party.body',
        example: '«китайська сторона», «пресслужба Кремля»',
        apply: (asked) => this.body(asked),
      },
      { name: 'party.description', example: '«родичі загиблих»', apply: (asked) => this.description(asked) },
    ];
  }

  who(asked: Asked): Somebody | null {
    const hit = firstRule(this.rules, asked);
    if (!hit) return null;
    return { ...hit.found, state: this.stateOf(hit.found), rule: hit.rule };
  }

  private mediumBeside({ party, at, near }: Asked): Named | null {
    if (!GENERIC_MEDIA.test(party.name)) return null;
    const start = at?.start ?? near;
    const end = at?.end ?? near;
    for (const mention of this.reading.mentions) {
      const entity = mention.entity ? this.byLocal.get(mention.entity) : undefined;
      if (!entity || !this.world.isOutlet(entity.id)) continue;
      const isBeside = at
        ? (mention.start >= end && mention.start - end <= 25) ||
          (mention.end <= start && start - mention.end <= 25)
        : mention.start >= near - 200 && mention.end <= near + 400;
      if (isBeside) return this.named(entity.id, entity.name, null);
    }
    return null;
  }

  private mediumInside({ party }: Asked): Named | null {
    const words = nameWords(party.name);
    if (words.length < 2 || words.length > 8 || !words.some((word) => GENERIC_MEDIA.test(word))) return null;
    for (let length = words.length - 1; length > 0; length--)
      for (let from = 0; from + length <= words.length; from++) {
        const name = words.slice(from, from + length).join(' ');
        const outlet = /^\p{Lu}/u.test(name) ? this.world.outletByName(name) : undefined;
        if (outlet) return this.named(outlet, name, null);
      }
    return null;
  }

  private asEntity({ party, near }: Asked): Named | null {
    const entity = party.entity ? this.byLocal.get(party.entity) : undefined;
    if (!entity || entity.type === 'PRON' || entity.type === 'JOB') return null;
    if (NOBODY.test(entity.name) || GENERIC_MEDIA.test(entity.name)) return null;
    if (entity.type !== 'PER' && entity.id.startsWith('x-')) {
      const capital = this.world.knowledge
        .byName(entity.name)
        .find(({ as, ambiguous }) => as === 'capital' && !ambiguous);
      if (capital) return this.named(capital.id, entity.name, null);
      const described = this.body({ party, at: null, near }) ?? null;
      if (described) return described;
    }
    return this.named(entity.id, entity.name, this.voices.voice(entity));
  }

  /** A person whose name stands in the description, in whatever case. */
  private nameInside({ party, near }: Asked): Named | null {
    const words = nameWords(party.name);
    if (words.length < 2) return null;
    for (let from = 0; from < Math.min(words.length - 1, 8); from++) {
      const persons = this.world.knowledge.personByName(words.slice(from).join(' '));
      if (persons.length === 1 && persons[0])
        return this.named(persons[0].id, words.slice(from).join(' '), null);
    }
    const sounds = words.filter((word) => /(?:^|-)\p{Lu}/u.test(word)).map(skeleton);
    for (const entity of this.entities) {
      if (entity.type !== 'PER') continue;
      const own = nameWords(entity.name).map(skeleton);
      if (own.length < 2) continue;
      if (
        !own.every((part) => sounds.some((word) => word.startsWith(part) && word.length <= part.length + 2))
      )
        continue;
      const body = VOICE.test(party.name) ? this.voices.bodyInWords(party.name, near) : null;
      return this.named(entity.id, entity.name, body ?? this.voices.voice(entity));
    }
    return null;
  }

  /** A name behind its title and a comma, which a reader took for no person's. */
  private behindTitle({ party }: Asked): Named | null {
    const comma = party.name.lastIndexOf(', ');
    const [title, name] = [party.name.slice(0, Math.max(comma, 0)), party.name.slice(comma + 2)];
    if (!VOICE.test(title) && !HEADS.some(([, pattern]) => pattern.test(title))) return null;
    const key = /^\p{Lu}/u.test(name) ? personKey(name) : null;
    if (!key) return null;
    const [known, other] = this.world.knowledge.personByName(name);
    return this.named(known && !other ? known.id : hashedId('PER', key), name, null);
  }

  private knownName({ party }: Asked): Named | null {
    const name = party.name.replace(/^(?:the|a|an) /i, '');
    const people = this.world.knowledge.stateOfPeople(name);
    if (people) return this.named(people, name, null);
    const outlet = this.world.outletByName(name);
    if (outlet) return this.named(outlet, name, null);
    for (const known of this.world.knowledge.byName(name)) {
      if (known.ambiguous) continue;
      if (known.as !== 'metonym') return this.named(known.id, name, null);
      const kind = this.world.knowledge
        .state(known.id)
        ?.metonyms.find(({ uk, ru, en }) => [...uk, ...ru, ...en].includes(known.name))?.kind;
      return this.named(kind ? this.world.body(known.id, kind) : known.id, name, null);
    }
    return null;
  }

  /** Who is to take office is no holder of it: the only person of the article whose title says so. */
  private elect({ party, at, near }: Asked): Named | null {
    if (!ELECT.test(party.name)) return null;
    const found = new Map<string, ArticleEntity>();
    for (const mention of this.reading.mentions) {
      const entity = mention.entity ? this.byLocal.get(mention.entity) : undefined;
      if (entity?.type !== 'PER' || mention.start === (at?.start ?? near)) continue;
      const title = this.voices.before(mention).split(/\s+/).slice(-5).join(' ');
      if (ELECT.test(title)) found.set(entity.id, entity);
    }
    const [only] = found.values();
    return only && found.size === 1 ? this.named(only.id, only.name, null) : null;
  }

  /** «американський президент», "the Chinese leader", «господар Білого дому», on the day of publication. */
  private office({ party }: Asked): Named | null {
    if (!this.day || VOICE.test(party.name) || UNNAMED.test(party.name)) return null;
    const head = HEADS.find(([, pattern]) => pattern.test(party.name));
    if (!head || STAFF.test(party.name)) return null;
    const states = statesIn(nameWords(party.name), this.world.knowledge);
    const state = states[0] ?? (OTHERS.test(party.name) ? null : this.voices.homeHere());
    if (!state) return null;
    const holding = this.world.knowledge.officeHolder(state, head[0], this.day);
    const id = leaderNamed(party.name, state, holding?.person.id ?? null, this);
    return id ? this.named(id, party.name, null) : null;
  }

  private body({ party, near }: Asked): Named | null {
    const { name } = party;
    const media = STATE_MEDIA.test(name) ? statesIn(nameWords(name), this.world.knowledge) : [];
    if (media.length === 1 && media[0]) return this.named(this.world.body(media[0], 'media'), name, null);
    const body =
      this.voices.bodyInWords(name, near) ??
      this.voices.officeInWords(name) ??
      this.voices.bodyCalled(name, near);
    if (body) return this.named(body, name, VOICE.test(name) || UNNAMED.test(name) ? body : null);
    const states = statesIn(nameWords(name), this.world.knowledge);
    if (states.length === 1 && states[0]) return this.named(states[0], name, null);
    return null;
  }

  private description({ party }: Asked): Named | null {
    const { name } = party;
    if (NOBODY.test(name) || GENERIC_MEDIA.test(name) || UNNAMED.test(name)) return null;
    // «Бесіди»: what was said there is nobody's word.
    if (!name.includes(' ') && !/\p{Lu}/u.test(name) && EXCHANGE.test(name)) return null;
    // An office without a state is whoever holds it somewhere, «інші європейські лідери» are nobody in particular.
    if (!/\p{Lu}/u.test(name) && HEADS.some(([, pattern]) => pattern.test(name))) return null;
    const words = nameWords(name);
    // «Москва и Вашингтон» speak with no one voice.
    if (words.length === 0 || new Set(statesIn(words, this.world.knowledge)).size > 1) return null;
    const key = words.length > 1 && words.every((word) => /^\p{Lu}/u.test(word)) ? personKey(name) : null;
    if (key) return this.named(hashedId('PER', key), name, null);
    // «Міністерство», "his campaign": a common noun is somebody in this article only.
    const scope = /\p{Lu}/u.test(name) ? '' : `${this.reading.article.id} `;
    return this.named(hashedId('MISC', `${scope}${plainKey(name)}`), name, null);
  }

  private named(entity: string, name: string, voiceOf: string | null): Named {
    const voice = voiceOf ?? (entity.startsWith('person:') ? this.world.voiceOf(entity, this.day) : null);
    const kept =
      entity.startsWith('person:') && !/^\p{Lu}/u.test(name) ? (this.world.namesOf(entity)[0] ?? name) : name;
    return { name: kept, entity, voiceOf: voice === entity ? null : voice };
  }

  /** Of somebody unknown, the state that his title names («заступник голови КНР Хань Чжен»). */
  private stateOf({ entity, voiceOf, name }: Named): string | null {
    const known = this.world.statesOf(voiceOf ?? entity, this.day)[0];
    if (known || !entity.startsWith('x-')) return known ?? null;
    const local = this.entities.find(({ id }) => id === entity);
    if (local?.type !== 'PER') return statesIn(nameWords(name), this.world.knowledge)[0] ?? null;
    const before = this.titleStates.get(local);
    if (before !== undefined) return before;
    const found = this.stateInTitle(local);
    this.titleStates.set(local, found);
    return found;
  }

  private stateInTitle(local: ArticleEntity): string | null {
    for (const mention of this.reading.mentions) {
      if (mention.entity !== local.local) continue;
      // The state nearest before the name is that of its title, which a reader may have taken into the name.
      const title = nameWords(this.reading.article.text.slice(mention.start, mention.end)).filter((word) =>
        /^\p{Ll}/u.test(word),
      );
      const before = nameWords(this.voices.before(mention));
      const state = statesIn([...before, ...title], this.world.knowledge).at(-1);
      if (state) return state;
    }
    return null;
  }
}
