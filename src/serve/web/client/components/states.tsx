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

/** What went wrong and what to do; `children` is the way on. */
export function ProblemBox({ problem, children }: { problem: Problem; children: ComponentChildren }) {
  const { what, next, server } = problemText(problem);
  return (
    <div class="problem" role="alert">
      <p>
        <strong>{what}</strong>
      </p>
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

export function Failed({ loaded }: { loaded: Loaded<unknown> }) {
  if (!loaded.problem) return null;
  return (
    <ProblemBox problem={loaded.problem}>
      <button type="button" onClick={loaded.again}>
        {t('tryAgain')}
      </button>
    </ProblemBox>
  );
}

/** Shows what was loaded; until then that it is loading, or why it could not be. */
export function Shown<T>({
  loaded,
  children,
}: {
  loaded: Loaded<T>;
  children: (value: T) => ComponentChildren;
}) {
  if (loaded.problem) return <Failed loaded={loaded} />;
  if (loaded.value === null) return <Waiting />;
  return <div aria-busy={loaded.loading}>{children(loaded.value)}</div>;
}

export function Nothing({ children }: { children?: ComponentChildren }) {
  return <p class="nothing">{children ?? t('nothingHere')}</p>;
}
