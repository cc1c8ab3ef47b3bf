/** Who speaks for whom: a party itself, a body of its state, or somebody else. */
import type { Office } from '../../knowledge/index.js';
import type { Party } from '../../model/index.js';
import type { Scene } from './scene.js';

/** How far before a word for a spokesperson may stand that he is one no more, in tokens. */
const TITLE = 5;

/** The states whose offices a person holds, by the titles the article gives. */
export class Standing {
  private readonly statesOf = new Map<string, Set<string>>();
  /** Entities by the nouns of their titles. */
  private readonly holders = new Map<string, Set<string>>();

  private readonly premiers = new Set<string>();
  /** Entities with a title other than of the press. */
  private readonly titled = new Set<string>();

  private readonly spokespersons = new Set<string>();

  constructor(private readonly scene: Scene) {
    const { mentions } = scene.earlier;
    mentions.forEach((title, index) => {
      const next = mentions.slice(index + 1, index + 4).find(({ start }) => start >= title.end);
      const isBeside = title.type === 'JOB' && next?.type === 'PER' && next.start - title.end <= 1;
      if (isBeside && next.entity !== null) this.titled.add(next.entity);
      const state = mentions[index - 1]; // "US Secretary of State Jane Hill": where words show no cases
      const isOfState = isBeside && scene.caseless && state?.type === 'LOC' && state.end === title.start - 1;
      if (isOfState && next.entity !== null) this.add(next.entity, scene.stateOf(state.lemma));
      if (title.type !== 'JOB' || title.entity === null) return;
      for (let i = index + 1; (mentions[i]?.start ?? title.end) < title.end; i++)
        this.add(title.entity, scene.stateOf(mentions[i]?.lemma ?? ''));
    });
    const { knowledge, analysis } = scene.input;
    const { language } = analysis;
    for (let at = 0; at < scene.tokens.length; at++) {
      const title = scene.mentionAt(at);
      if (title?.type !== 'JOB' || title.entity === null) continue;
      const token = scene.token(at);
      this.addHolder(token.lemma, title.entity);
      if (!this.scene.lexicon.notParties.has(token)) this.titled.add(title.entity);
      const end = Math.max(token.index + 1, scene.lastToken(title));
      for (let i = token.index; i < end; i++)
        if (this.isSpokesperson(i) && !this.wasBefore(i)) this.spokespersons.add(title.entity);
      const isPremier = knowledge.officeByTitle(language, token.lemma) === 'head-of-government';
      if (isPremier && !this.isFormer(token.index)) this.premiers.add(title.entity);
      for (let i = token.index; i < scene.lastToken(title); i++)
        this.add(title.entity, scene.stateOfAdjective(scene.token(i).lemma));
    }
    for (const { id } of scene.earlier.entities)
      if (this.officesHeld(id).some(({ kinds }) => kinds.includes('spokesperson')))
        this.spokespersons.add(id);
  }

  /** The offices that a person holds on the day of publication, by the knowledge files. */
  officesHeld(entity: string): readonly Office[] {
    const { knowledge, article } = this.scene.input;
    const day = article.published?.slice(0, 10);
    const known = this.scene.entity(entity)?.known;
    if (day === undefined || !known?.startsWith('person:')) return [];
    return knowledge.officesOf(known, day).map(({ office }) => office);
  }

  /** «колишній прем’єр» holds the office no more. */
  private isFormer(at: number): boolean {
    const near = [this.scene.tokens[at - 1], this.scene.tokens[at]];
    return near.some((token) => token !== undefined && this.scene.lexicon.previous.has(token));
  }

  /** "Former White House spokesman": speaks for nobody any more, however many words stand between. */
  private wasBefore(at: number): boolean {
    const { tokens, caseless } = this.scene;
    const between = caseless ? /^(?:ADJ|NOUN|PROPN)$/u : /^ADJ$/u;
    let i = at;
    while (i > 0 && i > at - TITLE && between.test(tokens[i - 1]?.upos ?? '') && !this.isFormer(i)) i--;
    return this.isFormer(i);
  }

  hasTitle(entity: string | null): boolean {
    return entity !== null && this.titled.has(entity);
  }

  /** Whether the article calls somebody a spokesperson, or he is known as one. */
  speaksForOthers(entity: string | null): boolean {
    return entity !== null && this.spokespersons.has(entity);
  }

  /** Whether a word says that somebody speaks for others: «речник», "press secretary". */
  isSpokesperson(at: number): boolean {
    const { tokens, lexicon } = this.scene;
    const [before, own] = [tokens[at - 1], tokens[at]];
    if (!own) return false;
    const both = `${before?.norm} ${own.norm}`;
    return lexicon.spokespersons.has(own) || lexicon.spokespersons.has({ lemma: both, norm: both });
  }

  /** The one head of government of the article, or null. */
  premier(): string | null {
    return this.premiers.size === 1 ? ([...this.premiers][0] as string) : null;
  }

  private addHolder(lemma: string, entity: string): void {
    const holders = this.holders.get(lemma);
    if (holders) holders.add(entity);
    else this.holders.set(lemma, new Set([entity]));
  }

  /** The one person of the article whose title begins alike («послом» after «посол США Пол Джонс»), of the same state where one is named. */
  holderOf(lemma: string, states: readonly string[]): string | null {
    const fitting = [...(this.holders.get(lemma) ?? [])].filter((entity) => {
      const own = this.statesOf.get(entity);
      return states.length === 0 || states.some((state) => own?.has(state) === true);
    });
    return fitting.length === 1 ? (fitting[0] as string) : null;
  }

  private add(entity: string, state: string | null): void {
    if (!state) return;
    const states = this.statesOf.get(entity);
    if (states) states.add(state);
    else this.statesOf.set(entity, new Set([state]));
  }

  /** The states an entity is, holds office in, or stands for. */
  states(entity: string | null, key: string): readonly string[] {
    if (key.startsWith('state:')) return [key];
    if (entity === null) return [];
    const own = this.statesOf.get(entity);
    if (own) return [...own];
    const held = this.stateHeld(entity);
    if (held) return [held];
    const known = this.scene.entity(entity);
    const state = known && !known.known?.startsWith('outlet:') ? this.scene.stateOf(known.name) : null;
    return state ? [state] : [];
  }

  /** The state whose office a person holds on the day of publication, by the knowledge files. */
  private stateHeld(id: string): string | null {
    const { knowledge, article } = this.scene.input;
    const day = article.published?.slice(0, 10);
    const person = day === undefined ? null : this.scene.knownPerson(id);
    if (person === null) return null;
    return (
      knowledge.officesOf(person, day).find(({ office }) => office.of.startsWith('state:'))?.office.of ?? null
    );
  }

  /** 3 for a party or a body of its state, 1 for others, 0 for the article itself. */
  rank(source: Party | null, participants: readonly { entity: string | null; key: string }[]): number {
    if (!source) return 0;
    if (participants.some(({ entity }) => entity !== null && entity === source.entity)) return 3;
    const own = this.states(source.entity, source.entity ?? source.name);
    const speaksFor = participants.some(({ entity, key }) =>
      this.states(entity, key).some((state) => own.includes(state)),
    );
    return speaksFor && own.length > 0 ? 3 : 1;
  }
}
