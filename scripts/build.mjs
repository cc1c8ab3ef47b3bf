/** `npm run build`: installs what is missing and compiles what is new. */
import { prepare } from './steps.mjs';

prepare();
