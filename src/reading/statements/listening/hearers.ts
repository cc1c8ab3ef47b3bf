/** Where the words for who is spoken to end, whose they are, and who is asked and answers in one sentence. */
import type { Token } from '../../../language/contract.js';
import type { Addressee } from '../../../model/index.js';
import type { Draft } from '../drafts.js';
import type { TokenRange } from '../relays/relays.js';
import type { Directory, Named } from '../speakers/speakers.js';
import { askerIn } from './asked.js';

/** «попросила в [міністра] пояснень»: who is spoken to ends where what is said begins. */
export function beforeContent({ unit, content }: Draft, to: TokenRange): TokenRange {
  const { tokens } = unit.analysis;
  const start = content[0]?.start ?? 0;
  let { last } = to;
  while (
    last - 1 > to.first &&
    (tokens[last - 1] as Token).start >= start &&
    (tokens[to.first] as Token).start < start
  )
    last--;
  return last === to.last ? to : { ...to, last };
}

/** «Лис сказав [журналістам], що Коваль незадоволений»: who hears of it is not who Коваль speaks to. */
export function isOutside({ unit, cue }: Draft, to: TokenRange, drafts: readonly Draft[]): boolean {
  const { tokens } = unit.analysis;
  const holds = ({ content }: Draft, index: number) => {
    const { start, end } = tokens[index] as Token;
    return content.some((piece) => piece.start <= start && end <= piece.end);
  };
  const at = cue[0];
  if (at === undefined || unit.within) return false;
  return drafts.some((other) => other.unit === unit && holds(other, at) && !holds(other, to.first));
}

/** «[Речниця], відповідаючи на запитання агентства, чи …, сказала»: who is spoken to by words that are another statement's source makes that statement. */
export function nameAnswering(
  heard: ReadonlyMap<Draft, TokenRange>,
  speakers: Map<Draft, Named | null>,
  addressees: Map<Draft, Addressee>,
  directory: Directory,
): void {
  const bySource = new Map<number, Draft>();
  for (const draft of speakers.keys()) if (draft.source) bySource.set(draft.source.head, draft);
  for (const [draft, { first, last }] of heard) {
    const addressee = addressees.get(draft);
    let other: Draft | undefined;
    for (let at = first; at < last && !other; at++) other = bySource.get(at);
    const named = other && speakers.get(other);
    if (!addressee || !other || other === draft || other.unit !== draft.unit || !named) continue;
    const isSame = named.entity !== null && named.entity === speakers.get(draft)?.entity;
    // «на запитання [агентства], чи …»: nobody asks himself.
    const asker = isSame ? askerIn(draft.unit) : null;
    if (isSame && (!asker || asker.head === other.source?.head)) continue;
    if (asker) speakers.set(draft, directory.name(asker.first, asker.last, asker.head));
    addressees.set(draft, { ...addressee, name: named.name, entity: named.entity });
  }
}
