/** A call that a sentence speaks of without its parties, beside a talk of two persons whose channel is open: they telephoned. */
import type { Draft } from './matching.js';
import type { Occurrence, Seen } from './occurrences.js';
import type { Scene } from './scene.js';

const callsOf = new WeakMap<Scene, readonly Occurrence[]>();

/** Keeps the words of calls that name nobody, or one side only. */
export function keepBareCalls(scene: Scene, seen: readonly Seen[]): void {
  const calls = seen.flatMap(({ occurrence }) =>
    occurrence.kind === 'call' && occurrence.parties.length < 2 && occurrence.status !== 'denied'
      ? [occurrence]
      : [],
  );
  callsOf.set(scene, calls.slice(0, MOST));
}

/** Calls that are looked through: keeps the work linear. */
const MOST = 40;

/** «Дзвінок тривав годину. Коваль поговорив із Новаком про газ»: whether the talk of a draft is the call of a sentence beside it. */
export function isBareCall(scene: Scene, { own, parties }: Draft): boolean {
  const [first] = own;
  if (scene.caseless || !first || first.kind !== 'talks' || parties.length !== 2) return false;
  if (
    own.some(
      ({ generic, place, trigger }) => !generic || place !== null || trigger.entry.marks.has('process'),
    )
  )
    return false;
  if (!parties.every(({ how, entity }) => how === 'office' || scene.entity(entity)?.type === 'PER'))
    return false;
  return (callsOf.get(scene) ?? []).some(
    (call) =>
      Math.abs(call.sentence - first.sentence) <= 1 &&
      (call.status === first.status || !call.sure || !first.sure) &&
      call.parties.every(({ key }) => parties.some((one) => one.key === key)),
  );
}
