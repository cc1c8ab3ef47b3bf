/** The state that a party is of, as known or as the article says. */
import type { ArticleEntity } from '../../model/index.js';
import { nameWords } from '../names/keys.js';
import { statesIn } from '../names/states.js';
import type { Named, PartyRoom } from './party-room.js';

export class PartyStates {
  /** By person, the state that titles name, which is asked for with every statement. */
  private readonly titleStates = new Map<ArticleEntity, string | null>();

  constructor(private readonly room: PartyRoom) {}

  /** Of somebody unknown, the state that his title names («заступник голови КНР Хань Чжен»). */
  of({ entity, voiceOf, name }: Named): string | null {
    const { world, day, entities } = this.room;
    const known = world.statesOf(voiceOf ?? entity, day)[0];
    if (known || !entity.startsWith('x-')) return known ?? null;
    const local = entities.find(({ id }) => id === entity);
    if (local?.type !== 'PER') return statesIn(nameWords(name), world.knowledge)[0] ?? null;
    const before = this.titleStates.get(local);
    if (before !== undefined) return before;
    const found = this.inTitle(local);
    this.titleStates.set(local, found);
    return found;
  }

  private inTitle(local: ArticleEntity): string | null {
    const { reading, voices, world } = this.room;
    for (const mention of reading.mentions) {
      if (mention.entity !== local.local) continue;
      // The state nearest before the name is that of its title, which a reader may have taken into the name.
      const title = nameWords(reading.article.text.slice(mention.start, mention.end)).filter(
        (word) => mention.form === 'title' || /^\p{Ll}/u.test(word),
      );
      const before = nameWords(voices.before(mention));
      const state = statesIn([...before, ...title], world.knowledge).at(-1);
      if (state) return state;
    }
    return null;
  }
}
