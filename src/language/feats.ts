/** Features of tokens as objects of one shape, so that reading them stays one step however many combinations there are. */
import type { Feats } from './contract.js';

/**
 * The features of the treebanks of the languages read, in their order. Written out, so that the engine keeps them in
 * the object itself; others come after them.
 */
const none = (): Record<string, string | undefined> => ({
  Abbr: undefined,
  Animacy: undefined,
  'Animacy[gram]': undefined,
  Aspect: undefined,
  BadStyle: undefined,
  Case: undefined,
  Definite: undefined,
  Degree: undefined,
  Foreign: undefined,
  Gender: undefined,
  Hyph: undefined,
  InflClass: undefined,
  Mood: undefined,
  NameType: undefined,
  Number: undefined,
  NumForm: undefined,
  NumType: undefined,
  PartType: undefined,
  Person: undefined,
  Polarity: undefined,
  Poss: undefined,
  PronType: undefined,
  PunctType: undefined,
  Reflex: undefined,
  Tense: undefined,
  Uninflect: undefined,
  Variant: undefined,
  VerbForm: undefined,
  Voice: undefined,
});

/** The features of a list like `Case=Gen|Number=Sing`; `_` for none. Absent ones are undefined. */
export function parseFeats(list: string): Feats {
  const feats = none();
  if (list !== '_')
    for (const pair of list.split('|')) {
      const [name = '', value = ''] = pair.split('=');
      feats[name] = value;
    }
  return Object.freeze(feats);
}
