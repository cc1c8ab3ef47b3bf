/**
 * Meanings of which one at most is true of one thing, in three languages: a line has them parted by `|`, each by
 * beginnings of words as in `concepts.ts`; `=` closes a whole word, `+` stands between two words in a row. Where `||`
 * parts them, «не» before the first is as good as the second.
 */

import { remembered } from '../../text/remembered.js';

const EXCLUSIVE_LINES = `
підтрим поддерж support supports= supported= supporting= backs= backed= backing= || виступ+проти выступ+против oppos голосує+проти голосуват+проти is+against= was+against= are+against= були+проти был+против була+проти блокує блокув заблок блокир block= blocks= blocked= blocking= veto vetoe ветує ветует наклад+вето
запровад ввест введ введен впровад impose imposed= imposes= imposing= | зня= зняти= зніме знімут знімає знімают знял зняв= зняття= снят снять= снимет снимут снимает снимают снял= сняли= снятие= lift= lifts= lifted= lifting= скасув скасов отмен cancel remove= removed= removes= | відклад відкла отлож отсроч postpon delay= delays= delayed= delaying= | продовж+санкц продл продовжен extend= extends= extended=
підвищ повыс повыш збільш увелич raise= raises= raised= raising= increas hike= hikes= hiked= | зниж сниз сниж зменш уменьш скороч сократ сокращ cut= cuts= cutting= reduc lower= lowers= lowered= lowering= decreas slash
отрима получ receiv | відхил відкин отверг отклон reject rejects= rejected= rebuff spurn
погоди соглас домови договор agree= agrees= agreed= погодж домовл домовля || відмов отказ refus reject відхил відкин отверг отклон
найкращ наилучш лучш best= | найгірш наихудш худш worst=
краще= кращ= кращий= кращою= лучше= better= | гірш= гірше= гірший= гіршою= хуже= worse=
відкриє відкриют відкрив= відкрил откроет откроют открыл reopen open= opens= opened= | закриє закриют закрив= закрил закроет закроют закрыл closes= shut=
дозвол разреш allow= allows= allowed= allowing= permit || заборон запре запрет ban= bans= banned= banning= prohibit forbid
почал почнут почне почина начал начнут начнет начин begin= begins= began= begun= starts= started= | заверш законч закінч finish conclud
підтверд подтверд confirm | запереч спрост опроверг опроверж deny= denies= denied= denying= denial refut
посил усил strengthen | послаб ослаб weaken
розшир расшир expand | скороч сократ сокращ reduc narrow
прийня+пропоз приня+предлож accept= accepts= accepted= accepting= || відхил відкин отверг отклон reject rebuff відмов отказ refus
можлив= можливо= можлива= можливий= можливі= возможн possible= || неможлив невозможн impossible=
вигідн выгодн beneficial | невигідн невыгодн
законн= законн lawful= legal= || незаконн unlawful= illegal=
вин= винен= винна= винні= виноват guilty= || невин невинн невинов innocent=
успішн успешн successful || невдал неудачн unsuccessful
вступить вступит вступл join= joins= joined= joining= | вийде выйдет вийти= выйти= leave= leaves= withdraw quit=
продовж продолж continu || припин прекра stop= stops= stopped= зупин останов halt призупин приостан suspend
`;

/** What is said of something by which it is not, or does not come to be. */
const REVERSING_LINES = `
відмов отказ refus declin reject відхил відкин отверг отклон rebuff
fail= fails= failed= failing= провал
виключ исключ rules+out= rule+out= ruled+out= ruling+out=
без without
скасув скасов отмен cancel scrap= scraps= scrapped= scrapping= abandon відклад відкла отлож postpon
`;

/** What is said of something by which it is no more: neither that it is, nor that it is not. */
const STOPPING_LINES = `
припин прекра зупин останов stop= stops= stopped= stopping= halt cease= ceases= ceased= ceasing= end= ends= ended= ending= заверш законч закінч suspend призупин приостан moratorium моратор
`;

/** What is said of something by which it is not yet. */
const AWAITING_LINES = `
очіку ожида ждет= ждут= чекає= чекают expect= expects= expected= expecting= await
сподів надее наде= надеют розрахов рассчит hope= hopes= hoped= hoping=
прагне= прагнут стрем seek= seeks= sought= seeking=
`;

