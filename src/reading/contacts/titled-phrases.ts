/** Phrases of a name or a title: «президент США Дональд Трамп», «радник Трампа». */
import type { Mention } from '../../model/index.js';
import { compounded, ofBody, ofSomebody, possessed } from './caseless-phrases.js';
import { isSubjectName, nameCase, sameCase, titleCase } from './cases.js';
import { genitives } from './genitives.js';
import { bearerPast, ownerAfter, ownerOf } from './parties/owned-titles.js';
import { isPossessive, type Phrase, rankedAfter } from './phrases.js';
import type { Scene } from './scene.js';
import { namedAfter } from './uninflected.js';

/** How far the name may stand from its title: «радника президента з безпеки Джона Болтона». */
const TITLE_REACH = 7;

/** A name with its title before it: «президент США Дональд Трамп» is one phrase, its head the title. */
export function named(scene: Scene, first: number, at: number, mention: Mention, last: number): Phrase {
  const end = scene.lastToken(mention);
  const head = mention.type === 'JOB' ? titleHead(scene, at, end) : at;
  const grammaticalCase = isPossessive(mention)
    ? 'Gen'
    : mention.type === 'JOB'
      ? titleCase(scene, head, end, last)
      : nameCase(scene, at, mention);
  const phrase = (to: number, who: Mention, owner: number | null, ownerLast: number): Phrase => ({
    first,
    last: to,
    head,
    grammaticalCase,
    mention: who,
    owner,
    ownerLast,
  });
  const held = scene.caseless && mention.type !== 'PRON' ? possessed(scene, end, last) : null;
  if (held) return { ...held, first };
  if (mention.type === 'PER' || mention.type === 'PRON') return phrase(end, mention, null, 0);
  const titled = scene.caseless && mention.type !== 'JOB' ? compounded(scene, end, last) : null;
  if (titled) return { ...titled, first };
  const members = scene.caseless ? ofBody(scene, at, end, last, mention) : null;
  if (members) return members;
  const isPlace = mention.type === 'LOC' || mention.form === 'metonym';
  if (isPlace && /^(?:PER|JOB)$/.test(scene.mentionAt(end)?.type ?? '')) return phrase(end, mention, null, 0); // «прийняв у Пекіні Стіва Віткоффа», «у Кремлі»
  const whose = mention.type === 'JOB' ? ownerOf(scene, head, last) : null;
  if (whose) return ofSomebody(scene, phrase(scene.lastToken(whose), mention, null, 0), whose, last);
  const outer = genitives(scene, end, last);
  if (mention.type !== 'JOB') return phrase(outer.last, mention, outer.owner, outer.ownerLast);
  const inner = genitives(scene, head + 1, end);
  const owned = end < last ? ownerAfter(scene, head, end, inner.last === head + 1) : null;
  const own = grammaticalCase;
  const person = owned
    ? bearerPast(scene, scene.lastToken(owned), last, own)
    : (titledPerson(scene, end, last, own) ??
      namedAfter(scene, head, end, last) ??
      rankedAfter(scene, head, Math.max(end, outer.last), last, own));
  if (person) return phrase(scene.lastToken(person), person, null, 0);
  if (owned) return { ...phrase(scene.lastToken(owned), mention, null, 0), owned };
  return phrase(
    Math.max(end, outer.last),
    mention,
    outer.owner ?? inner.owner,
    Math.max(outer.ownerLast, inner.ownerLast),
  );
}

/** The person a title introduces: the next name in its case, past what the title is of and brackets. */
function titledPerson(scene: Scene, end: number, last: number, own: string | null): Mention | null {
  const isSuffixed = scene.tokens[end]?.form === '-' && !scene.token(end).spaceBefore; // "president-elect"
  const from = isSuffixed ? end + 2 : end;
  for (let i = from; i < Math.min(last, from + TITLE_REACH); i++) {
    const token = scene.token(i);
    const isVerb = token.upos === 'VERB' && token.feats.VerbForm !== 'Part';
    if (token.form === ',' || isVerb || token.upos === 'CCONJ' || scene.entries.has(i)) return null;
    const mention = scene.mentionAt(i);
    if (mention?.type === 'PER' && own !== null && own !== 'Nom' && isSubjectName(scene, i, mention))
      return null;
    if (
      mention?.type === 'PER' &&
      (i === from || (own !== null && sameCase(own, nameCase(scene, i, mention))))
    )
      return mention;
  }
  return null;
}

/** The title's noun, past its adjectives. */
function titleHead(scene: Scene, at: number, end: number): number {
  for (let i = at; i < end; i++) {
    const { upos, feats } = scene.token(i);
    const isShort = !scene.caseless && upos === 'ADJ' && feats.Case === undefined; // «Прем’єр», whatever its tag
    if (upos === 'NOUN' || upos === 'PROPN' || isShort) return i;
  }
  return at;
}
