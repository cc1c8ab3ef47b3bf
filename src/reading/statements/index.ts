/** Who said what: statements with source, cue, content, speaker, addressee, medium, relays and act. */
import type { Token } from '../../language/contract.js';
import type { Act, Addressee, Relay, Span, Statement } from '../../model/index.js';
import { contentId } from '../../text/hash.js';
import type { Quotation } from '../../text/quotations.js';
import { byPlace, contains, span } from '../../text/spans.js';
import type { Reader, ReaderInput, Results } from '../contract.js';
import { entryOfCue, isQuoted, tokensIn } from './act-features.js';
import { judgedAct, openActs } from './act-model.js';
import { actOf, ruledAct } from './acts.js';
import { groupBefore } from './alone.js';

import type { Attribution } from './attribution.js';
import { attributionsOf } from './attributions.js';
import { SpeakerContext } from './context.js';
import type { Draft } from './drafts.js';
import { addDash, headlineColon } from './headlines.js';
import { withHead } from './heads.js';
import { learnedDrafts } from './learned/drafts.js';
import { openStatements } from './learned/model.js';
import { type Lexicon, lexiconOf } from './lexicon.js';
import { modeOf } from './modes.js';
import { namesIn } from './names.js';
import { propose } from './propose.js';
import { type RelayFound, relaysOf } from './relaying.js';
import { addresseeOf, conditionsIn, mediumOf, type TokenRange } from './relays.js';
import { type Settled, withoutDoubles } from './settle.js';
import { Directory, type Named } from './speakers.js';
import { speechQuotations, type Unit, unitsOf } from './units.js';

export const statements: Reader = {
  name: 'statements',
  read(input, earlier) {
    return { statements: readStatements(input, earlier) };
  },
};

function readStatements(input: ReaderInput, earlier: Results): Statement[] {
  const scene = sceneOf(input, earlier);
  const { drafts, attributions } = proposeAll(input, scene);
  const bytes = input.model('statements');
  const chosen = bytes ? learnedDrafts(scene.units, drafts, scene.lexicon, openStatements(bytes)) : drafts;
  const settled = withoutDoubles(chosen.map(withHead), scene.lexicon, scene.directory);
  const relays = relaysOf(settled.kept, drafts, attributions, scene.lexicon, scene.directory, settled);
  return assemble(input, settled, relays, scene.lexicon, scene.directory, scene.quotations);
}

/** What the rules propose for an article; for the training of a reader that learns from it. */
export function draftsOf(input: ReaderInput, earlier: Results): Draft[] {
  return proposeAll(input, sceneOf(input, earlier)).drafts;
}

interface Scene {
  readonly lexicon: Lexicon;
  readonly quotations: readonly Quotation[];
  readonly directory: Directory;
  readonly units: readonly Unit[];
}

interface Proposed {
  readonly drafts: Draft[];
  /** The attributing segments of every unit. */
  readonly attributions: ReadonlyMap<Unit, ReadonlyMap<number, Attribution>>;
}

function sceneOf({ analysis, words, knowledge }: ReaderInput, earlier: Results): Scene {
  const lexicon = lexiconOf(words.statements);
  const quotations = speechQuotations(analysis);
  const names = namesIn(analysis, earlier.mentions, earlier.entities, lexicon.set);
  const directory = new Directory(analysis, earlier.mentions, earlier.entities, names, knowledge);
  return { lexicon, quotations, directory, units: unitsOf(analysis, names, quotations) };
}

/** Every draft of an article in reading order, with the honest confidence of its rule: more than what is kept. */
function proposeAll(input: ReaderInput, { lexicon, directory, units }: Scene): Proposed {
  const drafts: Draft[] = [];
  const all = new Map<Unit, ReadonlyMap<number, Attribution>>();
  let before: Unit | null = null;
  for (const unit of units) {
    const attributions = attributionsOf(unit, lexicon);
    all.set(unit, attributions);
    const headline = isHeadline(input, unit);
    const named = (start: number, end: number) => directory.someoneIn({ start, end });
    if (headline) addDash(unit, attributions, named);
    const found = propose(unit, before, attributions, lexicon);
    const colon = headline ? headlineColon(unit, named) : null;
    if (colon && !found.some((draft) => sameContent(draft, colon))) found.push(colon);
    drafts.push(...found);
    if (!unit.within) before = unit;
  }
  return { drafts, attributions: all };
}

