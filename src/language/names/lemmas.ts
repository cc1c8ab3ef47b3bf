/**
 * Names in the nominative: head and what agrees with it are declined back, genitives that depend on the head stay.
 * Endings are rewritten by rules learnt from corpora that give the lemma of every name.
 */
import type { MentionType } from '../../model/index.js';
import { allUpper, startsUpper } from '../../text/characters.js';
import type { Token } from '../contract.js';

/** `TYPE.place ending` → `cut|add`; place is h (head, agreeing) or s (single word). */
export type NameRules = Readonly<Record<string, string>>;

/** Rules by what stands before the ending, and by the ending. */
export type RulesByKey = ReadonlyMap<string, ReadonlyMap<string, string>>;

export function rulesByKey(rules: NameRules): RulesByKey {
  const found = new Map<string, Map<string, string>>();
  for (const [name, rule] of Object.entries(rules)) {
    const space = name.indexOf(' ');
    const key = name.slice(0, space);
    const endings = found.get(key) ?? new Map<string, string>();
    endings.set(name.slice(space + 1), rule);
    found.set(key, endings);
  }
  return found;
}

/** Longest ending a rule looks at. */
export const NAME_ENDING = 5;

/** What a model knows of names in the nominative. */
export interface NameGrammar {
  readonly language: string;
  readonly rules: RulesByKey;
  /** Parts of names as they stand in the nominative, in small letters. */
  readonly bases: ReadonlySet<string>;
}

/** The name of tokens[first, last) as it is cited. Keeps the capitals of the text. */
export function nameLemma(
  text: string,
  tokens: readonly Token[],
  first: number,
  last: number,
  type: MentionType,
  grammar: NameGrammar,
): string {
  const head = headOf(tokens, first, last, type);
  const grammaticalCase = caseOf(tokens, first, last, head, type, grammar);
  let lemma = '';
  for (let i = first; i < last; i++) {
    const token = tokens[i] as Token;
    const before = i > first ? text.slice((tokens[i - 1] as Token).end, token.start) : '';
    lemma += before.replace(/\s+/g, ' ');
    lemma +=
      type === 'PER' && isShouted(tokens, i, first, last)
        ? token.form.slice(0, 1) + token.form.slice(1).toLowerCase()
        : grammaticalCase === 'Nom' || !declines(tokens, i, head, first, last, type)
          ? token.form
          : inNominative(tokens, i, head, type, last - first, grammaticalCase, grammar);
  }
  return lemma;
}

/** «Алексей БУЛАТОВ»: capitals that only stress. */
function isShouted(tokens: readonly Token[], i: number, first: number, last: number): boolean {
  const { form } = tokens[i] as Token;
  const beside = tokens[i === first ? i + 1 : i - 1] as Token;
  if (/^[IVXLC]+$/u.test(form)) return false; // «Бенедикт XVII»
  return last - first > 1 && form.length > 3 && /^\p{Lu}+$/u.test(form) && /^\p{Lu}\p{Ll}/u.test(beside.form);
}

/** One declined part of a name: adjectives agree with the head, nouns have their lemma, names go by rules. */
function inNominative(
  tokens: readonly Token[],
  i: number,
  head: number,
  type: MentionType,
  size: number,
  grammaticalCase: string | undefined,
  grammar: NameGrammar,
): string {
  const token = tokens[i] as Token;
  const noun = tokens[head] as Token;
  const isSingular = noun.feats.Number !== 'Plur' && noun.feats.Number !== 'Ptan';
  if (type !== 'PER' && size > 1 && isSingular) {
    if (i < head && (token.upos === 'ADJ' || token.upos === 'DET'))
      return capitalsOf(token.form, agreeing(token.lemma, noun.feats.Gender, grammar.language));
    if (i === head && token.upos === 'NOUN') return capitalsOf(token.form, token.lemma);
  }
  const isBase = (word: string): boolean => grammar.bases.has(word.toLowerCase());
  const joint = rewritten(token, type, size, grammar.rules, grammaticalCase);
  if (isBase(joint)) return joint;
  const own = rewritten(token, type, size, grammar.rules, token.feats.Case);
  if (isBase(own)) return own;
  if (isBase(token.lemma)) return capitalsOf(token.form, token.lemma);
  return (type === 'PER' && byEnding(token, grammaticalCase, joint === token.form)) || joint;
}

