/** What the rules of this reader look at: tokens with the mentions that start at them, entities, statements by place. */
import { nameKey } from '../../knowledge/index.js';
import type { Sentence, Token } from '../../language/contract.js';
import type { Entity, Mention, Span, Statement } from '../../model/index.js';
import { countWhile, firstFrom } from '../../text/sorted.js';
import type { ReaderInput, Results } from '../contract.js';
import type { Clauses } from './clauses.js';
import { type Entry, type Lexicon, lexiconOf } from './lexicon.js';
import { noToken } from './no-token.js';
import type { Found } from './parties/parties.js';
import type { Phrase } from './phrases.js';
import { Standing } from './standing.js';
import { type Telling, tellingOf } from './tellers/telling.js';

/** A piece of a statement's content. */
interface Piece extends Span {
  readonly statement: Statement;
}

/** Pieces looked through for the innermost around a place: keeps the work linear. */
const PIECES_BACK = 48;

/** Dates whose words tell the event they are counted from. */
const OF_EVENT: ReadonlySet<string> = new Set(['date.from-event', 'date.event-clause']);

export class Scene {
  readonly lexicon: Lexicon;
  readonly telling: Telling;
  readonly tokens: readonly Token[];
  readonly text: string;
  /** The longest mention that starts at a token: nothing here is asked for more often. */
  private readonly starts: (Mention | null)[];
  private readonly lastOf = new Map<Mention, number>();
  private readonly byId: ReadonlyMap<string, Entity>;
  /** Whether the language has no cases, so that place tells what a case tells elsewhere. */
  readonly caseless: boolean;
  /** The contact words of the text, by token. */
  readonly entries = new Map<number, Entry>();
  /** Words that may be a contact, of the wide tables; filled only where a model judges them. */
  readonly wide = new Map<number, Entry>();
  /** The parties of phrases, and the clauses of sentences by their first token, as far as they were asked for. */
  readonly parties = new Map<Phrase, Found | null>();
  readonly clauses = new Map<number, Clauses>();
  private readonly statesByName = new Map<string, string | null>();
  private readonly statesByAdjective = new Map<string, string | null>();
  private standingOrNull: Standing | null = null;
  private personsOrNull: ReadonlyMap<string, Entity> | null = null;
  private piecesOrNull: readonly Piece[] | null = null;
  private readonly genitives = new Map<string, string | null>();

  constructor(
    readonly input: ReaderInput,
    readonly earlier: Results,
  ) {
    this.lexicon = lexiconOf(input.words.contacts);
    this.telling = tellingOf(input.words.statements);
    this.caseless = this.lexicon.withFrames.every(({ grammaticalCase }) => grammaticalCase === '-');
    this.tokens = input.analysis.tokens;
    this.text = input.analysis.text;
    this.byId = new Map(earlier.entities.map((entity) => [entity.id, entity]));
    this.starts = new Array<Mention | null>(this.tokens.length).fill(null);
    this.placeMentions();
  }

  private placeMentions(): void {
    let at = 0;
    for (const mention of this.earlier.mentions) {
      while (at < this.tokens.length && this.token(at).end <= mention.start) at++;
      if (at >= this.tokens.length || this.token(at).start >= mention.end) continue;
      let last = at + 1;
      while (last < this.tokens.length && this.token(last).start < mention.end) last++;
      this.lastOf.set(mention, last);
      const other = this.starts[at];
      if (!other || other.end < mention.end || (other.type === 'MISC' && other.end === mention.end))
        this.starts[at] = mention;
    }
  }

  /** Who speaks for which state; worked out when first asked for. */
  get standing(): Standing {
    this.standingOrNull ??= new Standing(this);
    return this.standingOrNull;
  }

  /** Whether the article calls those who belong to a body its member states. */
  get speaksOfMemberStates(): boolean {
    const sign = this.lexicon.memberStates?.sign;
    this.memberStatesOrNull ??= sign !== undefined && this.text.includes(sign);
    return this.memberStatesOrNull;
  }

  private memberStatesOrNull: boolean | null = null;

