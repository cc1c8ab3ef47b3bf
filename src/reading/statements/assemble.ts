/** From settled drafts to statements: speaker, addressee, medium, relays, act and mode of each. */
import type { Token } from '../../language/contract.js';
import type { Act, Addressee, Relay, Span, Statement } from '../../model/index.js';
import { contentId } from '../../text/hash.js';
import type { Quotation } from '../../text/quotations.js';
import { byPlace, span } from '../../text/spans.js';
import type { ReaderInput } from '../contract.js';
import { entryOfCue, isQuoted, tokensIn } from './act-features.js';
import { judgedAct, openActs } from './act-model.js';
import { actOf, ruledAct } from './acts.js';
import { claimsOf } from './contents/claims.js';
import type { Draft } from './drafts.js';
import type { Lexicon } from './lexicon.js';
import { givenTo } from './listening/given.js';
import { beforeContent, isOutside, nameAnswering } from './listening/hearers.js';
import type { Hearing } from './listening/judge.js';
import { addresseeOf } from './listening/listeners.js';
import { toldToAct } from './listening/told-to-act.js';
import { modeOf } from './modes.js';
import { nested, withoutToldAgain, withRelaysOfOuter } from './nesting.js';
import { deedOf } from './own-deeds.js';
import { isInFormula } from './relays/according-to.js';
import type { RelayFound } from './relays/citing.js';
import { conditionsIn, mediumOf, type TokenRange } from './relays/relays.js';
import { toldOutlet } from './relays/told-outlets.js';
import type { Settled } from './settle.js';
import { isCompany } from './shaping/company.js';
import { nameRepeated } from './shaping/repeated-words.js';
import { signOf } from './sign.js';
import type { Source } from './source.js';
import { isOfAccused } from './speakers/accused.js';
import { type Judge, SpeakerContext } from './speakers/context.js';
import { nameFirstPersons } from './speakers/first-person.js';
import { HELD_BEFORE, heldApart, notHimself, toTeller } from './speakers/held-apart.js';
import { isOfNobody } from './speakers/nobodys-data.js';
import { nameQuotedHe } from './speakers/quoted-he.js';
import type { Directory, Named } from './speakers/speakers.js';

/** From here on a statement stands though the text does not let one say whose it is. */
const SURE_ALONE = 0.5;

/**
 * Not «очікується, що …», behind which there may be nobody, and nothing inside what somebody says. Where words show no
 * cases the trained reader has learnt which of these count ("is expected to").
 */
function standsAlone({ learned, confidence, entry, cue, unit }: Draft, kept: readonly Draft[]): boolean {
  if (!learned || confidence < SURE_ALONE) return false;
  const { showsCases } = unit.lexicon;
  const isPassive = cue.some((index) => unit.analysis.tokens[index]?.feats.Voice === 'Pass');
  if (showsCases && entry?.act === 'evaluate' && (isPassive || entry.kind !== 'verb')) return false;
  const { start, end } = unit.analysis.tokens[cue[0] ?? unit.first] as Token;
  return !kept.some(({ content }) => content.some((piece) => piece.start <= start && end <= piece.end));
}

/** The statements of an article, in the order of their contents. */
export function assemble(
  input: ReaderInput,
  { kept, told }: Settled,
  relays: ReadonlyMap<Draft, readonly RelayFound[]>,
  lexicon: Lexicon,
  directory: Directory,
  quotations: readonly Quotation[],
  judge: Judge | null,
  hearing: Hearing | null,
): Statement[] {
  kept.sort((a, b) => byPlace(a.content[0] as Span, b.content[0] as Span) || orderOf(a) - orderOf(b));
  const statements: Statement[] = [];
  const context = new SpeakerContext(directory, lexicon, judge, hearing?.meant ?? null);
  const inTextOrder = [...kept].sort((a, b) => anchor(a) - anchor(b));
  const speakers = new Map<Draft, Named | null>();
  const passedOn = new Map<Draft, readonly Named[]>();
  const addressees = new Map<Draft, Addressee>();
  const { tokens, text } = input.analysis;
  const { heard, relays: via } = heardIn(inTextOrder, told, relays, lexicon, hearing, directory);
  for (const [i, draft] of inTextOrder.entries()) {
    const before = inTextOrder.slice(Math.max(0, i - HELD_BEFORE), i);
    const { speaker: read, via: names } = context.resolve(draft, via.get(draft) ?? []);
    const speaker = heldApart(draft, read, before, speakers);
    speakers.set(draft, speaker);
    passedOn.set(draft, names);
    const to = heard.get(draft);
    if (!to) continue;
    const { start } = tokens[to.first] as Token;
    const words = span(text, start, (tokens[to.last - 1] as Token).end);
    const named = notHimself(draft, to, context.addressed(draft, to, speaker), speaker);
    const whom = toTeller(draft, to, named, speaker, before, speakers);
    addressees.set(draft, { ...words, ...party(whom) });
    // «Від міста вимагають …»: whoever it is, it is not the one who is spoken to.
    if (whom.entity === null || whom.entity !== speaker?.entity) continue;
    if (!draft.source) speakers.set(draft, null);
    // «[Репортёр] спросил Коваля»: nor is he by a description that only seemed to mean him.
    else if (speaker.how.startsWith('judged')) speakers.set(draft, ownName(draft.source, directory));
  }
  nameAnswering(heard, speakers, addressees, directory);
  nameAhead(inTextOrder, speakers, directory);
  nameRepeated(inTextOrder, speakers);
  nameFirstPersons(inTextOrder, speakers);
  nameQuotedHe(inTextOrder, speakers, addressees, directory);
  for (const draft of kept) {
    const speaker = speakers.get(draft) ?? null;
    if (isCompany(draft, directory, lexicon)) continue;
    if (!speaker && (isOfAccused(draft, lexicon) || isOfNobody(draft))) continue;
    if (!speaker && draft.carried && !standsAlone(draft, kept)) continue;
    const found = via.get(draft) ?? [];
    const names = passedOn.get(draft) ?? [];
    statements.push(
      finished(
        input,
        draft,
        told.get(draft) ?? null,
        speaker,
        addressees.get(draft) ?? null,
        found,
        names,
        lexicon,
        directory,
        quotations,
      ),
    );
  }
  return withRelaysOfOuter(nested(withoutToldAgain(statements)));
}

