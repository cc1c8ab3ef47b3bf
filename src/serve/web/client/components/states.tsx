/** What a view shows while it waits, when something went wrong, and when there is nothing. */
import type { ComponentChildren } from 'preact';
import type { Loaded, Problem } from '../core/api.js';
import { t } from '../language/index.js';
import { problemText } from '../language/problems.js';

export function Waiting() {
  return (
    <p class="waiting" role="status">
      {t('loading')}
    </p>
  );
}

/** What went wrong and what to do; `children` is the way on. @param isView it is all that there is to see */
export function ProblemBox({
  problem,
  isView = false,
  children,
}: {
  problem: Problem;
  isView?: boolean | undefined;
  children: ComponentChildren;
}) {
  const { what, next, server } = problemText(problem);
  return (
    <div class="problem" role="alert">
      {isView ? (
        <h1>{what}</h1>
      ) : (
        <p>
          <strong>{what}</strong>
        </p>
      )}
      {next && <p>{next}</p>}
      <p>
        <code>{problem.code}</code>
        {server && (
          <span class="soft" lang="en">
            {' '}
            {server}
          </span>
        )}{' '}
        {children}
      </p>
    </div>
  );
}

export function Failed({ loaded, isView }: { loaded: Loaded<unknown>; isView?: boolean | undefined }) {
  if (!loaded.problem) return null;
  return (
    <ProblemBox problem={loaded.problem} isView={isView}>
      <button type="button" onClick={loaded.again}>
        {t('tryAgain')}
      </button>
    </ProblemBox>
  );
}

/** Shows what was loaded; until then that it is loading, or why it could not be. */
export function Shown<T>({
  loaded,
  isView,
  children,
}: {
  loaded: Loaded<T>;
  /** Whether it is all that the view shows. */
  isView?: boolean;
  children: (value: T) => ComponentChildren;
}) {
  if (loaded.problem) return <Failed loaded={loaded} isView={isView} />;
  if (loaded.value === null) return <Waiting />;
  return <div aria-busy={loaded.loading}>{children(loaded.value)}</div>;
}

export function Nothing({ children }: { children?: ComponentChildren }) {
  return <p class="nothing">{children ?? t('nothingHere')}</p>;
}
