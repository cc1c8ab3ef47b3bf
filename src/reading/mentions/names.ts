/** Name mentions: what the trained recogniser found, put right by the knowledge files. */
import type { Knowledge } from '../../knowledge/index.js';
import type { Analysis, NameSpan, Token } from '../../language/contract.js';
import type { MentionType } from '../../model/index.js';
import { stem } from './entities.js';
import { isTwo, keepsModel, knownNames } from './known-names.js';
import { capitalised, type Name } from './name.js';
import { inNominative, pairedNames, withNeighbours, withWholePersons } from './person-names.js';

const NONE: readonly Name[] = [];

/** All names in reading order, not overlapping. `kinds` are the words before a body's name («газета»). */
export function namesOf(analysis: Analysis, knowledge: Knowledge, kinds: ReadonlySet<string>): Name[] {
  const { tokens } = analysis;
  const taken = new Uint8Array(tokens.length);
  const found: Name[] = [];
  const endsPerson = new Uint8Array(tokens.length + 1);
  const take = (name: Name) => {
    if (name.type === 'PER') endsPerson[name.last] = 1;
    for (let i = name.first; i < name.last; i++) taken[i] = 1;
    found.push(name);
  };
  const known = knownNames(analysis, knowledge, kinds);
  const persons = personStems(analysis);
  let next = 0;
  for (const name of analysis.names) {
    while (next < known.length && (known[next] as Name).last <= name.first) next++;
    let end = next;
    while (end < known.length && (known[end] as Name).first < name.last) end++;
    const inside = end > next ? known.slice(next, end) : NONE;
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
    if (token.upos === 'ADP' || token.upos === 'CCONJ' || (i > 0 && taken[i - 1] && endsPerson[i])) continue;
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
