/** Claims: the parts of one statement, each with a report of its own. */
import type { Report } from '../../model/index.js';

/** What the claims of one statement share, over all articles. */
export const wholeOf = ({ article, reading }: Pick<Report, 'article' | 'reading'>): string =>
  `${article} ${reading.replace(/#\d+$/, '')}`;
