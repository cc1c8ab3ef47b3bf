/** Reads the claimed quantities of an article: money, shares, and counts with what they count. */
import type { Token } from '../../language/contract.js';
import type { Figure } from '../../model/index.js';
import { firstRule } from '../../text/rules.js';
import { span } from '../../text/spans.js';
import type { Reader, ReaderInput, Results } from '../contract.js';
import { startsWithDigit } from '../numerals.js';
import { changeOf } from './changes.js';
import { COMPOUND_RULE, compoundAt } from './compounds.js';
import { changedSpan, countedSpan, periodSpan, statementFinder } from './context.js';
import { countedBy } from './counted.js';
import { Currencies } from './currencies.js';
import type { Draft } from './draft.js';
import { type FigureLists, figureLists } from './lists.js';
import { quantityAt } from './quantities.js';
import { RULES } from './rules.js';

export const figures: Reader = { name: 'figures', read: readFigures };

type Named = Draft & { readonly rule: string };

function readFigures(input: ReaderInput, earlier: Results): Partial<Results> {
  const lists = figureLists(input.words.figures);
  const { text, tokens } = input.analysis;
  const statementOf = statementFinder(earlier.statements);
  const currencies = new Currencies(input, earlier);
  return {
    figures: draftsOf(input, lists).map((draft): Figure => {
      const where = span(text, (tokens[draft.first] as Token).start, endOf(tokens, draft));
      const statement = statementOf(where);
      const change = changeOf(tokens, draft.first, draft.core, isShare(draft, lists), lists);
      const { name, entity } = statement?.speaker ?? {};
      const figure: Figure = {
        start: where.start,
        end: where.end,
        value: draft.value,
        unit: currencies.meant(draft.unit, draft.core),
        comparator: draft.comparator,
        change,
        counted: countedSpan(text, tokens, draft) ?? (change && changedSpan(text, tokens, draft, lists)),
        period: periodSpan(text, tokens, draft, earlier.dates, lists),
        claimedBy: name === undefined ? null : { name, entity: entity ?? null },
        statement: statement?.id ?? null,
        rule: draft.rule,
        confidence: draft.confidence,
      };
      return draft.valueTo === undefined ? figure : ranging(figure, draft.valueTo);
    }),
  };
}

/** A figure from one value to another; the two stand beside each other. */
function ranging({ start, end, value, ...rest }: Figure, valueTo: number): Figure {
  return { start, end, value, valueTo, ...rest };
}

/** Per cent and percentage points. */
function isShare({ unit }: Draft, { words }: FigureLists): boolean {
  return unit === '%' || unit === words.points.unit;
}

/** The end of a figure; the full stop of «млрд.» at the end of a sentence is the sentence's. */
function endOf(tokens: readonly Token[], { last }: Draft): number {
  const token = tokens[last - 1] as Token;
  const closes = token.form.length > 1 && token.form.endsWith('.');
  return closes && tokens[last]?.sentence !== token.sentence ? token.end - 1 : token.end;
}

/** The figures of the text, none over another: a figure starts after the end of the one before. */
function draftsOf({ analysis }: ReaderInput, lists: FigureLists): Named[] {
  const { tokens } = analysis;
  const drafts: Named[] = [];
  let previous: Named | null = null;
  let quantityEnd = 0;
  for (let i = 0; i < tokens.length; ) {
    const found: Named | null = draftAt(i, previous);
    if (found && (!previous || found.first >= previous.last)) {
      drafts.push(found);
      previous = found;
      i = Math.max(found.last, i + 1);
    } else i = quantityEnd;
  }
  return drafts;

  function draftAt(at: number, before: Named | null): Named | null {
    quantityEnd = at + 1;
    const { norm } = tokens[at] as Token;
    if (!startsWithDigit(norm) && !lists.starts.has(norm)) return null;
    const compound = compoundAt(tokens, at, lists);
    if (compound) return { ...compound, rule: COMPOUND_RULE };
    const quantity = quantityAt(tokens, at, lists);
    if (!quantity) return null;
    quantityEnd = Math.max(quantity.last, at + 1);
    const counting = quantity.unit === null ? countedBy({ tokens, lists }, quantity) : null;
    const hit = firstRule(RULES, { analysis, tokens, lists, quantity, counting, previous: before });
    return hit ? { ...hit.found, rule: hit.rule } : null;
  }
}
