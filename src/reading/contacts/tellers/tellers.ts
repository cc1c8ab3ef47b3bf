/** Who tells of a contact at a place of the text, from the first who told it to the last who passed it on. */
import type { Mention, Party, Span, Statement } from '../../../model/index.js';
import { accountOf } from '../accounts.js';
import { type Clauses, clauseStart, clausesOf } from '../clauses.js';
import { tokenAt } from '../details.js';
import { cited } from '../parties/cited.js';
import { isCarried } from '../parties/letters.js';
import type { Scene } from '../scene.js';
import { refusedAt } from '../status/questioned.js';
import { isDenying, isSilent, isWithheld } from '../status/withheld.js';
import type { Trigger } from '../triggers.js';
import { isOfSeries } from '../uninflected.js';
import { answererAround, REACH, tellerBeside, whoIs } from './beside.js';
import { tellerSetOff, tellerSince } from './set-off.js';
import { stanceOf, type Told } from './told.js';

/** Statements one inside another that are climbed: deeper nesting is hostile. */
const DEEPEST = 4;
/** «Першим про це», "Earlier, this": words before the one that points back. */
const OPENING = 3;

export function toldBy(scene: Scene, clauses: Clauses, trigger: Trigger): Told {
  const own = accountOf(scene, clauses, trigger);
  if (own) return { chain: [own], stance: 'reports' };
  const refuser = refuserOf(scene, clauses, trigger);
  if (refuser) return { chain: [refuser], stance: 'denies' };
  const since = tellerSince(scene, clauses, trigger);
  if (since) return since;
  const statement = toldIn(scene, scene.statementAt(scene.token(trigger.at).start));
  const teller = statement
    ? null
    : (tellerOfWord(scene, clauses, trigger) ?? tellerSetOff(scene, clauses, trigger));
  const outside = statement
    ? behindMedia(scene, clauses, ofStatement(scene, statement))
    : (teller ?? tellerBehind(scene, clauses));
  const over = outside.chain.length === 0 ? overCue(scene, trigger) : [];
  if (over.length > 0) return { chain: over, stance: 'reports' };
  const first = firstTeller(scene, clauses, trigger);
  return first ? { ...outside, chain: once([first, ...outside.chain]) } : outside;
}

/** Who answers with no what is asked of the contact. */
function refuserOf(scene: Scene, clauses: Clauses, trigger: Trigger): Party | null {
  const verb = refusedAt(scene, clauses, trigger);
  if (verb < 0) return null;
  const cued = scene.caseless ? scene.cuedAt(scene.token(verb)) : null;
  const speaker = cued && speakerOf(scene, cued); // "[Hall] said Koval would not"
  if (speaker) return speaker;
  const isHere = verb < clauses.sentence.last;
  const comma = isHere && !scene.caseless ? commaBetween(scene, trigger.at, verb) : -1;
  if (comma >= 0) return answererAround(scene, clauses, verb, clauseStart(clauses, trigger.at), comma);
  return tellerBeside(scene, isHere ? clauses : clausesOf(scene, scene.sentenceOf(verb)), verb, -1);
}

/** The last comma between a word that is asked of and the verb of the answer; -1 for none. */
function commaBetween(scene: Scene, at: number, verb: number): number {
  for (let i = verb - 1; i > at; i--) if (scene.token(i).form === ',') return i;
  return -1;
}

/** «беседовал с Ковалем по инициативе Варшавы, уточнил Рац»: on whose initiative they met is no statement of it. */
function toldIn(scene: Scene, statement: Statement | null): Statement | null {
  const words =
    statement?.cue.map(({ start, end }) => scene.text.slice(start, end).toLowerCase()).join(' ') ?? '';
  const isOnInitiative = scene.lexicon.initiative.some((one) => one.join(' ') === words);
  if (!statement || !isOnInitiative) return statement;
  return statement.inside === null ? null : (scene.earlier.statements[statement.inside] ?? null);
}

/** The speaker of the innermost statement, its relays, then those of the statements around it. */
function ofStatement(scene: Scene, statement: Statement): Told {
  const chain: Party[] = [];
  let stance: Told['stance'] = 'reports';
  let one: Statement | null = statement;
  const isDenial = isDenying(scene, statement);
  for (let depth = 0; one && depth < DEEPEST; depth++) {
    const isTold = !isSilent(scene, one) && !(one.inside !== null && isMeant(scene, one));
    const speaker = isTold && !(one.via.length > 0 && isMeant(scene, one)) ? speakerOf(scene, one) : null;
    if (speaker) chain.push(speaker);
    if (isTold) chain.push(...one.via.map(({ name, entity }) => ({ name, entity })));
    if (isTold && stance === 'reports') stance = stanceOf(one.act);
    one = one.inside === null ? null : (scene.earlier.statements[one.inside] ?? null);
  }
  return { chain: once(chain), stance, isDenial };
}

