/** An entry: its accounts side by side in their own words, what differs on top, and the chains down to the roots. */
import type { Entry, FollowUp, Report, Root } from '../../../../model/index.js';
import type { ArticleLine, EntryWhole } from '../../../../store/index.js';
import type { ViewProps } from '../app.js';
import { Chain } from '../components/chain.js';
import { DivergenceTags, EntryTitle, fieldName, RootCount } from '../components/entry.js';
import { Row } from '../components/readings.js';
import { Shown } from '../components/states.js';
import { useGet } from '../core/api.js';
import { linkTo } from '../core/route.js';
import { t, timeText } from '../language/index.js';

export default function EntryView({ id }: ViewProps) {
  const loaded = useGet<EntryWhole>(`/entries/${encodeURIComponent(id)}`);
  return <Shown loaded={loaded}>{(whole) => <Whole whole={whole} />}</Shown>;
}

function Whole({ whole }: { whole: EntryWhole }) {
  const { entry, reports, articles, followUps } = whole;
  return (
    <>
      <h1>
        <EntryTitle entry={entry} />
      </h1>
      <p class="facts">
        {t('reports', { count: reports.length })} · <RootCount roots={entry.roots} />{' '}
        <DivergenceTags divergences={entry.divergences} />
      </p>
      <Divergences whole={whole} />
      <dl class="fields">
        <Fields entry={entry} />
      </dl>
      <h2>{t('accounts')}</h2>
      <div class="accounts">
        {entry.roots.map((root) => (
          <RootAccount
            key={root.name}
            root={root}
            reports={reports.filter((one) => root.reports.includes(one.id))}
            articles={articles}
          />
        ))}
      </div>
      <FollowUps entry={entry} followUps={followUps} />
    </>
  );
}

function Fields({ entry }: { entry: Entry }) {
  if (entry.type === 'contact')
    return (
      <>
        <Row name="date">{timeText(entry.date)}</Row>
        <Row name="place">{entry.place}</Row>
        <Row name="duration">{entry.duration}</Row>
        <Row name="topics">{entry.topics.join('; ')}</Row>
        <Row name="participants">
          {entry.participants.map(({ name, entity }) => (
            <span key={name} class="party-link">
              {entity ? <a href={linkTo(`/entities/${entity}`)}>{name}</a> : name}
            </span>
          ))}
        </Row>
      </>
    );
  const who = entry.type === 'statement' ? entry.speaker : entry.claimedBy;
  return (
    <>
      <Row name="speaker">
        {who && (who.entity ? <a href={linkTo(`/entities/${who.entity}`)}>{who.name}</a> : who.name)}
      </Row>
      {entry.type === 'statement' && <Row name="addressee">{entry.addressee?.name}</Row>}
      {entry.type === 'statement' && (
        <Row name="statement">
          <q lang={entry.language}>{entry.words}</q>
        </Row>
      )}
      {entry.type === 'figure' && <Row name="date">{entry.period}</Row>}
    </>
  );
}

function Divergences({ whole: { entry, reports } }: { whole: EntryWhole }) {
  if (entry.divergences.length === 0) return null;
  return (
    <section aria-label={t('divergences')}>
      {entry.divergences.map((one) => (
        <div key={one.field} class={`divergence ${one.grade}`}>
          <h2>
            {fieldName(one.field)}: {t(one.grade)}
          </h2>
          <div class="sides">
            {one.values.map(({ value, roots, reports: ids }) => (
              <div key={value} class="side">
                <h3>{value}</h3>
                <p class="facts">{roots.join(', ')}</p>
                <ul>
                  {reports
                    .filter((report) => ids.includes(report.id))
                    .slice(0, 5)
                    .map((report) => (
                      <li key={report.id}>
                        <Evidence report={report} />
                      </li>
                    ))}
                </ul>
              </div>
            ))}
          </div>
        </div>
      ))}
    </section>
  );
}

/** The words of a report; they lead to where they stand. */
function Evidence({ report }: { report: Report }) {
  return (
    <a
      class="evidence"
      href={linkTo(`/articles/${report.article}`, { at: report.reading.split(':')[0] })}
      lang={report.language}
      dir="auto"
    >
      «{report.words}»
    </a>
  );
}

function RootAccount({
  root,
  reports,
  articles,
}: {
  root: Root;
  reports: readonly Report[];
  articles: readonly ArticleLine[];
}) {
  return (
    <section class={`root ${root.standing}`} aria-label={root.name}>
      <h3>
        {root.entity ? <a href={linkTo(`/entities/${root.entity}`)}>{root.name}</a> : root.name}{' '}
        <span class={`standing ${root.standing}`}>{t(root.standing)}</span>
        {root.unattributed && <span class="tag">{t('unattributed')}</span>}
        {root.denies && <span class="standing denies">{t('denies')}</span>}
      </h3>
      <p class="facts">
        {root.because}
        {root.voices.length > 0 && ` · ${root.voices.join(', ')}`}
      </p>
      <ul>
        {reports.map((report) => {
          const article = articles.find(({ id }) => id === report.article);
          return (
            <li key={report.id}>
              <Evidence report={report} />
              <p class="facts">
                <Chain links={[...report.chain].reverse().map(({ name }) => name)} /> ·{' '}
                {timeText(article?.published ?? report.published)}
              </p>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function FollowUps({ entry, followUps }: { entry: Entry; followUps: readonly FollowUp[] }) {
  if (followUps.length === 0) return null;
  return (
    <section>
      <h2>{t('whatCame')}</h2>
      <ul>
        {followUps.map((one) => {
          const other = one.plan === entry.id ? one.outcome : one.plan;
          return (
            <li key={one.plan + one.outcome}>
              {t(`result.${one.result}`)} {one.due && `(${timeText(one.due)})`}{' '}
              {other && (
                <a href={linkTo(`/entries/${other}`)}>{one.plan === entry.id ? t('outcome') : t('plan')}</a>
              )}{' '}
              <span class="soft">{one.because}</span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
