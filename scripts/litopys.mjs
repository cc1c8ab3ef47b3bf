#!/usr/bin/env node
/**
 * The command. It stands here and not in dist, so that npx finds it in a clone that is not built yet: npx keeps what
 * it found, and would go on without it after the build.
 */
import { existsSync } from 'node:fs';

const program = new URL('../dist/app/litopys.js', import.meta.url);
if (existsSync(program)) await import(program.href);
else {
  console.error('error node.not-built: Litopys is not built yet');
  console.error('  next: npm start builds it and opens the workbench; npm run build only builds it');
  process.exit(3);
}