  /** The token at an index; beyond the text one that is no word. */
  token(index: number): Token {
    return this.tokens[index] ?? noToken(this.text.length);
  }

  /** The act of the verb of telling at a token, or null when it is none. */
  tellingAct(index: number): string | null {
    const { upos, lemma } = this.token(index);
    return upos === 'VERB' ? (this.telling.acts.get(lemma) ?? null) : null;
  }

  /** Whether the verb at a token has the one it is said to for its object: "told Koval". */
  isAddressing(index: number): boolean {
    const { upos, lemma } = this.token(index);
    return upos === 'VERB' && this.telling.addressing.has(lemma);
  }

  /** Whether words that point back to the sentence before («про це») stand between two tokens. */
  pointsBack(from: number, to: number): boolean {
    for (let i = from; i < to; i++)
      if (
        this.telling.backwards.some((words) =>
          words.every((word, offset) => this.tokens[i + offset]?.norm === word),
        )
      )
        return true;
    return false;
  }

  sentenceOf(token: number): Sentence {
    return this.input.analysis.sentences[this.token(token).sentence] as Sentence;
  }

  /** The first statement of whose cue a token is part. */
  cuedAt({ start, end }: Token): Statement | null {
    this.cuesOrNull ??= cuesIn(this.earlier.statements);
    const until = countWhile(this.cuesOrNull, (item) => item.end < end);
    const cue = this.cuesOrNull[until];
    return cue && cue.start <= start ? cue.statement : null;
  }

  private cuesOrNull: readonly Cue[] | null = null;

  /** The next statements whose cues stand behind an offset, in the order of these. */
  statementsFrom(offset: number, most: number): readonly Statement[] {
    this.cuesOrNull ??= cuesIn(this.earlier.statements);
    const first = countWhile(this.cuesOrNull, ({ end }) => end <= offset);
    return [...new Set(this.cuesOrNull.slice(first, first + most).map(({ statement }) => statement))];
  }

  mentionAt(token: number): Mention | null {
    return this.starts[token] ?? null;
  }

  /** Index of the first mention from a place on. */
  firstMention(start: number): number {
    const { mentions } = this.earlier;
    return firstFrom(mentions, start);
  }

  /** Case of the token that starts at a place, if its form shows one. */
  caseAt(start: number): string | undefined {
    const until = firstFrom(this.tokens, start);
    return this.tokens[until]?.feats.Case;
  }

  /** The longest form in the genitive under which the article has an entity; null when it has none. */
  genitiveOf({ id, name }: Pick<Entity, 'id' | 'name'>): string | null {
    return remembered(this.genitives, id, () => {
      let best: string | null = null;
      for (const mention of this.earlier.mentions) {
        if (mention.entity !== id) continue;
        const words = this.text.slice(mention.start, mention.end);
        const isGenitive = words === name ? /^\p{Lu}+$/u.test(words) : true;
        if (isGenitive && words.length > (best?.length ?? 0) && this.caseAt(mention.start) === 'Gen')
          best = words;
      }
      return best;
    });
  }

  /** Index after the mention's last token. */
  lastToken(mention: Mention): number {
    return this.lastOf.get(mention) ?? 0;
  }

  entity(id: string | null): Entity | null {
    return id === null ? null : (this.byId.get(id) ?? null);
  }

  /** The state a word stands for, by name, capital or metonym; null when it is none. */
  stateOf(name: string): string | null {
    return remembered(this.statesByName, name, () => {
      const known = this.input.knowledge.byName(name);
      return known.find(({ id }) => id.startsWith('state:'))?.id ?? null;
    });
  }

  /** The state an adjective is made of («китайський»), or null. */
  stateOfAdjective(lemma: string): string | null {
    return remembered(this.statesByAdjective, lemma, () => this.input.knowledge.stateOfAdjective(lemma));
  }

  /** The article's entity for a state or body of the knowledge files. */
  knownEntity(id: string): Entity | null {
    return this.earlier.entities.find(({ known }) => known === id) ?? null;
  }