/** Numbers in words. */
const NUMERAL_LINES = `
2 двох= двом= двома= два= дві= две= двум= двумя= two=
3 трьох= трьом= трьома= три= трех= трёх= трем= тремя= three=
4 чотир четыр four=
5 п'ять= п'яти= п'ятьма= п'ятьох= пять= пяти= пятью= five=
6 шість= шести= шістьма= шістьох= шесть= шестью= six=
7 сім= семи= сімома= семь= семью= seven=
8 вісім= восьми= вісьмома= восемь= восемью= eight=
9 дев'ять= дев'яти= девять= девяти= девятью= nine=
10 десять= десяти= десятьма= десятью= ten=
12 дванадцят двенадцат twelve= dozen=
15 п'ятнадцят пятнадцат fifteen=
20 двадцять= двадцяти= двадцать= двадцати= twenty=
30 тридцять= тридцяти= тридцать= тридцати= thirty=
50 п'ятдесят пятьдесят fifty=
`;

/** By how much a number is multiplied that stands before it. */
const SCALE_LINES = `
1000 тис= тисяч тысяч тыс= thousand thousands= k=
1000000 млн мільйон миллион million m=
1000000000 млрд мільярд миллиард billion bn=
1000000000000 трлн трильйон триллион trillion tn=
`;

type Table = ReadonlyMap<string, readonly string[]>;

const lines = (text: string): string[] => text.trim().split('\n');

function put(table: Map<string, string[]>, forms: string, id: string): void {
  for (const form of forms.trim().split(/\s+/)) table.set(form, [...(table.get(form) ?? []), id]);
}

const POLES = new Map<string, string[]>();
const CONTRADICTIONS = new Set<string>();
lines(EXCLUSIVE_LINES).forEach((line, row) => {
  if (line.includes('||')) CONTRADICTIONS.add(String(row));
  line.split(/\|+/).forEach((pole, at) => {
    put(POLES, pole, `${row} ${at}`);
  });
});

function oneEach(text: string): Table {
  const table = new Map<string, string[]>();
  for (const line of lines(text)) put(table, line, 'one');
  return table;
}

function numbered(text: string): Table {
  const table = new Map<string, string[]>();
  for (const line of lines(text)) {
    const [value, ...forms] = line.split(' ');
    put(table, forms.join(' '), value as string);
  }
  return table;
}

const REVERSING = oneEach(REVERSING_LINES);
const STOPPING = oneEach(STOPPING_LINES);
const AWAITING = oneEach(AWAITING_LINES);
const NUMERALS = numbered(NUMERAL_LINES);
const SCALES = numbered(SCALE_LINES);

const SHORTEST = 2;
const LONGEST = 14;
/** Words that each table remembers. */
const KEPT = 2_000;
const NONE: readonly string[] = [];

type Finder = (word: string, next: string) => readonly string[];

/** What a table has for a word in lower case, or for it and the next one: the longest beginning counts. */
function finder(table: Table): Finder {
  const opening = new Set([...table.keys()].flatMap((form) => (form.includes('+') ? [form.split('+')[0]] : [])));
  // Words come back in every statement; few of them open a pair.
  const alone = remembered((word) => firstOf(table, beginnings(word)), KEPT);
  const leading = remembered((word) => beginnings(word).filter((one) => opening.has(one)), KEPT);
  return (word, next) => {
    for (const first of leading(word)) {
      const pair = firstOf(
        table,
        beginnings(next).map((second) => `${first}+${second}`),
      );
      if (pair !== NONE) return pair;
    }
    return alone(word);
  };
}

function isIn(table: Table): (word: string, next: string) => boolean {
  const find = finder(table);
  return (word, next) => find(word, next).length > 0;
}

function firstOf(table: Table, forms: readonly string[]): readonly string[] {
  const form = forms.find((one) => table.has(one));
  return (form === undefined ? undefined : table.get(form)) ?? NONE;
}

/** Ways in which a table may have a word, the longest first. */
function beginnings(word: string): string[] {
  const found = [`${word}=`, word];
  for (let length = Math.min(word.length - 1, LONGEST); length >= SHORTEST; length--)
    found.push(word.slice(0, length));
  return found;
}

/** Poles of exclusive meanings that a word stands for: the line, and which of its meanings. */
export const polesOf: Finder = finder(POLES);
export const isReversing = isIn(REVERSING);
export const isStopping = isIn(STOPPING);
export const isAwaiting = isIn(AWAITING);
const numeral = finder(NUMERALS);
const scale = finder(SCALES);

/** Whether the first meaning of a line may be negated in place of the second one: `||`. */
export const isContradiction = (row: string): boolean => CONTRADICTIONS.has(row);

/** The number that a word is, or null. */
export function numeralOf(word: string): number | null {
  const [value] = numeral(word, '');
  return value === undefined ? null : Number(value);
}

/** How many ones a word after a number stands for, or 1. */
export function scaleOf(word: string): number {
  const [value] = scale(word, '');
  return value === undefined ? 1 : Number(value);
}
