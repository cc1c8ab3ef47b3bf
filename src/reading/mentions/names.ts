/** Name mentions: what the trained recogniser found, put right by the knowledge files. */

import type { Knowledge, Known } from '../../knowledge/index.js';
import type { Analysis, NameSpan, Token } from '../../language/contract.js';
import type { MentionType } from '../../model/index.js';
import { isSetOff } from './ambiguous.js';
import { stem } from './entities.js';

export interface Name {
  readonly first: number;
  readonly last: number;
  readonly type: MentionType;
  readonly lemma: string;
  readonly known: Known | null;
  readonly rule: string;
  readonly confidence: number;
}

/** Longest known name in tokens. */
const LONGEST = 4;

/** All names in reading order, not overlapping. `kinds` are the words before a body's name («газета»). */
export function namesOf(analysis: Analysis, knowledge: Knowledge, kinds: ReadonlySet<string>): Name[] {
  const { tokens } = analysis;
  const taken = new Uint8Array(tokens.length);
  const found: Name[] = [];
  const take = (name: Name) => {
    for (let i = name.first; i < name.last; i++) taken[i] = 1;
    found.push(name);
  };
  const known = knownNames(analysis, knowledge, kinds);
  const persons = personStems(analysis);
  for (const name of analysis.names) {
    const inside = known.filter((one) => one.first < name.last && name.first < one.last);
    if (isImpossible(name, tokens) || (inside.length > 0 && !keepsModel(name, inside))) continue;
    if (isTwo(name, inside, tokens)) continue;
    const same = inside.find((one) => one.first === name.first && one.last === name.last);
    if (same) take({ ...same, rule: 'name.model+knowledge', confidence: 0.97 });
    else if (isPersonPart(name, tokens, persons)) take(fromModel(name, 'PER', 'name.part-of-person'));
    else take(fromModel(name, name.type, 'name.model'));
  }
  for (const name of known) if (free(taken, name.first, name.last)) take(name);
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    if (taken[i] || !/^\p{Lu}/u.test(token.form) || !persons.has(stem(token.form))) continue;
    if (
      token.upos === 'ADP' ||
      token.upos === 'CCONJ' ||
      (i > 0 && taken[i - 1] && found.some((one) => one.last === i && one.type === 'PER'))
    )
      continue;
    const lemma = token.upos === 'PROPN' ? capitalised(token.lemma) : token.form;
    take({
      first: i,
      last: i + 1,
      type: 'PER',
      lemma,
      known: null,
      rule: 'name.part-of-person',
      confidence: 0.75,
    });
  }
  for (const name of pairedNames(tokens, taken)) take(name);
  found.sort((a, b) => a.first - b.first);
  return withWholePersons(
    found.map((name) => inNominative(withNeighbours(name, tokens, taken), tokens)),
    tokens,
  );
}

/** «Дональд Туск», «Д. Туск» that the model missed: a personal name or initial and a capitalised word after it. */
function pairedNames(tokens: readonly Token[], taken: Uint8Array): Name[] {
  const found: Name[] = [];
  for (let i = 1; i + 1 < tokens.length; i++) {
    const one = tokens[i] as Token;
    const other = tokens[i + 1] as Token;
    if (taken[i] || taken[i + 1] || one.upos !== 'PROPN' || other.sentence !== one.sentence) continue;
    const initial = /^\p{Lu}\.$/u.test(one.form);
    const personal = one.feats.Animacy === 'Anim' && /^\p{Lu}\p{Ll}+$/u.test(one.form);
    if (!(initial || personal) || !/^\p{Lu}\p{Ll}{2,}$/u.test(other.form)) continue;
    if (other.upos === 'ADP' || other.upos === 'CCONJ' || other.upos === 'SCONJ' || other.upos === 'PRON')
      continue;
    const nominative =
      other.upos === 'PROPN' && other.feats.Case !== 'Nom' ? capitalised(other.lemma) : other.form;
    const lemma = initial ? `${one.form}${nominative}` : `${capitalised(one.lemma)} ${nominative}`;
    found.push({
      first: i,
      last: i + 2,
      type: 'PER',
      lemma,
      known: null,
      rule: 'name.pair',
      confidence: 0.6,
    });
    i++;
  }
  return found;
}