/** A block of one sentence without a full stop: headline, subheading, teaser, or the first line. */
function isHeadline({ article, analysis }: ReaderInput, unit: Unit): boolean {
  const block = article.blocks[unit.block];
  if (!block || unit.within) return false;
  if (block.kind === 'headline' || block.kind === 'subheading' || block.kind === 'teaser') return true;
  const first = analysis.tokens[unit.first] as Token;
  const last = analysis.tokens[unit.last - 1] as Token;
  return (
    first.start === block.start &&
    last.end === block.end &&
    last.form !== '.' &&
    block.end - block.start < 220
  );
}

function sameContent(a: Draft, b: Draft): boolean {
  return a.content.some((one) =>
    b.content.some((other) => one.start < other.end && other.start < one.end && one.start === other.start),
  );
}

function assemble(
  input: ReaderInput,
  { kept, told }: Settled,
  relays: ReadonlyMap<Draft, readonly RelayFound[]>,
  lexicon: Lexicon,
  directory: Directory,
  quotations: readonly Quotation[],
): Statement[] {
  kept.sort((a, b) => byPlace(a.content[0] as Span, b.content[0] as Span) || orderOf(a) - orderOf(b));
  const statements: Statement[] = [];
  const context = new SpeakerContext(directory, lexicon);
  const inTextOrder = [...kept].sort((a, b) => anchor(a) - anchor(b));
  const speakers = new Map<Draft, Named | null>();
  const passedOn = new Map<Draft, readonly Named[]>();
  for (const draft of inTextOrder) {
    const { speaker, via } = context.resolve(draft, relays.get(draft) ?? []);
    speakers.set(draft, speaker);
    passedOn.set(draft, via);
  }
  nameAhead(inTextOrder, speakers, directory);
  for (const draft of kept) {
    const speaker = speakers.get(draft) ?? null;
    if (!speaker && draft.carried) continue;
    const found = relays.get(draft) ?? [];
    const names = passedOn.get(draft) ?? [];
    statements.push(
      finished(input, draft, told.get(draft) ?? null, speaker, found, names, lexicon, directory, quotations),
    );
  }
  return withRelaysOfOuter(nested(statements));
}

/** Who passes on what one said passes on what is said in it. */
function withRelaysOfOuter(statements: readonly Statement[]): Statement[] {
  return statements.map((statement) => {
    const outer = statement.inside === null ? null : statements[statement.inside];
    if (!outer || statement.via.length > 0 || outer.via.length === 0) return statement;
    return { ...statement, via: outer.via };
  });
}

