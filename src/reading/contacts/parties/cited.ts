/** By which of its names a state or body is cited: the one the article uses most, or the fullest, as the language has it. */
import type { Entity } from '../../../model/index.js';
import type { Scene } from '../scene.js';

const names = new WeakMap<Scene, Map<string, string>>();

/** The name of an entity as a party. Persons keep the fullest name; capitals and metonyms are no name of a state. */
export function cited(scene: Scene, entity: Entity): string {
  if (entity.type === 'PER') return entity.name;
  let known = names.get(scene);
  if (!known) {
    known = new Map();
    names.set(scene, known);
  }
  let name = known.get(entity.id);
  if (name === undefined) {
    name = usual(scene, entity) ?? (isMostUsed(scene, entity) ? mostUsed(scene, entity) : fullest(entity));
    known.set(entity.id, name);
  }
  return name;
}

/** «США» where the article has «Сполучені Штати» beside it: letters that are the usual name of a state win over its words. */
function usual(scene: Scene, { known, names }: Entity): string | null {
  if (scene.caseless || !known?.startsWith('state:')) return null;
  const all = scene.input.knowledge.state(known)?.names;
  const [first] = all?.[scene.input.analysis.language as keyof typeof all] ?? [];
  return first !== undefined && isAbbreviation(first) && names.includes(first) ? first : null;
}

/** States go by a name of theirs in every language, bodies where the language keeps their abbreviations. */
function isMostUsed(scene: Scene, { known, names }: Entity): boolean {
  if (known?.startsWith('state:')) return true;
  return scene.lexicon.keepsAbbreviations && names.some(isAbbreviation);
}

/** An abbreviation gives way to the words that it is of: «ЄС» to «Євросоюз», but «НАТО» not to «Альянс». */
function fullest({ name, names }: Entity): string {
  const short = isAbbreviation(name) ? name : names.find(isAbbreviation);
  if (short === undefined) return name;
  const whole = names.filter((one) => !isAbbreviation(one) && one.startsWith(short.slice(0, 1)));
  if (whole.length === 0) return short;
  if (whole.includes(name)) return name;
  return whole.sort((a, b) => b.split(' ').length - a.split(' ').length || b.length - a.length)[0] ?? name;
}

/** The name that most mentions have; of equals the longer. */
function mostUsed(scene: Scene, entity: Entity): string {
  const uses = new Map<string, number>();
  for (const { mention: index } of entity.joins) {
    const mention = scene.earlier.mentions[index];
    if (!mention || mention.form === 'metonym' || mention.form === 'pronoun') continue;
    if (isName(scene, entity, mention.lemma)) uses.set(mention.lemma, (uses.get(mention.lemma) ?? 0) + 1);
  }
  const [most] = [...uses].sort(([a, m], [b, n]) => n - m || b.length - a.length);
  return most?.[0] ?? entity.name;
}

/** «Лондон» stands for the state and is no name of it. */
function isName(scene: Scene, { known }: Entity, lemma: string): boolean {
  return scene.input.knowledge.byName(lemma).some(({ id, as }) => id === known && as === 'name');
}

const isAbbreviation = (name: string): boolean => /^\p{Lu}[\p{Lu}\d.]*$/u.test(name);
