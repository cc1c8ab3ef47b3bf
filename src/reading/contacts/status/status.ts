/** Whether a contact was held, goes on, is planned, proposed, cancelled or denied: the first rule that tells. */
import { firstRule, type Rule } from '../../../text/rules.js';
import type { Clauses } from '../clauses.js';
import { isJudged } from '../governing.js';
import { invitationStatus } from '../invited-to.js';
import { isBlamed } from '../parties/blamed.js';
import { isBare } from '../parties/own-doer.js';
import type { Scene } from '../scene.js';
import type { Trigger } from '../triggers.js';
import {
  goesOn,
  hasCopula,
  isBareVerb,
  isGerund,
  isHeadline,
  isOfSeries,
  isOnlyPossible,
} from '../uninflected.js';
import { barred, isBan } from './bans.js';
import { beforeIt } from './before-it.js';
import { boundFor, isAimAt } from './bound-for.js';
import { actedOn, cancelled, deniedClause, moved } from './called-off.js';
import { discussed } from './discussed.js';
import { doubted } from './doubtful.js';
import { favoured, inForce, isDatedAhead } from './favoured.js';
import { fellThrough, ofTripOff } from './fell-through.js';
import { lacking, unspokenOf } from './lacking.js';
import { lasted } from './lasted.js';
import { needless } from './needless.js';
import { negated } from './negated.js';
import { onAgenda } from './on-agenda.js';
import { offTheTable, planOff } from './plans-off.js';
import { answeredNo } from './questioned.js';
import { arranged, awaited, isScheduled, startsLater } from './scheduled.js';
import {
  asStatus,
  before,
  headNoun,
  LEFT,
  type Situation,
  type StatusFound,
  sure,
  type Told,
} from './situation.js';
import { supposed } from './supposed.js';
import { becomes, hasBefore, isFuture } from './tenses.js';
import { undecided } from './undecided.js';
import { calledUntrue } from './untrue.js';
import { venueOffered } from './venues.js';
import { goalStatus, isDemanded, isOpenTo, opensCondition, weighedAs } from './weighed.js';

const RULES: readonly Rule<Situation, Told>[] = [
  { name: 'status.answered-no', example: '«чи зустрінеться? – Ні»', apply: answeredNo },
  { name: 'status.invitation', example: '«прийняв запрошення до Варшави»', apply: invitationStatus },
  { name: 'status.supposed', example: '«хоче, щоб зустрівся»', apply: supposed },
  { name: 'status.denied-clause', example: '«заперечив, що говорив із Трампом»', apply: deniedClause },
  { name: 'status.barred', example: '"was barred from meeting", "told not to meet"', apply: barred },
  { name: 'status.undecided', example: '«рішення про візит ще не ухвалили»', apply: undecided },
  { name: 'status.lacking', example: '«планів зустрічі немає»', apply: lacking },
  { name: 'status.unspoken', example: '«про зустріч не йдеться»', apply: unspokenOf },
  { name: 'status.discussed', example: '«візит не обговорюється»', apply: discussed },
  { name: 'status.favoured', example: '«не проти зустрічі», "open to meeting"', apply: favoured },
  { name: 'status.negated', example: '«не зустрічався з», «переговорів не було»', apply: told },
  { name: 'status.awaited', example: '«Новака чекають у Варшаві»', apply: awaited },
  { name: 'status.invited', example: '«запросив Трампа до Москви»', apply: invited },
  { name: 'status.plan-off', example: '"dropped plans to visit"', apply: planOff },
  { name: 'status.off', example: '"talks are off the table"', apply: offTheTable },
  { name: 'status.needless', example: '«особиста зустріч не потрібна»', apply: needless },
  { name: 'status.untrue', example: '«назвав чутки про зустріч вигадкою»', apply: calledUntrue },
  { name: 'status.doubtful', example: '«зустріч малоймовірна», «навряд чи зустрінеться»', apply: doubted },
  { name: 'status.fell-through', example: '«планувалися, але не відбулися»', apply: fellThrough },
  { name: 'status.trip-off', example: '«скасував поїздку, де мав зустрітися»', apply: ofTripOff },
  { name: 'status.moved', example: '«зустріч перенесено на 10 березня»', apply: moved },
  { name: 'status.cancelled', example: '«скасував зустріч», «візит перенесено»', apply: cancelled },
  {
    name: 'status.blamed',
    example: '"criticised Koval for meeting Nowak"',
    apply: ({ scene, clauses, trigger }) => (isBlamed(scene, clauses, trigger) ? sure('held') : null),
  },
  { name: 'status.venue', example: '"offered Slovakia as a venue for talks"', apply: venueOffered },
  { name: 'status.before-it', example: '«перш ніж зустрітися з Новаком, поговорила»', apply: beforeIt },
  { name: 'status.setting', example: '«після зустрічі з», «напередодні візиту»', apply: setting },
  {
    name: 'status.noun',
    example: '«пропозиція про зустріч», «готовність до переговорів»',
    apply: governingNoun,
  },
  { name: 'status.adjective', example: '«заплановані переговори»', apply: adjective },
  { name: 'status.in-force', example: '«поїздка лишається в силі»', apply: inForce },
  { name: 'status.arranged', example: '"has a call scheduled with"', apply: arranged },
  { name: 'status.on-agenda', example: '«у Коваля зустріч із Новаком»', apply: onAgenda },
  { name: 'status.relative', example: '«на саміті, який пройде у травні»', apply: relative },
  { name: 'status.bound', example: '«вилетів на зустріч»', apply: boundFor },
  {
    name: 'status.possible',
    example: '"a summit is possible only once …"',
    apply: ({ scene, trigger }) => (isOnlyPossible(scene, trigger) ? sure('proposed') : null),
  },
  { name: 'status.governor', example: '«планує зустрітися», «запропонував зустріч»', apply: governor },
  { name: 'status.tense', example: '«зустрінуться», «ведуть переговори»', apply: tense },
  { name: 'status.clause-tense', example: '«схвалять на саміті»', apply: clauseTense },
  { name: 'status.lasted', example: '«переговори … тривали дві години»', apply: lasted },
  { name: 'status.default', example: '«на переговорах з ЄС»', apply: byDefault },
];

