/** «Ми попередили партнерів, що газу не буде», — розповів Коваль: who says «я» and «ми» within what somebody says. */
import type { Token } from '../../../language/contract.js';
import type { Draft } from '../drafts.js';
import type { Named } from './speakers.js';

const HOW = 'pronoun: who says it';

/** How many drafts before and after are looked at for the one that is spoken around another. */
const NEIGHBOURS = 24;

/** Gives drafts whose source is a pronoun of the first person the speaker of the words that they stand in. */
export function nameFirstPersons(drafts: readonly Draft[], speakers: Map<Draft, Named | null>): void {
  drafts.forEach((draft, i) => {
    if (!isFirstPerson(draft)) return;
    const { start } = draft.unit.analysis.tokens[draft.source?.first ?? 0] as Token;
    const around = drafts
      .slice(Math.max(0, i - NEIGHBOURS), i + NEIGHBOURS)
      .filter(({ unit, content }) => unit !== draft.unit && isHeld(content, start))
      // «Коваль розповів, що Лис сказав: «Я сказав …»»: «я» is the nearest of those who speak around it.
      .reduce<Draft | null>((near, other) => (near && length(near) <= length(other) ? near : other), null);
    const speaker = around && speakers.get(around);
    // «Я» whom the text names is not taken for somebody it only describes.
    if (speaker && (speaker.entity !== null || !speakers.get(draft)?.entity))
      speakers.set(draft, { ...speaker, how: HOW });
  });
}

const isHeld = (content: Draft['content'], at: number): boolean =>
  content.some(({ start, end }) => start <= at && at < end);

const length = ({ content }: Draft): number => content.reduce((sum, { start, end }) => sum + end - start, 0);

function isFirstPerson({ unit, source }: Draft): boolean {
  if (!source || !unit.lexicon.showsCases || !unit.within) return false;
  const { upos, feats } = unit.analysis.tokens[source.head] as Token;
  return upos === 'PRON' && feats.Person === '1';
}
