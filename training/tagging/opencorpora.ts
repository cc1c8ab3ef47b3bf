/** OpenCorpora and GramEval in the scheme of UD Russian-GSD, as far as it can be told. */
import { readConllu, type TaggedSentence } from './corpora.js';

/** OpenCorpora and GramEval in the scheme of UD Russian-GSD, as far as it can be told. */
export function readOpenCorpora(path: string, weight: number): TaggedSentence[] {
  return readConllu(path, weight).map((sentence) => ({
    ...sentence,
    words: sentence.words.map(({ form, tag, lemma }) => {
      const mapped = openCorporaTag(tag as string, form, lemma ?? '');
      return { form, tag: mapped, lemma: openCorporaLemma(form, lemma ?? '', mapped) };
    }),
  }));
}

function openCorporaLemma(form: string, lemma: string, tag: string | null): string {
  // Of the two ways to write a patronymic it is the one of the form.
  const lower = /ьев(?:ич|н)/i.test(form)
    ? lemma.toLowerCase().replace(/иев(?=ич$|на$)/, 'ьев')
    : lemma.toLowerCase();
  if (!tag?.startsWith('PROPN')) return lower;
  return lower.replace(/(^|-)(\p{L})/gu, (_, before, letter) => before + letter.toUpperCase());
}

const SUBORDINATE = new Set([
  'что',
  'чтобы',
  'если',
  'когда',
  'как',
  'пока',
  'хотя',
  'поскольку',
  'ли',
  'будто',
  'чем',
  'словно',
  'раз',
]);

function openCorporaTag(tag: string, form: string, lemma: string): string | null {
  const [upos = 'X', list = '_'] = tag.split(' ');
  const feats = new Map(
    list === '_' ? [] : list.split('|').map((pair) => pair.split('=') as [string, string]),
  );
  const norm = form.toLowerCase();
  const write = (part: string) => {
    const pairs = [...feats]
      .sort(([a], [b]) => a.localeCompare(b, 'en'))
      .map(([name, value]) => `${name}=${value}`);
    return `${part} ${pairs.length > 0 ? pairs.join('|') : '_'}`;
  };
  if (upos === 'CONJ') return SUBORDINATE.has(norm) ? 'SCONJ _' : 'CCONJ _';
  if (upos === 'PART') return norm === 'не' || norm === 'ни' ? 'PART Polarity=Neg' : 'PART _';
  if (upos === 'NUM' && /^\d/.test(form)) return 'NUM _';
  if (upos === 'NUM' || upos === 'X' || lemma === 'БЫТЬ') return null;
  if (upos === 'PRON' || upos === 'DET') return null;
  if (upos === 'VERB') {
    const reflexive = /с[яь]$/.test(norm);
    if (feats.get('Tense') === 'Notpast') feats.set('Tense', feats.get('Aspect') === 'Perf' ? 'Fut' : 'Pres');
    if (feats.get('VerbForm') === 'Fin') feats.delete('Case');
    if (!feats.has('Voice')) feats.set('Voice', reflexive ? 'Mid' : 'Act');
    if (!feats.has('Aspect')) return null;
    return write('VERB');
  }
  if (upos === 'ADJ') {
    if (feats.get('Variant') === 'Short') feats.delete('Case');
    // Participles are told apart later (see russian.ts), which adds the degree of the others.
    return write('ADJ');
  }
  if (upos === 'ADV') {
    if (!feats.has('Degree')) feats.set('Degree', 'Pos');
    return write('ADV');
  }
  if (feats.get('Number') === 'Ptan') return null;
  return write(upos);
}
