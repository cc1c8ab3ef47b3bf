/** Who said what: statements with source, cue, content, speaker, addressee, medium, relays and act. */
import type { Token } from '../../language/contract.js';
import type { Statement } from '../../model/index.js';
import type { Quotation } from '../../text/quotations.js';
import type { Reader, ReaderInput, Results } from '../contract.js';
import { assemble } from './assemble.js';
import type { Attribution } from './attributions/attribution.js';
import { attributionsOf } from './attributions/attributions.js';
import { withoutEchoes, withoutPointers } from './attributions/back-tellings.js';
import {
  addDash,
  headlineColon,
  headlineQuotation,
  withoutQuotedHeadlines,
} from './attributions/headlines.js';
import { withAskedThing } from './contents/asked-things.js';
import type { Draft } from './drafts.js';
import { openStatements } from './learned/bytes.js';
import { learnedDrafts } from './learned/drafts.js';
import { type Lexicon, lexiconOf } from './lexicon.js';
import { type Hearing, hearingOf } from './listening/judge.js';
import { withoutAskedPerson } from './listening/told-to-act.js';
import { namesIn } from './names.js';
import { propose } from './propose.js';
import { withCitedSource } from './relays/cited-sources.js';
import { withQuotedAsSaying } from './relays/quoted-as-saying.js';
import { withQuotedSpeaker } from './relays/quoted-speakers.js';
import { relaysOf } from './relays/relaying.js';
import { withoutOutletOfMedium, withoutToldOutlet, withTeller } from './relays/told-outlets.js';
import { judgeOf } from './resolved/judge.js';
import { openSpeakers } from './resolved/model.js';
import { bySentence, withoutDoubles } from './settle.js';
import { withoutAnnouncements } from './shaping/announcements.js';
import { withBareSentences } from './shaping/bare-quotations.js';
import { besideWords, isNothingSaid } from './shaping/beside-words.js';
import { blockSpeech, withoutOwnWords } from './shaping/block-speech.js';
import { byPlace, saysNothing } from './shaping/by-place.js';
import { withColonQuotations } from './shaping/colon-quotations.js';
import { withContinuations } from './shaping/continued.js';
import { withCountered } from './shaping/countered.js';
import { withoutCredit } from './shaping/credits.js';
import { withoutFrontedAddressee } from './shaping/fronted.js';
import { withHead } from './shaping/heads.js';
import { withoutMainVerb } from './shaping/insets.js';
import { withJoinedQuotations } from './shaping/joined-quotations.js';
import { isNobodysWords } from './shaping/no-words.js';
import { isOnlyHeard } from './shaping/only-heard.js';
import { withoutOthersQuotations } from './shaping/others-quotations.js';
import { withOwnSubjects } from './shaping/own-subjects.js';
import { withoutPatient } from './shaping/patients.js';
import { withPlaceSource } from './shaping/place-sources.js';
import { withPronounSubject } from './shaping/pronoun-subjects.js';
import { withRejectedClaims } from './shaping/rejected-claims.js';
import { withClausesApart, withoutNamedClause, withoutRelativeClause } from './shaping/relative-clauses.js';
import { withHeadlineWords } from './shaping/repeated-words.js';
import { withSignedQuotations } from './shaping/signed-quotations.js';
import {
  withoutAddressee,
  withoutAskedInSource,
  withoutCitation,
  withoutMedium,
} from './shaping/stripping.js';
import { withOpenings, withWholeQuotations } from './shaping/whole-quotations.js';
import type { Judge } from './speakers/context.js';
import { withoutUnsaidOwner } from './speakers/nobodys-data.js';
import { Directory } from './speakers/speakers.js';
import { withoutAsked } from './speakers/who-answers.js';
import { speechQuotations, type Unit, unitsOf } from './units.js';

export const statements: Reader = {
  name: 'statements',
  read: (input, earlier) => ({ statements: readStatements(input, earlier) }),
};

