/** The decisions one can make about an entry, by button and key, with the reason for them. */
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Entry, Report, Review, Span } from '../../../../model/index.js';
import { type Problem, problemOf } from '../core/api.js';
import { type Decision, decide, inTurn } from '../core/decide.js';
import { keyOf } from '../core/keys.js';
import { type Key, t } from '../language/index.js';
import { Correcting } from './correcting.js';
import { Joining, Splitting } from './regrouping.js';
import { Failed } from './states.js';

type Panel = 'correct' | 'join' | 'split';

export interface DecisionBarProps {
  readonly entry: Entry;
  readonly reports: readonly Report[];
  /** The report that is looked at: its evidence is what one corrects. */
  readonly report: Report;
  readonly marked: { readonly span: Span; readonly words: string } | null;
  readonly done: (review: Review) => void;
  /** Takes the last decision back, when those before are kept. */
  readonly undo: () => Promise<unknown>;
  /** Whether letters decide: not where one only reads. */
  readonly hasKeys?: boolean;
}

/** Milliseconds after which it is said that the server still keeps something. */
const SLOW = 400;

const KEYS: Readonly<Record<string, 'accept' | 'reject' | Panel>> = {
  a: 'accept',
  r: 'reject',
  c: 'correct',
  j: 'join',
  s: 'split',
};

export function DecisionBar({
  entry,
  reports,
  report,
  marked,
  done,
  undo,
  hasKeys = true,
}: DecisionBarProps) {
  const [panel, setPanel] = useState<Panel | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const busy = useRef(false);
  const [isWaiting, setWaiting] = useState(false);
  const why = useRef<HTMLInputElement>(null);
  useEffect(() => setPanel(null), [entry.id]);
  const say = async (decision: Omit<Decision, 'why'>) => {
    if (busy.current) return; // A key that is held down decides once.
    busy.current = true;
    await waitFor(
      inTurn(async () => {
        const review = await decide({ ...decision, why: why.current?.value ?? '' });
        setPanel(null);
        if (why.current) why.current.value = '';
        done(review);
      }),
    );
    busy.current = false;
  };
  const waitFor = async (work: Promise<unknown>) => {
    const slow = setTimeout(() => setWaiting(true), SLOW);
    try {
      await work;
      setProblem(null);
    } catch (error) {
      setProblem(problemOf(error));
    } finally {
      clearTimeout(slow);
      setWaiting(false);
    }
  };
  const takeBack = () => void waitFor(undo());
  const target = { type: 'entry', id: entry.id } as const;
  const choose = (what: 'accept' | 'reject' | Panel) => {
    if (what === 'accept' || what === 'reject') void say({ action: what, target });
    else setPanel(panel === what ? null : what);
  };
  useKeys((key) => {
    if (!hasKeys) return false;
    const what = KEYS[key];
    if (what) choose(what);
    else if (key === 'u') takeBack();
    else if (key === 'Escape') setPanel(null);
    else return false;
    return true;
  });
  return (
    <section class="deciding" aria-label={t('decisions')}>
      <div class="row">
        {Object.entries(KEYS).map(([key, what]) => (
          <button
            key={key}
            type="button"
            class={what === 'accept' ? 'primary' : ''}
            aria-expanded={what === 'accept' || what === 'reject' ? undefined : panel === what}
            aria-keyshortcuts={hasKeys ? key : undefined}
            onClick={() => choose(what)}
          >
            {t(what as Key)} {hasKeys && <kbd>{key}</kbd>}
          </button>
        ))}
        <button type="button" aria-keyshortcuts={hasKeys ? 'u' : undefined} onClick={takeBack}>
          {t('undo')} {hasKeys && <kbd>u</kbd>}
        </button>
        <label class="why">
          <span class="sr-only">{t('why')}</span>
          <input ref={why} placeholder={`${t('why')}? ${t('whyHint')}`} maxLength={5_000} />
        </label>
      </div>
      <p class="soft" role="status">
        {isWaiting && t('keeping')}
      </p>
      {problem && <Failed loaded={{ value: null, problem, loading: false, again: () => setProblem(null) }} />}
      {panel === 'correct' && (
        <Correcting
          key={entry.id}
          {...{ entry, report, marked }}
          correct={(type, field, value) =>
            void say({
              action: 'correct',
              target: { type, id: type === 'entry' ? entry.id : report.id },
              field,
              value,
            })
          }
        />
      )}
      {panel === 'join' && (
        <Joining
          key={entry.id}
          entry={entry}
          join={(others) => void say({ action: 'join', target, others })}
        />
      )}
      {panel === 'split' && (
        <Splitting
          key={entry.id}
          reports={reports}
          split={(others) => void say({ action: 'split', target, others })}
        />
      )}
    </section>
  );
}

/** Keys, when nothing is being typed. @param pressed whether the key was one of ours */
export function useKeys(pressed: (key: string) => boolean): void {
  const latest = useRef(pressed);
  latest.current = pressed;
  // «g r» goes to a view: the second letter is none of ours.
  const afterG = useRef(false);
  // Before it is painted: who decides two hundred entries in a sitting presses the next key at once.
  useLayoutEffect(() => {
    const heard = (event: KeyboardEvent) => {
      const target = event.target as HTMLElement;
      if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
      if (event.key !== 'Escape' && target.closest('input, textarea, select, dialog, [contenteditable]'))
        return;
      const isView = afterG.current;
      const key = keyOf(event);
      afterG.current = key === 'g';
      if (!isView && latest.current(key)) event.preventDefault();
    };
    document.addEventListener('keydown', heard);
    return () => document.removeEventListener('keydown', heard);
  }, []);
}
