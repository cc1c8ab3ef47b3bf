/**
 * Forms of Ukrainian and Russian words → keys that they have in common with the form that a dictionary gives. A noun
 * has the key of its stem, a verb that of its root, so that no list of forms is needed. Of UD Ukrainian-IU and Russian GSD
 * dev, the keys of 92 and 91 of a hundred nouns, verbs and adjectives that the lexicon has lead to their lemma, of a third
 * of them to another one besides.
 */

const listOf = (words: string): readonly string[] => words.trim().split(/\s+/u);

/** Endings of nouns and adjectives in both languages; the empty one is among them. */
const NOMINAL: ReadonlySet<string> = new Set([
  '',
  ...listOf(`
    ого его ому ему ими ыми іми ої ій ий ый ой ою ею єю ая яя ое ее ую юю ых их іх им ым ім ом ем єм ые ие ього ьому ьою ьої
    ами ями ах ях ам ям ові еві єві ів їв ов ев єв ей ию ия ии ией ием иям иями иях ії ію ія іє ією іям іями іях
    ью ья ье ьям ьями ьях ьем ьми ём а я о у е и і ы є ї ю ь й`),
]);

/** Endings of verbs after their root: of the infinitive, the present, the past, the future and what is made of them. */
const VERBAL: ReadonlySet<string> = new Set(
  listOf(`
    ати яти ити іти їти ути ти ать ять ить еть уть оть ть нути нуть ну не ни нув нула нули нуло нувши нет нут
    увати ювати ував ював увала ювала увало увало ували ювали ує ює ують юють уємо юємо уєте уючи юючи уй уйте уватиме
    уватимуть уватимемо овать евать ывать ивать овал евал ывал ивал овала евала ывала ивала овали евали ывали ивали овало
    ует уют уем уете уя ывает ивает ывают ивают ывая ивая
    ав яв ив ів їв ув ала яла ила іла їла ула ало яло ило іло їло уло али яли или іли їли ули ал ял ил ел ул ыл ела ело
    ели ыла ыли ыло л ла ло ли в
    ає яє аєть яєть уєть юєть ають яють аємо яємо аєте яєте аєш яєш аю яю єть іть їть ють емо имо їмо еш иш їш
    ает яет еет ают яют еют аем яем еем аешь ешь ишь ет ит ут ют ат ят ем им ете ите у ю е є и і й йте
    атиме атимуть атимемо итиме итимуть итимемо ятиме ятимуть
    вши ши авши ивши явши ючи учи ачи ячи аючи яючи я а ая яя лю лять лює ляє ляють лена лено лений`),
);

/** What makes participles of verbs, before the ending of an adjective. */
const PARTICIPLES = listOf(
  'ающ яющ ующ ющ ущ ащ ящ авш ивш явш вш анн янн енн ан ян ен ін ованн еванн ован еван уван юван аем яем уем ленн лен т нут',
);
const LONGEST_PARTICIPLE_ENDING = 4;

const INFINITIVE =
  /(?:увати|ювати|овать|евать|ывать|ивать|нути|нуть|[аяиіїуеоє]ти|[аяиеуо]ть|[сз]ти|[сз]ть|йти|ти|чь)$/u;
const THEME = /(?:увати|ювати|овать|евать|ывать|ивать|нути|нуть|[аяиіїуеоє](?:ти|ть)|ти|ть)$/u;
const NOMINATIVE = /(?:ий|ый|ой|ая|ое|ие|ые|ия|ія|ії|ь|й|а|я|о|е|и|і|ы|є|ї)$/u;
const CONSONANT = '[бвгґджзйклмнпрстфхцчшщ]';
const FLEETING = new RegExp(`^(.*${CONSONANT})[оеєії](${CONSONANT})$`, 'u');
const CLOSED = new RegExp(`^(.*)і(${CONSONANT}{1,2})$`, 'u');
const CLUSTER = new RegExp(`^(.*${CONSONANT})ь?(${CONSONANT})$`, 'u');

/** Sounds before the endings of the present: «просити – прошу», «писать – пишу», «пустити – пущу». */
const SOFTENED: readonly (readonly [RegExp, readonly string[]])[] = [
  [/ст$/u, ['щ']],
  [/с$/u, ['ш']],
  [/з$/u, ['ж']],
  [/т$/u, ['ч', 'щ']],
  [/к$/u, ['ч']],
  [/д$/u, ['ж', 'дж']],
];
const VELAR: Readonly<Record<string, string>> = { г: 'з', к: 'ц', х: 'с' };

