/** A plan or promise as a line: what, when due, and what came of it. */
import type { Entry, FollowUp } from '../../../../../model/index.js';
import { linkTo } from '../../core/route.js';
import { t, timeText } from '../../language/index.js';
import { EntryTitle } from '../entry.js';

export interface Planned extends FollowUp {
  readonly entry: Entry | null;
}

/** Told by a sign as well as by colour. */
export const SIGNS = { open: '○', fulfilled: '✓', cancelled: '×', contradicted: '≠' } as const;

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
        {plan.outcome && <a href={linkTo(`/entries/${plan.outcome}`)}>{t('outcome')}</a>}
      </p>
    </li>
  );
}
