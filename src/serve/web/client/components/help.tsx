/** All keys, in a dialog that «?» opens. */
import { useEffect, useRef } from 'preact/hooks';
import { type Key, languageNow, t } from '../language/index.js';

export interface KeyHelp {
  readonly keys: string;
  readonly says: Key;
}

const EVERYWHERE: readonly KeyHelp[] = [
  { keys: '/', says: 'keySearch' },
  { keys: 'g s', says: 'navStart' },
  { keys: 'g t', says: 'navTimeline' },
  { keys: 'g n', says: 'navNetwork' },
  { keys: 'g f', says: 'navFigures' },
  { keys: 'g c', says: 'navCalendar' },
  { keys: 'g r', says: 'navReview' },
  { keys: 'Ctrl Enter', says: 'keyRead' },
  { keys: '?', says: 'keyHelp' },
];

const READING: readonly KeyHelp[] = [
  { keys: 'Tab', says: 'keyMark' },
  { keys: 'Enter', says: 'keyEnter' },
  { keys: 'Esc', says: 'keyLeave' },
];

const REVIEWING: readonly KeyHelp[] = [
  { keys: 'a', says: 'accept' },
  { keys: 'r', says: 'reject' },
  { keys: 'c', says: 'correct' },
  { keys: 'j', says: 'join' },
  { keys: 's', says: 'split' },
  { keys: 'u', says: 'undo' },
  { keys: '→', says: 'keyNext' },
  { keys: '←', says: 'keyPrevious' },
];

export function Help({ close }: { close: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} class="help" aria-labelledby="help-title" onClose={close}>
      <h2 id="help-title">{t('helpKeys')}</h2>
      <Keys keys={EVERYWHERE} />
      <h3>{t('article')}</h3>
      <Keys keys={READING} />
      <h3>{t('reviewTitle')}</h3>
      <Keys keys={REVIEWING} />
      <p>
        <a href={`/guide/${languageNow()}.html`} target="_blank" rel="noopener">
          {t('guide')}
        </a>
      </p>
      <form method="dialog">
        <button type="submit">{t('close')}</button>
      </form>
    </dialog>
  );
}

function Keys({ keys }: { keys: readonly KeyHelp[] }) {
  return (
    <dl class="keys">
      {keys.map((one) => (
        <div key={one.keys}>
          <dt>
            {one.keys.split(' ').map((key) => (
              <kbd key={key}>{key}</kbd>
            ))}
          </dt>
          <dd>{t(one.says)}</dd>
        </div>
      ))}
    </dl>
  );
}
