/** What an editor opens in the morning: a box for a link, text or file, and what is new. */
import { useState } from 'preact/hooks';
import type { Entry, FollowUp } from '../../../../model/index.js';
import type { Delta, Totals } from '../../../../store/index.js';
import type { ViewProps } from '../app.js';
import { EntryList } from '../components/entry.js';
import { Nothing, Shown } from '../components/states.js';
import { useGet } from '../core/api.js';
import { handInput } from '../core/handed.js';
import { go, linkTo } from '../core/route.js';
import { t, timeText } from '../language/index.js';

interface Start {
  readonly since: string | null;
  readonly delta: Delta | null;
  readonly due: readonly (FollowUp & { readonly entry: Entry | null })[];
  readonly totals: Totals;
}

/** So much of each list; the rest is a click away. */
const FIRST = 8;

export default function StartView({ place }: ViewProps) {
  const loaded = useGet<Start>('/start', { since: place.query.since });
  return (
    <>
      <h1>{t('navStart')}</h1>
      <ReadBox />
      <Shown loaded={loaded}>{(start) => <News start={start} />}</Shown>
    </>
  );
}

function ReadBox() {
  const [over, setOver] = useState(false);
  const submit = (event: Event) => {
    event.preventDefault();
    const words = String(new FormData(event.currentTarget as HTMLFormElement).get('text') ?? '').trim();
    if (words === '') return;
    if (/^https?:\/\/\S+$/.test(words)) go(linkTo('/read', { url: words }));
    else {
      handInput({ text: words });
      go('/read');
    }
  };
  const take = async (file: File | undefined) => {
    if (!file) return;
    const text = await file.text();
    handInput(/\.x?html?$/i.test(file.name) ? { html: text } : { text });
    go('/read');
  };
  return (
    <form
      class={`read-box${over ? ' over' : ''}`}
      onSubmit={submit}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        void take(event.dataTransfer?.files[0]);
      }}
    >
      <label for="read-text">{t('readBox')}</label>
      <textarea
        id="read-text"
        name="text"
        rows={3}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey))
            event.currentTarget.form?.requestSubmit();
        }}
      />
      <div class="row">
        <button type="submit" class="primary">
          {t('readNow')}
        </button>
        <label class="file">
          {t('chooseFile')}{' '}
          <input
            type="file"
            accept=".txt,.html,.htm,.xhtml,text/*"
            onChange={(event) => void take(event.currentTarget.files?.[0])}
          />
        </label>
      </div>
    </form>
  );
}

function News({ start: { since, delta, due, totals } }: { start: Start }) {
  if (totals.articles === 0) return <Nothing>{t('emptyChronicle')}</Nothing>;
  const lists = [
    { key: 'contradicted', title: t('newsContradicted'), entries: delta?.contradicted ?? [] },
    { key: 'fresh', title: t('newsFresh'), entries: delta?.fresh ?? [] },
    { key: 'repeated', title: t('newsRepeated'), entries: delta?.repeated.map(({ entry }) => entry) ?? [] },
  ];
  return (
    <>
      <p class="facts">
        {since && t('newsSince', { time: timeText(since) })} {t('articles', { count: totals.articles })} ·{' '}
        {totals.contacts} {t('contacts').toLowerCase()} · {totals.statements} {t('statements').toLowerCase()}
      </p>
      {lists
        .filter(({ entries }) => entries.length > 0)
        .map(({ key, title, entries }) => (
          <section key={key} class={`news ${key}`}>
            <h2>
              {title} <span class="count">{entries.length}</span>
            </h2>
            <EntryList entries={entries.slice(0, FIRST)} />
            {entries.length > FIRST && (
              <a href={linkTo('/timeline', { from: since?.slice(0, 10) })}>{t('more')}</a>
            )}
          </section>
        ))}
      {(delta?.withdrawn.length ?? 0) > 0 && (
        <section class="news withdrawn">
          <h2>
            {t('newsWithdrawn')} <span class="count">{delta?.withdrawn.length}</span>
          </h2>
          <ul>
            {delta?.withdrawn.map(({ tie, reports }) => (
              <li key={tie.later}>
                <a href={linkTo(`/articles/${tie.later}`)}>{reports[0]?.outlet ?? tie.later}</a>:{' '}
                {reports.map(({ words }) => `«${words}»`).join('; ')}
              </li>
            ))}
          </ul>
        </section>
      )}
      {due.length > 0 && (
        <section class="news due">
          <h2>
            {t('newsDue')} <span class="count">{due.length}</span>
          </h2>
          <EntryList entries={due.flatMap(({ entry }) => (entry ? [entry] : []))} />
        </section>
      )}
    </>
  );
}