/** «Отто [Бремер]», «[Юрій] Ковтун»: a single name with the given or family name beside it that the model missed. */
function withNeighbours(name: Name, tokens: readonly Token[], taken: Uint8Array): Name {
  if (name.type !== 'PER' || name.last - name.first > 1) return name;
  const own = tokens[name.first] as Token;
  if (!/^\p{Lu}\p{Ll}/u.test(own.form)) return name;
  const before = tokens[name.first - 1];
  const after = tokens[name.last];
  const whole = (first: number, last: number, lemma: string): Name => {
    taken[first] = 1;
    taken[last - 1] = 1;
    return { ...name, first, last, lemma, rule: 'name.beside-name', confidence: name.confidence * 0.9 };
  };
  if (
    before &&
    !taken[name.first - 1] &&
    before.feats.NameType === 'Giv' &&
    own.feats.NameType !== 'Giv' &&
    isOther(before, own)
  )
    return whole(name.first - 1, name.last, `${capitalised(before.lemma)} ${name.lemma}`);
  if (before && !taken[name.first - 1] && before.sentence === own.sentence && /^\p{Lu}\.$/u.test(before.form))
    return whole(name.first - 1, name.last, `${before.form}${name.lemma}`);
  const first = beforeParticles(name.first, tokens, taken);
  if (first >= 0) {
    const rest = tokens.slice(first, name.first).map(({ form }) => form);
    return whole(first, name.last, [...rest, name.lemma].join(' '));
  }
  const last = afterParticles(name.last, tokens, taken);
  if (last > 0) {
    const rest = tokens.slice(name.last, last).map(({ form }) => form);
    return whole(name.first, last, [name.lemma, ...rest].join(' '));
  }
  if (
    after &&
    !taken[name.last] &&
    own.feats.NameType !== 'Sur' &&
    isOther(after, own) &&
    after.feats.NameType !== 'Giv'
  )
    return whole(
      name.first,
      name.last + 1,
      `${name.lemma} ${sameCase(own, after) ? capitalised(after.lemma) : after.form}`,
    );
  return name;
}

/** «[Урсула фон дер] Ляєн»: index of the capitalised word before particles; -1 when there is none. */
function beforeParticles(from: number, tokens: readonly Token[], taken: Uint8Array): number {
  let at = from - 1;
  while (at > from - 3 && PARTICLES.has(tokens[at]?.norm ?? '') && /^\p{Ll}/u.test(tokens[at]?.form ?? ''))
    at--;
  const word = tokens[at];
  if (at === from - 1 || !word || taken[at] || word.sentence !== tokens[from]?.sentence) return -1;
  return /^\p{Lu}\p{Ll}/u.test(word.form) ? at : -1;
}

/** «Урсула [фон дер Ляєн]»: index after a capitalised word that particles lead to; 0 when there is none. */
function afterParticles(from: number, tokens: readonly Token[], taken: Uint8Array): number {
  let at = from;
  while (at < from + 2 && PARTICLES.has(tokens[at]?.norm ?? '') && /^\p{Ll}/u.test(tokens[at]?.form ?? ''))
    at++;
  const word = tokens[at];
  if (at === from || !word || taken[at] || word.sentence !== tokens[from]?.sentence) return 0;
  return /^\p{Lu}\p{Ll}/u.test(word.form) ? at + 1 : 0;
}

const sameCase = (one: Token, other: Token): boolean => one.feats.Case === other.feats.Case;

/** Another capitalised personal name in the same sentence. */
function isOther(token: Token, own: Token): boolean {
  return (
    token.sentence === own.sentence &&
    token.upos === 'PROPN' &&
    token.feats.Animacy === 'Anim' &&
    /^\p{Lu}\p{Ll}/u.test(token.form) &&
    (sameCase(token, own) || token.feats.Uninflect === 'Yes' || own.feats.Uninflect === 'Yes')
  );
}

