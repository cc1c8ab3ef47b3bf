/** A list of entries that grows page by page. */
import { useEffect, useState } from 'preact/hooks';
import type { Entry } from '../../../../model/index.js';
import type { Page } from '../../../../store/index.js';
import { get, useGet } from '../core/api.js';
import { t } from '../language/index.js';
import { EntryList } from './entry.js';
import { Nothing, Shown } from './states.js';

type Query = Readonly<Record<string, string | undefined>>;

export function EntryPages({ query }: { query: Query }) {
  const first = useGet<Page<Entry>>('/entries', { limit: 50, ...query });
  const [rest, setRest] = useState<Page<Entry> | null>(null);
  const key = JSON.stringify(query);
  useEffect(() => setRest(null), [key]);
  const more = async (cursor: string) => {
    const page = await get<Page<Entry>>('/entries', { limit: 50, ...query, cursor });
    setRest((before) => ({ items: [...(before?.items ?? []), ...page.items], next: page.next }));
  };
  return (
    <Shown loaded={first}>
      {({ items, next }) => {
        const cursor = rest ? rest.next : next;
        if (items.length === 0) return <Nothing />;
        return (
          <>
            <EntryList entries={[...items, ...(rest?.items ?? [])]} />
            {cursor && (
              <button type="button" onClick={() => void more(cursor)}>
                {t('more')}
              </button>
            )}
          </>
        );
      }}
    </Shown>
  );
}

/** Entries for an export: all of a query, but never more than a file is read with. */
const MOST_EXPORTED = 2_000;

export async function allEntries(query: Query): Promise<Entry[]> {
  const found: Entry[] = [];
  let cursor: string | null = null;
  do {
    const page: Page<Entry> = await get<Page<Entry>>('/entries', { limit: 500, ...query, cursor });
    found.push(...page.items);
    cursor = page.next;
  } while (cursor !== null && found.length < MOST_EXPORTED);
  return found;
}
