/** In which case a name stands, by what stands around it. */
import type { Token } from '../../language/contract.js';
import { allUpper } from '../../text/characters.js';
import type { Declension } from './base-forms.js';
import { CASES, type Case, type NameGender } from './paradigms.js';

export interface Votes {
  readonly cases: Readonly<Record<Case, number>>;
  readonly genders: Readonly<Record<NameGender, number>>;
  /** What speaks for the case that most speaks for: asked of every base form that is tried. */
  readonly loudest: number;
}

/** How far back a title before a name is looked for. */
const TITLE_BACK = 12;

/** What speaks for each case, and for each gender, of the name tokens[first, last). */
export function votesFor(
  tokens: readonly Token[],
  first: number,
  last: number,
  { prepositions, givenOfWomen, epicene, titles }: Declension,
): Votes {
  const cases: Record<Case, number> = { Nom: 0, Gen: 0, Dat: 0, Acc: 0, Ins: 0, Loc: 0 };
  const genders: Record<NameGender, number> = { Masc: 0, Fem: 0 };
  const vote = (name: string | undefined, weight: number) => {
    if (name !== undefined && name in cases) cases[name as Case] += weight;
  };
  for (let i = first; i < last; i++) {
    const { feats } = tokens[i] as Token;
    if (feats.Uninflect !== 'Yes') vote(feats.Case, 0.8 / (last - first));
    if (feats.Gender === 'Masc' || feats.Gender === 'Fem') genders[feats.Gender] += 0.4 / (last - first);
  }
  const given = tokens[first] as Token;
  // «Микола», «Софі»: the dictionary knows a given name better than its letters do.
  const known = givenGender(given);
  if (known) genders[known] += KNOWN_GIVEN;
  else if (last - first > 1 && givenOfWomen.test(given.form)) genders.Fem += 0.4;
  const before = beside(tokens, first, -1);
  const title = before ? titleBefore(tokens, first, titles) : null;
  if (title && isOwner(tokens, last)) vote('Gen', 1.2);
  else if (title) {
    // «заступниця начальника [Софія Ремез]»: whose deputy she is says nothing of her.
    const isUpright = cases.Nom > 0 && CASES.every((one) => one === 'Nom' || cases[one] === 0);
    const isOwner = isUpright && title.every(({ feats }) => feats.Case === 'Gen');
    // «президент [Фінляндії] Юхані Раутаваара»: what it is of stands between, so that the name is no owner of it.
    const [own] = title;
    const isOfOther = title.length === 1 && own?.feats.Case === 'Nom' && hasOwner(tokens, own.index, first);
    for (const { feats } of title) vote(feats.Case, (isOwner ? 0.6 : isOfOther ? WHOLE : 1.2) / title.length);
    const Gender = genderOf(tokens, title.at(-1) as Token, epicene);
    if (Gender === 'Fem') genders.Fem += 1.4;
    else if (Gender === 'Masc' && !isOwner) genders.Masc += 0.7;
  } else if (before?.upos === 'ADJ') {
    // «26-річного [Брендана Маррокко]»
    const { Case: its, Gender } = before.feats;
    vote(its, 1);
    if (Gender === 'Masc' || Gender === 'Fem') genders[Gender] += 0.7;
  } else if (before?.upos === 'ADP') for (const one of prepositions.get(before.norm) ?? []) vote(one, 1);
  else if (before?.upos === 'NOUN') vote('Gen', beside(tokens, first - 1, -1)?.upos === 'ADP' ? 1 : 0.5);
  const verb = verbBeside(tokens, first, last);
  // «експерт з енергетики [Кирило Дзюба] заявив»: what stands before it is of the title.
  const isSubject =
    title !== null || before?.upos !== 'NOUN' || (given.feats.Case === 'Nom' && known !== null);
  if (verb && before?.upos !== 'ADP' && isSubject) {
    const isOther = title?.every(({ feats }) => feats.Case !== undefined && feats.Case !== 'Nom');
    if (!isOther) {
      vote('Nom', 1);
      const { Gender } = verb.feats;
      if (Gender === 'Masc' || Gender === 'Fem') genders[Gender] += 1.2;
    }
  }
  // A name that opens a sentence or a clause is more often its subject than not.
  if (!title && (before === null || before.upos === 'CCONJ' || /^[—–-]$/u.test(before.form)))
    vote('Nom', 0.5);
  if (cases.Ins === 0 && CASES.every((one) => cases[one] === 0)) vote('Nom', 0.2);
  return { cases, genders, loudest: Math.max(...Object.values(cases)) };
}

/** What a title in the nominative that says what it is of is worth. */
const WHOLE = 2;

