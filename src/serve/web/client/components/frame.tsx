/** The head of every page: where one can go, the search box, language and colours. */
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { keyOf } from '../core/keys.js';
import { go, linkTo, type Place } from '../core/route.js';
import { useSession } from '../core/session.js';
import { setTheme, type Theme, themeNow } from '../core/settings.js';
import { type Key, languageNow, setLanguage, t } from '../language/index.js';
import { Help } from './help.js';
import { Menu } from './menu.js';
import { QueryBox } from './query-box.js';

/** Views of the menu, with the key that opens each after «g». */
const MENU: readonly { readonly path: string; readonly name: Key; readonly key: string }[] = [
  { path: '/', name: 'navStart', key: 's' },
  { path: '/timeline', name: 'navTimeline', key: 't' },
  { path: '/network', name: 'navNetwork', key: 'n' },
  { path: '/figures', name: 'navFigures', key: 'f' },
  { path: '/calendar', name: 'navCalendar', key: 'c' },
  { path: '/search', name: 'navSearch', key: '/' },
  { path: '/review', name: 'navReview', key: 'r' },
];

export function Frame({ place, children }: { place: Place; children: ComponentChildren }) {
  const main = useRef<HTMLElement>(null);
  const [help, setHelp] = useState(false);
  useShortcuts(() => setHelp(true));
  const nav = useRef<HTMLElement>(null);
  // On a phone the menu is longer than the line: the view that is open is in sight.
  useLayoutEffect(() => {
    const here = nav.current?.querySelector<HTMLElement>('[aria-current]');
    if (nav.current && here) nav.current.scrollLeft = here.offsetLeft - nav.current.offsetLeft - 16;
  }, [place.path]);
  return (
    <>
      <a class="skip" href="#content">
        {t('skipToContent')}
      </a>
      <header class="top">
        <a class="brand" href="/">
          {t('appName')}
        </a>
        <nav ref={nav} aria-label={t('appName')}>
          {MENU.map(({ path, name }) => (
            <a key={path} href={path} aria-current={place.path === path ? 'page' : undefined}>
              {t(name)}
            </a>
          ))}
        </nav>
        <search>
          <QueryBox
            value={place.path === '/search' ? (place.query.q ?? '') : ''}
            ask={(q) => go(linkTo('/search', { q }))}
          />
        </search>
        <Settings />
        <Account />
        <button
          type="button"
          class="help-button"
          aria-label={t('help')}
          title={t('help')}
          onClick={() => setHelp(true)}
        >
          ?
        </button>
      </header>
      <main id="content" ref={main} tabIndex={-1}>
        {children}
      </main>
      {help && <Help close={() => setHelp(false)} />}
    </>
  );
}

/** Who is signed in; nothing on a server where nobody signs in. */
function Account() {
  const session = useSession();
  if (!session?.signIn) return null;
  const { caller } = session;
  return (
    <div class="account">
      {caller ? <a href="/account">{caller.name}</a> : <a href="/sign-in">{t('signIn')}</a>}
      {caller?.role === 'admin' && <a href="/users">{t('users')}</a>}
    </div>
  );
}

const THEMES: readonly (readonly [Theme, Key])[] = [
  ['system', 'themeSystem'],
  ['light', 'themeLight'],
  ['dark', 'themeDark'],
];

function Settings() {
  const box = useRef<HTMLDetailsElement>(null);
  return (
    <Menu box={box} name="⚙" title={t('settings')} class="settings">
      <div>
        <label>
          {t('language')}
          <select value={languageNow()} onChange={(event) => setLanguage(event.currentTarget.value)}>
            <option value="uk">Українська</option>
            <option value="en">English</option>
          </select>
        </label>
        <label>
          {t('theme')}
          <select value={themeNow()} onChange={(event) => setTheme(event.currentTarget.value as Theme)}>
            {THEMES.map(([value, name]) => (
              <option key={value} value={value}>
                {t(name)}
              </option>
            ))}
          </select>
        </label>
      </div>
    </Menu>
  );
}

/** «/» goes to the search box, «g» and a letter to a view, «?» opens the help. Not while one is typing. */
function useShortcuts(openHelp: () => void): void {
  useLayoutEffect(() => {
    let afterG = false;
    const heard = (event: KeyboardEvent) => {
      const target = event.target as HTMLElement;
      if (
        event.ctrlKey ||
        event.metaKey ||
        event.altKey ||
        target.closest('input, textarea, select, dialog, [contenteditable]')
      )
        return;
      const pressed = keyOf(event);
      if (afterG) {
        afterG = false;
        const view = MENU.find(({ key }) => key === pressed);
        if (view) {
          event.preventDefault();
          go(view.path);
          return;
        }
      }
      if (pressed === '?') openHelp();
      else if (pressed === 'g') afterG = true;
      else if (pressed === '/') {
        event.preventDefault();
        document.querySelector<HTMLInputElement>('.search-box input')?.focus();
      }
    };
    document.addEventListener('keydown', heard);
    return () => document.removeEventListener('keydown', heard);
  }, []);
}
