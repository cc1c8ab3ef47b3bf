/** «Стубб розповів, що Макрон порадив йому чекати. "Ми чекаємо", — додав він»: who told of another goes on by «він». */
import type { Token } from '../../../language/contract.js';
import { isQuoted } from '../act-features.js';
import type { Draft } from '../drafts.js';
import { agree, genderOf, numberOf } from './source-shapes.js';
import type { Named } from './speakers.js';
import type { Surroundings } from './surroundings.js';

const HOW = 'pronoun: who told of another';

/** How many sentences back whoever told of another still goes on. */
const SENTENCES_BACK = 2;

/** Who told what the last one that «він» may mean had said; null where nobody did, or where «він» need not be who goes on. */
export function tellerMeant(head: Token, draft: Draft, around: Surroundings): Named | null {
  const { unit, source } = draft;
  const { lexicon, memory, persons } = around;
  if (!source || numberOf(head, lexicon) === 'Plur' || !tells(draft)) return null;
  const gender = genderOf(head, lexicon);
  const lately = memory.last(
    unit,
    ({ kind, gender: its, sentence }) =>
      kind === 'person' && agree(its, gender) && unit.sentence - sentence <= SENTENCES_BACK,
    1,
  );
  if (!lately?.isTold || persons.subjectSince(lately, source.first, unit, gender, true)) return null;
  const teller = memory.last(
    unit,
    ({ kind, gender: its, sentence, isTold }) =>
      !isTold && kind === 'person' && sentence === lately.sentence && agree(its, gender),
    1,
  );
  // «Журналіст Іван Лис пише, що Коваль обіцяв …»: he passes on what others say.
  if (!teller || lexicon.sources.callings.has(teller.noun)) return null;
  return { ...teller.named, how: HOW };
}

/** What somebody says in so many words; what he wants, thinks or denies may be told of whom another spoke of. */
function tells({ unit, content, source, entry }: Draft): boolean {
  if (entry?.act === 'deny') return false;
  if (source?.how === 'owner' || isQuoted(unit.analysis.text, content)) return true;
  return entry?.kind === 'verb' && entry.takes.quote;
}
