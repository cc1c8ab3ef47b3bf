/** `node scripts/run.mjs bench/evaluate.js …`: installs and builds where needed, then runs a compiled program. */
import { prepare, run } from './steps.mjs';

prepare();
const [program, ...args] = process.argv.slice(2);
await run(program, args);
