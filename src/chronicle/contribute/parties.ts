/**
 * Parties of readings → parties of the chronicle. A party is somebody by name, an office by its title and state
 * («китайський лідер»), a body by its description («МЗС Китаю»), or nobody in particular.
 */
import type { ArticleEntity, Party, Reading, Span } from '../../model/index.js';
import { firstRule, type Rule } from '../../text/rules.js';
import type { World } from '../names/world.js';
import { mediumBeside, mediumInside } from './party-media.js';
import { asEntity, behindTitle, knownName, nameInside } from './party-names.js';
import { bodyDescribed, described, officeHolder, personElect } from './party-offices.js';
import { type Asked, type Named, PartyRoom } from './party-room.js';
import { PartyStates } from './party-states.js';
import { staffMeant, staffNamed } from './staff.js';

export interface Somebody extends Named {
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

/** The first that finds somebody says who it is. */
const PARTY_RULES: readonly Rule<Asked, Named>[] = [
  { name: 'party.medium-beside', example: '«агентство „Сіньхуа“»', apply: mediumBeside },
  { name: 'party.medium-inside', example: '"Russia’s Interfax agency"', apply: mediumInside },
  { name: 'party.entity', example: 'Xi Jinping', apply: asEntity },
  { name: 'party.staff', example: '"Maia Sandu’s office"', apply: staffNamed },
  { name: 'party.staff-meant', example: '«у її пресслужбі»', apply: staffMeant },
  { name: 'party.name-inside', example: '«помічник президента Юрія Ушакова»', apply: nameInside },
  { name: 'party.behind-title', example: '"Oman’s foreign minister, Salim al-Harthy"', apply: behindTitle },
  { name: 'party.known-name', example: '«росіяни»', apply: knownName },
  {
    name: 'party.elect',
    example: '"the incoming president", where one person is called "president-elect"',
    apply: personElect,
  },
  { name: 'party.office', example: '«китайський лідер» on a day', apply: officeHolder },
  { name: 'party.body', example: '«китайська сторона», «пресслужба Кремля»', apply: bodyDescribed },
  { name: 'party.description', example: '«родичі загиблих»', apply: described },
];

export function partiesOf(reading: Reading, entities: readonly ArticleEntity[], world: World): Parties {
  const room = new PartyRoom(reading, entities, world);
  const states = new PartyStates(room);
  const known = new Map<string, Somebody | null>();
  const found = (asked: Asked): Somebody | null => {
    const hit = firstRule(PARTY_RULES, asked);
    return hit && { ...hit.found, state: states.of(hit.found), rule: hit.rule };
  };
  return {
    who(party, at, near) {
      const key = `${party.name}\n${party.entity}\n${at?.start}\n${party.entity ? '' : near}`;
      const before = known.get(key);
      if (before !== undefined) return before;
      const somebody = found({ party, at, near, room });
      known.set(key, somebody);
      return somebody;
    },
  };
}