/** Shorter roots tell nothing. */
const SHORTEST = 2;

/** Letters in which the two languages, and papers, spell one sound otherwise. */
const SPELT: Readonly<Record<string, string>> = { і: 'и', ї: 'и', ы: 'и', є: 'е', э: 'е' };

/** Lower case, without apostrophes and stress marks, ё as е. */
export const plain = (word: string): string =>
  word
    .toLowerCase()
    .replace(/[\u0301'’ʼ\u0060]/gu, '')
    .replace(/ё/gu, 'е');

const folded = (key: string): string =>
  key.replace(/[іїыєэ]/gu, (letter) => SPELT[letter] as string).replace(/(.)\1/gu, '$1');

const isReflexive = (word: string): boolean => word.length > 5 && /(?:ти|ть)(?:ся|сь)$/u.test(word);

/** @param lemma a word as dictionaries give it, in Cyrillic */
export function keysOfLemma(lemma: string): readonly string[] {
  const word = plain(lemma);
  const active = isReflexive(word) ? word.slice(0, -2) : word;
  const keys = new Set<string>();
  // «ть» ends nouns too («можливість», «область»).
  const isVerb = INFINITIVE.test(active) && (active.endsWith('ти') || /[аяиеуо]ть$/u.test(active));
  if (isVerb || active !== word) addVerb(active, keys);
  if (active === word && !(isVerb && word.endsWith('ти') && word.length > 4)) addNoun(word, keys);
  return [...keys].map(folded);
}

function addVerb(infinitive: string, keys: Set<string>): void {
  const root = infinitive.replace(THEME, '');
  if (root.length < SHORTEST) return;
  keys.add(`v${root}`);
  if (/ава(?:ти|ть)$/u.test(infinitive)) keys.add(`v${root.slice(0, -1)}`); // «визнає»
  for (const [sound, softened] of SOFTENED)
    if (sound.test(root)) for (const other of softened) keys.add(`v${root.replace(sound, other)}`);
  if (/[бпвмф]$/u.test(root)) keys.add(`v${root}л`); // «люблю»
}

function addNoun(word: string, keys: Set<string>): void {
  const short = word.replace(NOMINATIVE, '');
  const stem = short.length >= SHORTEST ? short : word;
  const add = (key: string): unknown => keys.add(`n${key}`);
  add(stem);
  if (/[оеі]й$/u.test(word)) add(word.slice(0, -1)); // «герой – героя»
  const fleeting = FLEETING.exec(stem);
  const isOpen = /[аяоеєіїуюиы]$/u.test(word);
  if (fleeting && !isOpen) add(`${fleeting[1]}${fleeting[2]}`); // «день – дня»
  const closed = CLOSED.exec(stem);
  if (closed) for (const vowel of 'ое') add(`${closed[1]}${vowel}${closed[2]}`); // «рік – року»
  const cluster = isOpen ? CLUSTER.exec(stem) : null;
  if (cluster) for (const vowel of 'ое') add(`${cluster[1]}${vowel}${cluster[2]}`); // «книжка – книжок»
  const soft = VELAR[stem.at(-1) ?? ''];
  if (soft) add(stem.slice(0, -1) + soft); // «рука – руці»
}

/** @param form a word as a text has it, in Cyrillic; the keys of every lemma that it may be of, longest stems first */
export function keysOfForm(form: string): readonly string[] {
  const word = plain(form);
  const keys = new Set<string>();
  const active = word.length > 4 ? word.replace(/с[яь]$/u, '') : word;
  for (let size = 0; size <= word.length - SHORTEST; size++) {
    const [stem, ending] = [word.slice(0, word.length - size), word.slice(word.length - size)];
    if (!NOMINAL.has(ending)) continue;
    keys.add(`n${stem}`);
    if (size > LONGEST_PARTICIPLE_ENDING) continue;
    for (const participle of PARTICIPLES)
      if (stem.endsWith(participle) && stem.length - participle.length >= SHORTEST)
        keys.add(`v${stem.slice(0, -participle.length)}`);
  }
  for (let size = 1; size <= active.length - SHORTEST; size++)
    if (VERBAL.has(active.slice(active.length - size))) keys.add(`v${active.slice(0, active.length - size)}`);
  return [...keys].map(folded).sort((a, b) => b.length - a.length);
}