/** «Експерт: …» in a headline is who the text names as the first to speak. */
function nameAhead(drafts: readonly Draft[], speakers: Map<Draft, Named | null>, directory: Directory): void {
  const later = drafts.find((draft) => directory.entity(speakers.get(draft)?.entity ?? null)?.type === 'PER');
  const named = later && speakers.get(later);
  if (!later || !named) return;
  for (const draft of drafts) {
    if (draft === later || draft.unit.block >= later.unit.block || draft.unit.block > 1) return;
    const { source, unit } = draft;
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
  const cue = joined(draft.cue, tokens, text);
  const source = draft.source ? [at(draft.source.first, draft.source.last)] : [];
  // «Про це він заявив журналістам на брифінгу» after what he said: to whom and where it was said.
  const to = addresseeOf(draft, lexicon, relays) ?? (again && addresseeOf(again, lexicon, relays));
  const addressee: Addressee | null = to
    ? {
        ...at(to.first, to.last),
        ...party(spokenTo(draft, to, directory)),
      }
    : null;
  const where = mediumOf(draft, lexicon) ?? (again && mediumOf(again, lexicon));
  const via: Relay[] = relays.map((relay, i) => ({
    ...at(relay.first, relay.last),
    ...party(names[i] as Named),
    cueText: relay.cueText,
  }));
  const mode = modeOf(draft, quotations, text, article.blocks[draft.unit.block]?.kind === 'teaser');
  const act = actMeant(input, draft, lexicon);
  const chain = [...via.map(({ name }) => name).reverse(), ...(speaker ? [speaker.name] : [])];
  if (article.outlet && !chain.includes(article.outlet)) chain.unshift(article.outlet);
  const content = draft.content.map(({ start, end }) => span(text, start, end));
  return {
    id: `s-${contentId(...content.flatMap((one) => [one.start, text.slice(one.start, one.end)]), ...cue.map((one) => one.start), ...source.map((one) => one.start))}`,
    content,
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

/** The act by the rules, put right by the model where the language has one. */
function actMeant({ analysis, model }: ReaderInput, draft: Draft, lexicon: Lexicon): Act {
  const bytes = model('acts');
  if (!bytes) return actOf(draft, analysis, lexicon);
  const cue = draft.cue.map((index) => analysis.tokens[index] as Token);
  const entry = entryOfCue(cue, lexicon);
  const content = tokensIn(analysis, draft.content);
  const { act: ruled, rule } = ruledAct({ ...draft, entry }, analysis, lexicon);
  const quoted = isQuoted(analysis.text, draft.content);
  return judgedAct(openActs(bytes), { cue, content, entry, ruled, rule, quoted }, lexicon);
}

const party = ({ name, entity }: Named) => ({ name, entity });

/** Who is spoken to: whom a pronoun means, each of several by its own name. */
function spokenTo(draft: Draft, { first, last }: TokenRange, directory: Directory): Named {
  const { tokens } = draft.unit.analysis;
  const whole = directory.name(first, last, headIn(draft, first, last));
  if (whole.entity !== null) return whole;
  const one = tokens[first] as Token;
  if (last - first === 1 && one.upos === 'PRON') {
    const group = one.feats.Number === 'Plur' ? groupBefore(draft.unit) : null;
    return group ? { name: group, entity: null, how: 'pronoun' } : whole;
  }
  const at = tokens.findIndex((token, i) => i > first && i < last - 1 && token.upos === 'CCONJ');
  if (at < 0) return whole;
  const parts = [
    directory.name(first, at, headIn(draft, first, at)),
    directory.name(at + 1, last, headIn(draft, at + 1, last)),
  ];
  return {
    name: parts.map(({ name }) => name).join(` ${(tokens[at] as Token).form} `),
    entity: null,
    how: 'several',
  };
}

function headIn({ unit }: Draft, first: number, last: number): number {
  const { tokens } = unit.analysis;
  for (let i = first; i < last; i++) {
    const { upos } = tokens[i] as Token;
    if (upos === 'NOUN' || upos === 'PROPN' || upos === 'PRON' || upos === 'X') return i;
  }
  return first;
}

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

/** How many statements before and after are looked at for one that holds another. */
const NEIGHBOURS = 40;

/** Sets `inside`: the smallest statement whose content holds content and cue of another. */
function nested(statements: readonly Statement[]): Statement[] {
  return statements.map((statement, i) => {
    let best = -1;
    let size = Number.POSITIVE_INFINITY;
    const own = sizeOf(statement);
    const parts = [...statement.content, ...statement.cue];
    const last = Math.min(statements.length, i + NEIGHBOURS);
    for (let j = Math.max(0, i - NEIGHBOURS); j < last; j++) {
      const outer = statements[j] as Statement;
      const outerSize = sizeOf(outer);
      if (i === j || outerSize <= own || outerSize >= size) continue;
      if (!parts.every((part) => outer.content.some((piece) => contains(piece, part)))) continue;
      best = j;
      size = outerSize;
    }
    return best < 0 ? statement : { ...statement, inside: best };
  });
}

const sizeOf = ({ content }: Statement): number =>
  content.reduce((sum, { start, end }) => sum + end - start, 0);