/** «голова [комісії] Іван Лис», but not «голова на прохання Івана Лиса»: what a title is of stands between it and a name. */
const hasOwner = (tokens: readonly Token[], title: number, first: number): boolean =>
  title < first - 1 && tokens.slice(title + 1, first).every(({ upos }) => upos !== 'ADP');

/** «речниця [Трампа] Керолайн Лунд»: a name right before another one is whose title it is. */
function isOwner(tokens: readonly Token[], last: number): boolean {
  const [name, next] = [tokens[last - 1], tokens[last]];
  return (
    next?.upos === 'PROPN' &&
    next.feats.NameType === 'Giv' &&
    next.sentence === name?.sentence &&
    name.feats.NameType !== 'Giv'
  );
}

/** What a given name of the dictionary is worth beside the letters of a name. */
const KNOWN_GIVEN = 1;

function givenGender({ feats, upos }: Token): NameGender | null {
  const { Gender, NameType, Case: its } = feats;
  if (upos !== 'PROPN' || NameType !== 'Giv' || its !== 'Nom') return null;
  return Gender === 'Masc' || Gender === 'Fem' ? Gender : null;
}

function beside(tokens: readonly Token[], at: number, step: number): Token | null {
  const token = tokens[at + step];
  return token && token.sentence === tokens[at]?.sentence ? token : null;
}

/**
 * «за словами директорки управління [Камілли Столтенберг]»: nouns of persons before a name with nothing but what they
 * are of between. Two where the nearer one stands in the genitive: either may be the title.
 */
function titleBefore(tokens: readonly Token[], first: number, titles: ReadonlySet<string>): Token[] | null {
  const own = tokens[first] as Token;
  const found: Token[] = [];
  for (let i = first - 1; i >= 0 && i > first - TITLE_BACK; i--) {
    const token = tokens[i] as Token;
    if (token.sentence !== own.sentence) break;
    // «президентка [МОК]»: capitals are no title.
    // «[Президент] Фінляндії»: the capital of a sentence makes no name of it.
    const isNoun = token.upos === 'NOUN' || (token.upos === 'PROPN' && titles.has(token.lemma.toLowerCase()));
    const isPerson = isNoun && token.feats.Animacy === 'Anim' && !allUpper(token.form);
    // «речниця [лібералів]»: people whose title it is.
    const isOwners = isPerson && token.feats.Number === 'Plur' && token.feats.Case === 'Gen';
    if (isOwners && found.length === 0) continue;
    if (isPerson && token.feats.Number === 'Plur') break;
    if (isPerson) {
      found.push(token);
      if (token.feats.Case !== 'Gen' || found.length > 1) break;
      continue;
    }
    // «експерт [з] енергетики Кирило Дзюба»
    const inTitle = token.upos === 'ADP' && i < first - 1 && found.length === 0;
    const belongs =
      inTitle ||
      token.upos === 'ADJ' ||
      token.upos === 'NOUN' ||
      token.upos === 'PROPN' ||
      token.upos === 'X' ||
      /^["«»“”„()]$/u.test(token.form);
    if (!belongs || (token.upos === 'NOUN' && showsOther(token))) break;
  }
  return found.length > 0 ? found : null;
}

/** «с бразильским [коллегой] Инасиу»: a noun of men and women has the gender of its adjective. */
function genderOf(
  tokens: readonly Token[],
  { feats, lemma, index }: Token,
  epicene: ReadonlySet<string>,
): string | undefined {
  if (!epicene.has(lemma)) return feats.Gender;
  const before = beside(tokens, index, -1);
  return before?.upos === 'ADJ' && before.feats.Case === feats.Case ? before.feats.Gender : undefined;
}

/** A finite verb in the singular right after the name, or right before it after a comma or dash («, — сказав X»). */
function verbBeside(tokens: readonly Token[], first: number, last: number): Token | null {
  const { sentence } = tokens[first] as Token;
  for (let i = last; i < last + 2 && i < tokens.length; i++) {
    const token = tokens[i] as Token;
    if (token.sentence !== sentence || token.feats.Number === 'Plur') break;
    if (token.upos === 'VERB') return isPersonal(token) ? token : null;
    if (token.upos !== 'ADV' && token.upos !== 'PART') break;
  }
  const before = tokens[first - 1];
  const sign = tokens[first - 2];
  if (before?.upos !== 'VERB' || before.sentence !== sentence || !isPersonal(before)) return null;
  return sign && sign.upos === 'PUNCT' && sign.sentence === sentence ? before : null;
}

const isPersonal = ({ feats }: Token): boolean =>
  feats.VerbForm === 'Fin' && feats.Number === 'Sing' && (feats.Person === undefined || feats.Person === '3');

/** A case other than the genitive; capitals («президентка МОК») show none, whatever they are taken for. */
const showsOther = ({ form, feats }: Token): boolean =>
  feats.Case !== 'Gen' && feats.Case !== undefined && !allUpper(form);
