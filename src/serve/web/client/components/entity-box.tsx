/** A box for a person, body or state: names are completed as one types. */
import { useEffect, useId, useState } from 'preact/hooks';
import type { Party } from '../../../../model/index.js';
import type { EntityLine, Page } from '../../../../store/index.js';
import { get } from '../core/api.js';
import { choiceText } from './choices.js';

const MOST = 12;
const PAUSE = 150;

/** @param change is told the entity of that name, or the name alone for one that the chronicle does not know; null for nobody */
export function EntityBox({
  label,
  value,
  change,
}: {
  label: string;
  value: Party | null;
  change: (party: Party | null) => void;
}) {
  const [typed, setTyped] = useState(value?.name ?? '');
  const [found, setFound] = useState<readonly EntityLine[]>([]);
  const list = useId();
  useEffect(() => {
    if (typed.trim().length < 2) return;
    const stop = new AbortController();
    const timer = window.setTimeout(() => {
      get<Page<EntityLine>>('/entities', { name: typed, limit: MOST }, stop.signal).then(
        ({ items }) => {
          setFound(items);
          // Typed faster than the list came: the name says whom.
          const same = items.find(({ name }) => name.toLowerCase() === typed.trim().toLowerCase());
          if (same) change({ name: same.name, entity: same.id });
        },
        () => {},
      );
    }, PAUSE);
    return () => {
      window.clearTimeout(timer);
      stop.abort();
    };
  }, [typed]);
  const told = (text: string) => {
    setTyped(text);
    const name = text.trim();
    const same = found.find((one) => one.name === name);
    if (name === '') change(null);
    else change({ name, entity: same?.id ?? (name === value?.name ? value.entity : null) });
  };
  return (
    <label>
      {label}{' '}
      <input
        list={list}
        value={typed}
        onInput={(event) => told(event.currentTarget.value)}
        autocomplete="off"
      />
      <datalist id={list}>
        {found.map(({ id, name, type }) => (
          <option key={id} value={name}>
            {choiceText('mention', type)}
          </option>
        ))}
      </datalist>
    </label>
  );
}
