/** What an editor opens in the morning: a box for a link, text or file, and what is new. */
import { useState } from 'preact/hooks';
import type { Entry, FollowUp } from '../../../../model/index.js';
import type { ArticleLine, Delta, Totals } from '../../../../store/index.js';
import type { ViewProps } from '../app.js';
import { PlanLine } from '../components/calendar/plan.js';
import { EntryList } from '../components/entry.js';
import { ReadBox } from '../components/read-box.js';
import { Nothing, Shown } from '../components/states.js';
import { send, useGet } from '../core/api.js';
import { linkTo } from '../core/route.js';
import { instantText, t, timeText } from '../language/index.js';

interface Start {
  readonly since: string | null;
  readonly delta: Delta | null;
  readonly counts: {
    readonly fresh: number;
    readonly repeated: number;
    readonly contradicted: number;
  } | null;
  readonly due: readonly (FollowUp & { readonly entry: Entry | null })[];
  readonly totals: Totals;
  readonly visit: Visit | null;
}

interface Visit {
  readonly at: string;
  readonly articles: number;
  readonly fresh: number;
  readonly entries: readonly Entry[];
  readonly contradicted: readonly Entry[];
  readonly versions: readonly { readonly article: ArticleLine; readonly before: string | null }[];
}

/** So much of each list; the rest is a click away. */
const FIRST = 8;

export default function StartView({ place }: ViewProps) {
  const loaded = useGet<Start>('/start', { since: place.query.since });
  return (
    <>
      <h1>{t('navStart')}</h1>
      <ReadBox />
      <Shown loaded={loaded}>
        {(start) => (
          <>
            {start.totals.articles > 0 && <SinceVisit visit={start.visit} again={loaded.again} />}
            <News start={start} place={place} />
          </>
        )}
      </Shown>
    </>
  );
}

/** What came in since this visitor marked all as seen. */
function SinceVisit({ visit, again }: { visit: Visit | null; again: () => void }) {
  const seen = () => void send('POST', '/visits').then(again, again);
  return (
    <section
      class="news visit"
      aria-label={visit ? t('sinceVisit', { time: instantText(visit.at) }) : t('markSeen')}
    >
      {visit && (
        <>
          <h2>
            {t('sinceVisit', { time: instantText(visit.at) })} <span class="count">{visit.fresh}</span>
          </h2>
          {visit.fresh === 0 && visit.contradicted.length + visit.versions.length === 0 && (
            <p class="soft">{t('nothingSince')}</p>
          )}
          {visit.contradicted.length > 0 && (
            <>
              <h3>{t('newsContradicted')}</h3>
              <Unfolding key={visit.at} entries={visit.contradicted} />
            </>
          )}
          {visit.versions.length > 0 && (
            <>
              <h3>{t('newsVersions')}</h3>
              <ul>
                {visit.versions.slice(0, FIRST).map(({ article, before }) => (
                  <li key={article.id}>
                    <a href={linkTo(`/articles/${article.id}`, { compare: before })}>
                      {article.title ?? article.doc}
                    </a>{' '}
                    <span class="soft">
                      {article.outlet ?? t('outletNotStated')} · {timeText(article.published)}
                    </span>
                  </li>
                ))}
              </ul>
            </>
          )}
          <Unfolding key={visit.at} entries={visit.entries} all={visit.fresh} />
        </>
      )}
      <p class="row">
        <button type="button" onClick={seen}>
          {t('markSeen')}
        </button>
        {!visit && <span class="hint">{t('markSeenHint')}</span>}
      </p>
    </section>
  );
}

/** The first entries of a list, then those given, and where all are when there are more than that. */
function Unfolding({ entries, all = entries.length }: { entries: readonly Entry[]; all?: number }) {
  const [isOpen, setOpen] = useState(false);
  if (!isOpen && entries.length > FIRST)
    return (
      <>
        <EntryList entries={entries.slice(0, FIRST)} />
        <button type="button" onClick={() => setOpen(true)}>
          {t('more')}
        </button>
      </>
    );
  return (
    <>
      <EntryList entries={entries} />
      {entries.length >= FIRST && all > entries.length && (
        <a href={linkTo('/timeline')}>{t('navTimeline')}</a>
      )}
    </>
  );
}

function News({
  start: { since, delta, counts, due, totals },
  place,
}: {
  start: Start;
  place: ViewProps['place'];
}) {
  if (totals.articles === 0) return <Nothing>{t('emptyChronicle')}</Nothing>;
  const lists = [
    { key: 'contradicted', title: t('newsContradicted'), entries: delta?.contradicted ?? [] },
    { key: 'fresh', title: t('newsFresh'), entries: delta?.fresh ?? [] },
    { key: 'repeated', title: t('newsRepeated'), entries: delta?.repeated.map(({ entry }) => entry) ?? [] },
  ] as const;
  return (
    <>
      {!place.query.since && <h2>{t('lastWeek')}</h2>}
      <p class="facts">
        {since && t('newsSince', { time: instantText(since) })} {t('inAll')}{' '}
        {t('articles', { count: totals.articles })} · {t('contactsCount', { count: totals.contacts })} ·{' '}
        {t('statementsCount', { count: totals.statements })}
      </p>
      {lists
        .filter(({ entries }) => entries.length > 0)
        .map(({ key, title, entries }) => (
          <section key={key} class={`news ${key}`}>
            <h2>
              {title} <span class="count">{counts?.[key] ?? entries.length}</span>
            </h2>
            <EntryList entries={entries.slice(0, FIRST)} />
            {entries.length > FIRST && (
              <a href={linkTo('/timeline', { from: since?.slice(0, 10) })}>{t('more')}</a>
            )}
          </section>
        ))}
      {(delta?.withdrawn.length ?? 0) > 0 && (
        <section class="news withdrawn">
          <h2>
            {t('newsWithdrawn')} <span class="count">{delta?.withdrawn.length}</span>
          </h2>
          <ul>
            {delta?.withdrawn.map(({ tie, reports }) => (
              <li key={tie.later}>
                <a href={linkTo(`/articles/${tie.later}`)}>{reports[0]?.outlet ?? tie.later}</a>:{' '}
                {reports.map(({ words }) => `«${words}»`).join('; ')}
              </li>
            ))}
          </ul>
        </section>
      )}
      {due.length > 0 && (
        <section class="news due">
          <h2>
            {t('newsDue')} <span class="count">{due.length}</span>
          </h2>
          <ul class="entries">
            {due.map((plan) => (
              <PlanLine key={plan.plan} plan={plan} />
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
