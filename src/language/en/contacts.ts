import type { ContactWords } from '../words/contacts.js';

export const contacts: ContactWords = {
  language: 'en',
  verbs: `
    invite | visit | - invite // "invited Trump to Moscow"
    meet | meeting | with+- - joint
    receive/host/welcome | meeting | - reception
    phone/telephone | call | -
    dial | call | - reception naming
    dial up/ring up/phone up | call | up+- - reception
    get through | call | to+- reception // "got through to Macron", not "to the final"
    call | call | - reception naming // "called Putin", not "called it"
    ring | call | - reception naming // "rang Macron", not "rang hollow"
    come together | ~talks | with+- joint
    reconvene/reassemble/parley/haggle/compare notes/swap notes/exchange words/touch base | ~talks | with+- joint
    come face/stand face | meeting | with+- joint // "came face to face with Koval"
    get together/sit down/huddle/dine/shake hands | meeting | with+- joint
    lunch/breakfast/breakfasted/sup/break bread/meet up/catch up | meeting | with+- joint
    sit across/sit opposite/sit facing/seat opposite/seat across | meeting | from+- across+- opposite+- - reception
    sit beside/sit next/sit alongside/seat beside/seat next/seat alongside | meeting | beside+- alongside+- to+- reception
    run into/bump into | meeting | into+- reception // "ran into Koval", not "into trouble"
    drop in/look in/call in/call on | meeting | on+- reception
    greet/fete/buttonhole/buttonholed/waylay | meeting | - reception
    summon | meeting | - to+- reception // "summoned to the Foreign Ministry"
    see each | meeting | with+- joint
    see | meeting | - reception naming aim // "to see Macron", not "saw a chance"
    take/pull/draw | meeting | - aside // "took Macron aside"
    bring/get | meeting | - gathers // "bring both men to Geneva"
    speak/talk/converse/chat | ~talks | with+- to+- joint
    tell/brief/congratulate/assure/reassure/inform/warn/urge/remind/update/promise/press/lobby/console | ~talks | - channel // "congratulated Koval by phone"
    exchange views/exchange greetings/exchange opinions | ~talks | with+- joint
    confer/consult | ~talks | with+- joint
    negotiate | ~talks | with+- joint
    discuss | ~talks | with+- joint about
    join/link up | ~talks | - with+- wired // "joined Macron by video"
    debate | other | with+- joint // "debated in Ohio", not "to debate the bill"
    gather/convene | summit | with+- joint // only members of a body: "EU leaders gathered"
    visit | visit | -
    travel/fly/head/go/come | visit | to+- titled
    jet/dash/rush/hurry/race/journey/fly off/jet off | visit | to+- titled placed
    fly in/jet in/dash in/set off/set out/depart/fly out/leave | visit | to+- for+- titled placed
    fly into/jet into/slip into/sneak into/pull into/roll into/sail into/sweep into/cross into/ride into | visit | into+- titled placed
    arrive | visit | in+- to+- titled
    land/touch down/turn up/show up/pop up/stop over/stop off | visit | in+- at+- titled placed
    be | visit | in+- titled stays // "is in Rome"
    spend | visit | in+- titled placed // "spent Monday in Rome"
    reach/tour | visit | - titled placed // "reached Rome", not "reached a deal"
    write | letter | to+- power
    text | letter | - // "texted Macron"
    message | letter | - reception // "messaged Macron"
    email/e-mail/cable | letter | - reception
    correspond | letter | with+- joint
    expect | visit | - awaits // "expects Koval in Rome"
  `,
  nouns: `
    meeting/meetings/encounter/bilateral/trilateral | meeting | @
    sit-down/face-to-face/one-on-one/get-together | meeting | @
    audience | meeting | @
    lunch/dinner/breakfast/luncheon/supper/brunch/banquet/tea/coffee | meeting | @
    hour/hours/minute/minutes/morning/afternoon/evening | meeting | with+- spell // "spent two hours with Koval"
    courtesy call/courtesy calls/courtesy visit | meeting | on+- to+-
    handshake/huddle/powwow/rendezvous/face-off/heart-to-heart/one-to-one/pull-aside/tête-à-tête/tete-a-tete | meeting | @
    negotiation/negotiations/consultations/discussions/deliberations | ~talks | @ process
    dialogue | ~talks | @ process
    conversation/conversations/chat/chats/discussion | ~talks | @
    word/few words/quiet words | meeting | with+- shared // "a word with Macron", not "a war of words with"
    exchange | ~talks | @ back shared // not "the exchange of prisoners"
    round | ~talks | back process // not "the first round of voting"
    talks/talk | ~talks | @ process named // not "talk of a truce"
    contact | ~talks | @ inside
    phone/line | call | @ to+- hooked // "on the phone with Macron"
    touch | ~talks | @ inside // "was in touch with"
    table | ~talks | @ inside // "four hours at the table"
    call/phone-call/calls | call | @ to+- from+-
    phone talk/phone talks/telephone talk/telephone talks/phone contact/telephone contact/phone exchange/telephone exchange | call | @
    videoconference/video conference/videocall/video call/video calls/teleconference | video | @
    visit/visits/trip | visit | to+-
    stopover/stop-off/whistle-stop | visit | in+- at+-
    letter/letters/telegram/note/message/missive/email/e-mail/emails/e-mails | letter | to+- from+- @
    diplomatic cable/diplomatic note/thank-you note | letter | to+- from+- @
    summit/summits/gathering | summit | @ members
    session | summit | @ session
    quarrel* | other | @
  `,
  wideVerbs: `
    lunch/breakfast/sup/mingle/pray/closet/stroll/huddle/bump/run into/cross paths/catch up/reunite/stand beside/stand alongside/sit/pose/walk/share | meeting | with+- joint
    entertain/fete/decorate/join/accompany/hug/embrace/corner | meeting | -
    land/fly in/jet/jet in/return/depart/leave/journey/tour/stop/touch down/swing/descend/set foot/swoop/drop in/drop by/pop/spend/stay/cross/drive/sail/step off/pull into/roll into | visit | to+- in+- titled
    reach/dial/buzz/contact/patch/connect | call | -
    email/cable/petition/appeal/complain/send/hand/deliver/forward/fax/address/sign/reply/respond/answer/write back/pen/post/dispatch/pass/relay/convey/slip | letter | to+-
    argue/spar/clash/haggle/bargain/barter/trade/wrangle/parley/thrash out/hammer out/iron out/sound out/go over/swap/compare/mull/brainstorm/coordinate/liaise/engage/deliberate/hold out/mediate/broker | ~talks | with+- joint
    agree/settle/sign/ink | ~talks | with+- joint agrees
    assemble/congregate/flock/attend/chair/co-chair/reconvene/co-host | summit | joint
  `,
  wideNouns: `
    contacts/channel/channels/backchannel/diplomacy/mediation/parley | ~talks | @ process
    chat/chats/discussion/deliberations/exchanges/dialogues/bargaining/huddle/debate/argument/row/spat | ~talks | @
    handshake/reception/tete-a-tete/tête-à-tête/rendezvous/powwow/coffee/drinks/supper/banquet/brunch/walk/encounters/briefing/hearing/appointment/photo/embrace/hug/interview/date | meeting | @
    conference/forum/assembly/congress/retreat/ceremony/funeral/inauguration/summitry/quad | summit | @ members
    stop/stopover/stay/tour/mission/arrival/journey/pilgrimage/delegation/trips/stops/excursion/swing/leg/return/travel/guest/plane/jet | visit | to+- in+- titled
    phone calls/ring/callback/voicemail/handset/hotline/receiver/line | call | @
    zoom/screen/link/videolink/webcam/teams/livestream/skype/facetime | video | @
    cable/email/memo/missive/fax/reply/response/appeal/request/petition/demarche/invitation/telegrams/notes/messages/text/texts/statement/proposal/plea/whatsapp/sms/condolences/congratulations/greetings | letter | to+- from+- @
  `,
  notContacts: ['call on', 'call upon', 'call for', 'call off', 'call out'], // "called for calm"
  with: ['with+-'],
  between: ['between', 'among'],
  channels: `
    phone/telephone/phoned/telephonic/hotline | call
    video/videoconference/videolink/virtual/virtually/online/teleconference/zoom | video
  `,
  channelOpeners: ['by', 'over', 'on', 'via', 'the', 'a', 'through', 'in'],
  governors: `
    support/back/backs/backed/welcome/oppose | idle
    hold/have/use/spend/exchange/take/happen/occur/conduct/end/conclude/finish/continue/resume/last/go/make/pay/send/receive/write/attend/host/complete/proceed/come/place/convene/collapse/wrap up/break up/break down/fall apart/founder | tense
    wind up/round off/cut short/adjourn/squeeze in/emerge/leave/chair/pen/fire off/dash off/swap/trade/grant/get/return/restart | tense
    be | copula
    begin/start/open/enter/launch/kick off/commence/relaunch/reopen | ongoing
    plan/intend/want/hope/expect/schedule/due/set/prepare/agree/arrange/aim/mean/announce/draft/pencil in/pencilled/penciled | planned
    propose/offer/suggest/invite/urge/press/pressure/call/ask/ready/willing/appeal/mull/contemplate/consider/weigh/ponder/seek/request/demand/challenge/may/might/could | proposed
    manage/succeed/go on | held
    call off/stay away/drop/cancel/scrap/scupper/suspend/abandon/refuse/decline/turn down/forbid/forbade/forbidden/shelve/shelves | cancelled
    fall through/axe/ditch/nix/spike/scotch/halt/freeze/pause/snub/spurn/rebuff/break off/walk away/back out/bow out/call it quits | cancelled
    put off/put back/postpone/reschedule/delay/move/bring forward/push back/defer | moved
    deny/rule/reject | denied
  `,
  controls: `
    urge/ask/tell/order/instruct/direct/persuade/convince/push/press/pressure/encourage/advise/allow/permit/forbid/forbade/forbidden/compel/force/implore/beg/warn/authorise/authorize/task/dispatch/send/help/enable/lobby/nudge/command/prompt/request/require/challenge/invite/want/expect/get | -
    call | on+- upon+- for+- // "called for Koval and Nowak to meet"
    plan/plans/calls/wish | for+- // "no plans for Koval to meet Nowak"
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
  borders: ['border', 'frontier'],
  relations: [
    'friendship',
    'relationship',
    'difference',
    'disagreement',
    'feud',
    'rivalry',
    'bond',
    'alliance',
    'history',
    'experience',
    'quarrel',
    'romance',
    'marriage',
  ],
  moments: ['time', 'moment', 'present', 'now', 'point', 'stage'],
  swaps: ['exchange', 'swap', 'trade'],
  whoms: ['who'],
  asides: ['aside'],
  spends: [
    'spend',
    'get',
    'have',
    'give',
    'grant',
    'allow',
    'allot',
    'steal',
    'snatch',
    'log',
    'enjoy',
    'need',
    'take',
  ],
  receivedBodies: ['delegation', 'ministry'],
  situations: ['situation', 'war', 'event', 'conflict', 'crisis', 'fighting'],
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
  longer: ['longer'],
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
    'criticism',
    'scepticism',
    'skepticism',
    'disapproval',
    'hostility',
    'backlash',
    'approval',
    'silence',
    'success',
    'failure',
    'derision',
    'outrage',
    'suspicion',
    'end',
    'fate',
    'death',
  ],
  contrasted: ['not'],
  adversatives: ['but'],
  insteads: ['instead of'],
  conditionals: ['would', 'could', 'may', 'might', 'if'],
  futures: ['will', 'shall', '’ll', 'wo'],
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
    'analyst*',
    'investor*',
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
    'soldier*',
    'troop*',
    'worker*',
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
  pairOpeners: ['both'],
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
  officials: ['ministers', 'diplomats', 'officials', 'envoys', 'ambassadors', 'negotiators'],
  lands: ['countries', 'nations', 'states'],
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
  cabinetMembers: '',
  leaders: ['leader'],
  counterparts: ['counterpart', 'colleague', 'opposite number'],
  seats: ['Brussels = org:eu'],
  keepsAbbreviations: true,
  members: 'countries of',
  memberStates: 'member states of = member states',
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
    bodyOfEach: '',
    adjectiveOfEach: '',
    compound: '',
    stateGenitive: '',
  },
  topics: ['about', 'on', 'over', 'regarding', 'concerning'],
  goals: ['to', 'for'],
  needs: ['necessary', 'need', 'needed', 'require', 'required'],
  needless: ['unnecessary', 'needless'],
  befores: ['before'],
  thither: ['there'],
  whens: ['when'],
  wheres: ['where'],
  judging: ['consider'],
  causes: ['despite', 'because'],
  spokespersons: ['spokes*', 'press secretary'],
  grounds: ['for', 'of', 'over'],
  accuses: [
    'criticise',
    'criticize',
    'condemn',
    'slam',
    'blast',
    'denounce',
    'attack',
    'accuse',
    'fault',
    'rebuke',
    'berate',
    'chide',
    'blame',
    'lambast',
    'lambaste',
    'scold',
    'mock',
    'ridicule',
    'reprimand',
    'castigate',
    'censure',
    'chastise',
  ],
  thanks: ['thank', 'praise', 'applaud', 'commend', 'congratulate', 'laud', 'hail'],
  attendance: ['attended by', 'with the participation of', 'involving'],
  headed: ['led by', 'headed by'],
  accounts: ['account', 'readout', 'version', 'telling', 'summary', 'description', 'record'],
  origins: ['from'],
  beside: ['together with', 'along with', 'alongside', 'joined by', 'including'],
  hands: ['hand', 'deliver', 'pass', 'give', 'convey', 'present', 'bring', 'carry'],
  since: ['since'],
  again: ['again'],
  invitations: ['invitation', 'invite'],
  accepts: ['accept'],
  happens: ['take place', 'go ahead', 'happen', 'occur', 'hold', 'make', 'pay', 'send', 'write', 'convene'],
  nobody: ['neither', 'no', 'nobody', 'none'],
  decides: ['decide', 'force', 'have', 'agree', 'choose', 'opt', 'decision', 'oblige', 'compel', 'order'],
  asks: ['whether'],
  yes: ['yes', 'yeah'],
  noes: ['no', 'no.', 'nope'], // "said no." looks like the short word for a number
  doers: ['for'],
  thats: ['that', 'whether'],
  buts: ['but'],
  beforehand: ['earlier', 'previously'],
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
  plans: ['plan', 'intention', 'arrangement'],
  yet: ['yet'],
  lacks: ['unaware'],
  inFavour: ['open to', 'not averse to', 'not opposed to', 'not against', 'has nothing against'],
  inForce: [
    'still on',
    'still stands',
    'still stand',
    'remains on',
    'going ahead as planned',
    'going ahead',
    'goes ahead',
  ],
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
    'speculation',
    'baseless',
    'unfounded',
    'groundless',
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
  refutes: [
    'deny',
    'dismiss',
    'refute',
    'rebut',
    'reject',
    'rubbish',
    'dispute',
    'debunk',
    'brush aside',
    'brush off',
    'wave away',
    'bat away',
    'shoot down',
    'knock down',
    'rule out',
  ],
  bars: ['bar', 'ban', 'block', 'prohibit', 'prevent', 'stop', 'forbid', 'forbade', 'forbidden'],
  orders: [
    'order',
    'tell',
    'instruct',
    'direct',
    'command',
    'force',
    'oblige',
    'require',
    'forbade',
    'forbidden',
  ],
  fails: ['fail', 'unable'],
  pulls: ['pull out of', 'back out of', 'drop out of', 'bow out of', 'withdraw from'],
  originally: ['originally', 'initially', 'first'],
  untils: ['until', 'till'],
  movedFrom: ['from'],
  apart: ['after', 'before', 'following'],
  failing: ['fall through'],
  decisions: ['decision'],
  decided: ['make', 'take', 'reach'],
  resolves: ['decide'],
  questions: ['question', 'issue', 'topic', 'idea', 'possibility', 'prospect'],
  discusses: ['discuss', 'raise', 'broach'],
  publics: [
    'user',
    'expert',
    'analyst',
    'commentator',
    'pundit',
    'press',
    'media',
    'internet',
    'fan',
    'observer',
  ],
  mooted: [
    'on the agenda',
    'on the table',
    'under discussion',
    'under consideration',
    'in the works',
    'on the cards',
    'in the cards',
  ],
  rumours: ['rumour', 'rumor', 'gossip'],
  unknown: ['nothing is known', 'nothing was known', 'nothing has been heard', 'no word', 'no news'],
  doubts: ['unlikely', 'impossible', 'possible', 'uncertain', 'likely'],
  remains: ['remain', 'seem', 'appear', 'look'],
  passives: ['move', 'push', 'bring', 'drop'],
  drops: [
    'drop',
    'scrap',
    'abandon',
    'shelve',
    'shelves', // taken for a noun in headlines
    'cancel',
    'ditch',
    'suspend',
    'axe',
    'postpone',
    'delay',
    'call off',
    'put off',
  ],
  callsOff: [
    'cancel',
    'cancelled',
    'canceled',
    'call',
    'scrap',
    'shelve',
    'suspend',
    'postpone',
    'put',
    'delay',
  ],
  offs: [
    'off', // "is off", not "is off to Rome"
    'on hold',
    'put on hold',
    'on ice',
    'put on ice',
    'off the table',
    'off the agenda',
    'off the cards',
    'off the calendar',
    'off the schedule',
    'no longer on the table',
    'no longer on the agenda',
  ],
  goes: ['go', 'come', 'travel', 'fly', 'head', 'join', 'show up', 'turn up'],
  venues: ['venue', 'place', 'site', 'location', 'platform'],
  attends: ['attend', 'join'],
  misses: ['skip', 'miss', 'snub', 'boycott'],
  unsaid: [
    'may',
    'might',
    'perhaps',
    'maybe',
    'possibly',
    'until',
    'fear',
    'fears',
    'worry',
    'threaten',
    'threat',
    'suggest',
    'speculation',
    'possibility',
    'risk',
    'chance',
    'rumour',
    'rumor',
  ],
  further: [
    'another',
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
  appointments: ['appointment', 'plan', 'engagement', 'event', 'date', 'trip', 'arrangement'],
  uses: ['use', 'seize'],
  particulars: ['date', 'venue', 'place', 'time', 'detail', 'agenda'],
  jointly: ['together', 'table', 'room'],
  delegations: ['delegation', 'delegations', 'team', 'teams', 'side', 'negotiators'],
  leading: ['lead', 'head', 'led', 'headed', 'heading', 'leading'],
  negotiators: ['negotiator'],
  ones: ['one'],
  whiles: ['during'],
  papers: [
    'credence',
    'credentials',
    'intent',
    'resignation',
    'recommendation',
    'credit',
    'guarantee',
    'law',
  ],
  pointed: [
    'clear',
    'clearer',
    'blunt',
    'strong',
    'stronger',
    'stern',
    'stark',
    'simple',
    'powerful',
    'tough',
    'firm',
    'unmistakable',
    'unequivocal',
    'chilling',
    'wrong',
    'mixed',
    'dangerous',
  ],
  listeners: [
    'club',
    'conference',
    'conferences',
    'association',
    'convention',
    'ministries',
    'symposium',
    'chamber',
    'graduates',
    'congregation',
    'society',
    'news',
    'radio',
    'magazine',
    'podcast',
    'rally',
    'luncheon',
    'summit',
    'forum',
    'gala',
    'rotary',
    'fundraiser',
    'attendees',
    'donors',
    'veterans',
  ],
  oftens: [
    'often',
    'frequently',
    'regularly',
    'periodically',
    'occasionally',
    'routinely',
    'sometimes',
    'usually',
    'constantly',
  ],
  crowds: ['audience'],
  compounds: [
    'tea party',
    'tea parties',
    'lunch counter',
    'lunch break',
    'dinner table',
    'coffee shop',
    'coffee table',
    'dinner jacket',
  ],
  whats: ['what'],
  strikes: ['retweet', 'strike', 'sound', 'quote', 'misquote', 'repost', 'cite'],
  mails: ['email', 'e-mail', 'emails', 'e-mails'],
  addresses: [
    'account',
    'address',
    'server',
    'system',
    'practice',
    'scandal',
    'controversy',
    'setup',
    'list',
    'provider',
    'archive',
    'inbox',
  ],
  thens: ['then', 'afterwards', 'later', 'finally'],
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
