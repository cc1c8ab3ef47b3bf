/** The rules by which a cue takes its content. */
import type { Rule } from '../../../text/rules.js';
import { clause } from './clauses.js';
import { object } from './objects.js';
import { pair } from './pairs.js';
import { infinitive } from './plans.js';
import type { ContentFound, ContentInput } from './reach.js';
import { colon, quoted } from './speech.js';

type ContentRule = Rule<ContentInput, ContentFound>;

/** In the order they are tried; the first that finds a content gives it. */
export const CONTENT_RULES: readonly ContentRule[] = [
  { name: 'content.pair', example: '«назвав | рішення … помилкою»', apply: pair },
  { name: 'content.clause', example: '«заявив, що | …»', apply: clause },
  { name: 'content.colon', example: '«сказав: | «…»»', apply: colon },
  { name: 'content.infinitive', example: '«планує | зустрітися з X»', apply: infinitive },
  { name: 'content.object', example: '«заявив про | готовність»', apply: object },
  { name: 'content.quoted', example: '«сказав «…» на брифінгу»', apply: quoted },
];
