/** A secret that is shown this once, to be copied. */
import { useState } from 'preact/hooks';
import { t } from '../language/index.js';

export function Secret({ value }: { value: string }) {
  const [copied, setCopied] = useState(false);
  return (
    <div class="secret" role="status">
      <p>{t('shownOnce')}</p>
      <p>
        <code>{value}</code>{' '}
        <button
          type="button"
          onClick={() => void navigator.clipboard.writeText(value).then(() => setCopied(true))}
        >
          {copied ? t('copied') : t('copy')}
        </button>
      </p>
    </div>
  );
}
