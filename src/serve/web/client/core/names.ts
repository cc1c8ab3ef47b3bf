/** Names of persons, bodies and states in the language of the interface, where articles of that language have one. */
import type { EntityLine } from '../../../../store/index.js';
import { linkName } from '../../../visible.js';
import { languageNow, t } from '../language/index.js';
import { idText } from '../language/reasons.js';
import { get } from './api.js';
import { Told } from './told.js';

/** By language and id. What is asked for and not answered has none yet. */
const names = new Told<ReadonlyMap<string, string | null>>(new Map());
const MOST_AT_ONCE = 100;

let wanted = new Set<string>();

/** @param name how it is called where no article of this language names it, and until that is known */
export type NameOf = (party: { readonly entity: string | null; readonly name: string }) => string;

/** For a view: names as they are known now. It is drawn again when more are. */
export function useNames(): NameOf {
  return nameIn(names.use(), languageNow(), want);
}

/** For a file: the names of those in it, as the screen has them. */
export async function namesFor(parties: readonly { readonly entity: string | null }[]): Promise<NameOf> {
  const language = languageNow();
  const ids = new Set(parties.flatMap(({ entity }) => entity ?? []));
  // One that was asked for may not be answered yet.
  await learn(
    language,
    [...ids].filter((id) => !names.now().get(`${language} ${id}`)),
  );
  return nameIn(names.now(), language);
}

/** @param miss called with the key of whom nobody asked for yet */
function nameIn(
  known: ReadonlyMap<string, string | null>,
  language: string,
  miss?: (key: string) => void,
): NameOf {
  return ({ entity, name }) => {
    if (entity === null) return linkName(name, t('outletNotStated'));
    const key = `${language} ${entity}`;
    const found = known.get(key);
    if (found === undefined) miss?.(key);
    return found ?? bodyName(entity, name);
  };
}

/** A body without a name of its own has an English one, which is no word of another interface. */
const bodyName = (entity: string, name: string): string =>
  languageNow() !== 'en' && /^state:[A-Z]{2}#/.test(entity) && /^[\p{sc=Latin}\s.'’-]+$/u.test(name)
    ? idText(entity)
    : name;

/** Those that one drawing asks for are asked of the server together. */
function want(key: string): void {
  if (wanted.size === 0) queueMicrotask(() => void ask());
  wanted.add(key);
}

async function ask(): Promise<void> {
  const keys = [...wanted];
  wanted = new Set();
  // Asked for once: a name that does not come stays as it is.
  names.set(new Map([...names.now(), ...keys.map((key) => [key, null] as const)]));
  const language = keys[0]?.split(' ')[0] ?? '';
  await learn(
    language,
    keys.map((key) => key.slice(language.length + 1)),
  );
}

async function learn(language: string, all: readonly string[]): Promise<void> {
  const ids = all.filter((id) => !id.includes(','));
  for (let at = 0; at < ids.length; at += MOST_AT_ONCE) {
    const lines = await get<EntityLine[]>('/entity-lines', {
      ids: ids.slice(at, at + MOST_AT_ONCE).join(','),
      language,
    }).catch(() => []);
    names.set(
      new Map([...names.now(), ...lines.map(({ id, name }) => [`${language} ${id}`, name] as const)]),
    );
  }
}