/** Endings of family names that are adjectives, whatever the tagger takes them for. */
const ADJECTIVAL: readonly (readonly [RegExp, string])[] = [
  [/(?<=[сц]к)(?:им|ого|ому)$/u, 'ий'],
  [/(?<=[сц]к)(?:ой|ую|ою)$/u, 'ая'],
  [/(?<=[сцз]ьк)(?:им|ого|ому)$/u, 'ий'],
  [/(?<=[сцз]ьк)(?:ою|ої|ій|у)$/u, 'а'],
];

/** «Урсулою»: an instrumental that no other case looks like. */
const FEMININE_INSTRUMENTAL = /(?<=\p{L}{2}[бвгґджзклмнпрстфхцчшщ])ою$/u;

/** A part of a person's name by an ending that leaves no doubt; null where it has none. */
function byEnding({ form }: Token, grammaticalCase: string | undefined, isUnknown: boolean): string | null {
  if (grammaticalCase === undefined || grammaticalCase === 'Nom') return null;
  for (const [ending, nominative] of ADJECTIVAL)
    if (ending.test(form)) return form.replace(ending, nominative);
  // «о Мединском», but «с Маском».
  if (grammaticalCase === 'Loc' && /(?<=ск)ом$/u.test(form)) return form.replace(/ом$/u, 'ий');
  return isUnknown && FEMININE_INSTRUMENTAL.test(form) ? form.replace(FEMININE_INSTRUMENTAL, 'а') : null;
}

/** The case of a person's name as its parts vote; of other names the case of the head. */
function caseOf(
  tokens: readonly Token[],
  first: number,
  last: number,
  head: number,
  type: MentionType,
  { bases }: NameGrammar,
): string | undefined {
  if (type !== 'PER') return (tokens[head] as Token).feats.Case;
  let isBase = last - first > 1;
  const votes = new Map<string, number>();
  for (let i = first; i < last; i++) {
    const { form, norm, feats } = tokens[i] as Token;
    if (!/^\p{Lu}/u.test(form) || form.endsWith('.') || form.length === 1) continue;
    const known = bases.has(norm);
    if (!known) isBase = false;
    const grammaticalCase = feats.Case;
    if (grammaticalCase === undefined) continue;
    const weight = weightOf(norm, grammaticalCase, known);
    votes.set(grammaticalCase, (votes.get(grammaticalCase) ?? 0) + weight + (i === first ? 0.15 : 0));
  }
  if (isBase && votes.size > 0) return 'Nom';
  let best: string | undefined;
  for (const [one, weight] of votes)
    if (best === undefined || weight > (votes.get(best) as number)) best = one;
  return best;
}

/**
 * How much a part says of the case of a person's name. Short names and those in -і, -у, -е often have one form for
 * all cases («Сі», «Нетаньягу»), and the ending of an instrumental or dative leaves no doubt.
 */
function weightOf(norm: string, grammaticalCase: string, known: boolean): number {
  if (grammaticalCase === 'Nom') {
    if (norm.length <= 3 || /[іиїыуюеєэ]$/u.test(norm)) return 0.3;
    return known ? 1.2 : 0.6;
  }
  if (known) return 0.5;
  return /(?:ом|ем|єм|им|ым|ою|ею|ой|ому|ему|еві|ові)$/u.test(norm) ? 1.3 : 1;
}

const ADJECTIVES: Readonly<Record<string, readonly (readonly [RegExp, Readonly<Record<string, string>>])[]>> =
  {
    uk: [
      [/ий$/u, { Fem: 'а', Neut: 'е' }],
      [/ій$/u, { Fem: 'я', Neut: 'є' }],
    ],
    ru: [
      [/(?<=[гкхжшчщ])ий$/u, { Fem: 'ая', Neut: 'ое' }],
      [/(?:ый|ой)$/u, { Fem: 'ая', Neut: 'ое' }],
      [/ий$/u, { Fem: 'яя', Neut: 'ее' }],
    ],
  };

/** The nominative singular of an adjective in the gender of its noun. */
function agreeing(lemma: string, gender: string | undefined, language: string): string {
  for (const [ending, endings] of ADJECTIVES[language] ?? []) {
    if (!ending.test(lemma)) continue;
    const by = endings[gender ?? ''];
    return by === undefined ? lemma : lemma.replace(ending, by);
  }
  return lemma;
}

