/** The Russian dictionary of OpenCorpora as stems and paradigms in the tags of the treebank (see `FormDictionary`). */
import { LONGEST_ENDING, MOST_PARADIGMS, stemTable } from '../../src/language/tagging/form-dictionary.js';
import { forEachLexeme, type PackedForm } from './dictionary.js';
import { plain } from './feats.js';
import { tagsOf } from './grammemes.js';

/** Stems and paradigms of open parts of speech; tags that are not in `tagIds` are left out. */
export function russianForms(
  tagIds: ReadonlyMap<string, number>,
  report: (line: string) => void,
): { paradigms: string; stems: Uint8Array } {
  const known = new Map<number, string[]>();
  const stems = new Map<string, string[]>();
  forEachLexeme((stem, paradigm, forms) => {
    if (stem.length === 0) return;
    let lines = known.get(paradigm);
    if (!lines) known.set(paradigm, (lines = linesOf(forms, tagIds)));
    for (const line of lines) {
      const some = stems.get(line);
      if (some) some.push(plain(stem));
      else stems.set(line, [plain(stem)]);
    }
  });
  const kept = [...stems]
    .sort((a, b) => b[1].length - a[1].length || (a[0] < b[0] ? -1 : 1))
    .slice(0, MOST_PARADIGMS);
  const entries = kept.flatMap(([, some], index) => some.map((stem) => ({ stem, paradigm: index + 1 })));
  report(`dictionary: ${entries.length} lexemes with ${kept.length} paradigms`);
  return { paradigms: kept.map(([line]) => line).join('\n'), stems: stemTable(entries) };
}

/**
 * What has a lemma of its own in the treebank, though the dictionary has it with another: superlatives, patronymics of
 * men and of women, each way to write them, and surnames of women.
 */
function lemmaOf({ grammemes, ending }: PackedForm): string {
  const has = new Set(grammemes.split(/[ ,]/));
  // «Высший» and «высочайший» are two.
  if (has.has('Supr')) return `Supr ${/[ае]йш/.test(ending)}`;
  if (has.has('Patr')) return `Patr ${has.has('femn')} ${has.has('V-ie')}`;
  return has.has('Surn') && has.has('femn') ? 'Surn' : '';
}

function linesOf(forms: readonly PackedForm[], tagIds: ReadonlyMap<string, number>): string[] {
  return [...new Set(forms.map(lemmaOf))].flatMap(
    (lemma) =>
      lineOf(
        forms.filter((one) => lemmaOf(one) === lemma),
        tagIds,
      ) ?? [],
  );
}

function lineOf(forms: readonly PackedForm[], tagIds: ReadonlyMap<string, number>): string | null {
  const [first] = forms;
  if (!first) return null;
  const reflexive = /с[яь]$/.test(first.ending);
  const byEnding = new Map<string, Set<number>>();
  for (const { prefix, ending, grammemes } of forms) {
    if (prefix !== first.prefix || ending.length > LONGEST_ENDING) continue;
    for (const tag of tagsOf(grammemes, reflexive)) {
      const id = tagIds.get(tag);
      if (id === undefined) continue;
      const tags = byEnding.get(plain(ending)) ?? new Set();
      byEnding.set(plain(ending), tags.add(id));
    }
  }
  if (byEnding.size === 0) return null;
  const texts = [...byEnding].map(
    ([ending, tags]) => `${ending}:${[...tags].map((id) => id.toString(36)).join(',')}`,
  );
  return [plain(first.ending), ...texts].join(' ');
}
