/** What was decided, the latest first, each with a way back. */
import { inForce } from '../../../../model/deciding.js';
import type { Review } from '../../../../model/index.js';
import { linkTo } from '../core/route.js';
import { instantText, type Key, t } from '../language/index.js';
import { valueText } from './choices.js';
import { fieldName } from './entry.js';

export function DecisionLog({
  reviews,
  undo,
}: {
  reviews: readonly Review[];
  undo: (review: Review) => void;
}) {
  if (reviews.length === 0) return <p class="soft">{t('logEmpty')}</p>;
  const standing = new Set(inForce(reviews).map(({ id }) => id));
  return (
    <ol class="log">
      {[...reviews]
        .sort((one, other) => (one.at < other.at ? 1 : -1))
        .map((review) => (
          <li key={review.id} class={standing.has(review.id) ? '' : 'taken-back'}>
            <strong>{t(`did.${review.action}` as Key)}</strong>{' '}
            {review.field !== null && (
              <>
                {fieldName(review.field)}: {valueText(review.field, review.value)}{' '}
              </>
            )}
            {review.target.type === 'entry' && (
              <a href={linkTo(`/entries/${review.target.id}`)}>{review.target.id}</a>
            )}{' '}
            <span class="soft">
              <time>{instantText(review.at)}</time> · {review.by}
              {review.why !== '' && ` · ${review.why}`}
            </span>{' '}
            {review.action !== 'undo' && standing.has(review.id) && (
              <button type="button" class="small" onClick={() => undo(review)}>
                {t('undo')}
              </button>
            )}
            {review.action !== 'undo' && !standing.has(review.id) && (
              <span class="tag">{t('takenBack')}</span>
            )}
          </li>
        ))}
    </ol>
  );
}
