/** A person, body or state: what was said over time, by topic and act, contacts, offices held, and all names. */
import type { Entry } from '../../../../model/index.js';
import type { Day, EntityPage, Hit, Page } from '../../../../store/index.js';
import type { ViewProps } from '../app.js';
import { choiceText } from '../components/choices.js';
import { EntryList } from '../components/entry.js';
import { Nothing, Shown } from '../components/states.js';
import { useGet } from '../core/api.js';
import { useNames } from '../core/names.js';
import { CHOICES, quotedValue } from '../core/question.js';
import { changeQuery, linkTo, type Place } from '../core/route.js';
import { languageNow, t, timeText } from '../language/index.js';
import { idText, officeText, reasonText } from '../language/reasons.js';

export default function EntityView({ id, place }: ViewProps) {
  const loaded = useGet<EntityPage>(`/entities/${encodeURIComponent(id)}`);
  return (
    <Shown loaded={loaded} isView>
      {(page) => <Someone page={page} place={place} />}
    </Shown>
  );
}

interface Background {
  readonly offices: readonly {
    readonly office: string;
    readonly kinds: readonly string[];
    readonly of: string;
    readonly names: Readonly<Record<string, string | null>>;
    readonly from: string;
    readonly to: string | null;
  }[];
  readonly topics: readonly { readonly word: string; readonly statements: number }[];
}

function Someone({ page, place }: { page: EntityPage; place: Place }) {
  const { entity } = page;
  const nameOf = useNames();
  const background = useGet<Background>(`/entities/${encodeURIComponent(entity.id)}/background`);
  return (
    <>
      <h1>{nameOf({ entity: entity.id, name: entity.name })}</h1>
      <p class="facts">
        {choiceText('mention', entity.type)}
        {entity.states.length > 0 && ` · ${entity.states.map(idText).join(', ')}`}
      </p>
      <div class="entity-parts">
        <Said page={page} place={place} topics={background.value?.topics ?? []} />
        <div>
          <Contacts page={page} />
          <Offices offices={background.value?.offices ?? []} />
          <Names page={page} />
        </div>
      </div>
    </>
  );
}