  /** The person of the article whom the knowledge files have under an id, by the whole or the family name. */
  personKnown(id: string): Entity | null {
    this.personsOrNull ??= this.personsByKnowledge();
    return this.personsOrNull.get(id) ?? null;
  }

  /** The id under which the knowledge files have a person of the article; null when they do not. */
  knownPerson(id: string): string | null {
    this.personsOrNull ??= this.personsByKnowledge();
    for (const [person, entity] of this.personsOrNull) if (entity.id === id) return person;
    return null;
  }

  private personsByKnowledge(): ReadonlyMap<string, Entity> {
    const { knowledge } = this.input;
    const found = new Map<string, Entity>();
    for (const entity of this.earlier.entities) {
      if (entity.type !== 'PER') continue;
      const whole = knowledge.personByName(entity.name).map(({ id }) => id);
      const own = entity.known?.startsWith('person:') ? [entity.known] : []; // «Эмманюэль Макрон», as others spell him
      const named = whole.length > 0 ? whole : own;
      const ids = named.length > 0 ? named : knowledge.personByFamily(entity.name).map(({ id }) => id);
      for (const id of ids) if (!found.has(id)) found.set(id, entity);
    }
    return found;
  }

  /** Whether a span holds a mention of the party with that name. */
  isNamedIn(name: string, { start, end }: Span): boolean {
    const { mentions } = this.earlier;
    for (let i = this.firstMention(start); i < mentions.length && (mentions[i] as Mention).start < end; i++)
      if (mentions[i]?.lemma === name) return true;
    return false;
  }

  /** Whether a place belongs to a date that is no clause of its own. */
  isInDate(start: number): boolean {
    const { dates } = this.earlier;
    const until = countWhile(dates, (item) => item.start <= start);
    const date = dates[until - 1];
    return date !== undefined && start < date.end && !OF_EVENT.has(date.rule);
  }

  /** Whether a place stands in quotation marks: somebody's own words. */
  isQuoted(start: number): boolean {
    const { quotations } = this.input.analysis;
    const until = countWhile(quotations, (item) => item.start <= start);
    for (let i = until - 1; i >= Math.max(0, until - 4); i--) {
      const quotation = quotations[i];
      if (quotation?.closed && start < quotation.end) return true;
    }
    return false;
  }

  /** The pieces of all statements by where they start. */
  private get pieces(): readonly Piece[] {
    this.piecesOrNull ??= this.earlier.statements
      .flatMap((statement) => statement.content.map(({ start, end }) => ({ start, end, statement })))
      .sort((a, b) => a.start - b.start || b.end - a.end);
    return this.piecesOrNull;
  }

  /** The innermost statement that holds a place (a denial before the claim it denies), or null, among the pieces that start nearest before it. */
  statementAt(start: number): Statement | null {
    const { pieces } = this;
    const until = countWhile(pieces, (item) => item.start <= start);
    let best: Piece | null = null;
    for (let i = until - 1; i >= Math.max(0, until - PIECES_BACK); i--) {
      const piece = pieces[i] as Piece;
      const shorter = best ? best.end - best.start - (piece.end - piece.start) : 1;
      if (start < piece.end && (shorter > 0 || (shorter === 0 && piece.statement.act === 'deny')))
        best = piece;
    }
    return best?.statement ?? null;
  }
}

/** Whether two names are written alike, whatever the capitals. */
export function sameWords(a: string, b: string): boolean {
  return nameKey(a) === nameKey(b);
}

function remembered<Value>(known: Map<string, Value>, key: string, find: () => Value): Value {
  const before = known.get(key);
  if (before !== undefined) return before;
  const value = find();
  known.set(key, value);
  return value;
}

interface Cue {
  readonly start: number;
  readonly end: number;
  readonly statement: Statement;
}

/** The pieces of all cues in the order of their ends; of several at one place that of the first statement. */
function cuesIn(statements: readonly Statement[]): readonly Cue[] {
  return statements
    .flatMap((statement) => statement.cue.map(({ start, end }) => ({ start, end, statement })))
    .sort((a, b) => a.end - b.end);
}
