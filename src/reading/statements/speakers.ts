/** Who is meant by a source: the mention in it, else its own words in the nominative. */
import type { Analysis, Token } from '../../language/contract.js';
import type { Entity, Mention, Party, Span } from '../../model/index.js';

export interface Named extends Party {
  readonly how: string;
}

/** Looks names up by place. Mentions in reading order. */
export class Directory {
  private readonly byId: ReadonlyMap<string, Entity>;
  private readonly mentions: readonly Mention[];

  constructor(
    private readonly analysis: Analysis,
    mentions: readonly Mention[],
    entities: readonly Entity[],
  ) {
    this.byId = new Map(entities.map((entity) => [entity.id, entity]));
    this.mentions = mentions;
  }

  entity(id: string | null): Entity | null {
    return id === null ? null : (this.byId.get(id) ?? null);
  }

  /** Mentions inside a span, in order. */
  inside({ start, end }: Span): Mention[] {
    const found: Mention[] = [];
    for (let i = this.firstFrom(start); i < this.mentions.length; i++) {
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

  private firstFrom(start: number): number {
    let low = 0;
    let high = this.mentions.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.mentions[middle] as Mention).start < start) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** The name of who a phrase speaks of: tokens[first, last), its head at `head`. */
  name(first: number, last: number, head: number): Named {
    const { tokens } = this.analysis;
    const start = (tokens[first] as Token).start;
    const end = (tokens[last - 1] as Token).end;
    const inside = this.inside({ start, end });
    const headToken = tokens[head] as Token;
    const person = inside.find(
      (mention) => mention.type === 'PER' && this.isHeadName(mention, headToken, inside, first),
    );
    if (person) return this.of(person, person.form === 'short' ? 'short name' : 'named');
    const whole = inside.find(
      (mention) =>
        mention.start <= headToken.start && headToken.end <= mention.end && mention.entity !== null,
    );
    if (whole && this.covers(whole, start, end, inside))
      return this.of(whole, whole.form === 'name' ? 'named' : whole.form);
    const outlet = inside.find(
      (mention) =>
        mention.type === 'ORG' &&
        mention.end === end &&
        mention.start > start &&
        this.isApposition(headToken, mention),
    );
    if (outlet) return this.of(outlet, 'named');
    return { name: this.described(first, last, head), entity: null, how: 'description' };
  }

  /** The name is the head, or stands after its title («президент США Дональд Трамп»). */
  private isHeadName(person: Mention, head: Token, inside: readonly Mention[], first: number): boolean {
    if (person.start <= head.start && head.end <= person.end) return true;
    const title = inside.find(
      (mention) => mention.type === 'JOB' && mention.entity === person.entity && mention.entity !== null,
    );
    if (title) return true;
    const { tokens } = this.analysis;
    const own = tokens.find((token) => token.index >= first && token.start === person.start);
    return own?.feats.Case !== undefined && own.feats.Case === head.feats.Case && own.feats.Case !== 'Gen';
  }

  private covers(mention: Mention, start: number, end: number, inside: readonly Mention[]): boolean {
    if (mention.start <= start && mention.end >= end) return true;
    if (mention.form === 'title' && mention.start <= start) return true;
    const rest = this.analysis.text.slice(mention.end, end).trim();
    return (
      mention.start <= start + 1 &&
      (rest === '' || inside.some((other) => other.entity === mention.entity && other.end === end))
    );
  }

  /** «телерадіокомпанія Китаю CCTV»: a name after a common noun in the same case or without one. */
  private isApposition(head: Token, mention: Mention): boolean {
    return head.upos === 'NOUN' && head.start < mention.start && mention.form === 'name';
  }

  of(mention: Mention, how: string): Named {
    const entity = this.entity(mention.entity);
    return {
      name: entity && entity.name !== '' ? entity.name : mention.lemma,
      entity: entity?.id ?? null,
      how,
    };
  }

  /** The words of the phrase with head and agreeing adjectives in the nominative; what depends on them stays. */
  described(first: number, last: number, head: number): string {
    const { tokens, text } = this.analysis;
    let words = '';
    for (let i = first; i < last; i++) {
      const token = tokens[i] as Token;
      const gap = i > first && token.spaceBefore ? ' ' : '';
      words += gap + (i <= head ? nominative(token, tokens[head] as Token) : token.form);
    }
    void text;
    return words;
  }
}

/** A noun or adjective in the nominative of its own number; names and foreign words keep their letters. */
export function nominative(token: Token, head: Token): string {
  const { feats, form, lemma, upos } = token;
  const isFirstWord = /^\p{Lu}\p{Ll}/u.test(form) && upos !== 'PROPN';
  const plain = isFirstWord ? form.toLowerCase() : form;
  if (feats.Case === undefined || feats.Case === 'Nom') return plain;
  const plural = feats.Number === 'Plur';
  if (upos === 'NOUN' || upos === 'PROPN') return plural ? plurals(lemma) : matchCase(form, lemma, upos);
  if (upos === 'ADJ' || upos === 'DET')
    return adjective(lemma, plural ? 'Plur' : (head.feats.Gender ?? 'Masc'));
  return plain;
}

function matchCase(form: string, lemma: string, upos: string): string {
  return upos === 'PROPN' && /^\p{Lu}/u.test(form) ? lemma.slice(0, 1).toUpperCase() + lemma.slice(1) : lemma;
}

/** The plural in the nominative of a regular noun, by its ending (uk, ru). */
function plurals(lemma: string): string {
  const rules: readonly (readonly [RegExp, string])[] = [
    [/ець$/u, 'ці'],
    [/ец$/u, 'цы'],
    [/([гкхжшчщ])а$/u, '$1и'],
    [/анин$/u, 'ане'],
    [/ння$/u, 'ння'],
    [/ття$/u, 'ття'],
    [/ие$/u, 'ия'],
    [/ія$/u, 'ії'],
    [/ия$/u, 'ии'],
    [/ло$/u, 'ла'],
    [/о$/u, 'а'],
    [/ь$/u, /[іїєґ]/u.test(lemma) ? 'і' : 'и'],
    [/й$/u, /[ыэъё]/u.test(lemma) ? 'и' : 'ї'],
  ];
  for (const [ending, replacement] of rules)
    if (ending.test(lemma)) return lemma.replace(ending, replacement);
  const russian = /[ыэъё]/u.test(lemma);
  if (/а$/u.test(lemma)) return lemma.replace(/а$/u, russian ? 'ы' : 'и');
  if (/я$/u.test(lemma)) return lemma.replace(/я$/u, russian ? 'и' : 'і');
  return `${lemma}${russian ? 'ы' : 'и'}`;
}

function adjective(lemma: string, shape: string): string {
  const forms: Readonly<Record<string, readonly (readonly [RegExp, string])[]>> = {
    Fem: [
      [/ий$/u, 'а'],
      [/ій$/u, 'я'],
      [/ый$/u, 'ая'],
      [/кий$/u, 'кая'],
      [/ой$/u, 'ая'],
    ],
    Neut: [
      [/ий$/u, 'е'],
      [/ій$/u, 'є'],
      [/ый$/u, 'ое'],
    ],
    Plur: [
      [/ий$/u, 'і'],
      [/ій$/u, 'і'],
      [/ый$/u, 'ые'],
    ],
  };
  for (const [ending, replacement] of forms[shape] ?? [])
    if (ending.test(lemma)) return lemma.replace(ending, replacement);
  return lemma;
}
