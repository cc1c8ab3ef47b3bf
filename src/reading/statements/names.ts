/** The names among the mentions as the phrases see them: where they start and end, and in which case they stand. */
import type { Analysis, Token } from '../../language/contract.js';
import type { NameForms } from '../../language/words/inflection.js';
import type { Entity, Mention, MentionType } from '../../model/index.js';
import { allUpper } from '../../text/characters.js';
import type { Lexicon } from './lexicon.js';
import { type Names, tokenAt } from './units.js';

const NAMED = new Set<MentionType>(['PER', 'ORG', 'LOC', 'EVT', 'PRO', 'MISC']);

/** Names, short names, metonyms and mass media by their first token. */
export function namesIn(
  analysis: Analysis,
  mentions: readonly Mention[],
  entities: readonly Entity[],
  lexicon: Lexicon,
): Names {
  const { times, bodies } = lexicon.set;
  const forms = lexicon.inflection.names;
  const { tokens } = analysis;
  const byId = new Map(entities.map((entity) => [entity.id, entity]));
  const ends = new Int32Array(tokens.length);
  const types = new Map<number, MentionType>();
  const cases = new Map<number, string | null>();
  const titles = new Set<number>();
  for (const mention of mentions) {
    if (mention.form === 'pronoun') continue;
    if (mention.type === 'JOB') titles.add(tokenAt(tokens, mention.start));
    if (!NAMED.has(mention.type) && !isUntagged(analysis, mention)) continue;
    const first = tokenAt(tokens, mention.start);
    const last = tokenAt(tokens, mention.end - 1) + 1;
    if (first >= last || (tokens[first] as Token).start !== mention.start) continue;
    ends[first] = last;
    types.set(first, mention.type);
    cases.set(first, caseOfName(tokens, first, last, mention, byId.get(mention.entity ?? '') ?? null, forms));
  }
  return { ends, types, cases, titles, times, bodies };
}

/** A title the tagger does not know as a noun («прем’єр» with a foreign apostrophe). */
function isUntagged({ tokens }: Analysis, mention: Mention): boolean {
  if (mention.type !== 'JOB') return false;
  const token = tokens[tokenAt(tokens, mention.start)] as Token;
  return token.end === mention.end && token.upos !== 'NOUN' && token.upos !== 'PROPN';
}

/**
 * The tagger's case, put right by the name itself: what stands as the nominative of a declined name is no genitive,
 * and capitals (ЄС, CCTV) show no case at all.
 */
function caseOfName(
  tokens: readonly Token[],
  first: number,
  last: number,
  mention: Mention,
  entity: Entity | null,
  { unchanging, perhapsUnchanging }: NameForms,
): string | null {
  let grammaticalCase: string | null = null;
  let shown = false;
  for (let i = first; i < last; i++) {
    const { form, feats, upos } = tokens[i] as Token;
    if (upos !== 'NOUN' && upos !== 'PROPN' && upos !== 'ADJ') continue;
    if (allUpper(form) || /^[A-Za-z]/.test(form) || !/\p{L}/u.test(form)) continue;
    if (feats.Case !== undefined && (!shown || feats.Case === 'Nom')) grammaticalCase = feats.Case;
    shown = true;
  }
  if (!shown || mention.type === 'MISC') return grammaticalCase;
  const end = (tokens[last - 1] as Token).form;
  if (mention.type === 'PER') {
    const own = mention.lemma.split(/\s+/u).at(-1) ?? '';
    const known = entity?.name.split(/\s+/u) ?? [];
    const isBase = end === own || known.includes(end);
    const uninflected = unchanging.test(end) || perhapsUnchanging.test(end) || entity?.gender === 'Fem';
    if (isBase && !uninflected && grammaticalCase !== 'Nom') return 'Nom';
    const alone = last - first === 1 || /^\p{Lu}\.$/u.test((tokens[first] as Token).form);
    if (isBase && uninflected && alone) return null;
  }
  const written = tokens
    .slice(first, last)
    .map(({ form }) => form)
    .join(' ');
  if (mention.type !== 'PER' && written === mention.lemma && grammaticalCase !== 'Nom') return null;
  if (mention.form === 'description') return grammaticalCase === 'Gen' ? 'Gen' : null;
  return grammaticalCase;
}