/** The statements of an article; for training with judges of its own. */
export function readStatements(
  input: ReaderInput,
  earlier: Results,
  judgeWith: (lexicon: Lexicon) => Judge | null = (lexicon) => judgeIn(input, lexicon),
  hearWith: (lexicon: Lexicon) => Hearing | null = (lexicon) => hearingIn(input, lexicon),
): Statement[] {
  const scene = sceneOf(input, earlier);
  const proposed = proposeAll(input, scene);
  const { drafts, attributions } = proposed;
  const bytes = input.model('statements');
  const chosen = bytes ? learnedDrafts(scene.units, drafts, scene.lexicon, openStatements(bytes)) : drafts;
  const across = withoutOthersQuotations(acrossSentences(chosen, scene));
  const told = besideRelays(
    across.map((draft) => shaped(draft, scene)),
    proposed,
  );
  const cited = bySentence(told).flatMap((group) =>
    withQuotedAsSaying(withClausesApart(group), scene.lexicon).map((draft) =>
      withQuotedSpeaker(
        withCitedSource(draft, group, scene.lexicon, scene.directory),
        group,
        scene.lexicon,
        scene.directory,
      ),
    ),
  );
  const spoken = bySentence(cited).flatMap((all) => {
    const group = withOwnSubjects(all);
    return group.filter(
      (draft) =>
        !isSomebodysSource(draft, group) &&
        !isOnlyHeard(draft, group) &&
        !saysNothing(draft) &&
        !isNobodysWords(draft),
    );
  });
  const whole = spoken.map((draft) =>
    withoutMainVerb(besideWords(draft, scene.lexicon, scene.directory), scene.lexicon),
  );
  const all = withoutDoubles(whole, scene.lexicon, scene.directory);
  const said = withCountered(all.kept.filter((draft) => !isNothingSaid(draft, scene.lexicon)));
  const settled = { ...all, kept: withRejectedClaims(withJoinedQuotations(said, scene.lexicon), drafts) };
  const relays = relaysOf(settled.kept, drafts, attributions, scene.lexicon, scene.directory, settled);
  return assemble(
    input,
    settled,
    relays,
    scene.lexicon,
    scene.directory,
    scene.quotations,
    judgeWith(scene.lexicon),
    hearWith(scene.lexicon),
  );
}

/** A draft with what the words around it take from its content, cue and source, or give to them. */
function shaped(draft: Draft, { lexicon, directory }: Scene): Draft {
  const own = withoutNamedClause(
    withoutFrontedAddressee(
      withHead(
        byPlace(
          withoutPatient(
            withPronounSubject(withoutUnsaidOwner(withAskedThing(withoutAskedPerson(draft)))),
            lexicon,
          ),
        ),
      ),
    ),
  );
  const placed = withPlaceSource(
    withTeller(
      withoutToldOutlet(withoutOutletOfMedium(own, lexicon), lexicon, directory),
      lexicon,
      directory,
    ),
    lexicon,
  );
  const told = withoutRelativeClause(
    withoutMedium(
      withoutCitation(withoutAskedInSource(withoutAddressee(placed, lexicon), lexicon), lexicon),
      lexicon,
    ),
    lexicon,
  );
  return withoutAsked(told, directory);
}

function hearingIn(input: ReaderInput, lexicon: Lexicon): Hearing | null {
  const bytes = input.model('listeners');
  return bytes ? hearingOf(openSpeakers(bytes, 'listeners'), lexicon) : null;
}

function judgeIn(input: ReaderInput, lexicon: Lexicon): Judge | null {
  const bytes = input.model('speakers');
  return bytes ? judgeOf(openSpeakers(bytes), lexicon) : null;
}

/** What drafts have beyond the sentence of their cue, and what is none because another draft has it. */
function acrossSentences(drafts: readonly Draft[], { units, lexicon, quotations }: Scene): Draft[] {
  const whole = withWholeQuotations(lexicon.showsCases ? drafts : withoutEchoes(drafts), quotations);
  const apart = withoutAnnouncements(withoutQuotedHeadlines(withoutPointers(whole)), lexicon);
  const signed = withSignedQuotations(units, quotations, apart);
  const quoted = withBareSentences(units, withColonQuotations(units, signed, lexicon));
  return withHeadlineWords(units, withOpenings(withoutOwnWords(withContinuations(quoted)), quotations));
}

