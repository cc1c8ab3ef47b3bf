/** Deciding about an entry where it is read: a report's evidence in its place, the decisions, and what was decided before. */
import { useRef, useState } from 'preact/hooks';
import { inForce } from '../../../../model/deciding.js';
import type { Report, Review, Span } from '../../../../model/index.js';
import type { ArticleWhole, EntryWhole } from '../../../../store/index.js';
import { type Problem, problemOf, useGet } from '../core/api.js';
import { inTurn, undo } from '../core/decide.js';
import { t, timeText } from '../language/index.js';
import { DecisionBar } from './decision-bar.js';
import { DecisionLog } from './decision-log.js';
import { Evidence } from './evidence.js';
import { Failed, Shown } from './states.js';

export interface EntryDecisionsProps {
  readonly whole: EntryWhole;
  readonly decided: (review: Review, report: Report) => void;
  readonly again: () => void;
}

export function EntryDecisions({ whole: { entry, reports, reviews }, decided, again }: EntryDecisionsProps) {
  const [shown, show] = useState(reports[0]?.id ?? '');
  const made = useRef<readonly Review[]>([]);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [marked, setMarked] = useState<{ span: Span; words: string } | null>(null);
  const report = reports.find(({ id }) => id === shown) ?? reports[0];
  if (!report) return null;
  const takeBack = (which: () => Review | undefined) =>
    inTurn(async () => {
      const review = which();
      if (!review) return;
      const taken = await undo(review);
      made.current = [...made.current, taken];
      decided(taken, report);
    });
  // What was decided here may not be among what the server has told yet.
  const last = () =>
    inForce([...new Map([...reviews, ...made.current].map((one) => [one.id, one])).values()]).at(-1);
  return (
    <section class="entry-decisions">
      <h2>{t('decisions')}</h2>
      <DecisionBar
        {...{ entry, reports, report, marked }}
        hasKeys={false}
        done={(review) => {
          made.current = [...made.current, review];
          decided(review, report);
          again();
        }}
        undo={() => takeBack(last)}
      />
      <p>
        <label>
          {t('evidence')}{' '}
          <select value={report.id} onChange={(event) => show(event.currentTarget.value)}>
            {reports.map((one) => (
              <option key={one.id} value={one.id}>
                {one.outlet ?? t('outletNotStated')} · {timeText(one.published)}
              </option>
            ))}
          </select>
        </label>
      </p>
      <InPlace report={report} marked={setMarked} />
      <h3>{t('log')}</h3>
      {problem && <Failed loaded={{ value: null, problem, loading: false, again: () => setProblem(null) }} />}
      <DecisionLog
        reviews={reviews}
        undo={(review) =>
          void takeBack(() => review).then(
            () => setProblem(null),
            (error: unknown) => setProblem(problemOf(error)),
          )
        }
      />
    </section>
  );
}

function InPlace({
  report,
  marked,
}: {
  report: Report;
  marked: (marked: { span: Span; words: string } | null) => void;
}) {
  const loaded = useGet<ArticleWhole>(`/articles/${encodeURIComponent(report.article)}`);
  return (
    <Shown loaded={loaded}>
      {({ article }) => (
        <Evidence
          article={article}
          language={report.language}
          spans={report.spans}
          marked={(span) => marked(span && { span, words: article.text.slice(span.start, span.end) })}
        />
      )}
    </Shown>
  );
}
