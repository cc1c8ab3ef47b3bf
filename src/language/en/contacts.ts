import type { ContactWords } from '../words/contacts.js';

export const contacts: ContactWords = {
  language: 'en',
  verbs: `
    invite | visit | - invite // "invited Trump to Moscow"
    meet | meeting | with+- - joint
    receive/host/welcome | meeting | - reception
    phone/telephone | call | -
    call | call | - reception naming // "called Putin", not "called it"
    ring | call | - reception naming // "rang Macron", not "rang hollow"
    come together | ~talks | with+- joint
    get together/sit down/huddle/dine | meeting | with+- joint
    summon | meeting | - reception
    see each | meeting | with+- joint
    see | meeting | - reception naming aim // "to see Macron", not "saw a chance"
    bring/get | meeting | - gathers // "bring both men to Geneva"
    speak/talk/converse/chat | ~talks | with+- to+- joint
    tell/brief | ~talks | - channel
    confer/consult | ~talks | with+- joint
    negotiate | ~talks | with+- joint
    discuss | ~talks | with+- joint about
    debate | other | with+- joint // "debated in Ohio", not "to debate the bill"
    gather/convene | summit | with+- joint // only members of a body: "EU leaders gathered"
    visit | visit | -
    travel/fly/head/go/come | visit | to+- titled
    arrive | visit | in+- to+- titled
    write | letter | to+- power
    correspond | letter | with+- joint
  `,
  nouns: `
    meeting/meetings/encounter/bilateral/trilateral | meeting | @
    sit-down/face-to-face/one-on-one/get-together | meeting | @
    audience | meeting | @
    lunch/dinner/breakfast | meeting | @
    negotiation/negotiations/consultations/discussions | ~talks | @ process
    dialogue | ~talks | @ process
    conversation/conversations | ~talks | @
    exchange | ~talks | back // not "the exchange of prisoners"
    round | ~talks | back process // not "the first round of voting"
    talks/talk | ~talks | @ process named // not "talk of a truce"
    contact | ~talks | @ inside
    phone/line | call | @ to+- hooked // "on the phone with Macron"
    touch | ~talks | @ inside // "was in touch with"
    table | ~talks | @ inside // "four hours at the table"
    call/phone-call/calls | call | @ to+- from+-
    videoconference/video conference/videocall/video call/video calls/teleconference | video | @
    visit/visits/trip | visit | to+-
    letter/letters/telegram/note/message | letter | to+- from+- @
    summit/summits/gathering | summit | @ members
    session | summit | @ session
    quarrel* | other | @
  `,
  wideVerbs: '',
  wideNouns: '',
  notContacts: ['call on', 'call upon', 'call for', 'call off', 'call out'], // "called for calm"
  with: ['with+-'],
  between: ['between', 'among'],
  channels: `
    phone/telephone/phoned | call
    video/videoconference/videolink/virtual/virtually/online/teleconference/zoom | video
  `,
  channelOpeners: ['by', 'over', 'on', 'via', 'the', 'a', 'through', 'in'],
  governors: `
    support/back/backs/backed/welcome/oppose | idle
    hold/have/use/spend/exchange/take/happen/occur/conduct/end/conclude/finish/continue/resume/last/go/make/pay/send/receive/write/attend/host/complete/proceed/come/place/convene | tense
    be | copula
    begin/start/open | ongoing
    plan/intend/want/hope/expect/schedule/due/set/prepare/agree/arrange/aim/mean/announce | planned
    propose/offer/suggest/invite/urge/press/pressure/call/ask/ready/willing/seek/request/demand/challenge/may/might/could | proposed
    manage/succeed/go on | held
    call off/stay away/drop/cancel/scrap/scupper/suspend/abandon/refuse/decline/forbid/shelve/shelves | cancelled
    put off/postpone/reschedule/delay/move/bring forward/push back | moved
    deny/rule/reject | denied
  `,
  controls: `
    urge/ask/tell/order/instruct/direct/persuade/convince/push/press/pressure/encourage/advise/allow/permit/forbid/compel/force/implore/beg/warn/authorise/authorize/task/dispatch/send/help/enable/lobby/nudge/command/prompt/request/require/challenge/invite/want/expect/get | -
    call | on+- upon+-
    appeal | to+-
  `,
  pressing: ['over'],
  arranges: ['arrange', 'prepare', 'organise', 'organize', 'set', 'cancel', 'postpone', 'schedule'],
  latter: ['he', 'she', 'they'],
  oughts: ['should', 'must', 'ought'],
  adjectives: `
    planned/scheduled/upcoming/forthcoming/future/next/possible/potential/prospective/proposed | planned
    cancelled/canceled/postponed/aborted/shelved | cancelled
    last/previous/recent/past/earlier | held
    ongoing/continuing/current | ongoing
  `,
  takingPart: ['part', 'participate', 'participation'],
  takesPart: ['take'],
  present: [],
  situations: ['situation', 'war', 'event', 'conflict', 'crisis', 'fighting'],
  recalls: [],
  lastTimes: [],
  previous: ['previous', 'earlier', 'former'],
  settings: `
    after/during/following/since/follows/followed | held
    before/ahead of/for/prior to | planned
  `,
  heads: `
    sideline/sidelines/margin/margins/fringe/fringes | idle // "on the sidelines of the summit"
    round/series/start/rounds/day/course/process/resumption | same
    end/outcome/result/results/conclusion | held
    proposal/idea/offer/readiness/possibility/invitation/condition/call/need | proposed
    mention/prospect/prospects/hope/hopes/chance/chances/speculation/push | proposed
    plan/plans/preparation/preparations/date/arrangement/agenda | planned
    cancellation/postponement/refusal/collapse | cancelled
  `,
  negations: ['not', 'n’t', 'never', 'no', 'neither', 'without'],
  only: ['only', 'just', 'merely'],
  separate: ['separate', 'separately'],
  things: [
    'condition',
    'criterion',
    'criteria',
    'target',
    'goal',
    'deadline',
    'demand',
    'requirement',
    'obligation',
    'standard',
    'need',
    'commitment',
    'threshold',
    'expectation',
    'challenge',
    'quota',
    'benchmark',
    'promise',
    'pledge',
    'objective',
    'aim',
    'cost',
    'resistance',
    'opposition',
    'end',
    'fate',
    'death',
  ],
  contrasted: ['not'],
  adversatives: ['but'],
  insteads: ['instead of'],
  conditionals: ['would', 'could', 'may', 'might', 'if'],
  perfectives: [],
  futures: ['will', 'shall', '’ll', 'won', 'wo'],
  reportedFutures: ['would'],
  partyNouns: [
    'countr*',
    'state',
    'states',
    'government*',
    'delegation*',
    'leadership',
    'side',
    'sides',
    'authorit*',
    'part*',
    'union',
    'unions',
    'compan*',
    'airline*',
    'ministr*',
    'embassy',
    'cabinet',
    'parliament',
    'administration',
    'team',
    'council',
    'committee',
    'commission',
    'office',
    'movement',
    'opposition',
    'alliance',
    'bloc',
    'kingdom',
    'republic',
    'coalition',
    'officials',
    'official',
    'secretar*',
    'speaker',
    'prince',
    'commissioner*',
    'taoiseach',
    'member',
    'members',
    'nation',
    'nations',
    'leader',
    'leaders',
    'diplomat*',
    'negotiator*',
    'envoy*',
    'ambassador*',
    'lawmaker*',
    'senator*',
    'counterpart*',
    'colleague*',
    'representative*',
    'minister*',
    'president*',
    'premier*',
    'chief*',
    'general*',
    'king',
    'queen',
    'chancellor*',
    'executive*',
    'adviser*',
    'aide*',
    'mediator*',
    'rebel*',
    'militant*',
    'governor*',
    'mayor*',
    'pope',
    'ally',
    'allies',
    'head',
    'heads',
    'family',
  ],
  notParties: [
    'journalist*',
    'reporter*',
    'correspondent*',
    'press',
    'media',
    'newspaper*',
    'people',
    'citizen*',
    'nation',
    'voter*',
    'passenger*',
    'reader*',
    'viewer*',
    'court*',
    'police',
    'man',
    'woman',
    'child*',
    'student*',
    'crowd*',
    'fan',
    'fans',
    'customer*',
    'supporter*',
    'audience*',
    'resident*',
    'anchor*',
    'host*',
    'wife',
    'husband',
    'son',
    'daughter',
    'father',
    'mother',
    'brother',
    'sister',
    'friend*',
    'challenge*',
    'demand*',
    'requirement*',
    'target*',
    'deadline*',
  ],
  together: [
    'sides',
    'they',
    'both',
    'leaders',
    'presidents',
    'two',
    'ministers',
    'diplomats',
    'countries',
    'men',
    'them',
    'pair',
    'duo',
    'counterparts',
    'premiers',
    'chancellors',
  ],
  bodies: ['airline*', 'compan*', 'corporation*', 'carrier*', 'bloc', 'union', 'firm*', 'alliance'],
  games: [
    'championship*',
    'semifinal*',
    'quarterfinal*',
    'playoff*',
    'goalkeeper*',
    'striker*',
    'touchdown*',
  ],
  cabinets: [],
  cabinetMembers: '',
  states: [],
  leaders: ['leader'],
  offices: [],
  counterparts: ['counterpart', 'colleague', 'opposite number'],
  ownedTitles: [],
  givenInstrumentals: [],
  ownersAgain: [],
  collectives: [],
  seats: ['Brussels = org:eu'],
  keepsAbbreviations: true,
  members: 'countries of',
  memberStates: 'member states of = member states',
  numerals: [],
  endings: {
    plural: '',
    pluralForms: '',
    fleeting: '',
    obliqueNumerals: /(?!)/u,
    genitivePlural: '',
    afterFew: '',
    adjectiveGenitive: '',
    adjectivePlural: '',
    adjectiveFeminine: '',
    adjectiveNeuter: '',
    compound: '',
    stateGenitive: '',
  },
  topics: ['about', 'on', 'over', 'regarding', 'concerning'],
  goals: ['to', 'for'],
  thither: ['there'],
  whens: ['when'],
  wheres: ['where'],
  awaits: [],
  reflexives: [],
  causes: ['despite', 'because'],
  impersonals: [],
  spokespersons: ['spokes*'],
  grounds: [],
  accuses: [],
  thanks: [],
  attendance: ['attended by', 'with the participation of', 'involving'],
  headed: ['led by', 'headed by'],
  accounts: ['account', 'readout', 'version', 'telling', 'summary', 'description', 'record'],
  origins: ['from'],
  senders: [],
  beside: ['together with', 'along with', 'alongside', 'joined by', 'including'],
  hands: ['hand', 'deliver', 'pass', 'give', 'convey', 'present', 'bring', 'carry'],
  since: ['since'],
  again: ['again'],
  happens: ['take place', 'go ahead', 'happen', 'occur', 'hold', 'make', 'pay', 'send', 'write', 'convene'],
  nobody: ['neither', 'no', 'nobody', 'none'],
  noSuch: [],
  withdrawals: [],
  purposes: [],
  facts: [],
  shares: [],
  decides: ['decide', 'force', 'have', 'agree', 'choose', 'opt', 'decision', 'oblige', 'compel', 'order'],
  asks: ['whether'],
  thats: ['that', 'whether'],
  impossible: [],
  buts: ['but'],
  formerly: [
    'earlier',
    'previously',
    'once',
    'first',
    'initially',
    'originally',
    'twice',
    'times',
    'repeatedly',
  ],
  hours: ['hour', 'minute', 'morning', 'noon', 'afternoon', 'evening'],
  comments: ['comment', 'discuss', 'elaborate'],
  knowledge: ['information', 'knowledge', 'aware', 'know'],
  lacks: ['unaware'],
  reports: [
    'report',
    'reports',
    'rumour',
    'rumours',
    'rumor',
    'rumors',
    'claim',
    'claims',
    'story',
    'stories',
    'information',
    'news',
    'allegation',
    'allegations',
  ],
  untrue: [
    'fiction',
    'fake',
    'fabrication',
    'fabricated',
    'untrue',
    'false',
    'lie',
    'lies',
    'not true',
    'nonsense',
  ],
  naming: ['call', 'describe', 'dismiss', 'be'],
  doubts: ['unlikely', 'impossible', 'possible', 'uncertain', 'likely'],
  remains: ['remain', 'seem', 'appear', 'look'],
  early: [],
  hardly: [],
  passives: ['move', 'push', 'bring', 'drop'],
  drops: [
    'drop',
    'scrap',
    'abandon',
    'shelve',
    'cancel',
    'ditch',
    'suspend',
    'axe',
    'postpone',
    'delay',
    'call off',
    'put off',
  ],
  offs: [
    'off the table',
    'off the agenda',
    'off the cards',
    'no longer on the table',
    'no longer on the agenda',
  ],
  goes: ['go', 'come', 'travel', 'fly', 'head', 'join'],
  attends: ['attend', 'join'],
  misses: ['skip', 'miss', 'snub', 'boycott'],
  refuses: [],
  corrections: [],
  further: [
    'second',
    'third',
    'further',
    'new',
    'other',
    'more',
    'next',
    'separate',
    'additional',
    'subsequent',
    'similar',
  ],
  joins: ['join'],
  hosts: [],
  opposite: ['opposite', 'across'],
  agents: ['by'],
  teams: ['delegations', 'teams', 'negotiators', 'sides', 'countries', 'parties'],
  ofStates: [
    'officials',
    'diplomats',
    'negotiators',
    'delegations',
    'teams',
    'representatives',
    'sides',
    'envoys',
  ],
  whom: ['whom'],
  jointly: ['together', 'table', 'room'],
  delegations: ['delegation', 'delegations', 'team', 'teams', 'side', 'negotiators'],
  leading: ['lead', 'head', 'led', 'headed', 'heading', 'leading'],
  negotiators: ['negotiator'],
  places: ['in', 'at'],
  lasting: ['last*', 'took', 'ran', 'run'],
  units: ['hour*', 'minute*', 'day*', 'week*'],
  initiative: ['at the initiative of', 'at the request of', 'at the invitation of', 'on the initiative of'],
  demonstratives: ['this', 'that', 'the', 'these', 'those', 'such', 'their'],
  and: ['and', 'as well as', '&', 'nor'],
  clauses: [
    'that',
    'which',
    'who',
    'whom',
    'whose',
    'where',
    'when',
    'if',
    'as',
    'because',
    'but',
    'although',
    'though',
    'while',
    'whereas',
    'after',
    'before',
    'since',
    'so',
  ],
};
