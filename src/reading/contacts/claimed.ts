/** Whose report of a contact somebody denies: "denied a report by Axios that", «спростував інформацію агентства Reuters про». */
import type { ContactStatus, Mention, Party } from '../../model/index.js';
import type { Clauses } from './clauses.js';
import { cited } from './parties/cited.js';
import type { Scene } from './scene.js';
import { isFuture } from './status/tenses.js';
import type { Trigger } from './triggers.js';

/** Tokens between a report and the contact it tells of, and of the name of whoever it is of. */
const REACH = 16;
const OWNER = 6;

/** Who told of what others deny, and what he said it was. */
export interface Claimant {
  readonly party: Party;
  readonly status: ContactStatus;
}

/** The one whose report of a contact is denied; null where the text names none. */
export function claimantOf(scene: Scene, clauses: Clauses, trigger: Trigger): Claimant | null {
  const { at, verb, effect } = trigger;
  const report = reportBefore(scene, clauses.sentence.first, trigger);
  const mention = report < 0 ? null : (ownerBehind(scene, report, at) ?? ownerBefore(scene, report));
  const entity = mention && scene.entity(mention.entity);
  if (!entity) return null;
  const isAhead =
    effect === 'planned' || effect === 'proposed' || (verb >= 0 && isFuture(scene, clauses, verb));
  return {
    party: { name: cited(scene, entity), entity: entity.id },
    status: isAhead ? 'planned' : 'held',
  };
}

/** The noun for what is told that stands before a contact, with no other verb between; -1 for none. */
function reportBefore(scene: Scene, first: number, { at, verb }: Trigger): number {
  for (let i = at - 1; i >= Math.max(first, at - REACH); i--) {
    const token = scene.token(i);
    if (isReport(scene, i)) return i;
    if (/^[;:.]$/u.test(token.form)) return -1;
    if (token.upos === 'VERB' && token.feats.VerbForm === 'Fin' && i !== verb) return -1;
  }
  return -1;
}

/** The noun for what was told («повідомлення», "report"). */
function isReport({ tokens, lexicon }: Scene, at: number): boolean {
  const token = tokens[at];
  return token?.upos === 'NOUN' && lexicon.reports.has(token);
}

/** «інформацію агентства Reuters про», "a report by Axios that": right behind the noun, up to what it tells. */
function ownerBehind(scene: Scene, report: number, at: number): Mention | null {
  const { tokens, lexicon, caseless } = scene;
  let i = report + 1;
  if (caseless) {
    const { agents, recalledFrom, places } = lexicon.set;
    const norm = tokens[i]?.norm ?? '';
    if (!agents.has(norm) && !recalledFrom.has(norm) && !places.has(norm)) return null;
    i++;
  }
  for (; i < Math.min(at, report + OWNER); i++) {
    const mention = scene.mentionAt(i);
    if (mention && mayTell(scene, i, mention))
      return opensContent(scene, scene.lastToken(mention)) ? mention : null;
    const token = scene.token(i);
    const isOfPress = /^(?:DET|ADJ)$/u.test(token.upos) || /^[«"“„]$/u.test(token.form);
    if (!isOfPress && !(token.upos === 'NOUN' && token.feats.Case !== 'Nom' && !opensContent(scene, i)))
      return null;
  }
  return null;
}

/** "An Axios report", "Bloomberg’s report": right before the noun. */
function ownerBefore(scene: Scene, report: number): Mention | null {
  if (!scene.caseless) return null;
  for (let i = report - 1; i > report - OWNER; i--) {
    const mention = i >= 0 ? scene.mentionAt(i) : null;
    if (!mention || !mayTell(scene, i, mention)) continue;
    const last = scene.lastToken(mention);
    const isOwn = last === report || (last === report - 1 && /^[’']s?$/u.test(scene.token(last).norm));
    return isOwn ? mention : null;
  }
  return null;
}

/** Whether a mention is of somebody by name: not "local media", «ЗМІ». */
function mayTell(scene: Scene, at: number, mention: Mention): boolean {
  const { type, form } = mention;
  if (form === 'pronoun' || !(type === 'ORG' || type === 'PER' || form === 'metonym')) return false;
  for (let i = at; i < scene.lastToken(mention); i++)
    if (/^\p{Lu}/u.test(scene.token(i).form) && !scene.lexicon.notParties.has(scene.token(i))) return true;
  return false;
}

/** «про», «, що», "that", "of": what begins the content of a report, behind a closing quotation mark or none. */
function opensContent({ tokens, lexicon, input }: Scene, at: number): boolean {
  const i = /^[»"”]$/u.test(tokens[at]?.form ?? '') ? at + 1 : at;
  const norm = tokens[i]?.norm ?? '';
  if (norm === ',' || lexicon.set.thats.has(norm)) return true;
  return lexicon.topics.some(([word]) => word === norm) || input.words.grammar.partOf.includes(norm);
}

/** Where the noun for a report stands before the preposition of what it tells, the name of its owner between; -1 for none. */
export function reportOfOwner(scene: Scene, preposition: number, first: number): number {
  for (let i = preposition - 1; i >= Math.max(first, preposition - OWNER); i--) {
    if (isReport(scene, i)) return i;
    const { upos, form, feats } = scene.token(i);
    const isName = upos === 'PROPN' || /^[«»"“”]$/u.test(form) || scene.mentionAt(i)?.type === 'ORG';
    const isAgent = scene.caseless && scene.lexicon.set.agents.has(scene.token(i).norm);
    if (!isName && !isAgent && !(upos === 'NOUN' && feats.Case === 'Gen')) return -1;
  }
  return -1;
}
