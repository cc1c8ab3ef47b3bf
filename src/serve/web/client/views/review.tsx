/** Reviewing: one entry at a time with its evidence in its place, decided by keys, made for two hundred in a sitting. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { inForce } from '../../../../model/deciding.js';
import type { Entry, Report, Review, Span } from '../../../../model/index.js';
import type { ArticleWhole, EntryWhole, Page, Undecided } from '../../../../store/index.js';
import { linkText } from '../../../visible.js';
import type { ViewProps } from '../app.js';
import { Chain } from '../components/chain.js';
import { DecisionBar, useKeys } from '../components/decision-bar.js';
import { DecisionLog } from '../components/decision-log.js';
import { DivergenceTags, EntryTitle } from '../components/entry.js';
import { EntryFields } from '../components/entry-fields.js';
import { Evidence } from '../components/evidence.js';
import { Failed, Nothing, Shown, Waiting } from '../components/states.js';
import { get, type Problem, problemOf, useGet } from '../core/api.js';
import { inTurn, undo } from '../core/decide.js';
import { changeQuery, linkTo } from '../core/route.js';
import { useSession } from '../core/session.js';
import { numberText, t, timeText } from '../language/index.js';

const TYPES = ['contact', 'statement', 'figure'] as const;
const QUEUE = 300;

export default function ReviewView({ place }: ViewProps) {
  const { type } = place.query;
  const queue = useGet<readonly Undecided[]>('/reviews/queue', { type, limit: QUEUE });
  return (
    <>
      <h1>{t('reviewTitle')}</h1>
      <Shown loaded={queue}>
        {(items) => <Sitting key={type ?? ''} items={items} at={place.query.entry} type={type} />}
      </Shown>
    </>
  );
}

/** What was decided in this sitting and is in force, with the entry that was looked at, the latest last. */
type Made = readonly { readonly entry: string; readonly review: Review }[];

function Sitting({
  items,
  at,
  type,
}: {
  items: readonly Undecided[];
  at: string | undefined;
  type: string | undefined;
}) {
  const [made, setMade] = useState<Made>([]);
  // Decisions may still be on their way when the next is made: what comes of each is added to what stands then.
  const now = useRef(made);
  const note = (next: Made) => {
    now.current = next;
    setMade(next);
  };
  const done = new Map(made.map(({ entry, review }) => [entry, review]));
  const [taken, setTaken] = useState<Review | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const own = useSession()?.caller?.name ?? null;
  const log = useGet<Page<Review>>('/reviews', { limit: 30 });
  const index = Math.max(0, at === undefined ? 0 : items.findIndex(({ entry }) => entry.id === at));
  const item = items[index];
  const here = useRef<string | null>(null);
  here.current = item?.entry.id ?? null;
  const show = (next: number) => {
    const entry = items[next]?.entry.id;
    if (!entry) return;
    setTaken(null);
    changeQuery({ entry });
  };
  const step = (by: number, known: ReadonlySet<string> = NONE) => {
    let next = index + by;
    while (items[next] && known.has(items[next]?.entry.id ?? '')) next += by;
    show(items[next] ? next : index + by);
  };
  const decided = (review: Review) => {
    const entry = item?.entry.id ?? '';
    note([...now.current, { entry, review }]);
    setTaken(null);
    log.again();
    // What was corrected stays before the eyes, as it is now; and who has gone elsewhere meanwhile stays there.
    if (review.action !== 'correct' && here.current === entry)
      step(1, new Set(now.current.map((one) => one.entry)));
  };
  /** @param which asked when all that was decided before is kept; the last of one's own where it is not given */
  const takeBack = (which?: Review) =>
    inTurn(async () => {
      const review = which ?? now.current.at(-1)?.review ?? (await latestBy(own));
      if (!review) return;
      await undo(review);
      const entry = now.current.find((one) => one.review.id === review.id)?.entry;
      note(now.current.filter((one) => one.review.id !== review.id));
      setTaken(review);
      log.again();
      if (entry) changeQuery({ entry });
    });
  useKeys((key) => {
    if (key === 'ArrowRight') step(1);
    else if (key === 'ArrowLeft') step(-1);
    else return false;
    return true;
  });
  return (
    <>
      <div class="row review-head">
        <label>
          {t('type')}{' '}
          <select
            value={type ?? ''}
            onChange={(event) => changeQuery({ type: event.currentTarget.value, entry: null })}
          >
            <option value="">{t('any')}</option>
            {TYPES.map((one) => (
              <option key={one} value={one}>
                {t(one)}
              </option>
            ))}
          </select>
        </label>
        <button type="button" aria-keyshortcuts="ArrowLeft" onClick={() => step(-1)}>
          ← {t('keyPrevious')}
        </button>
        <button type="button" aria-keyshortcuts="ArrowRight" onClick={() => step(1)}>
          {t('keyNext')} →
        </button>
        <span class="soft" role="status">
          {items.length > 0 && `${index + 1} / ${items.length} · `}
          {t('left', { count: items.length - done.size })} · {t('decidedToday', { count: done.size })}
        </span>
      </div>
      <p class="decided" role="status">
        {taken && `✓ ${t('did.undo')}: ${t(`did.${taken.action}`)}`}
      </p>
      {item ? (
        <Case
          key={item.entry.id}
          item={item}
          review={done.get(item.entry.id) ?? null}
          done={decided}
          undo={() => takeBack()}
        />
      ) : (
        <Nothing>{t('queueEmpty')}</Nothing>
      )}
      <details class="log-box">
        <summary>{t('log')}</summary>
        <Shown loaded={log}>
          {(page) => (
            <DecisionLog
              reviews={page.items}
              undo={(one) =>
                void takeBack(one).then(
                  () => setProblem(null),
                  (error: unknown) => setProblem(problemOf(error)),
                )
              }
            />
          )}
        </Shown>
        {problem && (
          <Failed loaded={{ value: null, problem, loading: false, again: () => setProblem(null) }} />
        )}
      </details>
    </>
  );
}

