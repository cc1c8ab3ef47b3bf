/** Who passed it on: from the publishing outlet back to where it began. */
import type { Reading, Statement } from '../../../../model/index.js';
import { linkName } from '../../../visible.js';
import { t } from '../language/index.js';

/** @param links from the publishing outlet to the root, or null for an outlet that is not stated */
export function Chain({ links }: { links: readonly (string | null)[] }) {
  return (
    <span class="chain">
      <span class="sr-only">{t('chain')}: </span>
      {links.map((name, index) => (
        <span key={index}>
          {index > 0 && (
            <span class="arrow" aria-hidden="true">
              {' ← '}
            </span>
          )}
          <span class="link">{name === null ? t('notStated') : linkName(name, t('outletNotStated'))}</span>
        </span>
      ))}
    </span>
  );
}

/** The links of a statement: the outlet, who passed it on, the speaker. */
export function linksOf({ article }: Reading, { chain, speaker }: Statement): (string | null)[] {
  const relays = chain.slice(0, -1);
  return [
    // What publishes it is there, whether one knows its name or not.
    article.outlet ?? t('articleItself'),
    ...(relays[0] === article.outlet ? relays.slice(1) : relays),
    speaker?.name ?? null,
  ];
}
