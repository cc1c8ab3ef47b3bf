/** A plan or promise as a line: what, when due, and what came of it. */
import type { Entry, FollowUp } from '../../../../../model/index.js';
import { stretchOf } from '../../../../../model/times.js';
import { linkTo } from '../../core/route.js';
import { t, timeText } from '../../language/index.js';
import { EntryTitle } from '../entry.js';

export interface Planned extends FollowUp {
  readonly entry: Entry | null;
}

/** Told by a sign as well as by colour. */
export const SIGNS = { open: '○', fulfilled: '✓', cancelled: '×', contradicted: '≠' } as const;

/** Whether the day, month or year that a plan is due in is over, by the reader's clock. */
function isOver(due: string | null): boolean {
  if (due === null || !/^\d{4}/.test(due)) return false;
  const last = stretchOf(due)?.[1] ?? due;
  return last.slice(0, 10) < new Date().toISOString().slice(0, last.slice(0, 10).length);
}

export function PlanLine({ plan }: { plan: Planned }) {
  return (
    <li class="entry">
      <a class="entry-link" href={linkTo(`/entries/${plan.plan}`)}>
        {plan.entry ? <EntryTitle entry={plan.entry} /> : t('plan')}
      </a>
      {plan.entry?.type === 'statement' && (
        <p class="words" lang={plan.entry.language} dir="auto">
          {plan.entry.words}
        </p>
      )}
      <p class="facts">
        {plan.due && <time>{timeText(plan.due)}</time>}
        {plan.due && ' · '}
        <span class={`result ${plan.result}`}>
          <span aria-hidden="true">{SIGNS[plan.result]}</span> {t(`result.${plan.result}`)}
        </span>{' '}
        {plan.result === 'open' && isOver(plan.due) && <span class="tag">{t('overdue')}</span>}{' '}
        {plan.outcome && <a href={linkTo(`/entries/${plan.outcome}`)}>{t('outcome')}</a>}
      </p>
    </li>
  );
}
