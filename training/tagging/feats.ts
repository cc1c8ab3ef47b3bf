/** Tags taken apart and put together. */

export type Feats = Map<string, string>;

export const splitTag = (tag: string): [string, Feats] => {
  const [upos = 'X', list = '_'] = tag.split(' ');
  return [
    upos,
    new Map(list === '_' ? [] : list.split('|').map((pair) => pair.split('=') as [string, string])),
  ];
};

/** In the order of CoNLL-U, capitals or not: the same features are the same tag in all corpora. */
export const joinTag = (upos: string, feats: Feats): string => {
  const pairs = [...feats]
    .sort(([a], [b]) => (a.toLowerCase() < b.toLowerCase() ? -1 : 1))
    .map(([name, value]) => `${name}=${value}`);
  return `${upos} ${pairs.length > 0 ? pairs.join('|') : '_'}`;
};

/** Small letters, no «ё». */
export const plain = (text: string): string => text.toLowerCase().replaceAll('ё', 'е');
