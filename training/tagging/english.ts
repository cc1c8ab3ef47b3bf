/** English lemmas with the kind of word each is, from the lexicon of Brill's tagger (package `brill`, MIT). */
import { brill } from 'brill';

/** Tags of base forms, as kinds of word (see `dictionaryKind`). */
const KINDS: Readonly<Record<string, string>> = { NN: 'N', VB: 'V', JJ: 'ADJ', RB: 'ADV' };

export function englishLemmas(): Map<string, Set<string>> {
  const lemmas = new Map<string, Set<string>>();
  for (const [word, tags] of Object.entries(brill)) {
    if (!/^[a-z-]+$/.test(word)) continue;
    for (const tag of tags) {
      const kind = KINDS[tag];
      if (kind === undefined) continue;
      const kinds = lemmas.get(word);
      if (kinds) kinds.add(kind);
      else lemmas.set(word, new Set([kind]));
    }
  }
  return lemmas;
}
