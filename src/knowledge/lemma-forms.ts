/**
 * The words of a name as an analyser lemmatises them: «Європейська комісія» is «європейський комісія» there. Makes
 * more forms than there are, since a form that no text has does no harm.
 */
export function lemmaForms(name: string): string[] {
  const words = name.split(' ');
  const last = words.pop();
  if (
    last === undefined ||
    words.length === 0 ||
    words.length > 2 ||
    !/^[\p{Script=Cyrillic}’]+$/u.test(last)
  )
    return [];
  let forms = [''];
  for (const word of words) {
    const masculine = masculines(word);
    if (masculine.length === 0) return [];
    forms = forms.flatMap((form) => masculine.map((one) => `${form}${one} `));
  }
  return forms.map((form) => form + last);
}

/** Feminine and neuter endings of Ukrainian and Russian adjectives with the masculine ones that stand in lemmas. */
const ENDINGS: readonly (readonly [ending: string, lemmas: readonly string[]])[] = [
  ['ая', ['ый', 'ий', 'ой']],
  ['яя', ['ий']],
  ['ое', ['ый', 'ий', 'ой']],
  ['ее', ['ий']],
  ['а', ['ий']],
  ['я', ['ій']],
  ['е', ['ий']],
  ['є', ['ій']],
];

function masculines(word: string): string[] {
  const found = ENDINGS.find(([ending]) => word.endsWith(ending));
  if (!found || word.length < 4) return [];
  const stem = word.slice(0, word.length - found[0].length);
  return found[1].map((ending) => stem + ending);
}
