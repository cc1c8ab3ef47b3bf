/** Grammemes of OpenCorpora, as its dictionary gives them → tags in the scheme of UD Russian-GSD. */
import { type Feats, joinTag } from './feats.js';

const CASES: Record<string, string> = {
  nomn: 'Nom',
  gent: 'Gen',
  datv: 'Dat',
  accs: 'Acc',
  ablt: 'Ins',
  loct: 'Loc',
  loc2: 'Loc',
};
const GENDERS: Record<string, readonly string[]> = {
  masc: ['Masc'],
  femn: ['Fem'],
  neut: ['Neut'],
  'Ms-f': ['Masc', 'Fem'],
  'ms-f': ['Masc', 'Fem'],
};
const ALL_GENDERS = ['Masc', 'Fem', 'Neut'];
/** Forms that are old, rare or wrong. */
const RARE = [
  'Arch',
  'Erro',
  'Dist',
  'Slng',
  'Litr',
  'V-oy',
  'V-ey',
  'V-be',
  'V-bi',
  'V-en',
  'voct',
  'gen2',
  'Fimp',
];
const NAMES = ['Name', 'Surn', 'Patr', 'Geox', 'Orgn', 'Trad'];

/** The tags of a form; none where closed parts of speech or forms out of use are meant. */
export function tagsOf(grammemes: string, reflexive: boolean): string[] {
  const has = new Set(grammemes.split(/[ ,]/));
  if (RARE.some((one) => has.has(one))) return [];
  const find = (map: Record<string, string>) => Object.keys(map).find((name) => has.has(name));
  const grammatical = CASES[find(CASES) ?? ''];
  const plural = has.has('plur');
  const genders = GENDERS[Object.keys(GENDERS).find((one) => has.has(one)) ?? ''];
  const feats: Feats = new Map();
  if (grammatical) feats.set('Case', grammatical);
  if (plural || has.has('sing')) feats.set('Number', plural ? 'Plur' : 'Sing');
  switch (grammemes.split(/[ ,]/)[0]) {
    case 'NOUN': {
      if (!grammatical || has.has('Abbr')) return [];
      const part = NAMES.some((one) => has.has(one)) ? 'PROPN' : 'NOUN';
      const animacies = [has.has('anim') ? 'Anim' : '', has.has('inan') ? 'Inan' : ''].filter(Boolean);
      return animacies.flatMap((animacy) =>
        (genders ?? ALL_GENDERS).map((gender) =>
          joinTag(part, new Map([...feats, ['Animacy', animacy], ['Gender', gender]])),
        ),
      );
    }
    case 'ADJF':
      if (has.has('Apro') || has.has('Anum') || !grammatical) return [];
      if (genders && !plural) feats.set('Gender', genders[0] as string);
      return (has.has('Supr') ? ['Pos', 'Sup'] : ['Pos']).flatMap((degree) =>
        withAnimacy(new Map([...feats, ['Degree', degree]]), has, 'ADJ'),
      );
    case 'ADJS':
      if (has.has('Apro')) return [];
      feats.set('Degree', 'Pos').set('Variant', 'Short');
      if (genders && !plural) feats.set('Gender', genders[0] as string);
      return [joinTag('ADJ', feats)];
    case 'ADVB':
      return ['ADV Degree=Pos'];
    case 'VERB':
    case 'INFN':
    case 'GRND':
    case 'PRTF':
    case 'PRTS':
      return verbs(grammemes.slice(0, 4), feats, has, reflexive, plural ? undefined : genders?.[0]);
    default:
      return [];
  }
}

/** Adjectives and full participles: the accusative says whether a living being is meant, where it differs. */
function withAnimacy(feats: Feats, has: ReadonlySet<string>, part: string): string[] {
  if (feats.get('Case') !== 'Acc') return [joinTag(part, feats)];
  if (has.has('anim') || has.has('inan'))
    return [joinTag(part, new Map([...feats, ['Animacy', has.has('anim') ? 'Anim' : 'Inan']]))];
  return [joinTag(part, feats)];
}

function verbs(
  kind: string,
  feats: Feats,
  has: ReadonlySet<string>,
  reflexive: boolean,
  gender: string | undefined,
): string[] {
  feats.set('Aspect', has.has('perf') ? 'Perf' : 'Imp');
  feats.set('Voice', has.has('pssv') ? 'Pass' : reflexive ? 'Mid' : 'Act');
  if (gender) feats.set('Gender', gender);
  if (has.has('past')) feats.set('Tense', 'Past');
  if (has.has('pres')) feats.set('Tense', 'Pres');
  if (has.has('futr')) feats.set('Tense', 'Fut');
  if (kind === 'INFN') return [joinTag('VERB', feats.set('VerbForm', 'Inf'))];
  if (kind === 'GRND') return [joinTag('VERB', feats.set('VerbForm', 'Conv'))];
  if (kind === 'VERB') {
    if (has.has('Impe') || has.has('incl')) return [];
    const person = ['1', '2', '3'].find((one) => has.has(`${one}per`));
    if (person) feats.set('Person', person);
    feats.set('VerbForm', 'Fin').set('Mood', has.has('impr') ? 'Imp' : 'Ind');
    if (has.has('impr')) feats.set('Person', '2');
    return [joinTag('VERB', feats)];
  }
  feats.set('VerbForm', 'Part');
  // The treebank has no middle voice of participles.
  if (!has.has('pssv')) feats.set('Voice', 'Act');
  if (kind === 'PRTS') feats.set('Variant', 'Short').set('Case', 'Nom');
  const animacies =
    feats.get('Case') === 'Acc' && has.has('anim')
      ? ['Anim']
      : feats.get('Case') === 'Acc' && has.has('inan')
        ? ['Inan']
        : ['Inan', 'Anim'];
  return animacies.map((animacy) => joinTag('VERB', new Map([...feats, ['Animacy', animacy]])));
}