const ownName = ({ first, last, head }: NonNullable<Draft['source']>, directory: Directory): Named =>
  directory.name(first, last, head, true);

/** Who is spoken to in each draft, and who passes it on: «рассказал агентству» is told to the agency, not by it. */
function heardIn(
  drafts: readonly Draft[],
  told: Settled['told'],
  relays: ReadonlyMap<Draft, readonly RelayFound[]>,
  lexicon: Lexicon,
  hearing: Hearing | null,
  directory: Directory,
): { heard: Map<Draft, TokenRange>; relays: Map<Draft, RelayFound[]> } {
  const toWhom = (draft: Draft, taken: readonly RelayFound[]) => {
    const sure = toldOutlet(draft, lexicon, directory) ?? givenTo(draft) ?? toldToAct(draft);
    if (sure) return sure;
    const ruled = addresseeOf(draft, lexicon, taken);
    return hearing ? hearing.toWhom(draft, ruled, taken) : ruled;
  };
  const heard = new Map<Draft, TokenRange>();
  for (const draft of drafts) {
    // «Про це він заявив журналістам на брифінгу» after what he said: to whom and where it was said.
    const again = told.get(draft) ?? null;
    const to = toWhom(draft, relays.get(draft) ?? []) ?? (again && toWhom(again, []));
    const isHeard = to !== null && !isInFormula(draft.unit.analysis.tokens, to, lexicon);
    if (isHeard && !isOutside(draft, to, drafts)) heard.set(draft, beforeContent(draft, to));
  }
  const ranges = [...heard.values()];
  const isHeard = ({ head }: RelayFound) => ranges.some(({ first, last }) => first <= head && head < last);
  const left = [...relays].map(([draft, list]) => [draft, list.filter((one) => !isHeard(one))] as const);
  return { heard, relays: new Map(left) };
}

/** «Експерт: …» in a headline is who the text names as the first to speak. */
function nameAhead(drafts: readonly Draft[], speakers: Map<Draft, Named | null>, directory: Directory): void {
  const later = drafts.find((draft) => directory.entity(speakers.get(draft)?.entity ?? null)?.type === 'PER');
  const named = later && speakers.get(later);
  if (!later || !named) return;
  for (const draft of drafts) {
    if (draft === later || draft.unit.block >= later.unit.block || draft.unit.block > 1) return;
    const { source, unit } = draft;
    // «Любляна требует …»: a place or a body that is named is nobody else.
    const type = directory.entity(speakers.get(draft)?.entity ?? null)?.type;
    if (type !== undefined && type !== 'PER') continue;
    const head = source && (unit.analysis.tokens[source.head] as Token);
    if (
      !source ||
      source.last - source.first > 1 ||
      head?.feats.Animacy !== 'Anim' ||
      head.feats.Number === 'Plur'
    )
      continue;
    speakers.set(draft, { ...named, how: 'description: named afterwards' });
  }
}

const orderOf = ({ cue }: Draft): number => cue[0] ?? 0;
const anchor = (draft: Draft): number => draft.cue[0] ?? draft.source?.first ?? draft.unit.first;

