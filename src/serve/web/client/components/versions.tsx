/** Two versions of an article side by side: what was taken out, what came in. */
import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import type { ArticleLine, ArticleWhole } from '../../../../store/index.js';
import { useGet } from '../core/api.js';
import { instantText, t, timeText } from '../language/index.js';
import { changedParagraphs, changedWords } from './paragraphs.js';
import { Shown } from './states.js';

export function Versions({ article, other }: { article: ArticleWhole; other: string }) {
  const loaded = useGet<ArticleWhole>(`/articles/${encodeURIComponent(other)}`);
  return <Shown loaded={loaded}>{(second) => <Side article={article} second={second} />}</Shown>;
}

/** A paragraph with what in it is other than in the paragraph beside it. */
function Changed({
  own,
  other,
  mark,
}: {
  own: string | null;
  other: string | null;
  mark: (words: string) => JSX.Element;
}) {
  if (own === null) return null;
  if (other === null) return mark(own);
  return <>{changedWords(own, other).map(({ text, isChanged }) => (isChanged ? mark(text) : text))}</>;
}

/** The time of a version; where a page was corrected and kept its time, also when it came. */
export function versionText({ published, added }: ArticleLine, versions: readonly ArticleLine[]): string {
  const isOneOfMany = versions.filter((one) => one.published === published).length > 1;
  return isOneOfMany
    ? `${timeText(published)} (${t('cameAt', { time: instantText(added) })})`
    : timeText(published);
}

function Side({ article, second }: { article: ArticleWhole; second: ArticleWhole }) {
  const placeOf = ({ id }: ArticleLine) => article.versions.findIndex((one) => one.id === id);
  const [earlier, later] = placeOf(article) <= placeOf(second) ? [article, second] : [second, article];
  const rows = useMemo(() => changedParagraphs(earlier.article.text, later.article.text), [earlier, later]);
  return (
    <table class="compare">
      <thead>
        <tr>
          <th scope="col">{versionText(earlier, article.versions)}</th>
          <th scope="col">{versionText(later, article.versions)}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ before, after, at }) => (
          <tr key={at} class={before === after ? 'same' : 'changed'}>
            <td>
              {before === after ? (
                before
              ) : (
                <Changed own={before} other={after} mark={(words) => <del>{words}</del>} />
              )}
            </td>
            <td>
              {before === after ? (
                after
              ) : (
                <Changed own={after} other={before} mark={(words) => <ins>{words}</ins>} />
              )}
            </td>
          </tr>
        ))}
        {rows.length === 0 && (
          <tr>
            <td colSpan={2}>{t('nothingHere')}</td>
          </tr>
        )}
      </tbody>
    </table>
  );
}
