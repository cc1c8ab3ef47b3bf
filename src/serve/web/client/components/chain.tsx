/** Who passed it on: from the publishing outlet back to where it began. */
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
          <span class="link">{name ?? t('notStated')}</span>
        </span>
      ))}
    </span>
  );
}