function finished(
  input: ReaderInput,
  draft: Draft,
  again: Draft | null,
  speaker: Named | null,
  addressee: Addressee | null,
  relays: readonly RelayFound[],
  names: readonly Named[],
  lexicon: Lexicon,
  directory: Directory,
  quotations: readonly Quotation[],
): Statement {
  const { analysis, article } = input;
  const { tokens, text } = analysis;
  const at = (first: number, last: number): Span =>
    span(text, (tokens[first] as Token).start, (tokens[last - 1] as Token).end);
  const cue = joined(draft.cue.length > 0 ? draft.cue : signOf(draft, lexicon), tokens, text);
  // Who is accused is no source of the accusation.
  const source = draft.source && !isOfAccused(draft, lexicon) ? [at(...wordsOf(draft.source))] : [];
  const where = mediumOf(draft, lexicon) ?? (again && mediumOf(again, lexicon));
  const all: Relay[] = relays.map((relay, i) => ({
    ...at(relay.first, relay.last),
    ...party(names[i] as Named),
    cueText: relay.cueText,
  }));
  // «За даними «Меридіана», який посилається на …»: one relay, named twice.
  const via = all
    .filter(({ name }, i) => all.findIndex((one) => one.name === name) === i)
    // «цитирует министра Олега Лиса агентство»: nobody passes his own words on.
    .filter(({ entity }) => entity === null || entity !== speaker?.entity);
  const mode = modeOf(draft, quotations, text, article.blocks[draft.unit.block]?.kind === 'teaser');
  const act = actOfSpeaker(input, draft, speaker, lexicon, directory);
  const chain = [...via.map(({ name }) => name).reverse(), ...(speaker ? [speaker.name] : [])];
  if (article.outlet && !chain.includes(article.outlet)) chain.unshift(article.outlet);
  const content = draft.content.map(({ start, end }) => span(text, start, end));
  return {
    id: `s-${contentId(...content.flatMap((one) => [one.start, text.slice(one.start, one.end)]), ...cue.map((one) => one.start), ...source.map((one) => one.start))}`,
    content,
    claims: claimsOf(analysis, content),
    mode,
    cue,
    source,
    speaker: speaker ? { name: speaker.name, entity: speaker.entity, how: speaker.how } : null,
    addressee,
    medium: where ? at(where.first, where.last) : null,
    via,
    chain,
    act,
    condition: conditionsIn(draft.unit, content, lexicon),
    inside: null,
    teaser: article.blocks[draft.unit.block]?.kind === 'teaser',
    rule: draft.learned ? `${draft.rule}+model.statements` : draft.rule,
    confidence: Math.round((draft.sure ?? draft.confidence) * 1000) / 1000,
  };
}

/** The act by its words; what the speaker's own side will do is a plan, what others will do or what befalls it is none. */
function actOfSpeaker(
  input: ReaderInput,
  draft: Draft,
  speaker: Named | null,
  lexicon: Lexicon,
  directory: Directory,
): Act {
  const act = actMeant(input, draft, lexicon);
  if ((draft.entry?.act ?? 'state') !== 'state' || !/^(?:state|evaluate|plan)$/u.test(act)) return act;
  const deed = deedOf(draft, speaker, directory);
  if (deed === 'own') return 'plan';
  if (deed === 'forecast') return 'evaluate';
  return deed && act === 'plan' ? actMeant(input, draft, lexicon, 'plan') : act;
}

/** The act by the rules, put right by the model where the language has one; the next likely one where it is known not to be one. */
function actMeant({ analysis, model }: ReaderInput, draft: Draft, lexicon: Lexicon, not?: Act): Act {
  const bytes = model('acts');
  if (!bytes) {
    const act = actOf(draft, analysis, lexicon);
    return act === not ? 'state' : act;
  }
  const cue = draft.cue.map((index) => analysis.tokens[index] as Token);
  const entry = entryOfCue(cue, lexicon);
  const content = tokensIn(analysis, draft.content);
  const { act: ruled, rule } = ruledAct({ content: draft.content, cue: draft.cue, entry }, analysis, lexicon);
  const quoted = isQuoted(analysis.text, draft.content);
  return judgedAct(openActs(bytes), { cue, content, entry, ruled, rule, quoted }, lexicon, not);
}

const wordsOf = ({ first, last, word }: Source): [first: number, last: number] =>
  word === undefined ? [first, last] : [word, word + 1];

const party = ({ name, entity }: Named) => ({ name, entity });

/** Cue words as spans; neighbours become one. */
function joined(cue: readonly number[], tokens: readonly Token[], text: string): Span[] {
  const spans: Span[] = [];
  let first = -1;
  cue.forEach((index, i) => {
    if (first < 0) first = index;
    if (cue[i + 1] !== index + 1) {
      spans.push(span(text, (tokens[first] as Token).start, (tokens[index] as Token).end));
      first = -1;
    }
  });
  return spans;
}
