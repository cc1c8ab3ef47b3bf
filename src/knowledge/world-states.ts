/** Names of every state and territory, as the CLDR of the JavaScript engine has them. */
import type { State } from './schema.js';

const LANGUAGES = ['uk', 'ru', 'en'] as const;

/** Region codes of the CLDR that are no states or territories: unions, outlying islands, test and unknown regions. */
const NO_STATES = new Set('AC CP CQ DG EA EU EZ IC QO TA UM UN XA XB ZZ'.split(' '));

/** Adds to the states of the file what the CLDR calls them, and the states that the file has not. */
export function withAllStates(states: readonly State[]): State[] {
  const byId = new Map(states.map((state) => [state.id, state]));
  const displays = LANGUAGES.map(
    (language) => new Intl.DisplayNames(language, { type: 'region', style: 'short', fallback: 'none' }),
  );
  for (const code of regionCodes(displays[2] as Intl.DisplayNames)) {
    const id = `state:${code}`;
    const own = byId.get(id) ?? { ...UNDESCRIBED, id };
    const names = { uk: own.names.uk, ru: own.names.ru, en: own.names.en };
    LANGUAGES.forEach((language, index) => {
      const name = displays[index]?.of(code);
      if (name) names[language] = [...new Set([...names[language], ...cleaned(name)])];
    });
    byId.set(id, { ...own, names });
  }
  return [...byId.values()];
}

const UNDESCRIBED: Omit<State, 'id'> = {
  names: { uk: [], ru: [], en: [] },
  adjectives: { uk: [], ru: [], en: [] },
  capital: null,
  metonyms: [],
};

/** Codes in use; of an old code and its successor, which go by one name, the successor. */
function regionCodes(display: Intl.DisplayNames): Iterable<string> {
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  const byName = new Map<string, string>();
  for (const first of letters)
    for (const second of letters) {
      const code = first + second;
      const name = NO_STATES.has(code) ? undefined : display.of(code);
      if (!name) continue;
      const isTaken = byName.has(name);
      if (!isTaken || new Intl.Locale(`und-${code}`).region === code) byName.set(name, code);
    }
  return byName.values();
}

/** «Мʼянма (Бірма)» is two names, «Конго – Кіншаса» and «о-ва Кука» none that a text would use. */
function cleaned(name: string): string[] {
  if (/[–—]|\s-\s|^о-в|\sо-в|[,&]/u.test(name)) return [];
  const [main = '', other] = name.replace(/ʼ/g, '’').split(/\s*[()]/);
  return /САР|США|Великобритания/u.test(other ?? '') || !other ? [main] : [main, other];
}
