/** The workbench: one page that talks only to the API of its own server. */
import { options, render, type VNode } from 'preact';
import { visible } from '../../visible.js';
import { App } from './app.js';
import { SIGN_IN } from './core/api.js';
import { keepFocus } from './core/focus.js';
import { followLinks, go, linkTo } from './core/route.js';
import { askSession } from './core/session.js';
import { applyTheme } from './core/settings.js';
import { keepTitle } from './core/title.js';
import { languageNow } from './language/index.js';

/** Whatever is shown as text, from articles that come from anywhere, shows what would turn the direction of writing. */
const before = options.vnode;
options.vnode = (vnode: VNode) => {
  const node = vnode as unknown as { type: unknown; props: unknown };
  if (node.type === null && typeof node.props === 'string') node.props = visible(node.props);
  before?.(vnode);
};

applyTheme();
document.documentElement.lang = languageNow();
followLinks();
void askSession();
// A session that is over sends one to sign in, and back to where one was.
window.addEventListener(SIGN_IN, () => {
  const { pathname, search } = window.location;
  if (pathname !== '/sign-in') go(linkTo('/sign-in', { to: pathname + search }), { replace: true });
});
const root = document.getElementById('app');
if (root) {
  keepFocus(root);
  keepTitle(root);
  render(<App />, root);
}
