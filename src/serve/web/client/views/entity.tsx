/** A person, body or state: names in all languages, contacts, and what is new. */
import type { Entry } from '../../../../model/index.js';
import type { EntityPage, Page } from '../../../../store/index.js';
import type { ViewProps } from '../app.js';
import { EntryList } from '../components/entry.js';
import { Nothing, Shown } from '../components/states.js';
import { useGet } from '../core/api.js';
import { changeQuery, linkTo } from '../core/route.js';
import { t } from '../language/index.js';

const ACTS = ['state', 'confirm', 'deny', 'plan', 'demand', 'warn', 'propose', 'ask', 'evaluate'] as const;

export default function EntityView({ id, place }: ViewProps) {
  const loaded = useGet<EntityPage>(`/entities/${encodeURIComponent(id)}`);
  return (
    <Shown loaded={loaded}>
      {(page) => (
        <>
          <h1>{page.entity.name}</h1>
          <p class="facts">
            {page.entity.type}
            {page.entity.states.length > 0 && ` · ${page.entity.states.join(', ')}`}
          </p>
          <p>
            {page.entity.names.map(({ name, language }) => (
              <span key={language + name} class="tag" lang={language}>
                {name} <small>{language}</small>
              </span>
            ))}
          </p>
          {page.with.length > 0 && (
            <section>
              <h2>{t('contacts')}</h2>
              <ul class="with">
                {page.with.map(({ entity, contacts }) => (
                  <li key={entity.id}>
                    <a href={linkTo(`/entities/${entity.id}`)}>{entity.name}</a>{' '}
                    <span class="count">{contacts}</span>
                  </li>
                ))}
              </ul>
            </section>
          )}
          <Said id={page.entity.id} act={place.query.act} />
        </>
      )}
    </Shown>
  );
}

function Said({ id, act }: { id: string; act: string | undefined }) {
  const said = useGet<Page<Entry>>('/entries', { type: 'statement', party: id, role: 'speaker', act });
  return (
    <section>
      <h2>{t('statements')}</h2>
      <label>
        {t('act')}{' '}
        <select value={act ?? ''} onChange={(event) => changeQuery({ act: event.currentTarget.value })}>
          <option value="">—</option>
          {ACTS.map((one) => (
            <option key={one} value={one}>
              {t(`act.${one}`)}
            </option>
          ))}
        </select>
      </label>
      <Shown loaded={said}>
        {({ items }) => (items.length > 0 ? <EntryList entries={items} /> : <Nothing />)}
      </Shown>
    </section>
  );
}