function Contacts({ page: { entity, with: others } }: { page: EntityPage }) {
  const nameOf = useNames();
  if (others.length === 0) return null;
  return (
    <section>
      <h2>{t('contacts')}</h2>
      <ul>
        {others.map(({ entity: other, contacts }) => (
          <li key={other.id}>
            <a href={linkTo(`/entities/${other.id}`)}>{nameOf({ entity: other.id, name: other.name })}</a>{' '}
            <a
              href={linkTo('/search', {
                q: `type:contact with:${quotedValue(entity.name)} with:${quotedValue(other.name)}`,
              })}
            >
              {contacts} <span class="sr-only">{`${t('contacts').toLowerCase()}: ${other.name}`}</span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Offices({ offices }: { offices: Background['offices'] }) {
  if (offices.length === 0) return null;
  return (
    <section>
      <h2>{t('offices')}</h2>
      <ul>
        {offices.map(({ office, kinds, of, names, from, to }) => (
          <li key={office + from}>
            {kinds.map(officeText).join(', ')}:{' '}
            <a href={linkTo(`/entities/${of}`)}>{names[languageNow()] ?? idText(of)}</a>{' '}
            <span class="soft">
              {to === null
                ? t('officeSince', { from: timeText(from) })
                : t('officeUntil', { from: timeText(from), to: timeText(to) })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Names({ page: { entity } }: { page: EntityPage }) {
  const languages = [...new Set(entity.names.map(({ language }) => language))];
  return (
    <section>
      <h2>{t('nameInLanguages')}</h2>
      <dl>
        {languages.map((language) => (
          <div key={language}>
            <dt>{choiceText('lang', language)}</dt>
            <dd lang={language}>
              {entity.names
                .filter((one) => one.language === language)
                .map(({ name }) => name)
                .join(', ')}
            </dd>
          </div>
        ))}
      </dl>
      {entity.joins.length > 0 && (
        <details class="because">
          <summary>
            {t('joinsOfNames')} <span class="count">{entity.joins.length}</span>
          </summary>
          <ul>
            {entity.joins.slice(0, 50).map((join) => (
              <li key={join.article + join.entity}>
                <a href={linkTo(`/articles/${join.article}`)}>{t('article')}</a>: {reasonText(join.because)}
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

interface SaidProps {
  readonly page: EntityPage;
  readonly place: Place;
  readonly topics: Background['topics'];
}

function Said({ page: { entity, counts }, place, topics }: SaidProps) {
  const { act, topic, month } = place.query;
  const of = (type: string, role: string) =>
    counts.find((one) => one.type === type && one.role === role)?.entries ?? 0;
  return (
    <section>
      <h2>
        {t('statements')} <span class="count">{of('statement', 'speaker')}</span>
      </h2>
      <Months id={entity.id} month={month} />
      {topics.length > 0 && (
        <>
          <h3>{t('topicsSpoken')}</h3>
          <ul class="topics">
            {topics.map(({ word, statements }) => (
              <li key={word}>
                <a
                  href={linkTo(place.path, { ...place.query, topic: word === topic ? null : word })}
                  aria-current={word === topic ? 'true' : undefined}
                >
                  {word}
                </a>{' '}
                <span class="count">{statements}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      <label>
        {t('act')}{' '}
        <select value={act ?? ''} onChange={(event) => changeQuery({ act: event.currentTarget.value })}>
          <option value="">{t('any')}</option>
          {CHOICES.act.map((one) => (
            <option key={one} value={one}>
              {t(`act.${one}`)}
            </option>
          ))}
        </select>
      </label>
      {topic ? (
        <OnTopic name={entity.name} topic={topic} act={act} month={month} />
      ) : (
        <Statements id={entity.id} in="speaker" act={act} month={month} />
      )}
      {of('statement', 'addressee') > 0 && (
        <>
          <h2>{t('addressed')}</h2>
          <Statements id={entity.id} in="addressee" />
        </>
      )}
      {of('figure', 'claimant') > 0 && (
        <>
          <h2>{t('claims')}</h2>
          <Statements id={entity.id} in="claimant" type="figure" />
        </>
      )}
    </section>
  );
}

interface StatementsProps {
  readonly id: string;
  /** In which role he stands in them. */
  readonly in: string;
  readonly type?: string;
  readonly act?: string | undefined;
  readonly month?: string | undefined;
}

function Statements({ id, in: role, type = 'statement', act, month }: StatementsProps) {
  const said = useGet<Page<Entry>>('/entries', {
    type,
    party: id,
    role,
    act,
    from: month,
    to: month,
    limit: 50,
  });
  return (
    <Shown loaded={said}>
      {({ items }) => (items.length > 0 ? <EntryList entries={items} /> : <Nothing />)}
    </Shown>
  );
}

interface TopicProps {
  readonly name: string;
  readonly topic: string;
  readonly act: string | undefined;
  readonly month: string | undefined;
}

function OnTopic({ name, topic, act, month }: TopicProps) {
  const conditions = [act && `act:${act}`, month && `from:${month} until:${month}`].filter(Boolean).join(' ');
  const q = `${topic} type:statement by:${quotedValue(name)} ${conditions}`.trim();
  const found = useGet<Page<Hit>>('/search', { q, limit: 50 });
  return (
    <Shown loaded={found}>
      {({ items }) => {
        const entries = items.flatMap(({ entry }) => (entry ? [entry] : []));
        return entries.length > 0 ? <EntryList entries={entries} /> : <Nothing />;
      }}
    </Shown>
  );
}

const MOST_MONTHS = 24;

/** How much was said in each month; a month chosen narrows the list. */
function Months({ id, month }: { id: string; month: string | undefined }) {
  const days = useGet<readonly Day[]>('/calendar', { type: 'statement', party: id, role: 'speaker' });
  const counts = new Map<string, number>();
  for (const { day, statements } of days.value ?? [])
    counts.set(day.slice(0, 7), (counts.get(day.slice(0, 7)) ?? 0) + statements);
  const months = [...counts].sort(([one], [other]) => (one < other ? 1 : -1)).slice(0, MOST_MONTHS);
  if (months.length < 2 && !month) return null;
  const most = Math.max(1, ...counts.values());
  return (
    <details open>
      <summary>{t('statementsOverTime')}</summary>
      <ol class="months">
        {months.map(([one, count]) => (
          <li key={one}>
            <a
              href={linkTo(`/entities/${id}`, { month: one === month ? null : one })}
              aria-current={one === month ? 'true' : undefined}
            >
              {timeText(one)}
            </a>
            <span class="count">{count}</span>
            <svg viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
              <rect width={(100 * count) / most} height="4" rx="1" />
            </svg>
          </li>
        ))}
      </ol>
    </details>
  );
}
