/** A month as a grid of days, with what is due on each and how much was said. */
import type { Day } from '../../../../../store/index.js';
import { useNames } from '../../core/names.js';
import { linkTo } from '../../core/route.js';
import { languageNow, t, timeText } from '../../language/index.js';
import { entryText } from '../entry-text.js';
import { type Planned, SIGNS } from './plan.js';

interface MonthGridProps {
  /** YYYY-MM */
  readonly month: string;
  readonly plans: readonly Planned[];
  readonly days: readonly Day[];
}

export function MonthGrid({ month, plans, days }: MonthGridProps) {
  const loose = plans.filter(({ due }) => (due ?? '').length < 10);
  return (
    <>
      {loose.length > 0 && (
        <p class="loose">
          {t('plansMonth')}:{' '}
          {loose.map((one) => (
            <Due key={one.plan} plan={one} />
          ))}
        </p>
      )}
      <table class="month">
        <caption class="sr-only">{timeText(month)}</caption>
        <thead>
          <tr>
            {weekdays().map(({ short, long }) => (
              <th key={long} scope="col" abbr={long}>
                {short}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeksOf(month).map((week) => (
            <tr key={week[0]}>
              {week.map((day) => (
                <DayCell
                  key={day}
                  day={day}
                  away={!day.startsWith(month)}
                  plans={plans.filter(({ due }) => due?.slice(0, 10) === day)}
                  counts={days.find((one) => one.day === day)}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

function DayCell({
  day,
  away,
  plans,
  counts,
}: {
  day: string;
  away: boolean;
  plans: readonly Planned[];
  counts: Day | undefined;
}) {
  if (away) return <td class="away" />;
  const count = counts ? counts.contacts + counts.statements + counts.figures : 0;
  return (
    <td class={plans.length > 0 ? 'due' : undefined}>
      <time dateTime={day}>{Number(day.slice(8))}</time>
      {count > 0 && (
        <a
          class="count"
          href={linkTo('/timeline', { from: day, to: day })}
          aria-label={`${timeText(day)}: ${t('entriesCount', { count })}`}
        >
          {count}
        </a>
      )}
      {plans.map((one) => (
        <Due key={one.plan} plan={one} />
      ))}
    </td>
  );
}

function Due({ plan }: { plan: Planned }) {
  const nameOf = useNames();
  const words = plan.entry ? entryText(plan.entry, nameOf) : t('plan');
  return (
    <a class={`due-plan result ${plan.result}`} href={linkTo(`/entries/${plan.plan}`)} title={words}>
      <span aria-hidden="true">{SIGNS[plan.result]} </span>
      <span class="sr-only">{t(`result.${plan.result}`)}: </span>
      <span class="what">{words}</span>
    </a>
  );
}

/** Monday first. */
function weekdays(): { short: string; long: string }[] {
  return Array.from({ length: 7 }, (_, index) => {
    const day = new Date(Date.UTC(2024, 0, 1 + index));
    const name = (weekday: 'short' | 'long') =>
      new Intl.DateTimeFormat(languageNow(), { weekday, timeZone: 'UTC' }).format(day);
    return { short: name('short'), long: name('long') };
  });
}

function weeksOf(month: string): string[][] {
  const [year = 0, number = 1] = month.split('-').map(Number);
  const first = new Date(Date.UTC(year, number - 1, 1));
  const before = (first.getUTCDay() + 6) % 7;
  const last = new Date(Date.UTC(year, number, 0)).getUTCDate();
  const weeks = Math.ceil((before + last) / 7);
  return Array.from({ length: weeks }, (_, week) =>
    Array.from({ length: 7 }, (_, day) =>
      new Date(Date.UTC(year, number - 1, 1 - before + week * 7 + day)).toISOString().slice(0, 10),
    ),
  );
}
