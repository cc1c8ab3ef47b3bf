/** Names in apposition: which person or body a noun before it is («посланниця Моллі Гартвелл»). */
import type { Token } from '../../../language/contract.js';
import type { Mention } from '../../../model/index.js';
import { caseOf, nameCase, sameCase } from '../cases.js';
import type { Scene } from '../scene.js';

/** How far a name may stand after its noun. */
const FURTHER = 9;

/** «партнером з банку Дмитром Левченком»: a name in the noun's own case after a phrase with a preposition. */
export function furtherPerson(scene: Scene, from: number, last: number, own: string | null): Mention | null {
  if (own !== 'Ins' && own !== 'Dat') return null;
  if (from >= last || scene.token(from).upos !== 'ADP') return null;
  for (let i = from + 1; i < Math.min(last, from + FURTHER); i++) {
    const mention = scene.mentionAt(i);
    if (mention?.type === 'PER') return nameCase(scene, i, mention) === own ? mention : null;
    const { upos, form, feats } = scene.token(i);
    const isVerb = upos === 'VERB' && feats.VerbForm !== 'Part';
    if (isVerb || upos === 'CCONJ' || form === ',' || form === ':' || scene.entries.has(i)) return null;
  }
  return null;
}

/** A person's name agrees with the noun it explains; a body's name shows no case or any. A genitive is an owner. */
export function isApposed(scene: Scene, head: number, at: number, name: Mention): boolean {
  const own = caseOf(scene.token(head));
  const its = nameCase(scene, at, name);
  // «з фракцією «Слуга народу»»: a name in quotation marks keeps its form.
  const isQuoted = /^[«"“„]$/u.test(scene.tokens[at - 1]?.form ?? '');
  if (name.type === 'ORG') return (isQuoted && !scene.caseless) || sameCase(own, its);
  if (name.type !== 'PER' || opensBefore(scene, head, at, name)) return false;
  if (own === 'Gen') return its === 'Gen' && isTitle(scene, scene.token(head).lemma);
  return own === its || (its === null && bearsName(scene, scene.token(head)));
}

/**
 * "Earlier in the day Koval met Hall": where words show no cases, what opens a clause with a preposition and has a verb
 * behind the name says when or where, and the name is the subject. "With his colleague Koval" means a person.
 */
function opensBefore(scene: Scene, head: number, at: number, name: Mention): boolean {
  if (!scene.caseless || at !== head + 1) return false;
  const noun = scene.token(head);
  const { counterparts } = scene.lexicon.set;
  if (counterparts.has(noun.lemma) || scene.lexicon.partyNouns.has(noun) || scene.mentionAt(head))
    return false;
  let first = head;
  while (/^(?:ADJ|DET|NUM|NOUN)$/u.test(scene.tokens[first - 1]?.upos ?? '')) first--;
  const end = scene.lastToken(name);
  const behind = scene.tokens[end];
  const isSubject =
    behind !== undefined && /^(?:VERB|AUX)$/u.test(behind.upos) && behind.feats.VerbForm !== 'Ger';
  if (!isSubject || scene.tokens[first - 1]?.upos !== 'ADP') return false;
  let opening = first - 1;
  const { first: start } = scene.sentenceOf(head);
  while (opening > start && scene.tokens[opening - 1]?.upos === 'ADV') opening--;
  return opening <= start || /^[,;:—–"“]$/u.test(scene.tokens[opening - 1]?.form ?? '');
}

/** «посланниця Моллі Гартвелл»: a name without cases after one living being whom nobody's name explains («речниця Мей»). */
function bearsName(scene: Scene, noun: Token): boolean {
  if (noun.feats.Number !== 'Sing' && noun.feats.Case !== undefined) return false;
  if (scene.lexicon.set.counterparts.has(noun.lemma)) return true;
  return noun.feats.Animacy === 'Anim' && !scene.lexicon.ownedTitles.has(noun);
}

/** A title, its feminine among them («прем’єрка»), or «колега»: the name after it is its own, no owner. */
function isTitle(scene: Scene, lemma: string): boolean {
  if (scene.lexicon.set.counterparts.has(lemma)) return true;
  return scene.input.words.mentions.titles.some((title) => title.length > 4 && lemma.startsWith(title));
}