/** «Мерц планує зустрітися, повідомив речник»: who means to do something told nobody of it where another tells it. */
function isMeant(scene: Scene, { cue: [cue] }: Statement): boolean {
  const verb = cue ? tokenAt(scene, cue.start, 0, scene.tokens.length) : -1;
  const { lemma, norm } = scene.token(Math.max(verb, 0));
  return verb >= 0 && (scene.telling.meaning.has(lemma) || scene.telling.meaning.has(norm));
}

/** "Xi told Putin by phone that …, according to the ministry": who passed on the words told of the contact. */
function overCue(scene: Scene, { at, entry }: Trigger): readonly Party[] {
  if (entry.form !== 'verb') return [];
  const cued = scene.cuedAt(scene.token(at));
  return cued ? cued.via.map(({ name, entity }) => ({ name, entity })) : [];
}

/** «агентство «Сіньхуа»»: of a description with a name right after it, the name. */
function speakerOf(scene: Scene, { speaker, source }: Statement): Party | null {
  if (!speaker) return null;
  const last = source.at(-1);
  if (speaker.entity === null && last && isPronoun(scene, last)) return speakerBefore(scene, last.start);
  if (speaker.entity !== null || !last) return { name: speaker.name, entity: speaker.entity };
  const { mentions } = scene.earlier;
  for (let i = scene.firstMention(last.start); i < mentions.length; i++) {
    const mention = mentions[i] as Mention;
    if (mention.start > last.end + 2) break;
    const entity = mention.type === 'ORG' ? scene.entity(mention.entity) : null;
    if (entity) return { name: cited(scene, entity), entity: entity.id };
  }
  return { name: speaker.name, entity: speaker.entity };
}

/** "It added" with nobody found for it: whose words the sentence before has. */
function speakerBefore(scene: Scene, start: number): Party | null {
  const { index } = scene.sentenceOf(tokenAt(scene, start, 0, scene.tokens.length));
  const before = scene.input.analysis.sentences[index - 1];
  const speaker = before ? scene.statementAt(before.start + 1)?.speaker : null;
  const entity = scene.entity(speaker?.entity ?? null);
  return entity && { name: cited(scene, entity), entity: entity.id };
}

/** "It", and not "her office". */
function isPronoun(scene: Scene, { start, end }: Span): boolean {
  const { upos, end: last } = scene.token(tokenAt(scene, start, 0, scene.tokens.length));
  return scene.caseless && upos === 'PRON' && last >= end;
}

/** Each party once, the first place counts. */
function once(chain: readonly Party[]): Party[] {
  return chain.filter(
    ({ name, entity }, index) =>
      chain.findIndex((one) => one.name === name || (entity !== null && one.entity === entity)) === index,
  );
}

/** «дзвінок підтвердив і сам Трамп», «факт розмови підтвердило телебачення»: the word depends on a verb of telling. */
function tellerOfWord(scene: Scene, clauses: Clauses, trigger: Trigger): Told | null {
  const { at, entry } = trigger;
  if (entry.form === 'verb' || !mayBeObject(scene, clauses, at)) return null;
  const isHandedOver = isCarried(scene, clauses, trigger);
  const own = clauses.clauseOf(at);
  const { first, last } = clauses.sentence;
  for (let i = Math.max(first, at - REACH); i < Math.min(last, at + REACH); i++) {
    if (clauses.clauseOf(i) !== own || scene.entries.has(i)) continue;
    if (isHandedOver && scene.lexicon.set.hands.has(scene.token(i).lemma)) continue; // «передав лист від короля»
    const act = scene.tellingAct(i);
    if (act !== null && isWithheld(scene, clauses, i)) continue;
    const party = act === null ? null : tellerBeside(scene, clauses, i, at);
    if (act !== null && party) return { chain: [party], stance: stanceOf(act) };
  }
  return null;
}

/** «про дзвінок», «дзвінок», but not «після зустрічі»: the preposition before the word is none or one of topics. */
function mayBeObject(scene: Scene, { sentence }: Clauses, at: number): boolean {
  for (let i = at - 1; i >= Math.max(sentence.first, at - 4); i--) {
    const { upos, norm } = scene.token(i);
    if (upos === 'ADP') return scene.lexicon.topics.some(([word]) => word === norm);
    if (upos !== 'ADJ' && upos !== 'DET' && upos !== 'NUM' && upos !== 'NOUN') return true;
  }
  return true;
}

