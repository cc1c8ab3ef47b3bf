/** Mentions by name: their form, what they show of gender and number, abbreviations. */
import type { Token } from '../../language/contract.js';
import type { Draft, MentionDraft } from './entities.js';
import type { Name } from './name.js';
import type { Stem } from './naming.js';

/** «Форум пенсійних фондів (ФПФ)»: the letters in brackets stand for the name before them, here and later. */
export function joinAbbreviations(drafts: readonly MentionDraft[], tokens: readonly Token[]): void {
  const full = new Map<string, Draft>();
  drafts.forEach((draft, i) => {
    const next = drafts[i + 1];
    if (!draft.entity || draft.type !== 'ORG' || next?.first !== draft.last + 1) return;
    const letters = tokens
      .slice(next.first, next.last)
      .map(({ form }) => form)
      .join('');
    const bracketed = tokens[draft.last]?.form === '(' && tokens[next.last]?.form === ')';
    if (bracketed && /^\p{Lu}{2,}$/u.test(letters) && draft.last - draft.first > 1)
      full.set(letters, draft.entity);
  });
  if (full.size === 0) return;
  for (const draft of drafts) {
    const entity = full.get(draft.lemma);
    if (!entity || draft.entity === entity) continue;
    entity.names.set(draft.lemma, (entity.names.get(draft.lemma) ?? 0) + 1);
    draft.entity = entity;
    draft.because = 'the letters stand for the full name';
  }
}

/** «Речниця» at the start of a sentence is a title, not a name. */
export function isTitleWord(
  { type, first, last }: Name,
  tokens: readonly Token[],
  titles: ReadonlySet<string>,
): boolean {
  const token = tokens[first] as Token;
  return type === 'PER' && last - first === 1 && (titles.has(token.norm) || titles.has(token.lemma));
}

export function nameDraft(name: Name): MentionDraft {
  return {
    first: name.first,
    last: name.last,
    type: name.type,
    form:
      name.known?.as === 'metonym'
        ? 'metonym'
        : name.type === 'PER' && name.last - name.first === 1
          ? 'short'
          : 'name',
    lemma: name.lemma,
    entity: null,
    rule: name.rule,
    confidence: name.confidence,
    because: '',
  };
}

export function isNominative(tokens: readonly Token[], draft: MentionDraft): boolean {
  return (tokens[draft.first] as Token).feats.Case === 'Nom';
}

/** Gender and number as the words of the name show them. */
export function shape(entity: Draft, tokens: readonly Token[], draft: MentionDraft): void {
  const head = tokens[draft.first] as Token;
  const { Gender, Number: number } = head.feats;
  if (
    entity.gender === null &&
    (Gender === 'Masc' || Gender === 'Fem' || Gender === 'Neut') &&
    draft.last - draft.first > 1
  )
    entity.gender = Gender;
  if (
    entity.type !== 'PER' &&
    entity.gender === null &&
    (Gender === 'Masc' || Gender === 'Fem' || Gender === 'Neut')
  )
    entity.gender = Gender;
  if (number === 'Plur' && entity.type !== 'PER') entity.number = 'Plur';
}

/** «Олег Панин … Панина»: for each entity the parts of its full name that stand in the nominative, by their stems. */
export function nominativeParts(
  drafts: readonly MentionDraft[],
  tokens: readonly Token[],
  stem: Stem,
): Map<Draft, ReadonlyMap<string, string>> {
  const found = new Map<Draft, Map<string, string>>();
  for (const draft of drafts) {
    const { entity, first, last, type } = draft;
    if (type !== 'PER' || !entity || last - first < 2 || !isNominative(tokens, draft)) continue;
    let parts = found.get(entity);
    if (!parts) found.set(entity, (parts = new Map()));
    for (let i = first; i < last; i++) {
      const { form } = tokens[i] as Token;
      if (/^\p{Lu}\p{Ll}/u.test(form) && !parts.has(stem(form))) parts.set(stem(form), form);
    }
  }
  return found;
}
