/** Mentions and entities as they leave the reader. */
import type { Token } from '../../language/contract.js';
import type { NameForms } from '../../language/words/inflection.js';
import type { Entity, Mention, NameParts } from '../../model/index.js';
import { composed } from '../../text/characters.js';
import { contentId } from '../../text/hash.js';
import { span } from '../../text/spans.js';
import type { ReaderInput } from '../contract.js';
import { bestName, type Draft, type MentionDraft } from './entities.js';

export function finished(
  { analysis, words }: ReaderInput,
  drafts: readonly MentionDraft[],
): { mentions: Mention[]; entities: Entity[] } {
  const { tokens, text } = analysis;
  const known = new Map<Draft, { readonly id: string; readonly name: string }>();
  for (const { entity } of drafts) {
    if (!entity || known.has(entity)) continue;
    const name = composed(bestName(entity));
    known.set(entity, { id: `e-${contentId(entity.type, name, known.size)}`, name });
  }
  const made: Mention[] = drafts.map((draft, index) => {
    draft.entity?.joins.push({ mention: index, because: draft.because, rule: draft.rule });
    const { start, end } = span(
      text,
      (tokens[draft.first] as Token).start,
      (tokens[draft.last - 1] as Token).end,
    );
    return {
      start,
      end,
      type: draft.type,
      form: draft.form,
      lemma: composed(draft.lemma),
      entity: (draft.entity && known.get(draft.entity)?.id) ?? null,
      rule: draft.rule,
      confidence: Math.round(draft.confidence * 1000) / 1000,
    };
  });
  const entities: Entity[] = [...known].map(([entity, { id, name }]) => {
    return {
      id,
      type: entity.type,
      name,
      names: [...new Set([...entity.names.keys()].map(composed))],
      parts: entity.type === 'PER' ? nameParts(name, words.inflection.names) : null,
      known: entity.known,
      gender: entity.gender,
      number: entity.number,
      joins: entity.joins,
    };
  });
  return { mentions: made, entities };
}

/** Given, patronymic and family name, where the name has at least two parts. */
function nameParts(name: string, { patronymic: ofFathers }: NameForms): NameParts | null {
  const parts = name.split(' ');
  if (parts.length < 2) return null;
  const patronymic = parts.length === 3 && ofFathers.test(parts[1] as string) ? (parts[1] as string) : null;
  const family = patronymic ? (parts[2] as string) : parts.slice(1).join(' ');
  return { given: parts[0] as string, patronymic, family };
}