export function statusOf(scene: Scene, clauses: Clauses, trigger: Trigger): StatusFound {
  const hit = firstRule(RULES, { scene, clauses, trigger: actedOn(scene, clauses, trigger) });
  const { status, sure: isSure } = hit?.found ?? ({ status: 'held', sure: false } as const);
  // A letter is sent or not: "an open letter" is not one that goes on.
  const shown = trigger.entry.kind === 'letter' && status === 'ongoing' ? 'held' : status;
  return { status: shown, sure: isSure, rule: hit?.rule ?? 'status.default' };
}

function told({ scene, clauses, trigger }: Situation): Told | null {
  const status = negated(scene, clauses, trigger);
  return status && sure(status);
}

function invited({ trigger: { entry } }: Situation): Told | null {
  return entry.marks.has('invite') ? sure('proposed') : null;
}

function setting(situation: Situation): Told | null {
  const { scene, trigger } = situation;
  if (trigger.entry.form !== 'noun' && !isGerund(scene, trigger.at)) return null; // "before meeting him"
  const head = headNoun(scene, trigger.at);
  for (const i of before(situation)) {
    const token = scene.token(i);
    const found = scene.lexicon.settings.find(({ words }) =>
      words.every((word, offset) => scene.tokens[i - words.length + 1 + offset]?.norm === word),
    );
    // «В состоявшемся накануне разговоре»: a day, and not before the conversation.
    if (found?.effect === 'planned' && scene.isInDate(token.start)) continue;
    if (found)
      return found.effect === 'held' && liesAhead(situation)
        ? sure('planned')
        : isGoalOf(scene, i)
          ? goalStatus(scene, trigger, i)
          : asStatus(found.effect);
    if (isOfSeries(scene, i)) continue;
    if (i === head && scene.lexicon.heads.of(token) === 'cancelled')
      return sure(isOnlyFeared(scene, i) ? 'planned' : 'cancelled'); // «після скасування зустрічі»
    if (token.upos === 'VERB' || token.upos === 'ADP' || scene.lexicon.set.and.has(token.norm)) return null;
  }
  return null;
}

/** «загроза скасування [зустрічі]», «возможность отмены»: a noun that leaves open what is in the genitive behind it. */
function isOnlyFeared({ tokens, lexicon }: Scene, at: number): boolean {
  const over = tokens[at - 1];
  return over?.upos === 'NOUN' && tokens[at]?.feats.Case === 'Gen' && lexicon.set.unsaid.has(over.lemma);
}

