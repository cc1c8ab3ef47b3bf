/** Where the reader is: the path says which view, the query all of its state. A link brings another there. */
import { Told } from './told.js';

export interface Place {
  /** «/articles/abc» */
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
}

function placeNow(): Place {
  const { pathname, search } = window.location;
  return { path: decoded(pathname), query: Object.fromEntries(new URLSearchParams(search)) };
}

/** A path as words; one that is no proper encoding stays as it is, and leads to no view. */
function decoded(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}

/** A link to a view; values that are empty are left out. */
export function linkTo(
  path: string,
  query: Readonly<Record<string, string | number | null | undefined>> = {},
): string {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(query))
    if (value !== null && value !== undefined && value !== '') params.set(name, String(value));
  const text = params.toString();
  return encodeURI(path) + (text ? `?${text}` : '');
}

/** Goes to a view. `replace` for changes of a filter, which «back» should not walk through one by one. */
export function go(href: string, { replace = false } = {}): void {
  if (href === window.location.pathname + window.location.search) return;
  if (replace) history.replaceState(null, '', href);
  else {
    history.pushState(null, '', href);
    window.scrollTo(0, 0);
  }
  place.set(placeNow());
}

const place = new Told(placeNow());
window.addEventListener('popstate', () => place.set(placeNow()));

export const usePlace = (): Place => place.use();

/** Changes parts of the query of the view that is open. */
export function changeQuery(changes: Readonly<Record<string, string | null>>): void {
  const { path, query } = placeNow();
  go(linkTo(path, { ...query, ...changes }), { replace: true });
}

/** Links of our own are followed without loading the page again. */
export function followLinks(): void {
  document.addEventListener('click', (event) => {
    if (
      event.defaultPrevented ||
      event.button !== 0 ||
      event.metaKey ||
      event.ctrlKey ||
      event.shiftKey ||
      event.altKey
    )
      return;
    const link = (event.target as Element | null)?.closest('a');
    if (!link || link.target || link.hasAttribute('download') || link.origin !== window.location.origin)
      return;
    if (/^\/(?:api|guide)\//.test(link.pathname)) return;
    // A link within the page moves to its place as ever.
    if (link.hash && link.pathname === window.location.pathname && link.search === window.location.search)
      return;
    event.preventDefault();
    go(link.pathname + link.search);
    if (link.hash)
      requestAnimationFrame(() =>
        document.getElementById(decodeURIComponent(link.hash.slice(1)))?.scrollIntoView(),
      );
  });
}
