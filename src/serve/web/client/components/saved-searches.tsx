/** Searches that are kept: to be opened again, and to be told of what is new. */
import { useState } from 'preact/hooks';
import { apiUrl, Problem, send, useGet } from '../core/api.js';
import { linkTo } from '../core/route.js';
import { t } from '../language/index.js';
import { Failed, Shown } from './states.js';

interface Saved {
  readonly name: string;
  readonly q: string;
}

export function SavedSearches({ q }: { q: string }) {
  const loaded = useGet<readonly Saved[]>('/searches');
  const [problem, setProblem] = useState<Problem | null>(null);
  const change = (method: 'PUT' | 'DELETE', name: string, body?: unknown) =>
    send(method, `/searches/${encodeURIComponent(name)}`, body).then(
      () => {
        setProblem(null);
        loaded.again();
      },
      (error: unknown) => setProblem(error instanceof Problem ? error : null),
    );
  return (
    <details class="saved" open={window.matchMedia('(min-width: 56rem)').matches}>
      <summary>{t('savedSearches')}</summary>
      <Shown loaded={loaded}>
        {(saved) =>
          saved.length === 0 ? (
            <p class="soft">{t('noSaved')}</p>
          ) : (
            <ul>
              {saved.map((one) => (
                <li key={one.name}>
                  <a href={linkTo('/search', { q: one.q })} title={one.q}>
                    {one.name}
                  </a>{' '}
                  <a
                    class="feed"
                    href={apiUrl(`/searches/${encodeURIComponent(one.name)}/atom`)}
                    title={t('alertFeed')}
                  >
                    Atom<span class="sr-only">{` ${one.name}`}</span>
                  </a>{' '}
                  <button
                    type="button"
                    class="plain"
                    aria-label={t('deleteSearch', { name: one.name })}
                    onClick={() => void change('DELETE', one.name)}
                  >
                    ×
                  </button>
                </li>
              ))}
            </ul>
          )
        }
      </Shown>
      {problem && <Failed loaded={{ value: null, problem, loading: false, again: () => setProblem(null) }} />}
      {q !== '' && (
        <form
          class="row"
          onSubmit={(event) => {
            event.preventDefault();
            const name = String(new FormData(event.currentTarget).get('name') ?? '').trim();
            if (name !== '') void change('PUT', name, { q });
          }}
        >
          <input
            name="name"
            required
            maxLength={200}
            aria-label={t('searchName')}
            placeholder={t('searchName')}
          />
          <button type="submit">{t('saveSearch')}</button>
        </form>
      )}
    </details>
  );
}