const isGoalOf = ({ caseless, lexicon, tokens }: Scene, at: number): boolean =>
  caseless && lexicon.set.goals.has(tokens[at]?.norm ?? '');

/** «вирішать після переговорів», «передадуть під час візиту»: what the clause tells lies ahead. */
function liesAhead({ scene, clauses, trigger: { at } }: Situation): boolean {
  const own = clauses.clauseOf(at);
  for (let i = clauses.sentence.first; i < clauses.sentence.last; i++) {
    const token = scene.token(i);
    if (clauses.clauseOf(i) !== own || token.upos !== 'VERB' || token.feats.VerbForm !== 'Fin') continue;
    const isPlan =
      !scene.caseless && token.feats.Tense !== 'Past' && scene.lexicon.governors.of(token) === 'planned';
    return isPlan || isFuture(scene, clauses, i);
  }
  return false;
}

function governingNoun(situation: Situation): Told | null {
  const { scene, trigger } = situation;
  if (trigger.entry.form !== 'noun') return null;
  for (const i of before(situation)) {
    const token = scene.token(i);
    if (token.upos === 'VERB') return null;
    const effect = token.upos === 'NOUN' ? scene.lexicon.heads.of(token) : undefined;
    if (effect === 'held' && liesAhead(situation)) return { status: 'planned', sure: false };
    if (effect && effect !== 'same') return asStatus(effect);
  }
  return null;
}

function adjective({ scene, clauses, trigger }: Situation): Told | null {
  if (trigger.entry.form !== 'noun') return null;
  const isOver = trigger.verb > trigger.at && (trigger.effect === 'tense' || trigger.effect === 'ongoing');
  for (let i = trigger.at - 1; i >= Math.max(clauses.sentence.first, trigger.at - LEFT); i--) {
    const token = scene.token(i);
    const effect = scene.lexicon.adjectives.of(token);
    if (effect && (token.upos === 'ADJ' || token.upos === 'VERB' || token.upos === 'DET'))
      return (effect === 'planned' && trigger.effect === 'proposed') || (effect === 'cancelled' && isOver)
        ? null
        : asStatus(effect);
    if (token.upos === 'VERB' || token.form === ',') return null;
  }
  return null;
}

/** A relative clause right after the word tells: «саміт ЄС, який пройде 25 листопада». */
function relative({ scene, clauses, trigger: { at, entry, verb, effect } }: Situation): Told | null {
  if (entry.form !== 'noun') return null;
  // «Зустріч, яку раніше скасували, відбудеться 20 червня»: its own verb tells.
  const isOwn =
    verb > at &&
    effect === 'tense' &&
    (isFuture(scene, clauses, verb) || scene.token(verb).feats.Tense === 'Past');
  const own = clauses.clauseOf(at);
  const end = Math.min(clauses.sentence.last, at + 16);
  let i = at + 1;
  while (i < end && clauses.clauseOf(i) === own && scene.token(i).upos !== 'VERB') i++;
  if (i >= end || scene.token(i).form !== ',') return null;
  // «запланована на 10 березня, але …», «…, якщо …»: no clause about the noun.
  const next = scene.tokens[i + 1];
  const isJoined = /^(?:CCONJ|SCONJ)$/u.test(next?.upos ?? '');
  if (isJoined && !scene.lexicon.set.thats.has(next?.norm ?? '')) return null;
  const isRelative = /Rel|Int/.test(next?.feats.PronType ?? '');
  if (!isRelative && !scene.lexicon.set.clauses.has(next?.norm ?? '')) return null;
  for (let j = i + 1; j < Math.min(end, i + 8); j++) {
    const effect =
      isBan(scene, j) || isJudged(scene, j) || becomes(scene, j)
        ? undefined
        : scene.lexicon.governors.of(scene.token(j));
    // «лист, у якому просить»: what a letter says, not what becomes of it
    if (entry.kind === 'letter' && !scene.caseless && effect !== 'tense') continue;
    // «зустріч, що триває в Тулоні, закінчиться ввечері»
    if (isOwn) {
      const goes = effect === 'ongoing' || scene.lexicon.lasting.has(scene.token(j));
      if (goes && scene.token(j).feats.Tense === 'Pres') return sure('ongoing');
      continue;
    }
    if (effect && effect !== 'same')
      return effect === 'tense' || effect === 'ongoing'
        ? isFuture(scene, clauses, j)
          ? sure('planned')
          : effect === 'tense' && scene.token(j).feats.Tense === 'Past'
            ? sure('held')
            : null
        : asStatus(effect);
  }
  return null;
}

