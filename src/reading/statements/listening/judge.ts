/** Whom a statement speaks to, where a model says so: the rules' answer is one of the candidates. */
import type { Draft } from '../drafts.js';
import type { Lexicon } from '../lexicon.js';
import type { TokenRange } from '../relays/relays.js';
import { Hashes } from '../resolved/hashes.js';
import { judgeOf } from '../resolved/judge.js';
import { type SpeakersModel, weigh } from '../resolved/model.js';
import type { Judge } from '../speakers/context.js';
import { type Listener, listenersIn, rangeOf } from './candidates.js';
import { askedOf, fillListenerFeatures } from './features.js';

/** Which phrase of a draft is spoken to, given what the rules say and which phrases are relays; and whom it means. */
export interface Hearing {
  readonly toWhom: (
    draft: Draft,
    ruled: TokenRange | null,
    taken: readonly TokenRange[],
  ) => TokenRange | null;
  readonly meant: Judge;
}

const hashes = new Hashes();

/** By how much nobody may outweigh somebody: nobody is the answer in six of seven examples, and wins too easily. */
const LEAD = 1;

/** The phrases with their features, for training. */
export function listenersWithFeatures(
  draft: Draft,
  ruled: TokenRange | null,
  taken: readonly TokenRange[],
  lexicon: Lexicon,
): { listeners: Listener[]; features: number[][] } {
  const listeners = listenersIn(draft, ruled, taken);
  const asked = askedOf(draft, lexicon, ruled !== null);
  return { listeners, features: listeners.map((one) => fillListenerFeatures(asked, one, hashes).kept()) };
}

/** One for each article. */
export function hearingOf(model: SpeakersModel, lexicon: Lexicon): Hearing {
  return {
    meant: judgeOf(model, lexicon),
    toWhom(draft, ruled, taken) {
      const listeners = listenersIn(draft, ruled, taken);
      // A quarter of all sentences have nobody to speak to.
      if (listeners.length === 1) return null;
      const asked = askedOf(draft, lexicon, ruled !== null);
      let best: Listener | null = null;
      let most = Number.NEGATIVE_INFINITY;
      for (const one of listeners) {
        const sum = weigh(model, fillListenerFeatures(asked, one, hashes)) + (one.phrase === null ? 0 : LEAD);
        if (sum <= most) continue;
        most = sum;
        best = one;
      }
      return best && rangeOf(draft, best, ruled);
    },
  };
}
