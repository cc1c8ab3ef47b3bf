/** Features of a word with its parties as a contact: those of the word where it stands, and those of its parties. */
import type { Scene } from '../scene.js';
import type { Choice } from './choice.js';
import { Hashes, type Setting, step } from './features.js';
import { typeOf } from './party-type.js';

/** Stands for the sum of a party that there is none of. */
const NO_SUM = -6;

/** Features of a word with its parties. */
export function wordFeatures(setting: Setting, choice: Choice): number[] {
  return [...placeFeatures(setting), ...choiceFeatures(setting, choice), ...choice.pair];
}

/** Those of the word where it stands, whatever its parties are. */
export function placeFeatures(setting: Setting): number[] {
  const { scene, heard, base, lemma } = setting;
  const { occurrence, around } = heard;
  const { trigger, clauses } = around;
  const hashes = new Hashes();
  const token = scene.token(trigger.at);
  hashes.add(5, lemma);
  hashes.add(6, base);
  hashes.add(7, `${occurrence.status}${occurrence.sure}`, base);
  hashes.add(8, `${trigger.effect}`, base);
  hashes.add(11, setting.roleList, base);
  hashes.add(12, `${heard.wide}${occurrence.headline}${occurrence.teaser}`);
  hashes.add(13, `${occurrence.parties.length > 1 && !occurrence.oneSided}`, occurrence.rule);
  hashes.add(14, heard.lateRule, `${trigger.effect}`);
  hashes.add(15, `${occurrence.quoted}${occurrence.sources.length > 0}`, base);
  hashes.add(
    16,
    `${token.feats.Case ?? ''}${token.feats.Number ?? ''}${token.feats.Tense ?? ''}${token.feats.VerbForm ?? ''}`,
    base,
  );
  hashes.add(17, scene.token(Math.max(clauses.sentence.first, trigger.at - 1)).lemma);
  hashes.add(18, scene.tokens[trigger.at + 1]?.lemma ?? '');
  hashes.add(19, trigger.verb >= 0 ? scene.token(trigger.verb).lemma : 'none');
  hashes.add(20, `${occurrence.ofTitle}${occurrence.background}${occurrence.date !== null}`);
  hashes.add(
    21,
    `${occurrence.place !== null}${occurrence.date !== null}${occurrence.channel !== null}`,
    base,
  );
  const others = othersIn(scene, clauses.sentence.first, clauses.sentence.last, trigger.at);
  hashes.add(23, others, base);
  hashes.add(24, `${occurrence.topic !== null}${occurrence.together}`, base);
  return hashes.list;
}

/** Those of the two parties and of how sure they are. */
function choiceFeatures(setting: Setting, { parties, sums, ruled }: Choice): number[] {
  const hashes = new Hashes();
  const two = parties.slice(0, 2);
  const [first = NO_SUM, second = NO_SUM] = sums;
  const types = two.map((one) => typeOf(setting.scene, one));
  addSums(hashes, setting.base, step(first), step(second));
  addTypes(hashes, setting.base, types);
  addTold(hashes, setting.base, two.length > 1 && two.every(({ key }) => setting.previousSame.has(key)));
  addRoles(
    hashes,
    setting.base,
    two.map(({ key }) => setting.roles.get(key) ?? NO_ROLE),
  );
  addRuled(hashes, setting, ruled);
  addRuledSum(hashes, setting, ruled, step(second));
  return hashes.list;
}

/** The role of a party that does not stand around the word. */
const NO_ROLE = '-';

function addSums(hashes: Hashes, base: string, first: string, second: string): void {
  hashes.add(1, first);
  hashes.add(2, second);
  hashes.add(3, first, second);
  hashes.add(4, second, base);
}

function addTypes(hashes: Hashes, base: string, types: readonly string[]): void {
  const both = [...types].sort().join();
  hashes.add(9, both, base);
  hashes.add(10, both);
}

function addTold(hashes: Hashes, base: string, isTold: boolean): void {
  hashes.add(22, `${isTold}`, base);
}

function addRoles(hashes: Hashes, base: string, roles: readonly string[]): void {
  hashes.add(25, roles.join(), base);
}

const howOf = ({ heard }: Setting, ruled: boolean): string => `${ruled}${heard.wide}`;

/** Whether the parties are those of the rules. */
function addRuled(hashes: Hashes, setting: Setting, ruled: boolean): void {
  const how = howOf(setting, ruled);
  hashes.add(26, how, setting.heard.occurrence.rule);
  hashes.add(27, how, setting.base);
  hashes.add(29, how);
}

function addRuledSum(hashes: Hashes, setting: Setting, ruled: boolean, second: string): void {
  hashes.add(28, howOf(setting, ruled), second);
}

/** Another contact word of the sentence, nearby or not. */
function othersIn(scene: Scene, first: number, last: number, at: number): string {
  let near = '';
  for (let i = first; i < last; i++)
    if (i !== at && scene.entries.has(i)) near = Math.abs(i - at) <= 3 || near === 'near' ? 'near' : 'far';
  return near;
}
