import { keyOf } from './title.js';

/** What tells the names of authors from what stands around them. */
export interface NameRules {
  /** Words that open a line with authors, in the language of the page. */
  readonly openers: readonly string[];
  /** Keys of names that are no author: those of the outlet. */
  readonly refused: ReadonlySet<string>;
}

/** Names out of an author's field, and whether they are those of firms or of the outlet in another form. */
export interface Names {
  readonly names: readonly string[];
  readonly weak: boolean;
}

const MOST_NAMES = 8;
const ENGLISH_OPENERS = [
  'view all posts by',
  'all posts by',
  'posts by',
  'more from',
  'written by',
  'posted by',
  'published by',
  'story by',
  'reported by',
  'by',
];

/**
 * The parts of what was found that look like names, each once.
 * @param isSure whether it is a field for authors; what only stands where authors do must look more like a name
 */
export function namesOf(found: readonly (string | null)[], rules: NameRules, isSure: boolean): Names {
  const names: string[] = [];
  let weak = false;
  for (const one of found.slice(0, 10))
    for (const text of (one ?? '').slice(0, 600).split(';')) {
      if (/^\s*(?:https?:)?\/\//i.test(text)) continue;
      const line = cutTail(withoutOpener(withoutTags(text), rules.openers));
      // «The Outlet, Berlin, Germany»: what follows an outlet is where it is.
      if (opensWithSite(keyOf(line), rules.refused) && line.split(SEAMS).length !== 2) continue;
      const parts = line.split(SEAMS);
      let isPlaced = false;
      for (const [at, part] of parts.entries()) {
        const whole = trimmed(part);
        const person = whole.split(PLACE, 1)[0] ?? '';
        if (person === '' || ((!isSure || at > 0) && ROLE.test(person))) continue;
        if (isPlaced && REST_OF_PLACE.test(whole)) continue;
        isPlaced = person !== whole && FULL_NAME.test(person);
        const name = isPlaced ? person : whole;
        // «Іван Петренко, Женева»: beside a name, a lone word is where somebody is; agencies have capitals.
        if (
          !isSure &&
          at > 0 &&
          (parts[0] ?? '').includes(' ') &&
          /^\p{Lu}?\P{Lu}*$/u.test(name) &&
          !name.includes(' ')
        )
          continue;
        if (!isName(name, rules.refused, isSure) || names.some((known) => keyOf(known) === keyOf(name)))
          continue;
        names.push(name);
        weak ||= isFirm(name, rules.refused);
      }
    }
  return { names: names.slice(0, MOST_NAMES), weak };
}

function opensWithSite(key: string, refused: ReadonlySet<string>): boolean {
  return [...refused].some((site) => site.length > 3 && (key === site || key.startsWith(`${site} `)));
}

/** Between names: «Ірина Коваль та Олег Бондар», "Jane Roe and John Doe", "AFP/Reuters". */
const SEAMS = /\s*(?:,|\/|\s&\s|\s(?:and|und|et|oraz|та|і|й|и)\s)\s*/;

/** What ends the names in a line: bars, times, days, and the next word with a colon («… Фото: …»). */
const TAIL =
  /\s*[|•·→»]\s*|\s\d{1,2}[.:]\d\d|,?\s\d{1,2}\.?\s\p{L}+\s\d{4}|\s\d{1,2}\.\d{1,2}\.\d{2,4}|\son\s(?=\p{L}*\s?\d)|\son$|\s(?:updated|published|posted|оновлено|обновлено)(?![\p{L}])|\s\p{L}+:(?:\s|$)/iu;

/** Where somebody is, behind a name or by itself: "Jane Roe in Kyiv", not "Park In Sook" nor "Women in Journalism". */
const PLACE = /(?:^|\s)(?:in|from)\s(?:\p{Ll}{1,20}\s){0,2}\p{Lu}/u;
const FULL_NAME = /^(?!The\s)\p{Lu}\S*\s(?:\S+\s)*\p{Lu}\S*$/u;
/** More of a place: "Washington, D.C.", "Kyiv, Ukraine"; agencies have capitals. */
const REST_OF_PLACE = /^(?:\p{Lu}?[^\p{Lu}\s]*|(?:\p{Lu}\.?){2})$/u;

function cutTail(text: string): string {
  return text.split(TAIL, 1)[0] ?? '';
}

function withoutTags(text: string): string {
  return text
    .replace(/<[^<>]{0,300}>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

const PICTURE = /^(?:f(?:oto|otó)|photo|bild|image|picture|illustration|video|фото|відео|видео)(?![\p{L}])/iu;

/** The opener at the start of a line, which no letter follows. */
export function openerOf(line: string, openers: readonly string[]): string | null {
  const low = line.toLowerCase();
  return openers.find((word) => low.startsWith(word) && !/\p{L}/u.test(line.charAt(word.length))) ?? null;
}

function withoutOpener(text: string, openers: readonly string[]): string {
  const opener = openerOf(text, openers) ?? openerOf(text, ENGLISH_OPENERS);
  const rest = text.slice(opener?.length ?? 0).replace(/^[\s:：—–-]+/, '');
  // «Interview: Jane Roe»; of pictures it is said in the same way whose they are.
  return PICTURE.test(rest) ? '' : rest.replace(/^\p{L}{3,20}:\s(?=\p{Lu})/u, '');
}

function trimmed(part: string): string {
  const name = part
    .replace(/^(?:by|автор[иы]?|текст)[:\s]+/iu, '')
    .replace(/\s?\([^()]{0,100}\)$/, '')
    .replace(/[\s,;:]+$/, '')
    .replace(/(?<=\p{Ll})\.$/u, '')
    .trim();
  // A picture of the author and the link beside it say the same name twice.
  const half = name.length >> 1;
  const [first, second] = [name.slice(0, half).trim(), name.slice(half).trim()];
  return name.length > 7 && first === second
    ? first
    : name.length > 7 && first === name.slice(half + 1).trim()
      ? first
      : name;
}

const NO_NAME =
  /^(?:super ?user|admin\w*|administrator|editor|editors|redakt\w*|редакц\p{L}*|редакция|адміністратор|администратор|author|автор|staff|staff (?:writer|reporter)|guest|user\d*|root|webmaster|news|news ?desk|newsroom|info|by|posted|name|date|datum|source|archive|comments?|home|share|print|email|undefined|null|none|unknown|nobody|anonymous|wp\w*)$/iu;

/** Openings of the names of offices: «Редакція Вісника», "Our Correspondent". */
const OFFICE =
  /^(?:our|the editors?|from|редакц\p{L}*|редактор\p{L}*|кореспондент\p{L}*|корреспондент\p{L}*|власн\p{L}*|собствен\p{L}*|прес-?служб\p{L}*|пресс-?служб\p{L}*|служб[аи]|відділ|отдел)(?![\p{L}])/iu;
/** Ends of what somebody does: "Political Correspondent". */
const ROLE =
  /(?:^|\s)(?:correspondent|reporter|editor|writer|journalist|columnist|analyst|producer|staff|desk|bureau|newsroom)s?$/iu;

function isName(name: string, refused: ReadonlySet<string>, isSure: boolean): boolean {
  if (name.length < 3 || name.length > 60 || !/^\p{Lu}|^\p{L}{1,4}\s\p{Lu}/u.test(name)) return false;
  if (/[^\p{L}\p{M}\s().'’ʼ‘`´‐–-]/u.test(name)) return false;
  const words = name.split(/\s+/);
  if (words.length > 6 || /\s[–-]\s/.test(name)) return false;
  // Particles of names are short; «Власна інформація» and "Edit profile" are none.
  const isLow = words.slice(1).some((word) => /^\p{Ll}{4}/u.test(word));
  if (isLow && (!isSure || /\p{Script=Cyrillic}/u.test(name))) return false;
  return !NO_NAME.test(name) && !OFFICE.test(name) && !refused.has(keyOf(name));
}

const FIRM =
  /(?:^|\s)(?:gmbh|ag|se|kg|e\.?\s?v\.?|ltd\.?|llc|inc\.?|corp\.?|s\.?\s?a\.?|s\.?r\.?l\.?|sp\.? z o\.?o\.?|тов|ооо|зао|пат|ат)$|(?:^|\S)\.\p{L}{2,4}$/iu;

/** A firm, the address of a site, or the name of the outlet with a word more or less. */
function isFirm(name: string, refused: ReadonlySet<string>): boolean {
  const key = keyOf(name);
  // Two words that end so are a family name: Kim Se, Ban Ag.
  const isShort = /^\p{Lu}\p{Ll}+\s\p{Lu}\p{Ll}{1,2}$/u.test(name);
  return (FIRM.test(name) && !isShort) || [...refused].some((site) => site.length > 4 && key.includes(site));
}