/** A word with the capitals of a form: all, the first letter, or none. */
function capitalsOf(form: string, word: string): string {
  if (form.length > 1 && form === form.toUpperCase()) return word.toUpperCase();
  return startsUpper(form) ? word.slice(0, 1).toUpperCase() + word.slice(1) : word;
}

/** Index of the head: the first noun; in persons every part declines. */
function headOf(tokens: readonly Token[], first: number, last: number, type: MentionType): number {
  if (type === 'PER') return first;
  for (let i = first; i < last; i++) {
    const { upos } = tokens[i] as Token;
    if (upos === 'NOUN' || upos === 'PROPN') return i;
  }
  return last - 1;
}

function declines(
  tokens: readonly Token[],
  i: number,
  head: number,
  first: number,
  last: number,
  type: MentionType,
): boolean {
  const token = tokens[i] as Token;
  if (!/[\p{Script=Cyrillic}]/u.test(token.form) || token.form.endsWith('.')) return false;
  // «в Мумбаи»: no name of a place in Russian has that ending in a case.
  if (type === 'LOC' && last - first === 1 && token.form.endsWith('аи') && /\p{L}{2}аи$/u.test(token.form))
    return false;
  // «НИИ», «МВС».
  if (type !== 'PER' && allUpper(token.form) && /^\p{Lu}{2,6}$/u.test(token.form)) return false;
  if (token.upos === 'ADP' || token.upos === 'CCONJ' || token.upos === 'PART') return false;
  // «Урсулою фон дер Ляєн».
  if (type === 'PER' && !startsUpper(token.form) && /^\p{Ll}{1,3}$/u.test(token.form)) return false;
  if (last - first === 1 || type === 'PER') return true;
  if (i <= head) return agreesBefore(tokens, i, head);
  if (isQuoted(tokens, i, first)) return false;
  // «Ради Безпеки» stays; «Верховна Рада України»: what follows the head depends on it.
  const own = token.feats.Case;
  const its = (tokens[head] as Token).feats.Case;
  return (
    token.upos === 'PROPN' &&
    own !== undefined &&
    own === its &&
    own !== 'Gen' &&
    i === head + 1 &&
    type === 'LOC'
  );
}

function agreesBefore(tokens: readonly Token[], i: number, head: number): boolean {
  if (i === head) return true;
  const { upos } = tokens[i] as Token;
  return (
    upos === 'ADJ' || upos === 'DET' || upos === 'NUM' || upos === 'PROPN' || upos === 'NOUN' || upos === 'X'
  );
}

function isQuoted(tokens: readonly Token[], i: number, first: number): boolean {
  for (let k = first; k < i; k++) if (/^["«“„]$/.test((tokens[k] as Token).form)) return true;
  return false;
}

/** The form as the rule of its longest ending rewrites it for a case. */
function rewritten(
  token: Token,
  type: MentionType,
  size: number,
  rules: RulesByKey,
  grammaticalCase: string | undefined,
): string {
  const { form, norm } = token;
  if (grammaticalCase === 'Nom') return form;
  const place = size === 1 ? 's' : 'h';
  for (const key of keysOf(token, type, place, grammaticalCase)) {
    const endings = rules.get(key);
    if (!endings) continue;
    for (let length = Math.min(NAME_ENDING, norm.length); length >= 0; length--) {
      const rule = endings.get(norm.slice(norm.length - length));
      if (rule === undefined) continue;
      const bar = rule.indexOf('|');
      const cut = Number(rule.slice(0, bar));
      if (cut > form.length) continue;
      const add = rule.slice(bar + 1);
      return (
        form.slice(0, form.length - cut) +
        (form === form.toUpperCase() && form.length > 1 ? add.toUpperCase() : add)
      );
    }
  }
  return form;
}

/** From the most to the least specific: type, place, part of speech, case, gender, number. */
export function keysOf(
  token: Token,
  type: MentionType,
  place: string,
  grammaticalCase: string | undefined = token.feats.Case,
): string[] {
  const { feats, upos } = token;
  const shape = `${upos === 'ADJ' || upos === 'DET' ? 'A' : 'N'}${(grammaticalCase ?? '-').slice(0, 1)}`;
  const more = `${(feats.Gender ?? '-').slice(0, 1)}${(feats.Number ?? '-').slice(0, 1)}`;
  return [`${type}.${place}.${shape}${more}`, `${type}.${shape}${more}`, `${type}.${shape}`, `${type}`];
}
