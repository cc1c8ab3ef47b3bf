/** Puts right what the rules say of whom a source without a name means. */
import type { Draft } from '../drafts.js';
import type { Lexicon } from '../lexicon.js';
import { withoutPossessive } from '../speakers/alone.js';
import type { Named } from '../speakers/speakers.js';
import { type Addressing, type Before, type Candidate, candidatesOf } from './candidates.js';
import { type Asked, askedOf, fillSpeakerFeatures } from './features.js';
import { Hashes } from './hashes.js';
import { type SpeakersModel, weigh } from './model.js';

/** The rules are sure of these: a name stands in the source, or words that mean one body only. */
const SURE = new Set([
  'named',
  'short name',
  'named after a comma',
  'named: two together',
  'relative',
  'pronoun: who told of another',
  'metonym',
  'the side of a state',
  'a body of a state',
  'the document itself',
  'title: who has held this office',
  'the accuser of a passive',
  'pronoun: the subject before the colon',
  'pronoun: who was asked',
  'pronoun: the last person named',
  'pronoun: who spoke without a name just before',
  'pronoun: whom somebody without a name told of',
  'description: who was asked',
  'description: the two spoken of before',
  'description: the noun of its name',
  'description: who was talked to',
  'description: the one without a name before',
  'pronoun: the group of the sentence before',
  'description: a relative',
  'description: of its owner',
  'description: who stays unnamed',
  'title: the same post',
  'description: one of the group before',
  'description: whose work it is',
  'description: the same words before',
  'description: the body of a state named before',
  'description: the people of a body',
]);

/** Whether it is open whom a source means. */
export const isOpen = (ruled: Named | null): boolean => ruled === null || !SURE.has(ruled.how);

/** The words of a source as a name, for sources that are no pronouns; whose somebody is it does not say by a pronoun. */
function ownWords({ unit, source }: Draft, { directory }: Before, lexicon: Lexicon): Named | null {
  if (!source) return null;
  const { upos, lemma } = directory.token(source.head);
  if (upos === 'PRON' || upos === 'DET' || upos === 'ADV' || lexicon.sources.lastNamed.has(lemma))
    return null;
  const named = directory.name(source.first, source.last, source.head);
  const name = named.how === 'description' ? withoutPossessive(unit, source) : null;
  return name === null ? named : { ...named, name };
}

/** What is asked, and of whom: for reading and for training. */
export class Asking {
  private readonly roles: Asked['roles'] = new Map();
  private readonly beside: Asked['beside'] = new Map();

  constructor(private readonly lexicon: Lexicon) {}

  /** The candidates with their features, for training. */
  of(
    draft: Draft,
    ruled: Named | null,
    before: Before,
    addressing: Addressing | null = null,
  ): { candidates: Candidate[]; features: number[][] } {
    const { candidates, asked } = this.ask(draft, ruled, before, addressing);
    return { candidates, features: candidates.map((one) => fillSpeakerFeatures(asked, one, hashes).kept()) };
  }

  /** The likeliest candidate; null when there is none. */
  best(
    model: SpeakersModel,
    draft: Draft,
    ruled: Named | null,
    before: Before,
    addressing: Addressing | null,
  ): Named | null {
    const { candidates, asked } = this.ask(draft, ruled, before, addressing);
    let best: Candidate | null = null;
    let most = Number.NEGATIVE_INFINITY;
    for (const candidate of candidates) {
      const sum = weigh(model, fillSpeakerFeatures(asked, candidate, hashes));
      if (sum <= most) continue;
      most = sum;
      best = candidate;
    }
    return best?.named ?? null;
  }

  private ask(
    draft: Draft,
    ruled: Named | null,
    before: Before,
    addressing: Addressing | null,
  ): { candidates: Candidate[]; asked: Asked } {
    const own = ownWords(draft, before, this.lexicon);
    const candidates = candidatesOf(draft, ruled, own, before, addressing);
    const asked = askedOf(draft, before, this.lexicon, this.roles, this.beside, addressing !== null);
    return { candidates, asked };
  }
}

const hashes = new Hashes();

/** One for each article. */
export function judgeOf(model: SpeakersModel, lexicon: Lexicon) {
  const asking = new Asking(lexicon);
  return (draft: Draft, ruled: Named | null, before: Before, addressing?: Addressing): Named | null => {
    if (!isOpen(ruled)) return ruled;
    return asking.best(model, draft, ruled, before, addressing ?? null) ?? ruled;
  };
}
