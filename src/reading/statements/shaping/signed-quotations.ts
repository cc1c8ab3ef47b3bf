/** Quotations that are signed: ««Ми готові. Слово за ними». — Марія Лис, учителька», as comments and pull quotes are. */
import type { Token } from '../../../language/contract.js';
import { isDash } from '../../../text/characters.js';
import type { Quotation } from '../../../text/quotations.js';
import { countWhile } from '../../../text/sorted.js';
import { hasFinite } from '../cues.js';
import { type Draft, withAdded } from '../drafts.js';
import { heldIn } from '../held.js';
import { tokenAt, type Unit } from '../units.js';

/** Longest signature, in tokens: a name with an office, an age, a town. */
const LONGEST = 16;
/** Fewest tokens of a quotation that is signed: shorter ones are titles («Кобзар» — Тарас Шевченко). */
const SHORTEST = 5;

/**
 * Adds quotations of whole sentences that close their paragraph but for a dash and a name, or stand before a line of a dash and a
 * name. What another draft has is left as it is.
 */
export function withSignedQuotations(
  units: readonly Unit[],
  quotations: readonly Quotation[],
  drafts: readonly Draft[],
): Draft[] {
  const isHeld = heldIn(drafts.flatMap(({ content }) => content));
  const own = units.filter(({ within }) => within === null);
  const added = quotations.flatMap((quotation): Draft[] => {
    if (quotation.depth > 0 || isHeld(quotation.start + quotation.openWidth)) return [];
    const signature = signatureAfter(quotation, own);
    return signature ? [signed(quotation, signature)] : [];
  });
  return withAdded(drafts, added);
}

/** Where a name stands that signs: token indices, half-open. */
interface Signature {
  readonly unit: Unit;
  readonly first: number;
  readonly last: number;
}

function signed({ start, end }: Quotation, { unit, first, last }: Signature): Draft {
  return {
    unit,
    content: [{ start, end }],
    cue: [],
    source: { first, last, head: first, how: 'subject' },
    entry: null,
    rule: 'statement.signed-quotation',
    confidence: 0.85,
    frame: [first, last],
    carried: false,
  };
}

/** The signature that closes the paragraph of a quotation, or is the whole paragraph after it. */
function signatureAfter({ start, end }: Quotation, own: readonly Unit[]): Signature | null {
  const [any] = own;
  if (!any) return null;
  const { tokens, sentences } = any.analysis;
  const first = tokenAt(tokens, start);
  const opening = tokens[first];
  if (!opening || sentences[opening.sentence]?.start !== start) return null;
  const block = sentences[opening.sentence]?.block ?? -1;
  let at = tokenAt(tokens, end);
  if (at - first < SHORTEST + 2 || !isSpoken(tokens, first, at)) return null;
  while (isStop(tokens[at])) at++;
  const dash = tokens[at];
  if (!dash || !isDash(dash.form)) return null;
  const unit = own[countWhile(own, (one) => one.first <= at) - 1];
  if (!unit || at >= unit.last || (unit.block !== block && (unit.block !== block + 1 || unit.first !== at)))
    return null;
  const named = at + 1;
  const last = unit.names.ends[named] ?? 0;
  if (unit.names.types.get(named) !== 'PER' || last === 0 || last > unit.last) return null;
  if (sentences[unit.sentence + 1]?.block === unit.block) return null;
  return isAlone(unit, named, last) ? { unit, first: named, last } : null;
}

/** Nothing but what the person is follows the name. */
function isAlone(unit: Unit, first: number, last: number): boolean {
  const { tokens } = unit.analysis;
  if (unit.last - first > LONGEST || hasFinite(unit, first, unit.last)) return false;
  // «Мати чекає сина з війни». — Іван Лис, олія на полотні, 2015: a work and its year.
  if (tokens.slice(last, unit.last).some(({ form }) => /^(?:1\d|20)\d\d$/u.test(form))) return false;
  return last === unit.last || /^[,(.]$/u.test((tokens[last] as Token).form);
}

/** A sentence or more, and no title: a verb that is finite, or an end mark. */
const isSpoken = (tokens: readonly Token[], first: number, last: number): boolean =>
  tokens
    .slice(first, last)
    .some(
      ({ form, upos, feats }) =>
        /^[.!?…]+$/u.test(form) || (feats.VerbForm === 'Fin' && /^(?:VERB|AUX)$/u.test(upos)),
    );

const isStop = (token: Token | undefined): boolean => token !== undefined && /^[.,]$/u.test(token.form);