function governor(situation: Situation): Told | null {
  const { scene, clauses, trigger } = situation;
  const { effect, verb, entry } = trigger;
  if (isOpenTo(scene, trigger)) return sure('proposed');
  if (effect === 'ongoing')
    return isFuture(scene, clauses, verb) || startsLater(situation) ? sure('planned') : sure('ongoing');
  if (effect === 'held') return isFuture(scene, clauses, verb) ? sure('planned') : sure('held');
  if (effect === 'planned' && entry.marks.has('gathers')) return sure('proposed');
  return effect === 'planned' || effect === 'proposed' ? sure(effect) : null;
}

function tense({ scene, clauses, trigger }: Situation): Told | null {
  const { verb, effect, entry } = trigger;
  if (verb < 0 || (effect !== 'tense' && effect !== 'copula')) return null;
  const token = scene.token(verb);
  const { conditionals } = scene.lexicon.set;
  const isWished = verb === trigger.at && isBare(scene, verb) && isDemanded(scene, clauses, verb);
  if (isWished) return sure('proposed');
  const next = scene.tokens[verb + 1]?.norm ?? '';
  const isConditional = hasBefore(scene, clauses, verb, 3, conditionals) || conditionals.has(next);
  if (isConditional || opensCondition(scene, clauses, verb)) return sure('proposed');
  if (isFuture(scene, clauses, verb)) return sure('planned');
  const weighed = weighedAs(scene, trigger);
  if (weighed) return sure(weighed);
  if (token.feats.VerbForm === 'Part' && token.feats.Tense === 'Pres' && !hasCopula(scene, clauses, verb))
    return { status: 'held', sure: false };
  const situation = { scene, clauses, trigger };
  if (isScheduled(situation) || isDatedAhead(situation)) return sure('planned');
  const isHeading = verb === trigger.at && entry.marks.has('heading');
  if (isHeading && token.feats.Tense === 'Pres' && token.feats.VerbForm === 'Fin') return sure('planned');
  if (token.feats.Tense === 'Pres' && token.feats.VerbForm !== 'Conv')
    return isHeadline(scene, clauses) && token.feats.VerbForm === 'Fin'
      ? sure('held')
      : token.feats.Aspect === undefined &&
          entry.form === 'verb' &&
          !entry.marks.has('stays') &&
          token.feats.VerbForm === 'Fin'
        ? sure('held')
        : sure('ongoing');
  if (token.feats.VerbForm === 'Inf') return sure(isBareVerb(scene, verb) ? 'held' : 'planned');
  return effect === 'copula' && entry.form === 'noun' ? null : sure('held');
}

/** The clause's own verb is in the future: what it happens at lies there too. */
function clauseTense({ scene, clauses, trigger: { at, effect, entry } }: Situation): Told | null {
  if (effect !== null || (entry.marks.has('process') && !isAimAt(scene, at))) return null;
  const own = clauses.clauseOf(at);
  for (let i = at - 1; i >= clauses.sentence.first && clauses.clauseOf(i) === own; i--) {
    const { upos, feats, norm } = scene.token(i);
    const isPlan = feats.Tense === 'Pres' && scene.tokens[i + 1]?.feats.VerbForm === 'Inf';
    if (feats.Tense === 'Fut' || isPlan || scene.lexicon.set.futures.has(norm))
      return { status: 'planned', sure: false };
    if (upos === 'VERB' && feats.VerbForm === 'Fin') return null;
  }
  for (let i = at + 1; i < clauses.sentence.last && clauses.clauseOf(i) === own; i++) {
    const token = scene.token(i);
    if (token.feats.VerbForm !== 'Fin') continue;
    const isPlan =
      isFuture(scene, clauses, i) ||
      (token.feats.Tense === 'Pres' && scene.tokens[i + 1]?.feats.VerbForm === 'Inf');
    return isPlan ? { status: 'planned', sure: false } : null;
  }
  return null;
}

function byDefault({ scene, trigger }: Situation): Told {
  return { status: goesOn(scene, trigger) ? 'ongoing' : 'held', sure: false };
}
