/** `npm start`: installs, builds, reads the sample dossier and serves it. Options go to `litopys serve`. */
import { prepare, run } from './steps.mjs';

prepare();
await run('app/litopys.js', ['serve', ...process.argv.slice(2)]);
