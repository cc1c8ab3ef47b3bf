/** How names are put in the nominative, learnt from corpora that give the lemma of every name. */
import { keysOf, NAME_ENDING } from '../../src/language/names/lemmas.js';
import type { MentionType } from '../../src/model/index.js';
import { normalised } from '../../src/text/characters.js';
import type { PreparedDocument } from './prepare.js';

/** Words of persons' names that mostly stand for themselves: in their corpora the lemma is the form. */
export function basesOf(documents: readonly PreparedDocument[]): string[] {
  const counts = new Map<string, { same: number; all: number }>();
  for (const { source } of documents)
    for (const { start, end, type, lemma } of source.names) {
      if (type !== 'PER' || lemma === null) continue;
      const forms = normalised(source.text.slice(start, end)).split(/\s+/);
      const lemmas = normalised(lemma).split(/\s+/);
      if (forms.length !== lemmas.length) continue;
      forms.forEach((form, i) => {
        let count = counts.get(form);
        if (!count) counts.set(form, (count = { same: 0, all: 0 }));
        count.all++;
        if (form === lemmas[i]) count.same++;
      });
    }
  return [...counts].filter(([, { same, all }]) => same > all * 0.6).map(([form]) => form);
}

/** Endings of names in a case → ending in the nominative, from corpora that give lemmas. */
export function nameRules(documents: readonly PreparedDocument[]): Record<string, string> {
  const votes = new Map<string, Map<string, number>>();
  for (const { source, tokens } of documents) {
    for (const name of source.names) {
      if (name.lemma === null) continue;
      const parts = tokens.filter((token) => token.start >= name.start && token.end <= name.end);
      const lemmas = name.lemma
        .replace(/["«»“”„]/g, ' ')
        .split(/\s+/)
        .filter(Boolean);
      const real = parts.filter((token) => !/^["«»“”„]$/.test(token.form));
      if (real.length !== lemmas.length) continue;
      real.forEach((token, i) => {
        const lemma = (lemmas[i] as string).replace(/['ʼ`]/g, '’');
        const form = token.form.replace(/['ʼ`]/g, '’');
        if (!/\p{Script=Cyrillic}/u.test(form)) return;
        // Later parts that keep their form depend on the head; only the head and persons teach endings.
        if (name.type !== 'PER' && i > 0 && form === lemma) return;
        let same = 0;
        while (
          same < form.length &&
          same < lemma.length &&
          form[same]?.toLowerCase() === lemma[same]?.toLowerCase()
        )
          same++;
        if (form.length - same > 4 || lemma.length - same > 5) return;
        const rule = `${form.length - same}|${lemma.slice(same).toLowerCase()}`;
        for (const key of keysOf(token, name.type as MentionType, real.length === 1 ? 's' : 'h')) {
          for (let length = form.length - same; length <= Math.min(NAME_ENDING, form.length); length++) {
            const place = `${key} ${token.norm.slice(token.norm.length - length)}`;
            let rules = votes.get(place);
            if (!rules) votes.set(place, (rules = new Map()));
            rules.set(rule, (rules.get(rule) ?? 0) + 1);
          }
        }
      });
    }
  }
  const rules: Record<string, string> = {};
  for (const [place, counts] of [...votes].sort((a, b) => (a[0] < b[0] ? -1 : 1))) {
    const [best, n] = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0] as [
      string,
      number,
    ];
    const ending = place.split(' ')[1] ?? '';
    const shorter = rules[`${place.split(' ')[0]} ${ending.slice(1)}`];
    if (n >= (ending.length >= 4 ? 1 : 2) && shorter !== best) rules[place] = best;
  }
  return rules;
}
