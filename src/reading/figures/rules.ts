/** The rules that find figures, in order: the first that finds one at a token wins. */
import type { Rule } from '../../text/rules.js';
import { counted, measured } from './counted.js';
import { temperature } from './degrees.js';
import type { Draft, Place } from './draft.js';
import { ofThem, ofWhole, part, sameUnit } from './parts.js';
import { changedFrom, range } from './ranges.js';

export const RULES: readonly Rule<Place, Draft>[] = [
  { name: 'figure.range', example: 'від 5 до 7 млн; 5–7%; дві або три угоди', apply: range },
  { name: 'figure.from', example: 'з 9,8 до 6,2 млн тонн', apply: changedFrom },
  { name: 'figure.measured', example: 'понад $220 млрд; 15 відсотків', apply: measured },
  { name: 'figure.part', example: '150 із 400 рейсів', apply: part },
  { name: 'figure.counted', example: 'близько 300 прихильників', apply: counted },
  { name: 'figure.temperature', example: 'при температурі -20', apply: temperature },
  { name: 'figure.of-them', example: 'з них 250 – у Німеччині', apply: ofThem },
  { name: 'figure.of-whole', example: '200 рейсів із 830', apply: ofWhole },
  { name: 'figure.same-unit', example: '50 млн доз і понад 1 млрд', apply: sameUnit },
];