/** "Reuters, citing [two diplomats], reported": who is cited is not what is said. */
function isSomebodysSource(
  { unit, entry, cue, content: [piece, ...others] }: Draft,
  group: readonly Draft[],
): boolean {
  if (!piece || others.length > 0) return false;
  const { tokens } = unit.analysis;
  // "citing [people] familiar with the matter": the words after the noun are theirs too.
  const cites = !unit.lexicon.showsCases && unit.lexicon.medium.citingWhom.has(entry?.lemmas[0] ?? '');
  // «з посиланням на слова [міністра Лиса]»: the noun for what is cited attributes nothing by itself.
  const isWords = cue.every((index) => unit.lexicon.medium.quoted.has(tokens[index]?.lemma ?? ''));
  return group.some(
    ({ source }) =>
      source !== null &&
      (piece.start === tokens[source.first]?.start ||
        (isWords && piece.start >= (tokens[source.first] as Token).start)) &&
      (piece.end === tokens[source.last - 1]?.end || cites),
  );
}

/** «Міст відкрили, заявив мер, пише газета»: who passes it on is not what was said; there the rules' content stands. */
function besideRelays(drafts: readonly Draft[], { drafts: ruled, attributions }: Proposed): Draft[] {
  const opens = new Map<number, readonly number[]>();
  for (const [unit, found] of attributions)
    for (const { segment, tokens: cue } of found.values()) {
      const first = unit.segments[segment]?.first;
      if (first !== undefined && first === cue[0]) opens.set(unit.analysis.tokens[first]?.start ?? -1, cue);
    }
  const byCue = new Map<number, Draft>();
  for (const draft of ruled) for (const index of draft.cue) if (!byCue.has(index)) byCue.set(index, draft);
  return drafts.map((whole) => {
    const draft = withoutCredit(whole, attributions.get(whole.unit));
    const cue = draft.learned ? opens.get(draft.content[0]?.start ?? -1) : undefined;
    if (!cue || cue.some((index) => draft.cue.includes(index))) return draft;
    const other = byCue.get(draft.cue[0] ?? -1);
    return other?.unit === draft.unit ? { ...draft, content: other.content } : draft;
  });
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

function sceneOf({ analysis, article, words, knowledge }: ReaderInput, earlier: Results): Scene {
  const lexicon = lexiconOf(words);
  const quotations = speechQuotations(analysis);
  const names = namesIn(analysis, earlier.mentions, earlier.entities, lexicon);
  const { mentions, entities } = earlier;
  const { published } = article;
  const directory = new Directory(analysis, mentions, entities, names, lexicon, knowledge, published);
  return { lexicon, quotations, directory, units: unitsOf(analysis, lexicon, names, quotations) };
}

/** Every draft of an article in reading order, with the honest confidence of its rule: more than what is kept. */
function proposeAll(input: ReaderInput, { lexicon, directory, units }: Scene): Proposed {
  const drafts: Draft[] = [];
  const all = new Map<Unit, ReadonlyMap<number, Attribution>>();
  let before: Unit | null = null;
  let above: Unit | null = null;
  let bare: Unit | null = null;
  for (const unit of units) {
    if (before && before.block !== unit.block) above = before;
    const attributions = attributionsOf(unit, lexicon);
    all.set(unit, attributions);
    const headline = isHeadline(input, unit);
    const named = (start: number, end: number) => directory.someoneIn({ start, end });
    if (headline) addDash(unit, attributions, named);
    // A third paragraph in quotation marks goes on from the second one.
    const found = propose(unit, before, bare?.block === unit.block - 1 ? bare : above, attributions, lexicon);
    if (found.some(({ rule }) => rule === 'statement.bare-quotation')) bare = unit;
    const quotation = headline ? headlineQuotation(unit, named, lexicon) : null;
    if (quotation) found.push(quotation);
    const colon = headline ? headlineColon(unit, named) : null;
    if (colon && !found.some((draft) => sameContent(draft, colon))) found.push(colon);
    const speech =
      before && blockSpeech(unit, before, all.get(before) ?? attributions, input.article.blocks, lexicon);
    if (speech) drafts.push(speech);
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
