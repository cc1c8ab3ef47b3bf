/** For admins: every change and sign-in, the latest first. */
import type { Deed } from '../../../../store/index.js';
import type { ViewProps } from '../app.js';
import { Nothing, Shown } from '../components/states.js';
import { Wide } from '../components/wide.js';
import { useGet } from '../core/api.js';
import { changeQuery, linkTo } from '../core/route.js';
import { instantText, t } from '../language/index.js';

export default function AuditView({ place: { query } }: ViewProps) {
  const { who, cursor } = query;
  const loaded = useGet<{ items: Deed[]; next: string | null }>('/audit', { who, cursor, limit: 100 });
  return (
    <>
      <h1>{t('audit')}</h1>
      <form
        class="row"
        onSubmit={(event) => {
          event.preventDefault();
          const name = String(new FormData(event.currentTarget).get('who') ?? '').trim();
          changeQuery({ who: name || null, cursor: null });
        }}
      >
        <label>
          {t('userName')} <input name="who" defaultValue={who ?? ''} maxLength={64} />
        </label>
        <button type="submit">{t('filter')}</button>
      </form>
      <Shown loaded={loaded}>
        {({ items, next }) => (
          <>
            {items.length === 0 ? <Nothing /> : <Deeds deeds={items} />}
            {next && <a href={linkTo('/audit', { who, cursor: next })}>{t('more')}</a>}
          </>
        )}
      </Shown>
    </>
  );
}

function Deeds({ deeds }: { deeds: readonly Deed[] }) {
  return (
    <Wide label={t('audit')}>
      <table>
        <thead>
          <tr>
            <th>{t('time')}</th>
            <th>{t('userName')}</th>
            <th>{t('through')}</th>
            <th>{t('address')}</th>
            <th>{t('action')}</th>
            <th>{t('result')}</th>
          </tr>
        </thead>
        <tbody>
          {deeds.map((deed, at) => (
            // Two of one moment may say the same; the list is drawn whole each time.
            <tr key={at} class={deed.outcome === 'ok' ? undefined : 'bad'}>
              <td>{instantText(deed.at)}</td>
              <td>{deed.who}</td>
              <td>{deed.through}</td>
              <td>{deed.address}</td>
              <td>
                <code>
                  {deed.action} {deed.target}
                </code>
              </td>
              <td>{deed.outcome}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Wide>
  );
}
