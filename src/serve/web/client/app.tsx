/** The frame around every view, and which view a path opens. */
import type { ComponentType } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { Frame } from './components/frame.js';
import { Waiting } from './components/states.js';
import { type Place, usePlace } from './core/route.js';
import { useSettings } from './core/settings.js';
import { t } from './language/index.js';

/** What a view is given: the parts of its path that vary, and the query that says the rest of its state. */
export interface ViewProps {
  readonly id: string;
  readonly place: Place;
}
type View = ComponentType<ViewProps>;

/** Paths and the views they open; each view is loaded when it is first opened. The first that fits counts. */
const VIEWS: readonly (readonly [RegExp, () => Promise<{ default: View }>])[] = [
  [/^\/$/, () => import('./views/start.js')],
  [/^\/search$/, () => import('./views/search.js')],
  [/^\/review$/, () => import('./views/review.js')],
  [/^\/read$/, () => import('./views/read.js')],
  [/^\/timeline$/, () => import('./views/timeline.js')],
  [/^\/network$/, () => import('./views/network.js')],
  [/^\/figures$/, () => import('./views/figures.js')],
  [/^\/calendar$/, () => import('./views/calendar.js')],
  [/^\/articles\/([^/]+)$/, () => import('./views/article.js')],
  [/^\/entries\/([^/]+)$/, () => import('./views/entry.js')],
  [/^\/entities\/([^/]+)$/, () => import('./views/entity.js')],
  [/^\/sign-in$/, () => import('./views/sign-in.js')],
  [/^\/account$/, () => import('./views/account.js')],
  [/^\/users$/, () => import('./views/users.js')],
  [/^\/audit$/, () => import('./views/audit.js')],
];

export function App() {
  useSettings();
  const place = usePlace();
  const found = VIEWS.map(([path, load]) => ({ match: path.exec(place.path), load, path })).find(
    ({ match }) => match,
  );
  return (
    <Frame place={place}>
      {found ? (
        <Lazy key={found.path.source} load={found.load} id={found.match?.[1] ?? ''} place={place} />
      ) : (
        <h1>{t('notFound')}</h1>
      )}
    </Frame>
  );
}

function Lazy({ load, ...props }: ViewProps & { load: () => Promise<{ default: View }> }) {
  const [view, setView] = useState<{ View: View } | null>(null);
  // Asked for before the frame is drawn: an effect would wait for that.
  const first = useRef<ReturnType<typeof load> | null>(null);
  first.current ??= load();
  useEffect(() => {
    void first.current?.then((module) => setView({ View: module.default }));
  }, []);
  return view ? <view.View {...props} /> : <Waiting />;
}
