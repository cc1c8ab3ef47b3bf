/** An entry: what differs on top, its accounts side by side in their own words, the chains down to the roots, and what people decided. */
import { useState } from 'preact/hooks';
import type { Entry, FollowUp, Report, Review, Root } from '../../../../model/index.js';
import type { ArticleWhole, EntryWhole } from '../../../../store/index.js';
import { cited, linkText } from '../../../visible.js';
import type { ViewProps } from '../app.js';
import { Chain } from '../components/chain.js';
import { ChainGraph } from '../components/chain-graph.js';
import { valueText } from '../components/choices.js';
import { DivergenceTags, differingName, EntryTitle, fieldName, RootCount } from '../components/entry.js';
import { EntryDecisions } from '../components/entry-decisions.js';
import { EntryExport } from '../components/entry-export.js';
import { EntryFields } from '../components/entry-fields.js';
import { GoneView } from '../components/gone.js';
import { Shown } from '../components/states.js';
import { get, useGet } from '../core/api.js';
import { useNames } from '../core/names.js';
import { go, linkTo } from '../core/route.js';
import { t, timeText } from '../language/index.js';
import { reasonText, ruleText } from '../language/reasons.js';

export default function EntryView({ id }: ViewProps) {
  const loaded = useGet<EntryWhole>(`/entries/${encodeURIComponent(id)}`);
  const [last, setLast] = useState<Review | null>(null);
  const decided = async (review: Review, report: Report) => {
    setLast(review);
    // A join or split may have given it another id: its report says where it stands now.
    const { entries } = await get<ArticleWhole>(`/articles/${encodeURIComponent(report.article)}`);
    const now = entries.find((one) => one.report === report.id)?.entry;
    if (now && now !== id) go(linkTo(`/entries/${now}`), { replace: true });
    else loaded.again();
  };
  if (loaded.problem?.code === 'entry.missing') return <GoneView key={id} {...{ id, last, loaded }} />;
  return (
    <Shown loaded={loaded} isView>
      {(whole) => <Whole whole={whole} decided={decided} again={loaded.again} />}
    </Shown>
  );
}

interface WholeProps {
  readonly whole: EntryWhole;
  readonly decided: (review: Review, report: Report) => void;
  readonly again: () => void;
}

function Whole({ whole, decided, again }: WholeProps) {
  const { entry, reports, followUps } = whole;
  return (
    <>
      <h1>
        <EntryTitle entry={entry} />
      </h1>
      <div class="row">
        <p class="facts">
          {t('reports', { count: reports.length })} · <RootCount roots={entry.roots} />{' '}
          <DivergenceTags divergences={entry.divergences} />
        </p>
        <EntryExport entry={entry} />
      </div>
      <Divergences whole={whole} />
      <dl class="entry-fields">
        <EntryFields entry={entry} />
      </dl>
      <ShownBecause whole={whole} />
      <h2>{t('accounts')}</h2>
      <div class="root-accounts">
        {entry.roots.map((root) => (
          <RootAccount
            key={root.name}
            root={root}
            reports={reports.filter((one) => root.reports.includes(one.id))}
            whole={whole}
          />
        ))}
      </div>
      <h2>{t('chainGraph')}</h2>
      <ChainGraph reports={reports} roots={entry.roots} />
      <FollowUps entry={entry} followUps={followUps} />
      {entry.type === 'statement' && <EarlierWords id={entry.id} />}
      <Joins whole={whole} />
      <EntryDecisions key={entry.id} {...{ whole, decided, again }} />
    </>
  );
}

function Divergences({ whole }: { whole: EntryWhole }) {
  const { entry, reports } = whole;
  const nameOf = useNames();
  const rootName = (name: string) =>
    nameOf(entry.roots.find((root) => root.name === name) ?? { name, entity: null });
  if (entry.divergences.length === 0) return null;
  return (
    <section aria-label={t('divergences')}>
      {entry.divergences.map((one) => (
        <div key={one.rule + one.field} class={`divergence ${one.grade}`}>
          <h2>
            {differingName(one)}: {t(one.grade)}
          </h2>
          <div class="sides">
            {one.values.map(({ value, roots, reports: ids }) => (
              <div key={value} class="side">
                <h3>{valueText(one.field, value)}</h3>
                <p class="facts">{roots.map(rootName).join(', ')}</p>
                <Quoted reports={reports.filter((report) => ids.includes(report.id))} whole={whole} />
              </div>
            ))}
          </div>
        </div>
      ))}
    </section>
  );
}

/** So many words of one side are seen at once; the others are a click away. */
const FIRST = 2;

function Quoted({ reports, whole }: { reports: readonly Report[]; whole: EntryWhole }) {
  const list = (some: readonly Report[]) => (
    <ul>
      {some.map((report) => (
        <li key={report.id}>
          <Words report={report} /> <Superseded of={report.article} whole={whole} />
        </li>
      ))}
    </ul>
  );
  return (
    <>
      {list(reports.slice(0, FIRST))}
      {reports.length > FIRST && (
        <details>
          <summary>{t('moreReports', { count: reports.length - FIRST })}</summary>
          {list(reports.slice(FIRST))}
        </details>
      )}
    </>
  );
}

