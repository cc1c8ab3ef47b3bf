/** The title of the window is that of the view: tabs, bookmarks and the history are told apart by it. */
import { t } from '../language/index.js';

/** From now on, for all that is drawn in an element. */
export function keepTitle(root: HTMLElement): void {
  const write = () => {
    const words = root.querySelector('main h1')?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
    const title = words === '' ? t('appName') : `${words.slice(0, 120)} · ${t('appName')}`;
    if (document.title !== title) document.title = title;
  };
  new MutationObserver(write).observe(root, { childList: true, subtree: true, characterData: true });
}
