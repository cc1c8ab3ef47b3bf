/** Who and what the article speaks of: mentions, joined into entities with the ground of every join. */
import type { Token } from '../../language/contract.js';
import { composed } from '../../text/characters.js';
import type { Reader, ReaderInput } from '../contract.js';
import { declensionOf, genderShown, restoreBaseForms } from './base-forms.js';
import { bodiesInNominative } from './body-names.js';
import type { MentionDraft } from './entities.js';
import { tellGenders, tellGendersByVerbs, tellGendersOfTitled } from './genders.js';
import { isGivenAndPatronymic, joinNamed, joinPersons } from './joining.js';
import { knownPerson } from './known-persons.js';
import { tellVoices } from './known-voices.js';
import { listsOf } from './lists.js';
import { massMedia } from './mass-media.js';
import type { Name } from './name.js';
import { isNominative, isTitleWord, joinAbbreviations, nameDraft, nominativeParts, shape } from './named.js';
import { namesOf } from './names.js';
import { namingOf } from './naming.js';
import type { NameGender } from './paradigms.js';
import { antecedentOf, isDemonstrative, isPersonMeant, lastNamed, pronounTable } from './pronouns.js';
import { finished } from './results.js';
import { joinShortForms } from './short-forms.js';
import { readTitles } from './title-mentions.js';

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
  const lists = listsOf(words.mentions);
  const naming = namingOf(words.inflection.names);
  const names = bodiesInNominative(namesOf(analysis, knowledge, lists, naming), tokens, words)
    .filter((name) => !isTitleWord(name, tokens, lists.titles))
    .map((name) => ({ ...name, lemma: composed(name.lemma) }));
  const drafts: MentionDraft[] = names.map((name) => nameDraft(name));
  const declension = declensionOf(words);
  const numbered = names.map((name, mention) =>
    numberedName(name, mention, tokens, declension ? genderShown(tokens, name, declension) : null),
  );
  const persons = joinPersons(
    numbered.filter(({ type }) => type === 'PER'),
    naming,
  );
  const others = joinNamed(numbered.filter(({ type }) => type !== 'PER'));
  drafts.forEach((draft, mention) => {
    const join = persons.get(mention) ?? others.get(mention);
    draft.entity = join?.entity ?? null;
    draft.because = join?.because ?? '';
  });
  if (declension)
    restoreBaseForms(drafts, tokens, declension, {
      isKnown: (name) => knowledge.personByName(name).length > 0,
      isVariant: (name) => knowledge.personByName(name).some(({ also }) => also?.includes(name)),
      isFamily: (name) => knowledge.personByFamily(name).length === 1,
    });
  const parts = nominativeParts(drafts, tokens, naming.stem);
  drafts.forEach((draft) => {
    if (!draft.entity) return;
    if (draft.form === 'short')
      draft.lemma = parts.get(draft.entity)?.get(naming.stem(draft.lemma)) ?? draft.lemma;
    // «Ольга Іванівна» is never who «Ольга Бондар» is best called.
    const isLesser = draft.type === 'PER' && isGivenAndPatronymic(draft.lemma, naming.forms);
    const weight = isLesser ? 0 : isNominative(tokens, draft) ? 2 : 1;
    draft.entity.names.set(draft.lemma, (draft.entity.names.get(draft.lemma) ?? 0) + weight);
    shape(draft.entity, tokens, draft);
  });
  for (const { entity } of drafts)
    if (entity && entity.known === null) entity.known = knownPerson(entity, knowledge);
  const entities = new Set(drafts.flatMap(({ entity }) => (entity ? [entity] : [])));
  tellVoices(entities, knowledge, input.article.published);
  joinAbbreviations(drafts, tokens);
  joinShortForms(drafts, words.mentions);
  const media = massMedia(analysis, words, names);
  const titles = readTitles(input, names, drafts);
  tellGenders(drafts, tokens, words.mentions);
  tellGendersByVerbs(drafts, tokens);
  const inMedia = new Set(media.flatMap(({ first, last }) => (last - first > 1 ? [first] : [])));
  const own = drafts.filter(
    ({ first, last, type }) => type !== 'MISC' || last - first > 1 || !inMedia.has(first),
  );
  const all = [...own, ...media, ...titles].sort((a, b) => a.first - b.first || b.last - a.last);
  tellGendersOfTitled(all, tokens);
  return withPronouns(input, all);
}

function numberedName(
  { first, last, type, lemma, known, rule, confidence }: Name,
  mention: number,
  tokens: readonly Token[],
  gender: NameGender | null,
): Name & { mention: number; form: string; gender: NameGender | null } {
  const { form } = tokens[first] as Token;
  return { first, last, type, lemma, known, rule, confidence, mention, form, gender };
}

function withPronouns(input: ReaderInput, found: readonly MentionDraft[]): MentionDraft[] {
  const { tokens } = input.analysis;
  const table = pronounTable(input.words.mentions);
  const turns = {
    isCaseless: input.words.grammar.owning.length > 0,
    welcoming: new Set(input.words.mentions.welcoming),
  };
  const all: MentionDraft[] = [];
  let next = 0;
  for (let i = 0; i < tokens.length; i++) {
    while (next < found.length && (found[next] as MentionDraft).first <= i)
      all.push(found[next++] as MentionDraft);
    const token = tokens[i] as Token;
    const pronoun = table.get(token.norm);
    if (!pronoun || (token.upos !== 'PRON' && token.upos !== 'DET')) continue;
    // "[He] Lifeng": a part of a name.
    const name = found[next - 1];
    if (name?.type === 'PER' && name.last > i) continue;
    const isThat = !pronoun.possessive && isPersonMeant(tokens, i);
    if (!pronoun.possessive && !isThat && isDemonstrative(token)) continue;
    if (token.feats.PronType !== undefined && token.feats.PronType !== 'Prs' && !isThat) continue;
    const join = isThat ? lastNamed(pronoun, i, tokens, all) : antecedentOf(pronoun, i, tokens, all, turns);
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
