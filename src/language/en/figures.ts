import type { FigureWords } from '../words/figures.js';
import { MONTHS, WEEKDAYS } from './calendar.js';

export const figures: FigureWords = {
  language: 'en',
  numbers: {
    decimal: '.',
    spaces: false,
    words: `
0: zero
1: one
2: two
3: three
4: four
5: five
6: six
7: seven
8: eight
9: nine
10: ten
11: eleven
12: twelve
13: thirteen
14: fourteen
15: fifteen
16: sixteen
17: seventeen
18: eighteen
19: nineteen
20: twenty
30: thirty
40: forty
50: fifty
60: sixty
70: seventy
80: eighty
90: ninety`,
    scales: `
100: hundred
1000: thousand, k
1000000: million, mn, mln, m, m.
1000000000: billion, bn, bln, b
1000000000000: trillion, tn, trn`,
    alone: [],
    inside: ['and', '-'],
    minus: ['minus'],
  },
  comparators: `
>: more than, over, above, exceeding, exceeds, exceeded, in excess of, upwards of, upward of, greater than, higher than, well over, just over, slightly more than, slightly over, far more than, a little more than, a little over
>=: at least, no less than, no fewer than, not less than, a minimum of, minimum
<: less than, fewer than, under, below, lower than, just under, slightly less than, a little less than, well under, slightly under, well below, just below
<=: at most, no more than, not more than, up to, as much as, as many as, a maximum of, maximum, not exceeding
~: about, around, approximately, roughly, nearly, almost, some, close to, an estimated, estimated, circa, ≈, ~`,
  comparatorsAfter: `
>=: or more, and more, or higher, or above, and above, and over, or greater
<=: or less, or fewer, or lower, or below, and below, and under`,
  joints: ['another', 'by'],
  upTo: null,
  actions: /(?!)/u,
  upToGoverned: [],
  percent: ['%', 'percent', 'pct', 'percents', 'per cent'],
  points: {
    norms: ['percentage points', 'percentage point', 'percentage - point', 'pp', 'p.p.'],
    unit: 'percentage point',
  },
  currencies: `
USD: dollar, usd, buck
EUR: euro, eur
UAH: hryvnia, hryvnya, uah
RUB: ruble, rouble, rub
GBP: pound, gbp, quid
PLN: zloty, pln
CNY: yuan, renminbi, cny, rmb
JPY: yen, jpy
CHF: franc, chf
TRY: lira
INR: rupee, inr
ILS: shekel, ils
KZT: tenge, kzt
GEL: lari, gel
HUF: forint, huf
KRW: won, krw
CAD: cad
AUD: aud
PKR: pkr`,
  currencyKinds: `
CAD: canadian dollar
AUD: australian dollar
HKD: hong kong dollar
SGD: singapore dollar
NZD: new zealand dollar
USD: american dollar, us dollar, u.s. dollar
BYN: belarusian ruble, belarusian rouble
RUB: russian ruble, russian rouble
GBP: british pound
EGP: egyptian pound
SEK: swedish krona
NOK: norwegian krone
DKK: danish krone
CZK: czech koruna
TRY: turkish lira
CNY: chinese yuan
CHF: swiss franc
JPY: japanese yen
UAH: ukrainian hryvnia
PLN: polish zloty
PKR: pakistani rupee
INR: indian rupee`,
  currencyTails: ['sterling'],
  measures: `
cubic meter: cubic meters, cubic metres, cubic meter, cubic metre, cu m, m³
square meter: square meters, square metres, square meter, square metre, sq m, m²
square kilometer: square kilometers, square kilometres, sq km, km²
square mile: square miles, square mile, sq mi
square foot: square feet, square foot, sq ft
kilometer: km
centimeter: cm
millimeter: mm
kilogram: kg
megawatt: mw
gigawatt: gw`,
  degree: { unit: 'degree', after: ['temperature'], scales: /^[cf]$/u },
  adjectives: /(?!)/u,
  participles: /(?!)/u,
  times: [
    'year',
    'month',
    'week',
    'day',
    'hour',
    'minute',
    'second',
    'century',
    'decade',
    'night',
    'morning',
    'evening',
    'quarter',
    'season',
    'a.m.',
    'p.m.',
    'am',
    'pm',
    'o’clock',
    'weekend',
    'weekday',
    'fortnight',
    'millennium',
    'moment',
    ...MONTHS,
    ...WEEKDAYS,
    'yr',
    'hr',
    'hrs',
    'yrs',
    'min',
    'mins',
    'est',
    'gmt',
    'edt',
    'utc',
    'et',
    'noon',
    'midnight',
  ],
  uncounted: [
    'third',
    'half',
    'fifth',
    'tenth',
    'hundredth',
    'thousandth',
    'fourth',
    'eighth',
    'other',
    'last',
    'first',
    'way',
    'thing',
    'round',
    'degree-holder',
    'side',
    'fold',
    'dozen',
    'score',
    'same',
    'sort',
    'kind',
    'hell',
  ],
  numbered: [
    'article',
    'section',
    'resolution',
    'law',
    'number',
    'chapter',
    'paragraph',
    'page',
    'flight',
    'route',
    'channel',
    'no.',
    'no',
    '№',
    '#',
    'version',
    'grade',
    'tel',
    'phone',
    'interstate',
    'highway',
    'room',
    'apartment',
    'boeing',
    'airbus',
    'title',
    'proposition',
    'amendment',
    'group',
    'age',
    'aged',
    'g',
    'volume',
    'apollo',
    'week',
    'day',
    'level',
    'phase',
    'type',
    'figure',
  ],
  ranks: ['place', 'rank'],
  once: ['time'],
  ranges: [
    ['from', 'to'],
    ['between', 'and'],
  ],
  changedFrom: ['from'],
  alternatives: ['or', 'to'],
  partOf: ['of', 'out of', 'from among'],
  ofThem: ['of them', 'of whom', 'of which', 'of those', 'of these', 'among them'],
  rising: [
    'rise',
    'rose',
    'increase',
    'grow',
    'growth',
    'climb',
    'jump',
    'surge',
    'gain',
    'soar',
    'up',
    'raise',
    'add',
    'expand',
    'advance',
    'swell',
    'leap',
    'spike',
    'hike',
    'rally',
  ],
  falling: [
    'fall',
    'fell',
    'drop',
    'decline',
    'decrease',
    'shrink',
    'plunge',
    'slip',
    'slide',
    'down',
    'cut',
    'reduce',
    'reduction',
    'tumble',
    'plummet',
    'dip',
    'contract',
    'sink',
    'lower',
    'slash',
  ],
  reaching: ['reach', 'hit', 'total'],
  amounting: ['be', 'amount', 'total', 'reach', 'come', 'of'],
  by: ['by'],
  to: ['to'],
  compounds: `
page: page
member: member
seat: seat
mile: mile
foot: foot
country: country
nation: nation
state: state
vote: vote
%: percent`,
  citedAs: `
person: person, persons`,
  per: ['a', 'an', 'per', 'each', 'every', 'in', 'annually', 'daily', 'monthly', 'weekly'],
  head: 'last',
};
