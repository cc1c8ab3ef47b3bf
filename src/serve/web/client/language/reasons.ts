/** Why the chronicle took something for what it is, in the words of the interface. Reasons it does not know stay as they are. */
import { languageNow } from './index.js';

/** A state by its code, a body of a state, or the id without its prefix. */
export function idText(id: string): string {
  const [, state, body] = /^state:([A-Z]{2})(?:#([a-z]+))?$/.exec(id) ?? [];
  if (!state) return id.replace(/^[a-z]+:/, '');
  const name = new Intl.DisplayNames(languageNow(), { type: 'region' }).of(state) ?? state;
  return body ? `${name} (${say(`body ${body}`) ?? body})` : name;
}

/** Kinds of offices of the knowledge files. */
export const officeText = (kind: string): string => say(`office ${kind}`) ?? kind.replaceAll('-', ' ');

/** Names of rules that join reports, in words. */
export const ruleText = (rule: string): string => say(rule) ?? rule;

const ID = /\b(?:state|org|outlet|person|office):[\w#-]+/g;

export function reasonText(because: string): string {
  const whole = say(because);
  if (whole) return whole;
  for (const [pattern, words] of PATTERNS) {
    const match = pattern.exec(because);
    if (match)
      return (words[languageNow() as 'uk'] ?? words.en).replace(/\{(\d)\}/g, (_, at: string) =>
        (match[Number(at)] ?? '').replace(ID, idText),
      );
  }
  return because.replace(ID, idText);
}

function say(key: string): string | null {
  const found = SAID[key];
  return found ? (found[languageNow() === 'uk' ? 1 : 0] ?? null) : null;
}

const PATTERNS: readonly (readonly [RegExp, { readonly en: string; readonly uk: string }])[] = [
  [
    /^speaks for (\S+), which is no party$/,
    { en: 'speaks for {1}, which takes no part', uk: 'говорить від імені «{1}», яка не є стороною' },
  ],
  [/^speaks for (\S+)$/, { en: 'speaks for {1}', uk: 'говорить від імені: {1}' }],
  [/^of (\S+)$/, { en: 'of the state: {1}', uk: 'представляє державу: {1}' }],
  [/^owned by (\S+)$/, { en: 'owned by {1}', uk: 'власник: {1}' }],
  [/^likeness (.+)$/, { en: 'the words are alike ({1})', uk: 'слова схожі ({1})' }],
  [/^corrected by (.*?): (.*)$/s, { en: 'corrected by {1}: {2}', uk: 'виправлено ({1}): {2}' }],
  [/^joined by (.*?): (.*)$/s, { en: 'joined by {1}: {2}', uk: 'об’єднано ({1}): {2}' }],
  [/^split by (.*?): (.*)$/s, { en: 'split by {1}: {2}', uk: 'відокремлено ({1}): {2}' }],
  [/^read as (.+)$/, { en: 'read as {1}', uk: 'прочитано як {1}' }],
  [/^holds (.+)$/, { en: 'holds the office {1}', uk: 'обіймає посаду {1}' }],
  [/^"(.+)" is (?:a|the) name of (.+)$/, { en: '“{1}” is a name of {2}', uk: '«{1}» — назва для {2}' }],
  [
    /^"(.+)" is a whole name of (.+)$/,
    { en: '“{1}” is the whole name of {2}', uk: '«{1}» — повне ім’я: {2}' },
  ],
  [
    /^the whole name sounds like that of (.+)$/,
    { en: 'the whole name sounds like {1}', uk: 'повне ім’я звучить як {1}' },
  ],
  [/^(?:its|the whole) name sounds "(.+)"$/, { en: 'the name sounds “{1}”', uk: 'назва звучить «{1}»' }],
  [/^the article names (.+)$/, { en: 'the article names {1} in full', uk: 'стаття називає повністю: {1}' }],
];

/** English, Ukrainian. */
const SAID: Readonly<Record<string, readonly [string, string]>> = {
  named: ['named in the text', 'названо в тексті'],
  pronoun: ['a pronoun', 'займенник'],
  title: ['an office', 'посада'],
  metonym: ['a place or building that stands for a body', 'місце чи будівля замість органу'],
  description: ['a description', 'опис'],
  'description: named afterwards': ['a description; named later in the text', 'опис; названо далі в тексті'],
  'carried over from the statement before': [
    'carried over from the statement before',
    'перенесено з попереднього висловлювання',
  ],
  'pronoun: the group spoken of before': [
    'a pronoun: the group named before',
    'займенник: згадана раніше група',
  ],
  'the body spoken of most': ['the body that the text speaks of most', 'орган, про який найбільше йдеться'],
  'the document itself': ['the document itself', 'сам документ'],
  'the outlet of the statement before': [
    'the outlet of the statement before',
    'видання з попереднього висловлювання',
  ],
  'the outlet spoken of before': ['the outlet named before', 'видання, назване раніше'],
  'there: the body before': ['“there”: the body named before', '«там»: орган, названий раніше'],
  participant: ['takes part or speaks', 'бере участь або говорить'],
  'speaks for no party': ['speaks for none of the parties', 'не говорить від жодної зі сторін'],
  'no participant and of none of their states': [
    'takes no part and is of none of their states',
    'не бере участі й не належить до їхніх держав',
  ],
  'the best-placed account': ['the account nearest to the parties', 'виклад, найближчий до сторін'],
  'a whole quotation': ['a whole quotation', 'повна цитата'],
  'no account is more specific': ['no account is more precise', 'точнішого викладу немає'],
  'no account names a day': ['no account names a day', 'жоден виклад не називає дня'],
  'the day most articles give that were out with the news': [
    'the day that most fresh reports give',
    'день, який називає більшість свіжих повідомлень',
  ],
  'no account dates it: the day on which it was news': [
    'no account dates it: the day on which it was news',
    'дати не названо: взято день, коли це стало новиною',
  ],
  'told in the same article': ['told in the same article', 'розказано в тій самій статті'],
  'nothing later settles it': ['nothing later settles it', 'пізніше нічого про це немає'],
  'called off or put off': ['called off or put off', 'скасовано або перенесено'],
  'denied by a party': ['denied by a party', 'сторона заперечила'],
  held: ['it was held', 'відбулося'],
  'one word of a name is nobody in particular outside this article': [
    'one word of a name says too little outside of this article',
    'одного слова імені поза цією статтею замало',
  ],
  'contact.same-reading': ['told in one article', 'з однієї статті'],
  'contact.same-day': ['same parties, same day', 'ті самі сторони, той самий день'],
  'contact.day-beside': ['a day beside: a wrong date', 'сусідній день: помилка в даті'],
  'contact.same-period': ['within the period it names', 'у названий проміжок часу'],
  'contact.news-of-the-day': ['news of the day', 'новина того дня'],
  'contact.recalled': ['recalled later', 'згадано згодом'],
  'contact.same-sides': ['states and their officials', 'держави та їхні посадовці'],
  'contact.denied': ['a denial of it', 'заперечення того самого'],
  'statement.same-words': ['same words', 'ті самі слова'],
  'statement.like-words': ['words alike', 'схожі слова'],
  'statement.translated': ['the same in another language', 'те саме іншою мовою'],
  'figure.same-count': ['the same is counted', 'пораховано те саме'],
  'figure.same-value': ['same value', 'те саме значення'],
  'review.join': ['joined by a person', 'об’єднала людина'],
  'review.split': ['split by a person', 'відокремила людина'],
  'body president': ['president’s office', 'президент і його офіс'],
  'body government': ['government', 'уряд'],
  'body foreign': ['foreign ministry', 'МЗС'],
  'body defence': ['defence ministry', 'міністерство оборони'],
  'body parliament': ['parliament', 'парламент'],
  'body security': ['security service', 'служба безпеки'],
  'body bank': ['central bank', 'центральний банк'],
  'office head-of-state': ['head of state', 'глава держави'],
  'office head-of-government': ['head of government', 'глава уряду'],
  'office supreme-leader': ['supreme leader', 'верховний лідер'],
  'office vice-president': ['vice president', 'віцепрезидент'],
  'office foreign-minister': ['foreign minister', 'міністр закордонних справ'],
  'office defence-minister': ['defence minister', 'міністр оборони'],
  'office secretary-general': ['secretary general', 'генеральний секретар'],
  'office director-general': ['director general', 'генеральний директор'],
  'office head-of-body': ['head', 'керівник'],
  'office high-representative': ['high representative', 'високий представник'],
  'office spokesperson': ['spokesperson', 'речник'],
  'office speaker': ['speaker of parliament', 'голова парламенту'],
  'office commander': ['commander', 'командувач'],
  'office aide': ['aide or envoy', 'радник або посланець'],
  'office deputy-minister': ['deputy minister', 'заступник міністра'],
  'office ambassador': ['ambassador', 'посол'],
  'office chief-of-general-staff': ['chief of the general staff', 'начальник генштабу'],
};
