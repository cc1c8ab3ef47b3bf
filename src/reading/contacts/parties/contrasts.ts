/** Who or what it was not: «не з Ковалем, а з Новаком», «замість Коваля», "not with Koval but with Nowak". */
import { sameCase } from '../cases.js';
import type { Group } from '../groups.js';
import type { Scene } from '../scene.js';

/** How long what is put between the two may be («…, як пише видання, а …»), and what stands before the second, in tokens. */
const INSET = 8;
const BEFORE = 3;

/** A group that another is set against; token indices. */
export interface Contrast {
  readonly absent: Group;
  /** Where what goes on with the clause starts, and its last token; -1 for both behind «замість». */
  readonly from: number;
  readonly to: number;
}

/** The contrasts among the groups of a sentence. */
export function contrastsIn(scene: Scene, groups: readonly Group[], last: number): Contrast[] {
  const { contrasted, insteads } = scene.lexicon.set;
  const found: Contrast[] = [];
  for (const group of groups) {
    const before = scene.tokens[group.first - 1];
    const preposition = group.preposition < 0 ? '' : scene.token(group.preposition).norm;
    if (insteads.has(preposition) || insteads.has(`${before?.norm} ${preposition}`))
      found.push({ absent: group, from: -1, to: -1 });
    else if (contrasted.has(before?.norm ?? '') && before?.sentence === scene.token(group.first).sentence) {
      const conjunction = adversativeAfter(scene, group.last, last);
      const other = groups.find(
        (one) => conjunction >= 0 && one.first > conjunction && isLike(scene, group, one),
      );
      if (!other || other.first - conjunction > BEFORE || isOtherClause(scene, group, other)) continue;
      const isComma = scene.token(conjunction - 1).form === ',';
      found.push({ absent: group, from: isComma ? conjunction - 1 : conjunction, to: other.last - 1 });
    }
  }
  return found;
}

/** «…, а», "… but", «…, як пише видання, а»: the conjunction that sets another against what was negated; -1 for none. */
function adversativeAfter(scene: Scene, at: number, last: number): number {
  const { adversatives } = scene.lexicon.set;
  const isAt = (i: number) => i < last && adversatives.has(scene.token(i).norm);
  if (isAt(at)) return at;
  if (scene.tokens[at]?.form !== ',' || at + 1 >= last) return -1;
  if (isAt(at + 1)) return at + 1;
  if (scene.token(at + 1).upos !== 'SCONJ') return -1;
  for (let i = at + 2; i < Math.min(last - 1, at + INSET); i++)
    if (scene.token(i).form === ',') return isAt(i + 1) ? i + 1 : -1;
  return -1;
}

/** "Koval is not a candidate, but Nowak met": without cases only two names are set against each other, none with a verb of its own. */
function isOtherClause({ caseless, tokens }: Scene, one: Group, other: Group): boolean {
  const isNamed = [one, other].every(({ phrases }) => phrases.every(({ mention }) => mention !== null));
  return caseless && (!isNamed || /^(?:VERB|AUX)$/u.test(tokens[other.last]?.upos ?? ''));
}

/** Behind the same preposition and in the same case. */
function isLike(scene: Scene, one: Group, other: Group): boolean {
  const norm = ({ preposition }: Group) => (preposition < 0 ? null : scene.token(preposition).norm);
  const isWith = (word: string | null) =>
    scene.lexicon.withFrames.some(({ preposition }) => preposition === word);
  const [a, b] = [norm(one), norm(other)];
  if (a !== b && !(isWith(a) && isWith(b))) return false;
  const isLiving = (grammaticalCase: string | null) => /^(?:Acc|Gen)$/u.test(grammaticalCase ?? '');
  return (
    sameCase(one.grammaticalCase, other.grammaticalCase) ||
    (isLiving(one.grammaticalCase) && isLiving(other.grammaticalCase))
  );
}

/** «не на вівторок, а на четвер»: a date that another is set against. */
export function isOtherDate(scene: Scene, first: number, last: number): boolean {
  const { contrasted } = scene.lexicon.set;
  const before = scene.tokens[first - 1];
  const at = before?.upos === 'ADP' ? first - 2 : first - 1;
  if (!contrasted.has(scene.tokens[at]?.norm ?? '')) return false;
  return adversativeAfter(scene, last, scene.sentenceOf(first).last) >= 0;
}
