/** Names of the knowledge files, and what they say of the names the model found. */
import type { Knowledge, Known } from '../../knowledge/index.js';
import type { Analysis, NameSpan, Token } from '../../language/contract.js';
import { startsUpperOrDigit } from '../../text/characters.js';
import { isSetOff } from './ambiguous.js';
import { capitalised, type Name } from './name.js';

/** Longest known name in tokens. */
const LONGEST = 8;

/** Every name of the knowledge files, the longest first. */
export function knownNames(analysis: Analysis, knowledge: Knowledge, kinds: ReadonlySet<string>): Name[] {
  const { tokens } = analysis;
  const found: Name[] = [];
  for (let i = 0; i < tokens.length; i++) {
    if (!mayBeName(analysis, tokens[i] as Token, knowledge)) continue;
    const match = longestKnown(analysis, i, knowledge, kinds);
    if (!match) continue;
    found.push(match);
    i = match.last - 1;
  }
  return found;
}

/** A body may be named after a state («Верховний суд Пакистану»); a place that swallows a known name by more than a word before it is an error. */
export function keepsModel(name: NameSpan, inside: readonly Name[]): boolean {
  const covers = inside.every((one) => one.first >= name.first && one.last <= name.last);
  if (inside.some((one) => one.first === name.first && one.last === name.last)) return true;
  if (!covers) return false;
  // «Північна Ірландія» is another place than «Ірландія».
  if (name.type === 'LOC') return inside.length === 1 && name.first + 1 === inside[0]?.first;
  if (name.type === 'ORG')
    return !inside.some((one) => one.last === name.last && one.known?.id.startsWith('outlet:'));
  return name.type === 'EVT' || name.type === 'PER';
}

/** «Європейський Союз і ООН»: two known names with a conjunction between them are no third one. */
export function isTwo(name: NameSpan, inside: readonly Name[], tokens: readonly Token[]): boolean {
  const [one, other] = inside;
  if (!one || !other || one.first !== name.first || other.last !== name.last) return false;
  return other.first === one.last + 1 && tokens[one.last]?.upos === 'CCONJ';
}

/** Whether a known name may start at a token: a cheap look before every stretch from there is looked up. */
function mayBeName({ text }: Analysis, { form, lemma, end }: Token, knowledge: Knowledge): boolean {
  if (!startsUpperOrDigit(form)) return false;
  const next = text.charCodeAt(end);
  const endsWord = next === 32 || next === 45 || end === text.length;
  return (
    !endsWord || knowledge.startsName(form) || knowledge.startsName(lemma) || knowledge.startsForms(form)
  );
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

function lemmasOf(tokens: readonly Token[], first: number, last: number): string {
  let lemmas = (tokens[first] as Token).lemma;
  for (let i = first + 1; i < last; i++) lemmas += ` ${(tokens[i] as Token).lemma}`;
  return lemmas;
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
    for (const name of [asWritten, lemmasOf(tokens, first, last), head.lemma + rest]) {
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
    const [form] = rest ? knowledge.byForms(asWritten) : [];
    if (form) return fromForms(first, last, form);
  }
  return null;
}

/** «Збройних сил України»: a name of several words in another case is cited as the file has it. */
function fromForms(first: number, last: number, known: Known): Name {
  const type = known.as === 'metonym' ? 'ORG' : known.type;
  return { first, last, type, lemma: known.name, known, rule: 'name.knowledge-forms', confidence: 0.9 };
}
