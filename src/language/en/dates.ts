import type { DateWords } from '../words/dates.js';

export const dates: DateWords = {
  language: 'en',
  months: `
1: january, jan., jan, mid-january
2: february, feb., feb, mid-february
3: march, mar., mid-march
4: april, apr., apr, mid-april
5: may, mid-may
6: june, jun., mid-june
7: july, jul., mid-july
8: august, aug., aug, mid-august
9: september, sept., sep., sept, mid-september
10: october, oct., oct, mid-october
11: november, nov., nov, mid-november
12: december, dec., dec, mid-december`,
  monthAdjectives: ``,
  adjectiveEndings: [],
  capitals: true,
  weekdays: `
1: monday, mon.
2: tuesday, tue., tues.
3: wednesday, wed.
4: thursday, thu., thurs.
5: friday, fri.
6: saturday, sat.
7: sunday, sun.`,
  weekdayAdjectives: ``,
  relativeDays: `
-1: yesterday
0: today, tonight
1: tomorrow`,
  beforeMonths: ['first*', 'the*'],
  eves: [],
  units: `
hour: hour, hours
day: day, days, night
week: week, weeks
month: month, months
quarter: quarter, quarters
year: year, years
decade: decade, decades
weekend: weekend`,
  which: `
-1: last, past, previous
0: this
1: next, coming, upcoming`,
  placed: '',
  yearWords: [],
  ordinals: ['st', 'nd', 'rd', 'th'],
  openers: [
    'in',
    'on',
    'by',
    'until',
    'till',
    'since',
    'from',
    'before',
    'after',
    'during',
    'the',
    'early',
    'late',
    'mid',
    'in early',
    'in late',
    'in mid',
    'on the',
    'as of',
    'late on',
    'early on',
    'at the end of',
    'by the end of',
    'at the beginning of',
    'through',
    'between',
  ],
  monthOpeners: [
    'in',
    'since',
    'by',
    'until',
    'till',
    'from',
    'during',
    'through',
    'of',
    'early',
    'late',
    'mid',
    'after',
    'before',
    'for',
    'last',
    'this',
    'next',
  ],
  yearOpeners: [
    'in',
    'since',
    'by',
    'until',
    'till',
    'from',
    'during',
    'through',
    'of',
    'early',
    'late',
    'before',
    'after',
  ],
  links: ['of', ',', 'the'],
  spans: [
    ['from', 'to'],
    ['from', 'until'],
    ['from', 'through'],
    ['between', 'and'],
  ],
  ands: ['and', 'to'],
  during: [
    'during',
    'within',
    'over',
    'for',
    'in the first',
    'over the last',
    'over the past',
    'in the last',
    'in the past',
    'over the next',
    'in the next',
    'for the first',
    'in',
  ],
  few: ['a few', 'several', 'a couple of', 'few', 'many'],
  partsOfDay: ['later in the day', 'earlier in the day', 'this morning', 'this afternoon', 'this evening'],
  sameDay: ['the same day', 'on the same day', 'that same day', 'later that day', 'that day', 'on that day'],
  asThat: ['as', 'when', 'that', 'last'],
  atThatTime: [],
  ago: ['ago'],
  earlier: ['earlier', 'before'],
  later: ['later'],
  laterOpeners: [],
  compared: ['than'],
  beside: ['previous', 'next'],
  afterOpeners: ['in'],
  deadlines: ['by', 'until', 'till'],
  beforeOpeners: [],
  after: ['after', 'following', 'since'],
  before: ['before', 'prior to', 'ahead of'],
  thatClause: [],
  backwards: ['that', 'this', 'it'],
  timeOpeners: ['at', 'by', 'until', 'around', 'after', 'before'],
  timeWords: `
0: a.m., am, o’clock, gmt, et
12: p.m., pm`,
  decadeEndings: ['s', '’s'],
  ordinalWords: `
1: first
2: second
3: third
4: fourth`,
  future: [
    'will',
    'plan',
    'expect',
    'schedule',
    'scheduled',
    'due',
    'next',
    'upcoming',
    'set',
    'shall',
    'going',
    'intend',
    'slated',
    '’ll',
    'await',
    'hope',
  ],
  // no noun or infinitive of the same form: "after visits on Monday"
  journeys:
    'meet meets receive receives host hosts welcome welcomes visit visits fly flies travel travels head heads arrive arrives gather gathers convene convenes start starts begin begins open opens resume resumes hold holds leave leaves depart departs return returns see sees reconvene reconvenes reassemble reassembles tour tours dine dines lunch lunches land lands jet jets go goes'.split(
      ' ',
    ),
  promises: [],
  aims: ['to'],
  realised: ['do', 'manage', 'begin', 'could', 'can', 'have', 'able', 'start', 'try'],
  events: `
call: call, phone, speak, talk, conversation, telephone
meeting: meeting, meet, summit, talks, session, negotiation, sit-down
visit: visit, travel, trip, arrive
election: election, vote, elect, win, victory, referendum, ballot, primary
office: inauguration, appoint, resignation, resign, swear, nominate, nomination
war: invasion, attack, strike, shelling, invade, bombing, explosion, shoot, shooting
agreement: agreement, deal, sign, signing, treaty, accord, approve
arrest: arrest, detain, detention, capture`,
};
