/** Keeping what was only read: it goes into the chronicle with what is known of its publication. */
import { useState } from 'preact/hooks';
import { Problem, problemOf } from '../core/api.js';
import { keep, noteKept } from '../core/desk.js';
import type { ReadInput } from '../core/handed.js';
import { linkTo } from '../core/route.js';
import { t } from '../language/index.js';
import { Failed } from './states.js';

/** @param known what the reading itself tells of the publication */
export function Keeping({
  input,
  known,
}: {
  input: ReadInput;
  known: { readonly outlet: string | null; readonly published: string | null };
}) {
  const [kept, setKept] = useState<{ readonly article: string; readonly isNew: boolean } | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const shown = localMinute(known.published);
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget as HTMLFormElement);
    const outlet = String(form.get('outlet') ?? '').trim();
    const published = String(form.get('published') ?? '');
    try {
      const said = {
        ...(outlet && outlet !== known.outlet && { outlet }),
        // What was not changed stays as the article has it: with its seconds and its zone.
        ...(published && published !== shown && { published: zoned(published) }),
      };
      const { articles, fresh, failures } = await keep([{ ...input, ...said }]);
      const [failure] = failures;
      if (failure) setProblem(new Problem(failure.code, failure.message, null, 0));
      else if (articles[0]) {
        setKept({ article: articles[0], isNew: fresh > 0 });
        noteKept(input, articles[0]);
      }
    } catch (error) {
      setProblem(problemOf(error));
    }
  };
  if (kept !== null)
    return (
      <p class="decided" role="status">
        ✓ {t(kept.isNew ? 'kept' : 'keptBefore')}:{' '}
        <a href={linkTo(`/articles/${kept.article}`)}>{t('article')}</a>
      </p>
    );
  return (
    <form class="row keeping" onSubmit={(event) => void submit(event)}>
      <label>
        {t('outlet')} <input name="outlet" maxLength={300} defaultValue={known.outlet ?? ''} />
      </label>
      <label>
        {t('published')} <input name="published" type="datetime-local" defaultValue={shown} />
      </label>
      <button type="submit">{t('keepInChronicle')}</button>
      {problem && <Failed loaded={{ value: null, problem, loading: false, again: () => setProblem(null) }} />}
    </form>
  );
}

/** A time as the clock of this place shows it, which is what one types; a day alone has none. */
function localMinute(iso: string | null): string {
  if (!iso?.includes('T')) return '';
  if (!/(?:Z|[+-]\d{2}:?\d{2})$/.test(iso)) return iso.slice(0, 16);
  const moment = new Date(iso);
  return new Date(moment.getTime() - moment.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}

/** A time of this place with its offset from UTC. */
function zoned(local: string): string {
  const minutes = -new Date(local).getTimezoneOffset();
  const sign = minutes < 0 ? '-' : '+';
  const two = (value: number) => String(Math.floor(Math.abs(value))).padStart(2, '0');
  return `${local}${sign}${two(minutes / 60)}:${two(minutes % 60)}`;
}