const NONE: ReadonlySet<string> = new Set();

/** The last decision of one's own that is in force: nobody takes back another's by a key. */
async function latestBy(name: string | null): Promise<Review | undefined> {
  const { items } = await get<Page<Review>>('/reviews', { limit: 100 });
  return inForce(items)
    .filter(({ by }) => by === name)
    .at(-1);
}

interface CaseProps {
  readonly item: Undecided;
  /** What was decided about it in this sitting. */
  readonly review: Review | null;
  readonly done: (review: Review) => void;
  readonly undo: () => Promise<unknown>;
}

function Case({ item, review, done, undo: takeBack }: CaseProps) {
  const [entry, setEntry] = useState<Entry>(item.entry);
  const [reports, setReports] = useState<readonly Report[]>(item.reports);
  const [gone, setGone] = useState(false);
  useEffect(() => {
    // After a decision the entry is shown as the server has it now.
    if (review === null && entry === item.entry) return;
    get<EntryWhole>(`/entries/${encodeURIComponent(item.entry.id)}`).then(
      (whole) => {
        setEntry(whole.entry);
        setReports(whole.reports);
        setGone(false);
      },
      () => setGone(true),
    );
  }, [review]);
  const least = [...reports].sort((one, other) => one.confidence - other.confidence)[0] as Report;
  const [shown, show] = useState(least.id);
  const report = reports.find(({ id }) => id === shown) ?? least;
  const [marked, setMarked] = useState<{ span: Span; words: string } | null>(null);
  return (
    <>
      <DecisionBar {...{ entry, reports, report, marked, done }} undo={takeBack} />
      {review && (
        <p class="decided" role="status">
          ✓ {t(`did.${review.action}`)}
        </p>
      )}
      <div class="case">
        <section class="case-entry" aria-label={t('inChronicle')}>
          <h2>
            <a href={linkTo(`/entries/${entry.id}`)}>
              <EntryTitle entry={entry} />
            </a>
          </h2>
          {gone && <p class="soft">{t('entryGone')}</p>}
          <DivergenceTags divergences={entry.divergences} />
          <dl class="entry-fields">
            <EntryFields entry={entry} />
          </dl>
          <ol class="case-reports">
            {reports.map((one) => (
              <li key={one.id}>
                <button
                  type="button"
                  class="plain"
                  aria-pressed={one.id === report.id}
                  onClick={() => show(one.id)}
                >
                  {one.outlet ?? t('outletNotStated')} · {timeText(one.published)}
                </button>{' '}
                <span class="soft">
                  {numberText(one.confidence, { style: 'percent' })} · <code>{one.rule}</code>
                </span>
              </li>
            ))}
          </ol>
        </section>
        <section class="case-text" aria-label={t('inContext')}>
          <p class="facts">
            <Chain links={[...report.chain].reverse().map((link) => linkText(link, t('outletNotStated')))} />{' '}
            ·{' '}
            <a
              href={linkTo(`/articles/${report.article}`, {
                at: report.spans[0]?.start,
                to: report.spans[0]?.end,
              })}
            >
              {t('openArticle')}
            </a>
          </p>
          <Text report={report} marked={setMarked} />
        </section>
      </div>
    </>
  );
}

/** Articles that were shown: several entries in a row are often of one. */
const texts = new Map<string, Promise<ArticleWhole>>();
const MOST_TEXTS = 50;

function textOf(id: string): Promise<ArticleWhole> {
  const known = texts.get(id);
  if (known) return known;
  const asked = get<ArticleWhole>(`/articles/${encodeURIComponent(id)}`);
  texts.set(id, asked);
  asked.catch(() => texts.delete(id));
  const [oldest] = texts.keys();
  if (texts.size > MOST_TEXTS && oldest) texts.delete(oldest);
  return asked;
}

function Text({
  report,
  marked,
}: {
  report: Report;
  marked: (marked: { span: Span; words: string } | null) => void;
}) {
  const [whole, setWhole] = useState<ArticleWhole | null>(null);
  const told = useRef(marked);
  told.current = marked;
  const [mark] = useState(
    () => (span: Span | null, text: string) =>
      told.current(span && { span, words: text.slice(span.start, span.end) }),
  );
  useEffect(() => {
    let isWanted = true;
    void textOf(report.article).then((article) => isWanted && setWhole(article));
    told.current(null);
    return () => {
      isWanted = false;
    };
  }, [report.article, report.id]);
  if (whole?.id !== report.article) return <Waiting />;
  return (
    <Evidence
      article={whole.article}
      language={report.language}
      spans={report.spans}
      marked={(span) => mark(span, whole.article.text)}
    />
  );
}
