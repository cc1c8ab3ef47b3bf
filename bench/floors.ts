/** Floors: what was once reached is not lost again. Lowering one is an edit of floors.json, with its reason in the commit. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../src/main.js';

interface SetFloors {
  /** Hash of the documents they were measured on. */
  readonly corpus: string;
  /** F1 or accuracy in per cent, by kind. */
  readonly floors: Readonly<Record<string, number>>;
}

export interface Floors {
  readonly quality: Readonly<Record<string, SetFloors>>;
  /** How many times what the peer takes for an article a reading may take in the same run, by language. */
  readonly timesPeer: Readonly<Record<string, number>>;
  /** How many times as much a character may cost in a text of 1 MB as in an article. */
  readonly growth?: number;
  /** Most memory of a worker with all languages, in MB. */
  readonly workerMegabytes?: number;
}

const FILE = join(packageRoot(), 'bench', 'floors.json');

/** How far a floor lies under what was measured: small changes of a rule may cost one kind a little. */
const ROOM = 0.5;

export function readFloors(): Floors {
  if (!existsSync(FILE)) return { quality: {}, timesPeer: {} };
  return JSON.parse(readFileSync(FILE, 'utf8'));
}

/** Raises the floors of the sets that were measured; on other documents than before they are set anew. */
export function raiseFloors(measured: ReadonlyMap<string, SetFloors>): void {
  const before = readFloors();
  const quality: Record<string, SetFloors> = { ...before.quality };
  for (const [name, { corpus, floors }] of measured) {
    const old = quality[name]?.corpus === corpus ? quality[name].floors : {};
    const raised = Object.entries(floors).map(([kind, value]) => {
      const floor = Math.max(0, Math.floor((value - ROOM) * 10) / 10);
      return [kind, Math.max(floor, old[kind] ?? 0)];
    });
    quality[name] = { corpus, floors: Object.fromEntries(raised) };
  }
  writeFileSync(FILE, `${JSON.stringify({ ...before, quality }, null, 2)}\n`);
}