/** A part of a personal name that the model left in its case («Ігоря Савчук») takes the base form of the tagger. */
function inNominative(name: Name, tokens: readonly Token[]): Name {
  const words = name.lemma.split(' ');
  if (name.type !== 'PER' || words.length !== name.last - name.first) return name;
  const mended = words.map((word, i) => {
    const { form, feats, lemma, upos } = tokens[name.first + i] as Token;
    const left =
      word === form && upos === 'PROPN' && feats.Uninflect !== 'Yes' && /^\p{Lu}\p{Ll}/u.test(form);
    if (!left || feats.Case === undefined || feats.Case === 'Nom' || /-/.test(form)) return word;
    const base = capitalised(lemma);
    const feminine = feats.Case === 'Acc' && /[ую]$/u.test(form) && /[ая]$/u.test(base);
    return form.startsWith(base) || feminine ? base : word;
  });
  return { ...name, lemma: mended.join(' ') };
}

/** «Урсула | фон дер | Ляєн», «Дональд | Туск», «Д. | Туск»: pieces of one person's name become one. */
function withWholePersons(names: readonly Name[], tokens: readonly Token[]): Name[] {
  const whole: Name[] = [];
  const full = new Set(
    names
      .filter(({ type, first, last }) => type === 'PER' && last - first === 2)
      .map(({ first }) => pairOf(tokens[first] as Token, tokens[first + 1] as Token)),
  );
  for (const name of names) {
    const before = whole.at(-1);
    const joins = before?.type === 'PER' && name.type === 'PER' && before.last - before.first < 4;
    const met =
      joins &&
      before.last === name.first &&
      full.has(pairOf(tokens[before.last - 1] as Token, tokens[name.first] as Token));
    if (!joins || !(met || isOneName(before, name, tokens))) {
      whole.push(name);
      continue;
    }
    const between = tokens.slice(before.last, name.first).map(({ form }) => form);
    whole[whole.length - 1] = {
      ...before,
      last: name.last,
      lemma: [before.lemma, ...between, name.lemma].join(' ').replace(/(?<=\p{Lu}) ?\. ?/gu, '.'),
      rule: 'name.whole-person',
      confidence: Math.min(before.confidence, name.confidence),
    };
  }
  return whole;
}

/** Two words of a name without their case endings. */
const pairOf = (one: Token, other: Token): string => `${stem(one.form)} ${stem(other.form)}`;

function isOneName(before: Name, name: Name, tokens: readonly Token[]): boolean {
  const last = tokens[before.last - 1] as Token;
  const first = tokens[name.first] as Token;
  if (last.sentence !== first.sentence || name.first - before.last > 2) return false;
  for (let i = before.last; i < name.first; i++)
    if (!PARTICLES.has((tokens[i] as Token).norm) && (tokens[i] as Token).form !== '.') return false;
  if (name.first > before.last || /^\p{Lu}\.?$/u.test(last.form)) return true;
  const mine = last.feats.Case;
  const its = first.feats.Case;
  const agree = mine === undefined || its === undefined || mine === its;
  return (
    agree &&
    first.feats.NameType !== 'Giv' &&
    before.last - before.first === 1 &&
    last.feats.NameType !== 'Sur'
  );
}

/** Small words inside names. */
const PARTICLES = new Set([
  'фон',
  'дер',
  'де',
  'ван',
  'ден',
  'аль',
  'уль',
  'ед',
  'аль-',
  'ібн',
  'ибн',
  'бін',
  'бен',
  'ле',
  'ла',
  'ду',
  'ді',
  'да',
  'von',
  'der',
  'de',
  'van',
  'al',
  'bin',
]);

function fromModel(name: NameSpan, type: MentionType, rule: string): Name {
  return {
    first: name.first,
    last: name.last,
    type,
    lemma: name.lemma,
    known: null,
    rule,
    confidence: name.confidence,
  };
}

/** Every name of the knowledge files, the longest first. */
function knownNames(analysis: Analysis, knowledge: Knowledge, kinds: ReadonlySet<string>): Name[] {
  const { tokens } = analysis;
  const found: Name[] = [];
  for (let i = 0; i < tokens.length; i++) {
    if (!mayBeName(tokens[i] as Token)) continue;
    const match = longestKnown(analysis, i, knowledge, kinds);
    if (!match) continue;
    found.push(match);
    i = match.last - 1;
  }
  return found;
}

/** A body may be named after a state («Верховний суд Пакистану»); a person or place that swallows a known name is an error. */
function keepsModel(name: NameSpan, inside: readonly Name[]): boolean {
  const covers = inside.every((one) => one.first >= name.first && one.last <= name.last);
  if (inside.some((one) => one.first === name.first && one.last === name.last)) return true;
  if (!covers) return false;
  if (name.type === 'ORG')
    return !inside.some((one) => one.last === name.last && one.known?.id.startsWith('outlet:'));
  return name.type === 'EVT' || name.type === 'PER' || name.type === 'PRO';
}

