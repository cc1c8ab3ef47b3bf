/** `npm run soak`: 50 local feeds at a hundredfold pace, a tenth of the answers failing, three kills. Minutes: 3. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { soak } from './watching/soak.js';

const minutes = Number(process.argv[2] ?? 3);
const folder = mkdtempSync(join(tmpdir(), 'litopys-soak-'));
try {
  const store = join(folder, 'chronicle.db');
  const done = await soak({ store, feeds: 50, seconds: minutes * 60, kills: 3, between: 20, pace: 100 });
  const { memory, lost, twice, ...counts } = done;
  const third = Math.floor(memory.length / 3);
  const most = (list: readonly number[]) => Math.max(...list);
  process.stdout.write(
    `${JSON.stringify({
      minutes,
      ...counts,
      lost: lost.length,
      twice: twice.length,
      megabytes: { early: most(memory.slice(0, third)), late: most(memory.slice(-third)) },
    })}\n`,
  );
  process.exitCode = lost.length + twice.length + done.crashes > 0 ? 1 : 0;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
