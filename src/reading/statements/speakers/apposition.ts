/** A description whose name comes after a comma: «вірусолог, професор університету Флоріан Краммер». */
import type { Token } from '../../../language/contract.js';
import type { Source } from '../source.js';
import type { Unit } from '../units.js';
import type { Directory, Named } from './speakers.js';

/** How far after its head the name may stand. */
const REACH = 32;

/** The person or body that a description is named by in the same sentence; null when none is. */
export function namedInApposition(unit: Unit, { head }: Source, directory: Directory): Named | null {
  const { tokens } = unit.analysis;
  const own = tokens[head] as Token;
  if (own.upos !== 'NOUN' || own.feats.Number === 'Plur' || own.feats.Case === undefined) return null;
  // «за даними «НГ», фірма …»: what is a name itself is named by no other.
  if (/^\p{Lu}{2,}/u.test(own.form) || /^["«“„]$/u.test(tokens[head - 1]?.form ?? '')) return null;
  let comma = -1;
  let commas = 0;
  for (let i = head + 1; i < tokens.length && i < head + REACH; i++) {
    const token = tokens[i] as Token;
    if (token.sentence !== own.sentence || endsDescription(token)) return null;
    const type = directory.names.types.get(i);
    if (type === undefined) {
      if (token.form === ',') {
        comma = i;
        commas++;
      }
      continue;
    }
    const end = directory.names.ends[i] ?? i + 1;
    // «як розповів чоловік, близький до уряду, Лис поїде»: behind what was put in another clause begins.
    if (commas > 1 && comma === i - 1 && tokens[end]?.upos !== 'PUNCT') return null;
    if (comma >= 0 && isInCase(directory, i, own) && tokens[i - 1]?.upos !== 'ADP') {
      const isPerson = type === 'PER' && own.feats.Animacy === 'Anim';
      const isBody = type === 'ORG' && agreesUpTo(tokens, comma + 1, i, own) && isClosed(tokens[end], own);
      const mention =
        isPerson || isBody
          ? directory.inside({ start: token.start, end: (tokens[end - 1] as Token).end })[0]
          : undefined;
      if (mention) return directory.of(mention, 'named after a comma');
    }
    i = end - 1;
  }
  return null;
}

function endsDescription({ upos, feats, form }: Token): boolean {
  if (upos === 'VERB') return feats.VerbForm !== 'Part';
  return upos === 'AUX' || upos === 'SCONJ' || upos === 'PRON' || /^(?:[;:]|[—–-])$/u.test(form);
}

function isInCase(directory: Directory, at: number, own: Token): boolean {
  const its = directory.names.cases.get(at) ?? null;
  return its === own.feats.Case || (its === null && own.feats.Case === 'Nom');
}

/** «, індійський [Інститут сироваток]»: nothing but what agrees with the name or says what kind it is. */
function agreesUpTo(tokens: readonly Token[], from: number, to: number, own: Token): boolean {
  for (let i = from; i < to; i++) {
    const { upos, feats, form } = tokens[i] as Token;
    if (/^["«“„]$/u.test(form)) continue;
    if (upos !== 'ADJ' && upos !== 'NOUN') return false;
    if (feats.Case !== own.feats.Case) return false;
  }
  return true;
}

const isClosed = (next: Token | undefined, own: Token): boolean =>
  next === undefined || next.sentence !== own.sentence || /^[,"»”“.)]$/u.test(next.form);