/** «Європейський Союз і ООН»: two known names with a conjunction between them are no third one. */
function isTwo(name: NameSpan, inside: readonly Name[], tokens: readonly Token[]): boolean {
  const [one, other] = inside;
  if (!one || !other || one.first !== name.first || other.last !== name.last) return false;
  return other.first === one.last + 1 && tokens[one.last]?.upos === 'CCONJ';
}

/** «Гренландія потрібна США» is no person: small letters inside a name are particles only. */
function isImpossible(name: NameSpan, tokens: readonly Token[]): boolean {
  if (name.type !== 'PER') return false;
  for (let i = name.first; i < name.last; i++) {
    const { form, upos } = tokens[i] as Token;
    if (/^\p{Ll}{4,}/u.test(form) || upos === 'VERB') return true;
  }
  return false;
}

/** Stems of the parts of full person names in the article. */
function personStems({ names, tokens }: Analysis): Set<string> {
  const stems = new Set<string>();
  for (const name of names) {
    if (
      name.type !== 'PER' ||
      name.last - name.first < 2 ||
      name.confidence < 0.55 ||
      isImpossible(name, tokens)
    )
      continue;
    for (let i = name.first; i < name.last; i++) {
      const { form } = tokens[i] as Token;
      if (/^\p{Lu}\p{Ll}/u.test(form)) stems.add(stem(form));
    }
  }
  return stems;
}

function isPersonPart(name: NameSpan, tokens: readonly Token[], persons: ReadonlySet<string>): boolean {
  if (name.type === 'PER' || name.last - name.first > 1) return false;
  return persons.has(stem((tokens[name.first] as Token).form));
}

function free(taken: Uint8Array, first: number, last: number): boolean {
  for (let i = first; i < last; i++) if (taken[i]) return false;
  return true;
}

function mayBeName(token: Token): boolean {
  return /^[\p{Lu}\p{N}]/u.test(token.form);
}

/** Names run over nouns and adjectives, not over verbs and signs. */
function furthest(tokens: readonly Token[], first: number): number {
  const head = tokens[first] as Token;
  let last = first + 1;
  while (last < tokens.length && last < first + LONGEST) {
    const { upos, sentence } = tokens[last] as Token;
    if (
      sentence !== head.sentence ||
      upos === 'VERB' ||
      upos === 'PUNCT' ||
      upos === 'SCONJ' ||
      upos === 'PRON'
    )
      break;
    last++;
  }
  return last;
}

/** The longest stretch from `first` that the knowledge files have: by its letters, its lemmas, or its head's lemma. */
function longestKnown(
  analysis: Analysis,
  first: number,
  knowledge: Knowledge,
  kinds: ReadonlySet<string>,
): Name | null {
  const { tokens, text } = analysis;
  const head = tokens[first] as Token;
  for (let last = furthest(tokens, first); last > first; last--) {
    const end = tokens[last - 1] as Token;
    if (end.sentence !== head.sentence || end.upos === 'PUNCT') continue;
    const asWritten = text.slice(head.start, end.end);
    if (/^\p{Lu}\p{Ll}+$/u.test(asWritten) && asWritten.length < 3) continue;
    const rest = last > first + 1 ? text.slice(head.end, end.end) : '';
    const lemmas = tokens
      .slice(first, last)
      .map((token) => (token as Token).lemma)
      .join(' ');
    for (const name of new Set([asWritten, lemmas, head.lemma + rest])) {
      const known = knowledge.byName(name)[0];
      if (!known || (known.ambiguous && !isSetOff(analysis, first, last, kinds))) continue;
      const isUpper = asWritten === asWritten.toUpperCase();
      const type = known.as === 'metonym' ? 'ORG' : known.type;
      return {
        first,
        last,
        type,
        lemma: isUpper || name === asWritten ? asWritten : rest ? known.name : capitalised(name),
        known,
        rule: 'name.knowledge',
        confidence: 0.9,
      };
    }
  }
  return null;
}

const capitalised = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);
