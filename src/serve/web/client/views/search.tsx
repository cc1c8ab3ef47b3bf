/** Searching: what was found with its words, conditions to narrow it by, and searches that are kept. */
import { useEffect, useState } from 'preact/hooks';
import type { Hit, Page } from '../../../../store/index.js';
import { misfitsOf } from '../../../misfits.js';
import type { ViewProps } from '../app.js';
import { choiceText } from '../components/choices.js';
import { DivergenceTags, EntryTitle, RootCount } from '../components/entry.js';
import { Facets } from '../components/facets.js';
import { SavedSearches } from '../components/saved-searches.js';
import { Nothing, Shown } from '../components/states.js';
import { get, useGet } from '../core/api.js';
import { FIELDS, partsOf } from '../core/question.js';
import { go, linkTo } from '../core/route.js';
import { type Key, t, timeText } from '../language/index.js';

const PAGE = 50;

export default function SearchView({ place }: ViewProps) {
  const q = place.query.q ?? '';
  const loaded = useGet<Page<Hit>>(q === '' ? null : '/search', { q, limit: PAGE });
  const ask = (question: string) => go(linkTo('/search', { q: question }));
  return (
    <>
      <h1>{t('navSearch')}</h1>
      <Conditions q={q} ask={ask} />
      <div class="searching">
        <div class="search-side">
          <SavedSearches q={q} />
          {loaded.value && q !== '' && !loaded.problem && (
            <Facets q={q} hits={loaded.value.items} ask={ask} />
          )}
          <Language isOpen={q === ''} />
        </div>
        <section aria-label={t('navSearch')} class="search-hits">
          {q === '' ? (
            <Nothing>{t('askSomething')}</Nothing>
          ) : (
            <Shown loaded={loaded}>{(page) => <Hits key={q} q={q} first={page} />}</Shown>
          )}
        </section>
      </div>
    </>
  );
}

/** The conditions that hold, each with a button that takes it away. */
function Conditions({ q, ask }: { q: string; ask: (question: string) => void }) {
  const conditions = partsOf(q).filter(({ field }) => field !== null);
  if (conditions.length === 0) return null;
  const without = (raw: string) =>
    partsOf(q)
      .filter((part) => part.raw !== raw)
      .map((part) => part.raw)
      .join(' ');
  return (
    <ul class="conditions">
      {conditions.map(({ field, value, raw }) => (
        <li key={raw}>
          <button type="button" class="condition" onClick={() => ask(without(raw))}>
            <span class="soft">{field}:</span>{' '}
            {value
              .split(',')
              .map((one) => choiceText(field ?? '', one))
              .join(', ')}{' '}
            <span aria-hidden="true">×</span>
            <span class="sr-only">{t('remove')}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}

function Hits({ q, first }: { q: string; first: Page<Hit> }) {
  const [pages, setPages] = useState<readonly Page<Hit>[]>([first]);
  useEffect(() => setPages([first]), [first]);
  const hits = pages.flatMap(({ items }) => items);
  const next = pages.at(-1)?.next ?? null;
  if (hits.length === 0) {
    const misfits = misfitsOf(q, FIELDS);
    return (
      <Nothing>{misfits.length > 0 ? t('noCondition', { names: misfits.join(' ') }) : t('noHits')}</Nothing>
    );
  }
  const more = async () =>
    setPages([...pages, await get<Page<Hit>>('/search', { q, limit: PAGE, cursor: next })]);
  return (
    <>
      <p class="facts" role="status">
        {t('hits', { count: hits.length })}
      </p>
      <ol class="hits">
        {hits.map((hit) => (
          <HitLine key={`${hit.entry?.id} ${hit.report?.id} ${hit.article.id}`} hit={hit} />
        ))}
      </ol>
      {next && (
        <button type="button" onClick={() => void more()}>
          {t('more')}
        </button>
      )}
    </>
  );
}

function HitLine({ hit: { article, entry, start, snippet, matches } }: { hit: Hit }) {
  const letters = (from: number, to: number) =>
    linkTo(`/articles/${article.id}`, { at: start + from, to: start + to });
  const pieces: { text: string; mark: boolean; from: number }[] = [];
  let at = 0;
  for (const match of matches) {
    if (match.start < at) continue;
    pieces.push({ text: snippet.slice(at, match.start), mark: false, from: at });
    pieces.push({ text: snippet.slice(match.start, match.end), mark: true, from: match.start });
    at = match.end;
  }
  pieces.push({ text: snippet.slice(at), mark: false, from: at });
  return (
    <li class="hit">
      <h2>
        <a href={entry ? linkTo(`/entries/${entry.id}`) : linkTo(`/articles/${article.id}`)}>
          {entry ? <EntryTitle entry={entry} /> : (article.title ?? article.doc)}
        </a>
      </h2>
      <p class="words" lang={article.language} dir="auto">
        {pieces
          .filter(({ text }) => text !== '')
          .map(({ text, mark, from }) =>
            mark ? (
              <a key={from} class="match" href={letters(from, from + text.length)}>
                <mark>{text}</mark>
              </a>
            ) : (
              <span key={from}>{text}</span>
            ),
          )}
      </p>
      <p class="facts">
        <a
          href={linkTo(
            `/articles/${article.id}`,
            matches.length === 0 ? { at: start, to: start + snippet.length } : {},
          )}
        >
          {article.outlet ?? t('article')}
        </a>
        {' · '}
        {timeText(article.published)}
        {' · '}
        {choiceText('lang', article.language)}
        {!entry && ` · ${t('wholeArticle')}`}
        {entry && (
          <>
            {' · '}
            <RootCount roots={entry.roots} /> <DivergenceTags divergences={entry.divergences} />
          </>
        )}
      </p>
    </li>
  );
}

interface FieldHelp {
  readonly name: string;
  readonly meaning: string;
  readonly example: string;
}

/** The query language, with examples that ask themselves. */
function Language({ isOpen }: { isOpen: boolean }) {
  const loaded = useGet<readonly FieldHelp[]>('/search/fields');
  return (
    <details class="language" open={isOpen}>
      <summary>{t('queryLanguage')}</summary>
      <p>{t('queryIntro')}</p>
      <Shown loaded={loaded}>
        {(fields) => (
          <dl>
            {fields.map(({ name, meaning, example }) => (
              <div key={name}>
                <dt>
                  <code>{name}:</code>
                </dt>
                <dd>
                  {t(`means.${name}` as Key) || meaning}{' '}
                  <a href={linkTo('/search', { q: example })}>
                    <code>{example}</code>
                  </a>
                </dd>
              </div>
            ))}
          </dl>
        )}
      </Shown>
    </details>
  );
}
