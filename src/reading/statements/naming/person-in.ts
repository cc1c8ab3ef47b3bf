/** Which person a phrase names: «CEO Nordwind Павло Лис», «член комітету Олена Коваль». */
import type { Token } from '../../../language/contract.js';
import type { Mention } from '../../../model/index.js';
import type { Directory, Named } from '../speakers/speakers.js';
import { tokenAt } from '../units.js';

/** The person named in the phrase, unless the head is a thing or somebody else («офіс Мей», «речник Мей»). */
export function personIn(
  directory: Directory,
  inside: readonly Mention[],
  head: number,
  end: number,
): Named | null {
  const { tokens, names, text, lexicon } = directory;
  const headToken = tokens[head] as Token;
  const isPerson =
    headToken.feats.Animacy === 'Anim' ||
    lexicon.sources.holders.has(headToken.lemma.toLowerCase()) ||
    inside.some(
      ({ type, start, end: its }) => type === 'JOB' && start <= headToken.start && headToken.end <= its,
    );
  for (const [i, mention] of inside.entries()) {
    if (mention.type !== 'PER' || mention.form === 'pronoun') continue;
    // «пресс-секретарь Лукашенко Наталья Эйсмонт»: whose secretary she is, though the name shows no case.
    if (isPerson && headToken.end <= mention.start && isOwnerBefore(mention, inside[i + 1], text)) continue;
    const first = tokenAt(tokens, mention.start);
    // "a spokesman for Minister Olena Koval": where words show no cases, a preposition says that it is somebody else.
    if (headToken.feats.Case === undefined && hasPreposition(tokens, head, first)) continue;
    if (mention.end === end && isCalled(mention, inside[i - 1], headToken, text))
      return directory.of(mention, mention.form === 'short' ? 'short name' : 'named');
    const isHead = mention.start <= headToken.start && headToken.end <= mention.end;
    const given = tokens[first] as Token;
    const voted = names.cases.get(first) ?? null;
    const its = headToken.feats.Case ?? null;
    // «синолога Эммы Лагерквист»: a given name that shows the genitive, whatever the family name is taken for.
    const own = its === 'Gen' && given.feats.Case === 'Gen' && mention.form === 'name' ? 'Gen' : voted;
    const agrees =
      (isPerson || names.titles.has(head)) &&
      headToken.feats.Number !== 'Plur' &&
      (own === null || its === null || own === its);
    // «завсектором інституту Олег Бондар заявив»: the name closes the phrase in the nominative, whatever its title looks like.
    const closes =
      own === 'Nom' &&
      mention.form === 'name' &&
      mention.end === end &&
      headToken.feats.Number !== 'Plur' &&
      (isPerson || (its !== 'Nom' && its !== 'Acc'));
    // «німецький канцлер Ангела Меркель»: a whole name that stands as in the nominative, whatever case it is taken for.
    const upright =
      (its === 'Nom' || its === 'Ins') &&
      mention.form === 'name' &&
      (mention.end === end || text[mention.end] === ',') &&
      isPerson &&
      headToken.feats.Number !== 'Plur' &&
      (its === 'Ins' || lexicon.inflection.shared.upright.test((tokens[first] as Token).form)) &&
      text.slice(mention.start, mention.end) === directory.entity(mention.entity)?.name;
    // «чоловік Ганни Коваль»: whose husband it is, whatever the family name shows.
    const isOwner = its === 'Nom' && given.feats.Case === 'Gen' && given.norm !== given.lemma.toLowerCase();
    if (isOwner && !isHead && !upright) continue;
    if (isHead || closes || upright || (agrees && (its !== 'Gen' || own === 'Gen' || own === null)))
      return directory.of(mention, mention.form === 'short' ? 'short name' : 'named');
  }
  return null;
}

/** A name right before a whole one: «речниця [президента Майї Санду] Ірина Лис». */
function isOwnerBefore(one: Mention, other: Mention | undefined, text: string): boolean {
  return (
    one.entity !== other?.entity &&
    other?.type === 'PER' &&
    other.form === 'name' &&
    text.slice(one.end, other.start).trim() === ''
  );
}

/** "Energy Minister Olena Koval": a name right after a title, where words show no cases. */
function isCalled(name: Mention, title: Mention | undefined, { feats }: Token, text: string): boolean {
  return title?.type === 'JOB' && feats.Case === undefined && text.slice(title.end, name.start).trim() === '';
}

function hasPreposition(tokens: readonly Token[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) if ((tokens[i] as Token).upos === 'ADP') return true;
  return false;
}
