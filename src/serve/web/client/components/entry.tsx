/** An entry of the chronicle as a line of a list, and the marks that go with it. */
import { Fragment } from 'preact';
import type { Entry, EntryDivergence, Root } from '../../../../model/index.js';
import { STANDINGS } from '../../../../model/kinds.js';
import { sourcesOf } from '../../../../model/roots.js';
import { measureText } from '../../../measures.js';
import { useNames } from '../core/names.js';
import { linkTo } from '../core/route.js';
import { type Key, t } from '../language/index.js';
import { whenText } from './entry-text.js';
import { figureText } from './readings.js';

/** How many roots, and of what standing: what corroborates an entry and what does not. */
export function RootCount({ roots }: { roots: readonly Root[] }) {
  const told = sourcesOf(roots);
  const unnamed = [...new Set(roots.flatMap((root) => root.unnamed ?? []))];
  const counts = STANDINGS.map((standing) => ({ standing, count: sourcesOf(roots, standing).length })).filter(
    ({ count }) => count > 0,
  );
  return (
    <span class="root-count">
      {told.length > 0
        ? t('roots', { count: told.length })
        : unnamed.length > 0
          ? t('noRootByName', { who: unnamed.join('; ') })
          : t('noNamedRoot')}
      {counts.map(({ standing, count }) => (
        <Fragment key={standing}>
          {' '}
          <span class={`standing ${standing}`}>
            {t(standing)}: {count}
          </span>
        </Fragment>
      ))}
      {roots.some(({ denies }) => denies) && (
        <>
          {' '}
          <span class="standing denies">{t('denies')}</span>
        </>
      )}
    </span>
  );
}

export function DivergenceTags({ divergences }: { divergences: readonly EntryDivergence[] }) {
  return (
    <>
      {divergences.map(({ field, grade, rule }) => (
        <Fragment key={rule + field}>
          <span class={`tag grade ${grade}`}>
            {differingName({ field, rule })} {t(grade)}
          </span>{' '}
        </Fragment>
      ))}
    </>
  );
}

const FIELDS: Readonly<Record<string, Key>> = {
  kind: 'field.kind',
  status: 'field.status',
  date: 'field.date',
  place: 'field.place',
  duration: 'field.duration',
  topics: 'field.topics',
  reason: 'field.reason',
  outcome: 'field.outcome',
  value: 'field.value',
  words: 'field.words',
  participants: 'field.participants',
  speaker: 'field.speaker',
  addressee: 'field.addressee',
  act: 'field.act',
  claimedBy: 'field.claimedBy',
  counted: 'field.counted',
  period: 'field.period',
  valueTo: 'field.valueTo',
  unit: 'field.unit',
  comparator: 'field.comparator',
  change: 'field.change',
  spans: 'field.spans',
  source: 'field.source',
};
export function fieldName(field: string): string {
  const key = FIELDS[field];
  return key ? t(key) : field;
}

/** What accounts differ in: who denies what was said at a contact denies no topic of it. */
export function differingName({ field, rule }: Pick<EntryDivergence, 'field' | 'rule'>): string {
  return rule === 'divergence.content-denied' ? t('field.content') : fieldName(field);
}

/** What an entry is about, in a few words. */
export function EntryTitle({ entry }: { entry: Entry }) {
  const nameOf = useNames();
  if (entry.type === 'contact')
    return (
      <>
        {entry.participants.map(nameOf).join(' — ')} <span class="tag">{t(`kind.${entry.kind}`)}</span>{' '}
        <span class={`tag status-${entry.status}`}>{t(`status.${entry.status}`)}</span>
      </>
    );
  if (entry.type === 'statement')
    return (
      <>
        {entry.speaker ? nameOf(entry.speaker) : t('speakerNotStated')}{' '}
        <span class="tag">{t(`act.${entry.act}`)}</span>
      </>
    );
  return (
    <>
      {figureText({ ...entry, unit: measureText(entry) })}
      {entry.claimedBy && <span class="soft"> — {nameOf(entry.claimedBy)}</span>}
    </>
  );
}

export function EntryLine({ entry }: { entry: Entry }) {
  return (
    <li class={`entry ${entry.type}`}>
      <a class="entry-link" href={linkTo(`/entries/${entry.id}`)}>
        <EntryTitle entry={entry} />
      </a>
      {entry.type === 'statement' && (
        <p class="words" lang={entry.language} dir="auto">
          {entry.words}
        </p>
      )}
      <p class="facts">
        <time>{whenText(entry)}</time>
        {' · '}
        {t('reports', { count: entry.reports.length })}
        {' · '}
        <RootCount roots={entry.roots} /> <DivergenceTags divergences={entry.divergences} />
      </p>
    </li>
  );
}

export function EntryList({ entries }: { entries: readonly Entry[] }) {
  return (
    <ul class="entries">
      {entries.map((entry) => (
        <EntryLine key={entry.id} entry={entry} />
      ))}
    </ul>
  );
}
