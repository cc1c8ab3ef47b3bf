/** Who and what the article speaks of: mentions, joined into entities with the ground of every join. */
import type { Token } from '../../language/contract.js';
import type { Entity, Mention, NameParts } from '../../model/index.js';
import { contentId } from '../../text/hash.js';
import { span } from '../../text/spans.js';
import type { Reader, ReaderInput } from '../contract.js';
import { bestName, type Draft, joinNamed, joinPersons, type MentionDraft } from './entities.js';
import { massMedia } from './mass-media.js';
import { type Name, namesOf } from './names.js';
import { antecedentOf, pronounTable } from './pronouns.js';
import { meantBy, type Title, titlesOf } from './titles.js';

export const mentions: Reader = {
  name: 'mentions',
  read(input) {
    const found = findMentions(input);
    return finished(input, found);
  },
};

function findMentions(input: ReaderInput): MentionDraft[] {
  const { analysis, knowledge, words } = input;
  const { tokens } = analysis;
  const titleWords = new Set(words.mentions.titles);
  const kinds = new Set(words.mentions.kinds);
  const names = namesOf(analysis, knowledge, kinds).filter((name) => !isTitleWord(name, tokens, titleWords));
  const drafts: MentionDraft[] = names.map((name) => nameDraft(name));
  const numbered = names.map((name, mention) => ({ ...name, mention }));
  const persons = joinPersons(numbered.filter(({ type }) => type === 'PER'));
  const others = joinNamed(numbered.filter(({ type }) => type !== 'PER'));
  drafts.forEach((draft, mention) => {
    const join = persons.get(mention) ?? others.get(mention);
    if (!join) return;
    draft.entity = join.entity;
    draft.because = join.because;
    join.entity.names.set(
      draft.lemma,
      (join.entity.names.get(draft.lemma) ?? 0) + (isNominative(tokens, draft) ? 2 : 1),
    );
    shape(join.entity, tokens, draft);
  });
  joinAbbreviations(drafts, tokens);
  const media = massMedia(analysis, words.mentions, names);
  const titles = readTitles(input, names, drafts);
  const all = [...drafts, ...media, ...titles].sort((a, b) => a.first - b.first || b.last - a.last);
  return withPronouns(input, all);
}

