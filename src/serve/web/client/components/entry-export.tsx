/** An entry as a file, and its link: it is what one cites. */
import type { Entry } from '../../../../model/index.js';
import { useNames } from '../core/names.js';
import { t } from '../language/index.js';
import { entryNotes, entryTable, entryText } from './entry-text.js';
import { ExportMenu } from './export-menu.js';

export function EntryExport({ entry }: { entry: Entry }) {
  const nameOf = useNames();
  const title = entryText(entry, nameOf);
  return (
    <ExportMenu
      exports={{
        name: `${t(entry.type)} ${entry.id}`,
        table: () => entryTable([entry]),
        notes: () => entryNotes(title, [entry]),
      }}
    />
  );
}
