/** Roles of persons («депутат», «лікарка»): which ones a person has in the article. */
import type { Token } from '../../../language/contract.js';
import { isOfPersons } from '../word-kinds.js';
import type { Directory } from './speakers.js';

/** How far a role may stand from its name. */
const REACH = 12;

/** The roles that stand beside a person's name anywhere in the article; lemmas. */
export function rolesOf(directory: Directory, tokens: readonly Token[], entity: string): ReadonlySet<string> {
  const roles = new Set<string>();
  const addChief = (at: number, last: number) => {
    const [role] = chiefRoles(directory, at, Math.min(last, tokens.length));
    if (role !== undefined) roles.add(role);
  };
  for (const { type, form, start, end } of directory.mentionsOf(entity).slice(0, 40)) {
    const first = directory.tokenAt(start);
    const last = directory.tokenAt(end - 1) + 1;
    if (type === 'JOB') {
      for (let i = first; i < last; i++) {
        const { upos, lemma, norm, feats } = tokens[i] as Token;
        if (!directory.lexicon.showsCases && isOfPersons(tokens[i] as Token, directory.lexicon)) {
          roles.add(lemma.toLowerCase());
          continue;
        }
        if (upos !== 'NOUN' || (feats.Animacy !== 'Anim' && i > first)) continue;
        roles.add(lemma);
        roles.add(norm);
        addChief(i, last);
        break;
      }
    } else if (type === 'PER' && form !== 'pronoun') {
      const before = roleBefore(tokens, first);
      if (before) roles.add(before.lemma);
      if (before) addChief(before.index, first);
      const after = roleAfter(tokens, first, last);
      if (after) roles.add(after.lemma);
      if (after) addChief(after.index, after.index + 1 + OF_WHAT);
    }
  }
  return roles;
}

/** How many words behind a word for a chief it may be said of what. */
const OF_WHAT = 4;

/** «[глава] держави» is a president, «[голова] комітету» a deputy: the roles of whoever heads what follows; none for others. */
export function chiefRoles(directory: Directory, head: number, last: number): readonly string[] {
  const { tokens, lexicon } = directory;
  const { chiefs, sources } = lexicon;
  if (!chiefs.words.has((tokens[head] as Token).lemma)) return [];
  const rolesAt = (...words: readonly string[]) =>
    chiefs.of.find(({ bodies }) => words.some((word) => bodies.has(word)))?.roles ?? [];
  const before = tokens[head - 1];
  const own = before?.upos === 'ADJ' ? rolesAt(before.lemma.toLowerCase()) : []; // «міський голова»
  if (own.length > 0) return own;
  for (let i = head + 1; i < last && i <= head + OF_WHAT; i++) {
    const token = tokens[i] as Token;
    if (token.upos === 'ADJ' || token.upos === 'DET') {
      const its = rolesAt(token.lemma.toLowerCase()); // «голова Верховної Ради»
      if (its.length > 0) return its;
      continue;
    }
    if (token.upos !== 'NOUN' && token.upos !== 'PROPN' && token.upos !== 'X') return [];
    const word = token.lemma.toLowerCase();
    if (sources.notMinistries.has(word) || sources.notMinistries.has(token.norm)) return [];
    return rolesAt(word, token.norm);
  }
  return [];
}

/** «[заступник] голови комісії Іван Лис»: the furthest noun of a person with nothing but what it is of between. */
function roleBefore(tokens: readonly Token[], first: number): Token | null {
  const own = tokens[first] as Token;
  let found: Token | null = null;
  for (let i = first - 1; i >= 0 && i > first - REACH; i--) {
    const token = tokens[i] as Token;
    if (token.sentence !== own.sentence) break;
    if (token.upos === 'NOUN' && token.feats.Animacy === 'Anim' && token.feats.Number !== 'Plur') {
      found = token;
      if (token.feats.Case !== 'Gen') break;
      continue;
    }
    const belongs =
      token.upos === 'ADJ' ||
      token.upos === 'PROPN' ||
      token.upos === 'X' ||
      /^["«»“”„()]$/u.test(token.form);
    if (
      !belongs &&
      !(token.upos === 'NOUN' && (token.feats.Case === 'Gen' || token.feats.Case === undefined))
    )
      break;
  }
  return found;
}

/** «Гліб Саранчук, [топменеджер] банку»: a noun of a person after the name and a comma, in its case. */
function roleAfter(tokens: readonly Token[], first: number, last: number): Token | null {
  if (tokens[last]?.form !== ',') return null;
  const own = tokens[first] as Token;
  for (let i = last + 1; i < last + 5 && i < tokens.length; i++) {
    const token = tokens[i] as Token;
    if (token.sentence !== own.sentence) return null;
    if (token.upos === 'NOUN' && token.feats.Animacy === 'Anim')
      return token.feats.Case === own.feats.Case && token.feats.Number !== 'Plur' ? token : null;
    if (token.upos !== 'ADJ') return null;
  }
  return null;
}
