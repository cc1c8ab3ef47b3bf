/** In place of an entry that is no more: who decided so, the way back, and where its reports stand now. */
import type { Review } from '../../../../model/index.js';
import type { EntryWhole } from '../../../../store/index.js';
import type { Gone } from '../../../gone.js';
import { type Loaded, useGet } from '../core/api.js';
import { undo } from '../core/decide.js';
import { linkTo } from '../core/route.js';
import { instantText, type Key, t } from '../language/index.js';
import { Failed, Waiting } from './states.js';

interface GoneProps {
  readonly id: string;
  /** What was decided on this very page, which took it away. */
  readonly last: Review | null;
  readonly loaded: Loaded<EntryWhole>;
}

export function GoneView({ id, last, loaded }: GoneProps) {
  const gone = useGet<Gone>(`/entries/${encodeURIComponent(id)}/gone`);
  if (!gone.value && !gone.problem) return <Waiting />;
  const { reviews = [], entries = [] } = gone.value ?? {};
  const review = reviews[0] ?? last;
  if (!review && entries.length === 0) return <Failed loaded={loaded} isView />;
  return (
    <div class="problem" role="status">
      <h1>{t('entryGone')}</h1>
      {review && (
        <p>
          <strong>{t(`did.${review.action}` as Key)}</strong>{' '}
          <span class="soft">
            <time>{instantText(review.at)}</time> · {review.by}
            {review.why !== '' && ` · ${review.why}`}
          </span>
        </p>
      )}
      {entries.length > 0 && (
        <p>
          {t('nowIn')}{' '}
          {entries.map((one) => (
            <a key={one} href={linkTo(`/entries/${one}`)}>
              {one}
            </a>
          ))}
        </p>
      )}
      <p>
        {review && (
          <button type="button" onClick={() => void undo(review).then(loaded.again, loaded.again)}>
            {t('undo')}
          </button>
        )}{' '}
        <a href="/review">{t('log')}</a>
      </p>
    </div>
  );
}
