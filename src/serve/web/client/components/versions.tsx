/** Two versions of an article side by side: what was taken out, what came in. */
import { useMemo } from 'preact/hooks';
import type { ArticleWhole } from '../../../../store/index.js';
import { useGet } from '../core/api.js';
import { t, timeText } from '../language/index.js';
import { changedParagraphs } from './paragraphs.js';
import { Shown } from './states.js';

export function Versions({ article, other }: { article: ArticleWhole; other: string }) {
  const loaded = useGet<ArticleWhole>(`/articles/${encodeURIComponent(other)}`);
  return <Shown loaded={loaded}>{(second) => <Side article={article} second={second} />}</Shown>;
}

function Side({ article, second }: { article: ArticleWhole; second: ArticleWhole }) {
  const [earlier, later] =
    (article.published ?? '') <= (second.published ?? '') ? [article, second] : [second, article];
  const rows = useMemo(() => changedParagraphs(earlier.article.text, later.article.text), [earlier, later]);
  return (
    <table class="compare">
      <thead>
        <tr>
          <th scope="col">{timeText(earlier.published)}</th>
          <th scope="col">{timeText(later.published)}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ before, after, at }) => (
          <tr key={at} class={before === after ? 'same' : 'changed'}>
            <td>{before === after ? before : before === null ? '' : <del>{before}</del>}</td>
            <td>{before === after ? after : after === null ? '' : <ins>{after}</ins>}</td>
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
