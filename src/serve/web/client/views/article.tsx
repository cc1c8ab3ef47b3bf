/** An article as published, with everything read in it, its copies and its versions. */
import type { Reading, Span } from '../../../../model/index.js';
import type { ArticleWhole } from '../../../../store/index.js';
import type { ViewProps } from '../app.js';
import type { Chosen } from '../components/marked-text.js';
import { Reader } from '../components/reader.js';
import { Shown } from '../components/states.js';
import { Versions, versionText } from '../components/versions.js';
import { useGet } from '../core/api.js';
import { linkTo } from '../core/route.js';
import { t, timeText } from '../language/index.js';

export default function ArticleView({ id, place }: ViewProps) {
  const whole = useGet<ArticleWhole>(`/articles/${encodeURIComponent(id)}`);
  const reading = useGet<Reading>(`/articles/${encodeURIComponent(id)}/reading`);
  return (
    <Shown loaded={whole} isView>
      {(article) => (
        <>
          <ArticleHead article={article} />
          {place.query.compare ? (
            <>
              <p>
                <a href={linkTo(`/articles/${article.id}`)}>← {t('backToText')}</a>
              </p>
              <Versions article={article} other={place.query.compare} />
            </>
          ) : (
            <Shown loaded={reading}>
              {(value) => (
                <Reader
                  reading={value}
                  first={firstOf(value, place.query.at)}
                  found={foundOf(place.query)}
                  entryOf={entriesOf(article, value)}
                />
              )}
            </Shown>
          )}
        </>
      )}
    </Shown>
  );
}

/** Where the chronicle has a statement, contact or figure of this article. */
function entriesOf({ reports, entries }: ArticleWhole, reading: Reading) {
  const byReading = new Map<string, string>();
  for (const { report, entry } of entries) {
    const one = reports.find(({ id }) => id === report);
    if (one) byReading.set(`${one.type} ${one.reading}`, entry);
  }
  return ({ layer, of }: Chosen): string | null => {
    if (layer === 'statement') return byReading.get(`statement ${reading.statements[of]?.id}`) ?? null;
    if (layer === 'contact') return byReading.get(`contact ${reading.contacts[of]?.id}`) ?? null;
    const figure = layer === 'figure' ? reading.figures[of] : undefined;
    return figure ? (byReading.get(`figure ${figure.start}:${figure.end}`) ?? null) : null;
  };
}

/** Letters that a link points at: `at` is where they start, `to` where they end. */
function foundOf({ at, to }: Readonly<Record<string, string | undefined>>): Span | null {
  const [start, end] = [Number(at), Number(to)];
  return at !== undefined && to !== undefined && start >= 0 && start < end ? { start, end } : null;
}

/** The reading that a link points at: a statement or contact by its id, anything by where it starts. */
function firstOf(reading: Reading, at: string | undefined): Chosen | null {
  if (!at) return null;
  const statement = reading.statements.findIndex(
    ({ id, content }) => id === at || content.some(({ start }) => String(start) === at),
  );
  if (statement >= 0) return { layer: 'statement', of: statement };
  const contact = reading.contacts.findIndex(
    ({ id, triggers }) => id === at || triggers.some(({ start }) => String(start) === at),
  );
  if (contact >= 0) return { layer: 'contact', of: contact };
  const figure = reading.figures.findIndex(({ start }) => String(start) === at);
  return figure >= 0 ? { layer: 'figure', of: figure } : null;
}

function ArticleHead({ article }: { article: ArticleWhole }) {
  const { outlet, published, url, versions, ties, tied } = article;
  const own = new Set(versions.map((one) => one.id));
  const copies = ties.filter(
    ({ kind, earlier, later }) => kind === 'copy' && !(own.has(earlier) && own.has(later)),
  );
  const nameOf = (other: string): string => {
    const line = tied.find((one) => one.id === other);
    return line ? `${line.outlet ?? line.title ?? line.doc}, ${timeText(line.published)}` : other;
  };
  return (
    <header class="article-head">
      {!article.article.blocks.some(({ kind }) => kind === 'headline') && (
        <h1 class="sr-only">{article.title ?? article.doc}</h1>
      )}
      <p class="facts">
        {outlet ?? t('outletNotStated')} · {published === null ? t('timeNotStated') : timeText(published)}{' '}
        {article.article.byline && `· ${article.article.byline}`}
        {url && /^https?:\/\//.test(url) && (
          <>
            {' · '}
            <a href={url} rel="noopener noreferrer nofollow" target="_blank">
              {new URL(url).hostname}
            </a>
          </>
        )}
      </p>
      {versions.length > 1 && (
        <p class="versions">
          {t('versions')}:{' '}
          {versions.map((one, index) => (
            <a
              key={one.id}
              href={linkTo(`/articles/${article.id}`, one.id === article.id ? {} : { compare: one.id })}
              aria-current={one.id === article.id ? 'page' : undefined}
            >
              {index + 1}: {versionText(one, versions)}
            </a>
          ))}
        </p>
      )}
      {copies.map(({ earlier, later, similarity }) => (
        <p key={earlier + later} class="facts">
          {later === article.id ? t('copyOf') : t('copiedBy')}:{' '}
          <a href={linkTo(`/articles/${later === article.id ? earlier : later}`)}>
            {nameOf(later === article.id ? earlier : later)}
          </a>{' '}
          ({Math.round(similarity * 100)} %)
        </p>
      ))}
    </header>
  );
}