/** «Форум пенсійних фондів (ФПФ)»: the letters in brackets stand for the name before them, here and later. */
function joinAbbreviations(drafts: readonly MentionDraft[], tokens: readonly Token[]): void {
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
function isTitleWord(
  { type, first, last }: Name,
  tokens: readonly Token[],
  titles: ReadonlySet<string>,
): boolean {
  const token = tokens[first] as Token;
  return type === 'PER' && last - first === 1 && (titles.has(token.norm) || titles.has(token.lemma));
}

function nameDraft(name: Name): MentionDraft {
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

function isNominative(tokens: readonly Token[], draft: MentionDraft): boolean {
  return (tokens[draft.first] as Token).feats.Case === 'Nom';
}

/** Gender and number as the words of the name show them. */
function shape(entity: Draft, tokens: readonly Token[], draft: MentionDraft): void {
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

/** Titles beside a name teach what the person is; titles alone are resolved by what was taught. */
function readTitles(
  input: ReaderInput,
  names: readonly Name[],
  drafts: readonly MentionDraft[],
): MentionDraft[] {
  const { analysis, words, knowledge } = input;
  const { tokens } = analysis;
  const starts = new Map(names.map((name, index) => [name.first, index]));
  const titles = titlesOf(
    analysis,
    words.mentions,
    knowledge,
    (token) => {
      const index = starts.get(token);
      return index === undefined ? -1 : (names[index] as Name).last;
    },
    (token) => {
      const index = starts.get(token);
      return index !== undefined && (names[index] as Name).type === 'PER';
    },
  );
  const alone: Title[] = [];
  const found: MentionDraft[] = [];
  const beside = (title: Title): Draft | null => {
    const after = starts.get(title.last);
    const person = after === undefined ? null : (drafts[after] as MentionDraft);
    if (
      person?.type === 'PER' &&
      (tokens[person.first] as Token).sentence === (tokens[title.head] as Token).sentence
    )
      return person.entity;
    return appositive(title, names, drafts, tokens);
  };
  for (const title of titles) {
    const person = beside(title);
    if (!person) {
      alone.push(title);
      continue;
    }
    person.titles.push({ head: title.headLemma, of: title.of });
    const { Gender } = (tokens[title.head] as Token).feats;
    if (person.gender === null && Gender === 'Fem') person.gender = 'Fem';
    found.push(titleDraft(input, title, person, 'title.beside-name', 'stands beside the name', 0.95));
  }
  const persons = [
    ...new Set(
      drafts.map(({ entity }) => entity).filter((entity): entity is Draft => entity?.type === 'PER'),
    ),
  ];
  for (const title of alone) found.push(resolveTitle(input, title, persons, drafts));
  return found;
}

/** «Дирк Поллочек, глава асоціації»: a title after the name and a comma. */
function appositive(
  title: Title,
  names: readonly Name[],
  drafts: readonly MentionDraft[],
  tokens: readonly Token[],
): Draft | null {
  const comma = tokens[title.first - 1];
  if (comma?.form !== ',') return null;
  const index = names.findIndex((name) => name.last === title.first - 1 && name.type === 'PER');
  if (index < 0) return null;
  const head = (tokens[title.head] as Token).feats.Case;
  const own = (tokens[(names[index] as Name).first] as Token).feats.Case;
  return head === undefined || own === undefined || head === own
    ? (drafts[index] as MentionDraft).entity
    : null;
}

function resolveTitle(
  input: ReaderInput,
  title: Title,
  persons: readonly Draft[],
  drafts: readonly MentionDraft[],
): MentionDraft {
  const { tokens } = input.analysis;
  const isPlural = (tokens[title.head] as Token).feats.Number === 'Plur';
  const meant = isPlural ? [] : meantBy(title, persons, input.words.mentions);
  const person = meant.length === 1 ? (meant[0] as Draft) : nearest(meant, title.first, drafts);
  if (person && (title.of.size > 0 || meant.length > 0))
    return titleDraft(
      input,
      title,
      person,
      'title.of-person',
      'the article gives this person that title',
      meant.length === 1 ? 0.9 : 0.7,
    );
  return titleDraft(input, title, null, 'title.unnamed', 'nobody in the article has this title', 0.6);
}

function nearest(persons: readonly Draft[], before: number, drafts: readonly MentionDraft[]): Draft | null {
  for (let i = drafts.length - 1; i >= 0; i--) {
    const { entity, first } = drafts[i] as MentionDraft;
    if (first < before && entity && persons.includes(entity)) return entity;
  }
  return persons[0] ?? null;
}

function titleDraft(
  { analysis }: ReaderInput,
  title: Title,
  entity: Draft | null,
  rule: string,
  because: string,
  confidence: number,
): MentionDraft {
  const { tokens, text } = analysis;
  const lemma = text.slice((tokens[title.first] as Token).start, (tokens[title.last - 1] as Token).end);
  return {
    first: title.first,
    last: title.last,
    type: 'JOB',
    form: 'title',
    lemma,
    entity,
    rule,
    confidence,
    because,
  };
}

function withPronouns(input: ReaderInput, found: readonly MentionDraft[]): MentionDraft[] {
  const { tokens } = input.analysis;
  const table = pronounTable(input.words.mentions);
  const all: MentionDraft[] = [];
  let next = 0;
  for (let i = 0; i < tokens.length; i++) {
    while (next < found.length && (found[next] as MentionDraft).first <= i)
      all.push(found[next++] as MentionDraft);
    const token = tokens[i] as Token;
    const pronoun = table.get(token.norm);
    if (!pronoun || (token.upos !== 'PRON' && token.upos !== 'DET')) continue;
    if (token.feats.PronType !== undefined && token.feats.PronType !== 'Prs') continue;
    const join = antecedentOf(pronoun, i, tokens, all);
    all.push({
      first: i,
      last: i + 1,
      type: 'PRON',
      form: 'pronoun',
      lemma: token.lemma,
      entity: join?.entity ?? null,
      rule: pronoun.possessive ? 'pronoun.possessive' : 'pronoun.personal',
      confidence: join ? 0.7 : 0.3,
      because: join?.because ?? '',
    });
  }
  while (next < found.length) all.push(found[next++] as MentionDraft);
  return all.sort((a, b) => a.first - b.first || b.last - a.last);
}

function finished(
  { analysis }: ReaderInput,
  drafts: readonly MentionDraft[],
): { mentions: Mention[]; entities: Entity[] } {
  const { tokens, text } = analysis;
  const ids = new Map<Draft, string>();
  const order: Draft[] = [];
  for (const { entity } of drafts) {
    if (!entity || ids.has(entity)) continue;
    ids.set(entity, `e-${contentId(entity.type, bestName(entity), order.length)}`);
    order.push(entity);
  }
  const made: Mention[] = drafts.map((draft, index) => {
    draft.entity?.joins.push({ mention: index, because: draft.because, rule: draft.rule });
    return {
      ...span(text, (tokens[draft.first] as Token).start, (tokens[draft.last - 1] as Token).end),
      type: draft.type,
      form: draft.form,
      lemma: draft.lemma,
      entity: draft.entity ? (ids.get(draft.entity) as string) : null,
      rule: draft.rule,
      confidence: Math.round(draft.confidence * 1000) / 1000,
    };
  });
  const entities: Entity[] = order.map((entity) => {
    const name = bestName(entity);
    return {
      id: ids.get(entity) as string,
      type: entity.type,
      name,
      names: [...entity.names.keys()],
      parts: entity.type === 'PER' ? nameParts(name) : null,
      known: entity.known,
      gender: entity.gender,
      number: entity.number,
      joins: entity.joins,
    };
  });
  return { mentions: made, entities };
}

/** Given, patronymic and family name, where the name has at least two parts. */
function nameParts(name: string): NameParts | null {
  const parts = name.split(' ');
  if (parts.length < 2) return null;
  const patronymic =
    parts.length === 3 && /(?:ович|евич|йович|івна|ївна|овна|евна|ична)$/u.test(parts[1] as string)
      ? (parts[1] as string)
      : null;
  const family = patronymic ? (parts[2] as string) : parts.slice(1).join(' ');
  return { given: parts[0] as string, patronymic, family };
}
