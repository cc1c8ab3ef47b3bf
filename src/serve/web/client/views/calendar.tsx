/** What is planned, month by month, and what came of it. */
import type { Entry, FollowUp } from '../../../../model/index.js';
import type { Day, Page, PlanMonth } from '../../../../store/index.js';
import type { ViewProps } from '../app.js';
import { MonthGrid } from '../components/calendar/month-grid.js';
import { PlanLine, type Planned } from '../components/calendar/plan.js';
import { entryText, partiesOf } from '../components/entry-text.js';
import { ExportMenu } from '../components/export-menu.js';
import { Nothing, Shown } from '../components/states.js';
import { apiUrl, useGet } from '../core/api.js';
import { type NameOf, namesFor } from '../core/names.js';
import { changeQuery } from '../core/route.js';
import { type Key, t, timeText } from '../language/index.js';

const RESULTS = ['open', 'fulfilled', 'cancelled', 'contradicted'] as const;

export default function CalendarView({ place: { query } }: ViewProps) {
  const months = useGet<PlanMonth[]>('/plans/months');
  return (
    <>
      <h1>{t('navCalendar')}</h1>
      <Shown loaded={months}>
        {(found) => <OfMonth month={monthOf(query.month, found)} months={found} result={query.result} />}
      </Shown>
    </>
  );
}

const thisMonth = () => new Date().toISOString().slice(0, 7);

/** The one of the link; else the next with something planned, or the last that had. */
function monthOf(asked: string | undefined, months: readonly PlanMonth[]): string {
  if (asked && /^\d{4}-(?:0[1-9]|1[0-2])$/.test(asked)) return asked;
  const now = thisMonth();
  return months.find(({ month }) => month >= now)?.month ?? months.at(-1)?.month ?? now;
}

function OfMonth({
  month,
  months,
  result,
}: {
  month: string;
  months: readonly PlanMonth[];
  result: string | undefined;
}) {
  const plans = useGet<Page<Planned>>('/plans', { from: `${month}-01`, to: month, result, limit: 500 });
  const undated = useGet<Page<Planned>>('/plans', { undated: true, result, limit: 100 });
  const days = useGet<Day[]>('/calendar', { from: month, to: month });
  const go = (by: number) => changeQuery({ month: monthAfter(month, by) });
  const title = timeText(month);
  return (
    <>
      <div class="row controls">
        <button type="button" aria-label={t('monthBefore')} title={t('monthBefore')} onClick={() => go(-1)}>
          ‹
        </button>
        <label>
          <span class="sr-only">{t('spanMonth')}</span>
          <select value={month} onChange={(event) => changeQuery({ month: event.currentTarget.value })}>
            {optionsOf(month, months).map((one) => (
              <option key={one.month} value={one.month}>
                {timeText(one.month)}
                {one.plans > 0 && ` (${one.plans})`}
              </option>
            ))}
          </select>
        </label>
        <button type="button" aria-label={t('monthAfter')} title={t('monthAfter')} onClick={() => go(1)}>
          ›
        </button>
        <button type="button" onClick={() => changeQuery({ month: thisMonth() })}>
          {t('monthNow')}
        </button>
        <label>
          {t('plansShow')}{' '}
          <select
            value={result ?? ''}
            onChange={(event) => changeQuery({ result: event.currentTarget.value || null })}
          >
            <option value="">{t('filterAny')}</option>
            {RESULTS.map((one) => (
              <option key={one} value={one}>
                {t(`result.${one}` as Key)}
              </option>
            ))}
          </select>
        </label>
        <ExportMenu
          exports={{
            name: `${t('navCalendar')} ${month}`,
            table: () => tableOf([...(plans.value?.items ?? []), ...(undated.value?.items ?? [])]),
            notes: async () => ({ title: title, lines: await notesOf(plans.value?.items ?? []) }),
            links: [{ href: apiUrl('/export', { format: 'icalendar' }), name: t('calendarFile') }],
          }}
        />
      </div>
      <Shown loaded={plans}>
        {({ items }) => (
          <>
            <MonthGrid month={month} plans={items} days={days.value ?? []} />
            <h2>{t('plansList')}</h2>
            {items.length > 0 ? <Plans plans={items} /> : <Nothing />}
          </>
        )}
      </Shown>
      <Shown loaded={undated}>
        {({ items }) =>
          items.length > 0 && (
            <>
              <h2>{t('plansUndated')}</h2>
              <Plans plans={items} />
            </>
          )
        }
      </Shown>
    </>
  );
}

function Plans({ plans }: { plans: readonly Planned[] }) {
  return (
    <ul class="entries">
      {plans.map((one) => (
        <PlanLine key={one.plan} plan={one} />
      ))}
    </ul>
  );
}

/** «2025-12» and 1 give «2026-01». */
function monthAfter(month: string, by: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number - 1 + by, 1)).toISOString().slice(0, 7);
}

function optionsOf(month: string, months: readonly PlanMonth[]): readonly PlanMonth[] {
  if (months.some((one) => one.month === month)) return months;
  return [...months, { month, plans: 0, open: 0 }].sort((a, b) => (a.month < b.month ? -1 : 1));
}

const wordsOf = (entry: Entry | null, { plan }: FollowUp, nameOf: NameOf) =>
  entry ? entryText(entry, nameOf) : plan;

const namesOf = (plans: readonly Planned[]): Promise<NameOf> =>
  namesFor(plans.flatMap(({ entry }) => (entry ? partiesOf(entry) : [])));

async function tableOf(plans: readonly Planned[]) {
  const nameOf = await namesOf(plans);
  return {
    columns: ['plan', 'due', 'what', 'result', 'outcome', 'because'],
    rows: plans.map((one) => [
      one.plan,
      one.due,
      wordsOf(one.entry, one, nameOf),
      one.result,
      one.outcome,
      one.because,
    ]),
  };
}

async function notesOf(plans: readonly Planned[]) {
  const nameOf = await namesOf(plans);
  return plans.map((one) => ({
    text: `${timeText(one.due)}: ${wordsOf(one.entry, one, nameOf)} (${t(`result.${one.result}`)})`,
    reports: one.entry?.reports ?? [],
  }));
}
