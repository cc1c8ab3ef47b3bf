/** Mass media as a whole: «росЗМІ», «західні ЗМІ», "Russian media". */
import type { Analysis, Token } from '../../language/contract.js';
import type { MentionWords } from '../../language/words/mentions.js';
import { type MentionDraft, newEntity } from './entities.js';
import { listsOf } from './lists.js';
import type { Name } from './name.js';

export function massMedia(analysis: Analysis, words: MentionWords, names: readonly Name[]): MentionDraft[] {
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
    entity.names.set(text.slice((tokens[first] as Token).start, token.end), 1);
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