/** The words of a report; they lead to their very letters. */
function Words({ report }: { report: Report }) {
  const [first] = report.spans;
  return (
    <a
      class="evidence"
      href={linkTo(`/articles/${report.article}`, { at: first?.start, to: first?.end })}
      lang={report.language}
      dir="auto"
    >
      {cited(report.words)}
    </a>
  );
}

function ShownBecause({ whole: { entry, reports } }: { whole: EntryWhole }) {
  if (entry.shown.length === 0) return null;
  return (
    <details class="because">
      <summary>{t('shownBecause')}</summary>
      <ul>
        {entry.shown.map(({ field, report, because }) => (
          <li key={field}>
            {fieldName(field)}: {reasonText(because)}{' '}
            <span class="soft">({reports.find(({ id }) => id === report)?.outlet ?? t('notStated')})</span>
          </li>
        ))}
      </ul>
    </details>
  );
}

interface RootProps {
  readonly root: Root;
  readonly reports: readonly Report[];
  readonly whole: EntryWhole;
}

function RootAccount({ root, reports, whole }: RootProps) {
  const nameOf = useNames();
  return (
    <section class={`root ${root.standing}`} aria-label={nameOf(root)}>
      <h3>
        {root.entity ? <a href={linkTo(`/entities/${root.entity}`)}>{nameOf(root)}</a> : nameOf(root)}{' '}
        <span class={`standing ${root.standing}`}>{t(root.standing)}</span>{' '}
        {root.unattributed && !root.unnamed && <span class="tag">{t('unattributed')}</span>}{' '}
        {root.denies && <span class="standing denies">{t('denies')}</span>}
      </h3>
      <p class="facts">
        {reasonText(root.because)}
        {root.voices.length > 0 && ` · ${root.voices.join(', ')}`}
        {root.unnamed &&
          ` · ${t(root.unattributed ? 'noRootByName' : 'withoutName', { who: root.unnamed.join('; ') })}`}
      </p>
      <ul>
        {reports.map((report) => {
          const article = whole.articles.find(({ id }) => id === report.article);
          return (
            <li key={report.id}>
              <Words report={report} />
              <p class="facts">
                <Chain
                  links={[...report.chain].reverse().map((link) => linkText(link, t('outletNotStated')))}
                />{' '}
                · {timeText(article?.published ?? report.published)}{' '}
                <Superseded of={report.article} whole={whole} />
              </p>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** That an article was published anew since, which may have put right what is cited: the way to what changed. */
function Superseded({
  of,
  whole: { ties, articles },
}: {
  of: string;
  whole: Pick<EntryWhole, 'ties' | 'articles'>;
}) {
  const lineOf = (id: string) => articles.find((one) => one.id === id);
  const later = ties
    .filter(({ kind }) => kind === 'version')
    .map(({ earlier, later: second }) => {
      const [one, other] = [lineOf(earlier), lineOf(second)];
      // Of one time of publication the one that came first is the earlier, as on the page of the article.
      const isTurned = one && other && one.published === other.published && one.added > other.added;
      return isTurned ? { earlier: second, later: earlier } : { earlier, later: second };
    })
    .find((tie) => tie.earlier === of)?.later;
  if (!later) return null;
  return (
    <a class="tag" href={linkTo(`/articles/${of}`, { compare: later })}>
      {t('earlierVersion')}
    </a>
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
              <span class="soft">{reasonText(one.because)}</span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

interface Earlier {
  readonly entry: Entry;
  readonly words: readonly string[];
}

function EarlierWords({ id }: { id: string }) {
  const { value } = useGet<readonly Earlier[]>(`/entries/${encodeURIComponent(id)}/earlier`);
  if (!value || value.length === 0) return null;
  return (
    <section>
      <h2>{t('earlierWords')}</h2>
      <ul>
        {value.map(({ entry, words }) => (
          <li key={entry.id}>
            <a href={linkTo(`/entries/${entry.id}`)}>{timeText(entry.first)}</a>{' '}
            {entry.type === 'statement' && <q lang={entry.language}>{entry.words}</q>}{' '}
            <span class="soft">
              {t('inCommon')}: {words.join(', ')}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Joins({ whole: { entry, reports } }: { whole: EntryWhole }) {
  const nameOf = (id: string) => {
    const one = reports.find((report) => report.id === id);
    return one ? `${one.outlet ?? t('notStated')} (${timeText(one.published)})` : id;
  };
  if (reports.length < 2) return null;
  return (
    <details class="because">
      <summary>
        {t('joinsTitle')} <span class="count">{entry.joins.length}</span>
      </summary>
      {entry.joins.length === 0 ? (
        <p class="soft">{t('notJoined')}</p>
      ) : (
        <ul>
          {entry.joins.map((join) => (
            <li key={join.report + join.with}>
              {nameOf(join.report)} ↔ {nameOf(join.with)}: {ruleText(join.rule)}{' '}
              <span class="soft">{reasonText(join.because)}</span>
            </li>
          ))}
        </ul>
      )}
    </details>
  );
}
