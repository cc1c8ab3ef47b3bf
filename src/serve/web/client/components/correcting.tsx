/** Correcting one field of an entry, or the evidence or source of a report. */
import { useState } from 'preact/hooks';
import { CORRECTABLE } from '../../../../model/deciding.js';
import type { Entry, Party, Report, Span } from '../../../../model/index.js';
import { CHOICES } from '../core/question.js';
import { type Key, t } from '../language/index.js';
import { choiceText } from './choices.js';
import { EntityBox } from './entity-box.js';
import { fieldName } from './entry.js';

export interface CorrectingProps {
  readonly entry: Entry;
  readonly report: Report;
  /** Words that are marked in the text beside, and what they say. */
  readonly marked: { readonly span: Span; readonly words: string } | null;
  readonly correct: (target: 'entry' | 'report', field: string, value: unknown) => void;
}

const FIRST: Readonly<Record<Entry['type'], string>> = {
  contact: 'kind',
  statement: 'speaker',
  figure: 'value',
};

const LISTS: Readonly<Record<string, readonly string[]>> = {
  kind: CHOICES.kind,
  status: CHOICES.status,
  act: CHOICES.act,
  comparator: ['=', '>', '>=', '<', '<=', '~'],
  change: ['rise', 'fall', 'to'],
};

/** Whom a report has it from: a field of the report that is shown, not of the entry. */
const SOURCE = 'source';

/** Null where the outlet names nobody. */
function sourceOf({ chain }: Report): Party | null {
  const [first] = chain;
  return first && chain.length > 1 ? { name: first.name, entity: first.entity } : null;
}

export function Correcting({ entry, report, marked, correct }: CorrectingProps) {
  const [field, setField] = useState(FIRST[entry.type]);
  const valueNow = (name: string): unknown =>
    name === SOURCE ? sourceOf(report) : (entry as unknown as Record<string, unknown>)[name];
  const now = valueNow(field);
  const [value, setValue] = useState<unknown>(now);
  // What takes a value away is asked for twice: an empty box may be a slip.
  const [isSure, setSure] = useState(false);
  const takesAway = isEmpty(value) && !isEmpty(now);
  const change = (next: unknown) => {
    setSure(false);
    setValue(next);
  };
  const choose = (name: string) => {
    setField(name);
    setSure(false);
    setValue(valueNow(name));
  };
  return (
    <form
      class="correcting"
      onSubmit={(event) => {
        event.preventDefault();
        if (takesAway && !isSure) setSure(true);
        else correct(field === SOURCE ? 'report' : 'entry', field, value === '' ? null : value);
      }}
    >
      <div class="row">
        <label>
          {t('correctField')}{' '}
          <select value={field} onChange={(event) => choose(event.currentTarget.value)} autofocus>
            {[...CORRECTABLE[entry.type], SOURCE].map((name) => (
              <option key={name} value={name}>
                {fieldName(name)}
              </option>
            ))}
          </select>
        </label>
        <Value key={field} field={field} value={value} change={change} />
        <button type="submit" class="primary">
          {t(takesAway && isSure ? 'takeAway' : 'doIt')}
        </button>
      </div>
      <p role="status">{takesAway && isSure && t('takesAway')}</p>
      <p class="soft">
        {t('evidenceHint')} {marked ? t('markedWords', { words: marked.words.slice(0, 160) }) : ''}
      </p>
      <button
        type="button"
        disabled={!marked}
        onClick={() => marked && correct('report', 'spans', [marked.span])}
        title={marked ? undefined : t('markFirst')}
      >
        {t('takeMarked')}
      </button>
      <span class="sr-only">{report.words}</span>
    </form>
  );
}

const isEmpty = (value: unknown): boolean =>
  value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);

interface ValueProps {
  readonly field: string;
  readonly value: unknown;
  readonly change: (value: unknown) => void;
}

function Value({ field, value, change }: ValueProps) {
  const label = t('newValue');
  if (field === 'speaker' || field === 'addressee' || field === 'claimedBy' || field === SOURCE)
    return <EntityBox label={label} value={value as Party | null} change={change} />;
  if (field === 'participants') return <Parties parties={value as readonly Party[]} change={change} />;
  const choices = LISTS[field];
  if (choices)
    return (
      <label>
        {label}{' '}
        <select value={String(value ?? '')} onChange={(event) => change(event.currentTarget.value || null)}>
          {field === 'change' && <option value="">—</option>}
          {choices.map((one) => (
            <option key={one} value={one}>
              {choiceText(field, one)}
            </option>
          ))}
        </select>
      </label>
    );
  if (field === 'value' || field === 'valueTo')
    return (
      <label>
        {label}{' '}
        <input
          type="number"
          step="any"
          value={value === null ? '' : String(value)}
          onInput={({ currentTarget: { value: typed } }) => change(typed === '' ? null : Number(typed))}
        />
      </label>
    );
  if (field === 'topics')
    return (
      <label>
        {label}{' '}
        <input
          value={(value as readonly string[]).join('; ')}
          onInput={({ currentTarget: { value: typed } }) =>
            change(
              typed
                .split(';')
                .map((one) => one.trim())
                .filter((one) => one !== ''),
            )
          }
        />
      </label>
    );
  return (
    <label>
      {label}{' '}
      <input
        value={String(value ?? '')}
        placeholder={field === 'date' ? '2025-01-21' : ''}
        pattern={
          field === 'date' ? '\\d{4}(-\\d{2}(-\\d{2}(T\\d{2}:\\d{2}.*|/\\d{4}-\\d{2}-\\d{2})?)?)?' : undefined
        }
        onInput={({ currentTarget: { value: typed } }) => change(typed.trim() === '' ? null : typed.trim())}
      />
    </label>
  );
}

/** Two at least take part; one more box stands ready. */
function Parties({ parties, change }: { parties: readonly Party[]; change: (value: unknown) => void }) {
  const [list, setList] = useState<readonly (Party | null)[]>([...parties, null]);
  const set = (at: number, party: Party | null) => {
    const next = list.map((one, index) => (index === at ? party : one));
    setList(next);
    change(next.filter((one) => one !== null));
  };
  return (
    <div class="row">
      {list.map((party, at) => (
        <EntityBox
          key={String(at)}
          label={`${t('participants' as Key)} ${at + 1}`}
          value={party}
          change={(one) => set(at, one)}
        />
      ))}
    </div>
  );
}