/** «написав після дзвінка Зеленський»: who tells something after the contact; its source if he took part in it. */
export function tellerAfter(scene: Scene, clauses: Clauses, { at, entry }: Trigger): Party | null {
  if (entry.form === 'verb') return null;
  const opener = openerOf(scene, at);
  const isAfter = scene.lexicon.settings.some(
    ({ words, effect }) => effect === 'held' && words.length === 1 && words[0] === scene.tokens[opener]?.norm,
  );
  if (!isAfter) return null;
  const own = clauses.clauseOf(at);
  const first = Math.max(clauses.sentence.first, opener + 1 - REACH);
  for (let i = first; i < Math.min(clauses.sentence.last, at + REACH); i++) {
    if (clauses.clauseOf(i) !== own || scene.tellingAct(i) === null) continue;
    return tellerBeside(scene, clauses, i, at);
  }
  return null;
}

/** Index of the word before a contact, in languages without cases before all that belongs to it: "after a second round of talks". */
function openerOf(scene: Scene, at: number): number {
  let i = at - 1;
  const isInside = (one: number) =>
    /^(?:ADJ|DET|NUM)$/.test(scene.tokens[one]?.upos ?? '') ||
    isOfSeries(scene, one) ||
    (isOfSeries(scene, one + 1) && scene.tokens[one]?.upos === 'NOUN');
  while (scene.caseless && i > at - 6 && isInside(i)) i--;
  return i;
}

/** «… провели розмову. Про це повідомило агентство»: the next sentence says who told of this one. */
function tellerBehind(scene: Scene, { sentence }: Clauses): Told {
  const nobody: Told = { chain: [], stance: 'reports' };
  const next = scene.input.analysis.sentences[sentence.index + 1];
  if (!next || next.block !== sentence.block) return nobody;
  if (!scene.pointsBack(next.first, Math.min(next.last, next.first + OPENING + 2))) return nobody;
  const clauses = clausesOf(scene, next);
  for (let i = next.first; i < Math.min(next.last, next.first + 2 * REACH); i++) {
    const act = scene.tellingAct(i);
    const party = act === null ? null : tellerBeside(scene, clauses, i, -1);
    if (act !== null && party) return { chain: [party], stance: stanceOf(act) };
  }
  return nobody;
}

/** «Об этом, как передает агентство, он заявил в Стамбуле»: whom the next sentence names beside a medium told it first. */
function behindMedia(scene: Scene, { sentence }: Clauses, told: Told): Told {
  const next = scene.input.analysis.sentences[sentence.index + 1];
  if (told.chain.length === 0 || !told.chain.every((party) => isMedium(scene, party))) return told;
  if (!next || next.block !== sentence.block) return told;
  if (!scene.pointsBack(next.first, Math.min(next.last, next.first + OPENING + 2))) return told;
  const clauses = clausesOf(scene, next);
  for (let i = next.first; i < Math.min(next.last, next.first + 2 * REACH); i++) {
    const party = scene.tellingAct(i) === null ? null : tellerBeside(scene, clauses, i, -1);
    if (party?.entity && !isMedium(scene, party)) return { ...told, chain: once([party, ...told.chain]) };
  }
  return told;
}

function isMedium(scene: Scene, { entity, name }: Party): boolean {
  const known = scene.entity(entity)?.known;
  return (
    known?.startsWith('outlet:') === true || (known == null && scene.lexicon.notParties.has(wordOf(name)))
  );
}

const wordOf = (name: string): { lemma: string; norm: string } => {
  const word = (name.split(' ')[0] ?? '').toLowerCase();
  return { lemma: word, norm: word };
};

/** «Трамп, додав він, поділився подробицями своєї бесіди»: inside another's words somebody else is said to have told of it. */
function firstTeller(scene: Scene, clauses: Clauses, { at, verb, entry }: Trigger): Party | null {
  if (entry.form === 'verb') return null;
  const own = clauses.clauseOf(at);
  for (let i = at - 1; i >= Math.max(clauses.sentence.first, at - REACH); i--) {
    if (clauses.clauseOf(i) !== own) return null;
    if (i === verb || scene.entries.has(i) || scene.tellingAct(i) === null) continue; // "called off the visit"
    const statement = scene.statementAt(scene.token(i).start);
    if (!statement) return null;
    const subject = clauses.groups
      .filter(
        ({ last, preposition, grammaticalCase }) =>
          last <= i && i - last < REACH && preposition < 0 && grammaticalCase !== 'Gen',
      )
      .at(-1);
    const party = subject ? whoIs(scene, subject) : null;
    const isOther = party && party.entity !== null && party.entity !== statement.speaker?.entity;
    return isOther ? party : null;
  }
  return null;
}
