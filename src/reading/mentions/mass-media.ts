/** Mass media as a whole: «росЗМІ», «західні ЗМІ», "Russian media". */
import type { Analysis, LanguageWords, Token } from '../../language/contract.js';
import type { NominativeWords } from '../../language/words/inflection.js';
import { ended } from '../../text/endings.js';
import { type MentionDraft, newEntity } from './entities.js';
import { listsOf } from './lists.js';
import type { Name } from './name.js';

export function massMedia(
  analysis: Analysis,
  { mentions: words, inflection }: Pick<LanguageWords, 'mentions' | 'inflection'>,
  names: readonly Name[],
): MentionDraft[] {
  const { tokens, text } = analysis;
  const taken = new Uint8Array(tokens.length);
  for (const name of names) taken.fill(1, name.first, name.last);
  const found: MentionDraft[] = [];
  const { mediaEnds } = listsOf(words);
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    if (
      taken[i] ||
      !mediaEnds.has(token.norm.charCodeAt(token.norm.length - 1)) ||
      !words.massMedia.some(
        (word) => token.norm === word || (token.norm.endsWith(word) && /\p{Ll}\p{Lu}{2,}$/u.test(token.form)),
      )
    )
      continue;
    const adjective = tokens[i - 1];
    const first = adjective && adjective.upos === 'ADJ' && adjective.sentence === token.sentence ? i - 1 : i;
    const lemma = first < i ? `${adjective?.lemma ?? ''} ${token.form}` : token.form;
    const entity = newEntity('ORG');
    entity.number = 'Plur';
    const written = text.slice((tokens[first] as Token).start, token.end);
    entity.names.set(nominative(tokens, first, i, inflection.nominative) ?? written, 1);
    found.push({
      first,
      last: i + 1,
      type: 'ORG',
      form: 'description',
      lemma,
      entity,
      rule: 'mass-media',
      confidence: 0.8,
      because: 'media spoken of as a whole',
    });
  }
  return found;
}

/** «британских СМИ» → «британские СМИ», «прессы» → «пресса»; null where it stands in the nominative or shows no case. */
function nominative(
  tokens: readonly Token[],
  first: number,
  at: number,
  words: NominativeWords,
): string | null {
  const { form, norm, lemma, feats } = tokens[at] as Token;
  const { feats: own, lemma: adjective } = tokens[first] as Token;
  const shown = first < at ? own : feats;
  if (shown.Case === undefined || shown.Case === 'Nom') return null;
  const isPlural = (own.Number ?? feats.Number) === 'Plur';
  const isBase = norm === lemma.toLowerCase() || /\p{Lu}{2,}$/u.test(form);
  const noun = isBase ? form : isPlural ? ended(lemma, words.plural) : lemma;
  if (first === at) return noun;
  const endings = isPlural ? words.adjectivePlural : feats.Gender === 'Fem' ? words.feminine : words.neuter;
  return `${ended(adjective, endings)} ${noun}`;
}
