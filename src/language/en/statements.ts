import type { StatementWords } from '../words/statements.js';
import { MONTHS, WEEKDAYS } from './calendar.js';
import { media } from './media.js';
import { plans } from './plans.js';

/** A title before a name and a day are names to the tagger, and their lemmas keep the capital ("Senator", "Monday"). */
const withCapitals = (lemmas: readonly string[]): string[] =>
  lemmas.flatMap((lemma) => [lemma, lemma.slice(0, 1).toUpperCase() + lemma.slice(1)]);

/**
 * English shows no cases, so an object without preposition is written `Acc` (any phrase without preposition fits it)
 * and one with a preposition `about+-`. A bare addressee is `Acc` too ("told reporters"). Particles that make the
 * meaning belong to the cue ("call for", "point out") and stand among its words; other prepositions stand in
 * `takes`. The owner of a formula follows its last word or stands at `*`: `according * to` is "according to X".
 * Words show no animacy either, so `bodies` names people as well as bodies.
 */
export const statements: StatementWords = {
  language: 'en',
  medium: media,
  plans,
  // The wider words of a role: "the lawmaker" may be a senator, no minister.
  roles: [
    'leader: president premier chancellor minister king queen emperor prince sultan emir pope chairman chairwoman head chief nationalist',
    'counterpart colleague: president premier chancellor minister secretary ambassador envoy adviser advisor chief commander general governor mayor speaker king queen',
    'diplomat: minister ambassador envoy secretary consul representative chief',
    'politician: president premier chancellor minister senator lawmaker congressman congresswoman representative mp mep deputy speaker leader mayor governor candidate secretary',
    'lawmaker legislator parliamentarian: senator congressman congresswoman representative mp mep deputy speaker whip',
    'official: minister secretary adviser advisor aide envoy ambassador spokesman spokeswoman spokesperson chief head director deputy commissioner governor mayor commander',
    'general: commander commander-in-chief chief',
    'expert: analyst specialist economist historian researcher professor fellow strategist scholar scientist consultant',
    'man woman: president minister chancellor premier king queen secretary ambassador envoy chairman governor mayor senator general commander director professor doctor lawyer judge prosecutor author editor',
  ],

  verbs: `
    // saying
    say                                  | quote that of+- about+- | to+-        | state
    tell                                 | quote that inf of+- about+- | Acc         | state
    speak/talk                           | of+- about+-        | to+- with+-   | state
    state/assert/declare/proclaim/pronounce/profess| quote that | to+-          | state
    claim/allege/contend/maintain/aver/posit/purport| quote that inf | -        | state
    argue/reason/counter/retort/rebut    | quote that for+- against+- | -        | state
    insist                               | quote that on+-           | -             | state
    note/observe/remark/comment/opine    | quote that on+- Acc       | to+-          | state
    add/continue/conclude/interject/repeat| quote that                | -             | state
    point out; point to                  | quote that Acc            | to+-          | state
    point                                | to+-                      | -             | state
    mention/mentions/reference/refer     | quote that to+- Acc       | to+-          | state
    stress/emphasize/emphasise/underscore/underline/highlight/reiterate/restate| quote that Acc | to+- | state
    explain/clarify/elaborate/specify/detail/outline/spell| quote that how+- Acc | to+- | state
    describe/depict/portray/characterize/characterise/paint/categorize/label/brand/dub| quote Acc&as+- Acc&Acc Acc | to+- | evaluate
    report/recount/narrate/chronicle     | quote that on+-    | to+-          | state
    announce/unveil/disclose/divulge/reveal| quote that Acc inf | to+- | state
    inform/notify/apprise                | quote that of+- about+- on+- inf | Acc    | state
    write/blog/tweet/retweet/email/post  | quote that about+- of+- | to+- | state
    read/reads                           | quote that                | -             | state
    reply/respond/answer/react           | quote that by+-           | to+-          | state
    recall/remember/reminisce/recollect  | quote that            | -             | state
    remind                               | quote that of+-           | Acc           | state
    assure/reassure/convince/persuade    | quote that inf of+-       | Acc           | state
    testify/attest/swear/vouch           | quote that to+- about+-   | -             | state
    quip/joke/jest                       | quote that about+-        | -             | state
    shout/yell/scream/cry/chant/exclaim/whisper/mutter/murmur/mumble/sigh/bellow/intone| quote that | at+- to+- | state
    boast/brag/gloat/crow                | quote that about+- of+-   | to+-          | state
    cite/quote/paraphrase/invoke/echo    | quote Acc&as+- Acc        | -             | state
    show/demonstrate/illustrate/reflect/indicate| that | - | state
    signal/imply/hint/intimate/telegraph | quote that Acc at+- inf   | to+-          | state
    find/discover/determine/learn/uncover/establish| that           | -             | state
    rule                                 | that                      | -             | state
    ramble/rant/rail/fulminate           | quote that about+- against+- at+- | -     | evaluate
    discuss/broach                       | that Acc                  | with+-        | state
    make clear                           | that                      | to+-          | state
    make it clear                        | that                      | to+-          | state
    make the case                        | that for+- against+-      | to+-          | state
    make the point                       | that                      | -             | state
    make the argument                    | that for+-                | -             | state
    make note                            | of+- that                 | -             | state
    take note                            | of+- that                 | -             | state
    put it                               | quote                     | to+-          | state
    go on to say/add/explain/note/tell/claim/argue| quote that      | -             | state
    lay out; spell out; set out          | that Acc                  | to+-          | state
    put forward; put forth               | Acc that                  | -             | propose
    issue/release a statement            | quote that on+- about+-   | -             | state
    give an account                      | of+-                      | to+-          | state
    let it be known                      | that                      | -             | state
    weigh in                             | quote on+- that           | -             | state
    chime in; pipe up                    | quote that                | -             | state
    sum up                               | quote Acc that            | -             | state
    speak out                            | quote against+- about+-   | -             | evaluate
    break the news                       | that                      | to+-          | state
    draw attention                       | to+-                      | -             | state
    call attention                       | to+-                      | -             | state
    shed light                           | on+-                      | -             | state

    // thinking and judging
    believe/think/reckon/presume/assume/guess/suspect/surmise/conjecture/theorize/speculate/postulate| quote that | - | evaluate
    consider/deem/view/regard/perceive/see/judge/interpret| that Acc&as+- Acc&Acc   | - | evaluate
    feel/sense                           | that                      | -             | evaluate
    hope/pray                            | quote that inf for+-      | -             | evaluate
    fear/dread                           | quote that Acc for+-      | -             | evaluate
    worry/fret/agonize                   | quote that about+- over+- | -             | evaluate
    doubt/disbelieve                     | that Acc                  | -             | evaluate
    expect/anticipate/await/envision/envisage/foresee| that inf Acc | -             | evaluate
    predict/forecast/project/prophesy/foretell| quote that Acc inf  | -             | evaluate
    put                                  | Acc&at+-              | -     | evaluate
    estimate/calculate/rate/assess/evaluate/gauge| that Acc at+- Acc&as+- Acc&at+- | - | evaluate
    realize/realise/recognize/recognise/understand/appreciate| that | -         | evaluate
    agree/concur                         | quote that inf with+- to+- on+- | with+-  | evaluate
    disagree/differ/quarrel/quibble      | quote that with+- over+-  | -             | evaluate
    wish/prefer/favor/favour             | that inf Acc              | -             | evaluate
    support/back/endorse/champion/advocate/embrace| that Acc for+- | - | evaluate
    oppose/resist/reject/repudiate/rebuff/dismiss/decry| quote that Acc Acc&as+- inf | - | evaluate
    object                               | quote that to+-           | -             | evaluate
    criticize/criticise/condemn/denounce/blast/slam/lambast/lambaste/bash/savage/excoriate/deride/ridicule/mock/scorn/censure/castigate/chastise/chide/rebuke/reprimand/berate/scold/skewer/pillory/disparage/deplore/vilify/trash/blame/fault/bemoan/lament/bewail/mourn/regret/resent/protest/malign/demonize/belittle/denigrate/impugn/upbraid/admonish/insult/taunt/troll| quote that Acc&for+- Acc&as+- Acc for+- | - | evaluate
    praise/laud/hail/applaud/commend/compliment/extol/cheer/welcome/salute/admire/congratulate/thank/acclaim/tout/credit/glorify/lionize/exalt/eulogize| quote that Acc&for+- Acc&as+- Acc for+- | - | evaluate
    accuse                               | that Acc&of+- of+- Acc    | -     | evaluate
    call/term/nickname/christen          | quote Acc&Acc Acc         | -             | evaluate
    compare/liken/equate/contrast        | Acc&to+- Acc&with+- Acc   | -             | evaluate
    complain/grumble/gripe/grouse/moan/whine/bitch/carp| quote that about+- of+- | to+- | evaluate
    apologize/apologise                  | quote for+- that          | to+-          | evaluate
    rejoice/marvel/exult/fume/seethe/bristle/scoff/sneer/jeer/boo/balk/bridle/chafe| quote that at+- about+- over+- in+- | - | evaluate
    question/dispute                     | quote that Acc            | -             | evaluate
    downplay/minimize/exaggerate/overstate/understate| Acc that | -       | evaluate
    concerned/worried/alarmed/troubled/anxious/nervous/apprehensive/upset/angry/furious/outraged/dismayed/disappointed/frustrated/unhappy/shocked/appalled/disturbed/horrified/saddened/ashamed/bitter/irritated/annoyed/embarrassed/offended| that about+- by+- with+- at+- over+- inf | - | evaluate
    glad/happy/pleased/delighted/proud/thrilled/grateful/thankful/excited/satisfied/encouraged/relieved/honored/impressed/surprised/amazed/astonished| that about+- by+- with+- of+- for+- inf | - | evaluate
    confident/sure/convinced/adamant/unsure/uncertain/persuaded/hopeful/optimistic/pessimistic/skeptical/sceptical/doubtful/wary/dubious/cynical/suspicious/mindful/aware/unaware/cautious/bullish/bearish/apologetic/critical/dismissive/supportive/scornful/contemptuous/enthusiastic| that about+- of+- on+- | - | evaluate
    afraid/scared/fearful/terrified/frightened| that of+-           | -             | evaluate
    sorry                                | that for+- about+-        | -             | evaluate
    express/voice/convey/air/share/register concern/concerns/fear/fears/doubt/doubts/hope/hopes/optimism/pessimism/confidence/skepticism/frustration/anger/outrage/dismay/disappointment/regret/surprise/alarm/worry/worries/reservations/misgivings/belief/view/views/opinion/opinions/unease/satisfaction/gratitude/sympathy/interest/displeasure/dissatisfaction| quote that about+- over+- at+- for+- in+- with+- | to+- | evaluate
    express/voice/signal/declare/offer/throw/pledge support| for+- to+- behind+- | - | evaluate
    express/voice opposition             | to+-                      | -             | evaluate
    raise concern/concerns/question/questions/doubt/doubts| that about+- over+- | -  | evaluate
    take aim/shot/shots/jab/swipe        | at+-                      | -             | evaluate
    take issue                           | with+-                    | -             | evaluate
    take credit                          | for+-                     | -             | evaluate
    lash out                             | at+- quote                | -             | evaluate
    hit/fire/shoot/snap/clap back        | at+- quote that           | -             | evaluate
    push back; punch back                | quote that at+- on+- against+- | -    | deny
    go after; tear into; rip into; lay into; light into| Acc for+-      | -             | evaluate
    call out                             | Acc for+-                 | -             | evaluate
    cast doubt                           | on+- that                 | -             | evaluate
    pay tribute                          | to+-                      | -             | evaluate
    give credit                          | to+- for+-                | -             | evaluate
    make fun                             | of+-                      | -             | evaluate
    poke fun                             | at+-                      | -             | evaluate
    sing the praises                     | of+-                      | -             | evaluate
    stand by; stand behind               | Acc                       | -             | evaluate
    come out                             | against+- for+-           | -             | evaluate
    come to the conclusion               | that                      | -             | evaluate
    look forward                         | to+-                      | -             | evaluate

    // admitting, confirming, denying
    admit/confess/concede/acknowledge    | quote that to+- Acc | to+-    | confirm
    confirm/corroborate/verify/substantiate/affirm/reaffirm/certify/ratify| quote that Acc | to+- | confirm
    deny/disavow/disclaim/refute/debunk/disprove/negate/contradict/discredit| quote that Acc | - | deny
    refuse/decline                       | inf Acc                   | -             | deny
    play down; rule out; back away; back off; walk back| that Acc from+- | -           | deny
    brush off; brush aside; wave off; shrug off; laugh off| Acc that quote | -          | deny

    // meaning to do
    promise/pledge/vow/guarantee/undertake| quote that inf | to+- | plan
    plan/intend/aim/aspire               | inf that | -        | plan
    want/desire/yearn/crave/seek         | inf that | -             | plan
    decide/resolve/opt                   | inf that on+- against+- | -           | plan
    threaten                             | quote that inf Acc&with+- | -             | plan
    offer/volunteer                      | inf quote that        | to+-          | propose
    ready/willing/eager/determined/reluctant/unwilling/keen/poised/loath/hesitant/inclined/resolved| inf to+- for+- | - | plan
    have no plan/intention/desire/interest| inf of+- in+-           | -             | deny
    have plan/plans/intention            | inf for+- of+-            | -             | plan
    vie/campaign                         | for+- inf against+-       | -             | plan
    double down                          | on+-                      | -             | state
    contemplate/mull/ponder              | Acc       | -             | plan

    // wanting of others
    demand/stipulate                     | quote that inf Acc        | of+- from+-   | demand
    urge/exhort/implore/beseech/entreat/beg/plead/press/pressure/prod/push/lobby/coax/petition| quote that inf for+-      | Acc with+-    | demand
    call for                             | Acc that inf              | -             | demand
    call on; call upon                   | inf Acc                   | Acc           | demand
    appeal                               | to+- for+- inf quote      | to+-          | demand
    order/instruct/direct/command/forbid | that inf | Acc | demand
    request/solicit                      | that inf Acc              | from+-        | demand
    encourage/invite/dare                | inf | Acc        | demand
    ask                                  | quote that inf about+- for+- if+- | Acc   | ask
    want to know                         | that quote                | -             | ask
    warn/caution/forewarn/alert          | quote that of+- about+- against+- inf | Acc | warn
    suggest/propose/recommend/counsel/pitch/float/moot| quote that inf Acc | to+- | propose
    advise                               | quote that inf Acc        | Acc           | propose
    inquire/enquire/query/quiz/wonder/interrogate/muse| quote that about+- Acc | of+- | ask
  `,

  nouns: `
    plan/intention/promise/pledge/vow/commitment/desire/wish/willingness/readiness/determination/decision/eagerness/bid | inf that | - | plan
    call/demand/appeal/plea/request/order/ultimatum | that inf for+- | to+-          | demand
    proposal/suggestion/recommendation/advice | that inf            | to+-          | propose
    claim/statement/assertion/allegation/argument/contention/testimony/announcement/declaration | that | to+- | state
    admission/acknowledgment/acknowledgement/confession/confirmation | that | -      | confirm
    denial                               | that                      | -             | deny
    refusal                              | inf                       | -             | deny
    belief/view/opinion/hope/fear/concern/worry/doubt/expectation/conviction/assumption/feeling/suspicion/prediction/conclusion/assessment/estimate/theory/notion/confidence | that | - | evaluate
    criticism/praise/condemnation/opposition/disdain/contempt/admiration/denunciation/disapproval/objection | of+- to+- | - | evaluate
    accusation/complaint                 | that of+-                 | -             | evaluate
    threat                               | inf that                  | -             | plan
    warning                              | that                      | to+-          | warn
  `,

  formulas: `
    according * to                       | state
    in * the words of                    | state
    in * view/opinion/estimation/eyes/judgment/judgement | evaluate
    in * the view/opinion/eyes of        | evaluate
    by * account/estimate/admission/reckoning | state
    by * the account of                  | state
    from * perspective/standpoint        | evaluate
    from * the perspective of            | evaluate
  `,

  // English has none: "it is reported that" is a passive of `verbs`.
  impersonals: '',

  documents: [
    'statement',
    'report',
    'document',
    'filing',
    'memo',
    'memorandum',
    'letter',
    'article',
    'story',
    'study',
    'survey',
    'poll',
    'communique',
    'release',
    'post',
    'tweet',
    'text',
    'resolution',
    'decision',
    'ruling',
    'agreement',
    'deal',
    'bill',
    'law',
    'draft',
    'book',
    'op-ed',
    'editorial',
    'column',
    'ad',
    'brief',
    'complaint',
    'lawsuit',
    'petition',
    'email',
    'e-mail',
    'transcript',
    'website',
    'site',
    'page',
    'paper',
    'analysis',
    'indictment',
    'declaration',
    'message',
    'note',
    'plan',
    'proposal',
    'guidance',
    'review',
    'record',
  ],
  tellings: [],
  conjunctions: ['that'],
  questions: ['whether', 'if', 'how', 'why', 'when', 'where', 'who', 'whom', 'whose', 'what', 'which'],
  as: ['as', 'like'],
  knowing: [],
  backwards: ['about this', 'about it', 'of this', 'this information', 'these reports', 'the same thing'],
  citing: [
    'citing',
    'quoting',
    'referring to',
    'with reference to',
    'attributing it to',
    'attributing this to',
  ],
  pleas: [
    'absence',
    'burden',
    'circumstance',
    'commitment',
    'concern',
    'condition',
    'conflict',
    'crisis',
    'delay',
    'difference',
    'difficulty',
    'disagreement',
    'emergency',
    'engagement',
    'fear',
    'flu',
    'growth',
    'health',
    'illness',
    'inability',
    'injury',
    'instability',
    'lack',
    'load',
    'need',
    'obligation',
    'pressure',
    'reason',
    'risk',
    'safety',
    'schedule',
    'scheduling',
    'security',
    'shortage',
    'situation',
    'tension',
    'threat',
    'uncertainty',
    'weather',
    'workload',
  ],
  relaying: [
    'say',
    'report',
    'write',
    'cite',
    'quote',
    'tell',
    'note',
    'add',
    'announce',
    'reveal',
    'publish',
    'disclose',
    'relay',
    'show',
    'state',
  ],
  outlets: [
    'media',
    'press',
    'newspaper',
    'magazine',
    'agency',
    'outlet',
    'channel',
    'network',
    'radio',
    'station',
    'broadcaster',
    'site',
    'website',
    'portal',
    'tabloid',
    'daily',
    'weekly',
    'newswire',
    'wire',
    'publication',
    'paper',
    'blog',
    'journal',
    'news',
    'publisher',
    'correspondent',
    'reporter',
    'times',
    'post',
    'tribune',
    'herald',
    'gazette',
  ],
  negations: ['not', 'n’t', 'never', 'no', 'hardly', 'neither', 'nor'],
  onceDone: ['as soon as', 'once'],
  untilDone: [],
  conditions: [
    'if',
    'only if',
    'unless',
    'provided',
    'provided that',
    'providing that',
    'on condition that',
    'on the condition that',
    'as long as',
    'so long as',
    'in case',
    'in the event',
    'only when',
    'only after',
    'only once',
    'until',
  ],
  media: [
    'interview',
    'twitter',
    'facebook',
    'instagram',
    'youtube',
    'telegram',
    'linkedin',
    'tiktok',
    'snapchat',
    'reddit',
    'briefing',
    'conference',
    'call',
    'broadcast',
    'speech',
    'address',
    'remarks',
    'statement',
    'letter',
    'article',
    'column',
    'op-ed',
    'editorial',
    'essay',
    'blog',
    'post',
    'tweet',
    'message',
    'video',
    'network',
    'platform',
    'media',
    'page',
    'site',
    'website',
    'channel',
    'radio',
    'tv',
    'television',
    'show',
    'program',
    'programme',
    'podcast',
    'episode',
    'meeting',
    'conversation',
    'talk',
    'summit',
    'forum',
    'debate',
    'hearing',
    'testimony',
    'comment',
    'report',
    'release',
    'rally',
    'event',
    'fundraiser',
    'convention',
    'podium',
    'stage',
    'trail',
    'email',
    'e-mail',
    'memo',
    'filing',
    'book',
    'memoir',
    'press',
    'news',
    'session',
    'panel',
    'lecture',
    'sermon',
    'ceremony',
    'visit',
    'appearance',
    'stop',
    'gathering',
    'reception',
    'dinner',
    'breakfast',
    'luncheon',
    'commencement',
    'floor',
    'phone',
    'telephone',
    'voicemail',
    'text',
    'transcript',
    'ad',
    'advertisement',
    'commercial',
    'documentary',
    'segment',
    'profile',
    'dispatch',
    'cable',
    'court',
    'campaign',
    'monologue',
  ],
  mediumPrepositions: ['in', 'on', 'at', 'during', 'via', 'through', 'by', 'over', 'under'],
  asides: [
    'also',
    'too',
    'still',
    'already',
    'earlier',
    'later',
    'previously',
    'meanwhile',
    'moreover',
    'furthermore',
    'however',
    'nevertheless',
    'nonetheless',
    'instead',
    'then',
    'now',
    'today',
    'yesterday',
    'recently',
    'only',
    'even',
    'again',
    'repeatedly',
    'publicly',
    'officially',
    'categorically',
    'and',
    'but',
    'so',
    'thus',
    'therefore',
    'in',
    'addition',
    'turn',
    'fact',
    'for',
    'his',
    'her',
    'its',
    'their',
    'part',
    'well',
    'as',
    'yet',
    'often',
    'once',
    'just',
    'initially',
    'finally',
    'first',
    'further',
    'separately',
    'specifically',
    'privately',
    'reportedly',
    'frequently',
    'consistently',
    'clearly',
    'quickly',
    'simply',
    'openly',
    'bluntly',
    'explicitly',
    'directly',
    'immediately',
    'flatly',
    'ultimately',
    'actually',
    'really',
    'essentially',
    'basically',
    'generally',
    'largely',
    'sometimes',
    'always',
    'apparently',
    'strongly',
    'sharply',
    'regularly',
    'correctly',
    'rightly',
    'wrongly',
    'falsely',
  ],
  times: withCapitals([
    'day',
    'today',
    'yesterday',
    'tomorrow',
    'tonight',
    'morning',
    'afternoon',
    'evening',
    'night',
    'week',
    'weekend',
    'month',
    'year',
    'hour',
    'minute',
    ...WEEKDAYS,
    ...MONTHS,
    'spring',
    'summer',
    'autumn',
    'fall',
    'winter',
    'decade',
    'century',
    'time',
  ]),
  bodies: withCapitals([
    'government',
    'administration',
    'cabinet',
    'parliament',
    'congress',
    'senate',
    'house',
    'court',
    'ministry',
    'department',
    'agency',
    'commission',
    'committee',
    'council',
    'board',
    'bureau',
    'office',
    'service',
    'police',
    'army',
    'military',
    'union',
    'party',
    'coalition',
    'opposition',
    'campaign',
    'team',
    'camp',
    'company',
    'corporation',
    'firm',
    'bank',
    'airline',
    'regulator',
    'association',
    'federation',
    'organization',
    'organisation',
    'group',
    'alliance',
    'bloc',
    'faction',
    'fund',
    'foundation',
    'institute',
    'university',
    'center',
    'centre',
    'embassy',
    'delegation',
    'mission',
    'club',
    'newspaper',
    'channel',
    'press',
    'media',
    'industry',
    'staff',
    'panel',
    'movement',
    'authority',
    'state',
    'country',
    'nation',
    'city',
    'church',
    'community',
    'side',
    'majority',
    'minority',
    'public',
    'electorate',
    'prosecution',
    'defense',
    'defence',
    'watchdog',
    'think-tank',
    'poll',
    'study',
    'survey',
    'report',
    'people',
    'man',
    'woman',
    'person',
    'citizen',
    'resident',
    'local',
    'voter',
    'supporter',
    'fan',
    'critic',
    'skeptic',
    'opponent',
    'ally',
    'advocate',
    'proponent',
    'defender',
    'observer',
    'commentator',
    'insider',
    'source',
    'witness',
    'victim',
    'survivor',
    'neighbor',
    'neighbour',
    'friend',
    'colleague',
    'relative',
    'family',
    'parent',
    'mother',
    'father',
    'wife',
    'husband',
    'son',
    'daughter',
    'brother',
    'sister',
    'student',
    'teacher',
    'worker',
    'employee',
    'employer',
    'driver',
    'farmer',
    'fisherman',
    'miner',
    'nurse',
    'doctor',
    'physician',
    'surgeon',
    'scientist',
    'researcher',
    'scholar',
    'academic',
    'professor',
    'expert',
    'specialist',
    'analyst',
    'economist',
    'historian',
    'strategist',
    'consultant',
    'pollster',
    'pundit',
    'forecaster',
    'meteorologist',
    'engineer',
    'official',
    'officer',
    'officials',
    'aide',
    'adviser',
    'advisor',
    'spokesman',
    'spokeswoman',
    'spokesperson',
    'president',
    'premier',
    'minister',
    'chancellor',
    'secretary',
    'ambassador',
    'envoy',
    'diplomat',
    'senator',
    'congressman',
    'congresswoman',
    'representative',
    'lawmaker',
    'legislator',
    'politician',
    'leader',
    'head',
    'chief',
    'chairman',
    'chairwoman',
    'chair',
    'chairperson',
    'director',
    'executive',
    'ceo',
    'manager',
    'boss',
    'governor',
    'mayor',
    'commissioner',
    'councilman',
    'king',
    'queen',
    'prince',
    'princess',
    'pope',
    'bishop',
    'priest',
    'general',
    'commander',
    'colonel',
    'captain',
    'soldier',
    'veteran',
    'policeman',
    'judge',
    'justice',
    'prosecutor',
    'lawyer',
    'attorney',
    'investigator',
    'detective',
    'negotiator',
    'mediator',
    'activist',
    'campaigner',
    'protester',
    'protestor',
    'demonstrator',
    'organizer',
    'striker',
    'candidate',
    'nominee',
    'contender',
    'rival',
    'democrat',
    'republican',
    'conservative',
    'liberal',
    'progressive',
    'socialist',
    'populist',
    'nationalist',
    'moderate',
    'evangelical',
    'christian',
    'catholic',
    'muslim',
    'jew',
    'american',
    'russian',
    'ukrainian',
    'european',
    'briton',
    'journalist',
    'reporter',
    'correspondent',
    'editor',
    'columnist',
    'author',
    'writer',
    'blogger',
    'biographer',
    'founder',
    'owner',
    'investor',
    'trader',
    'banker',
    'billionaire',
    'businessman',
    'businesswoman',
    'entrepreneur',
    'shareholder',
    'producer',
    'exporter',
    'importer',
    'carrier',
    'operator',
    'developer',
    'manufacturer',
    'retailer',
    'consumer',
    'customer',
    'passenger',
    'tourist',
    'migrant',
    'refugee',
    'immigrant',
    'rebel',
    'militant',
    'fighter',
    'hacker',
    'member',
    'participant',
    'speaker',
    'moderator',
    'host',
    'anchor',
    'hundred',
    'thousand',
    'dozen',
    'many',
    'some',
    'most',
    'other',
    'several',
    'few',
    'both',
    'half',
    'percent',
    'third',
    'quarter',
  ]),
  company: ['with'],
  conversing: ['speak', 'talk', 'meet', 'chat', 'confer', 'converse'],
  turns: ['but', 'yet', 'while', 'whereas', 'though', 'although', 'however', 'meanwhile', 'and'],
  excluding: ['exclude', 'rule'],
  unsaid: [
    ...[
      'comment',
      'say',
      'confirm',
      'discuss',
      'answer',
      'respond',
      'elaborate',
      'disclose',
      'reveal',
      'identify',
      'name',
    ],
    ...[
      'specify',
      'clarify',
      'speculate',
      'detail',
      'describe',
      'provide',
      'give',
      'explain',
      'address',
      'tell',
    ],
  ],
  rejecting: ['reject', 'dismiss', 'repudiate', 'rebuff'],
  rejectable: [
    'claim',
    'allegation',
    'accusation',
    'assertion',
    'reports',
    'rumor',
    'rumour',
    'charge',
    'suggestion',
  ],
  lawful: ['claim', 'charge'],
  requesting: ['for', 'to'],
  none: ['no', 'not a', 'not one'],
  happening: ['took place', 'taken place', 'happened', 'occurred'],
  reduced: ['accuse'],
  agents: ['by'],
  stative: [
    'quoted',
    'cited',
    'determined',
    'committed',
    'opposed',
    'prepared',
    'inclined',
    'interested',
    'dedicated',
    'devoted',
    'resolved',
    'disposed',
    'incensed',
    'tempted',
    'pleased',
    'thrilled',
    'disgusted',
    'stunned',
    'baffled',
    'puzzled',
    'perplexed',
    'intrigued',
    'fascinated',
    'infuriated',
    'enraged',
    'heartened',
    'moved',
    'struck',
    'reminded',
    'torn',
    'divided',
    'united',
    'agreed',
    'done',
    'gone',
  ],
  felt: [],
  impersonalForms: /(?!)/u,
  prepositionForms: [],
  partners: ['with+Ins', 'before+Ins'],
  acts: `
    demand: must, should, ought, need, demand, insist, require, necessary
    evaluate: important, good, bad, better, best, worse, worst, great, terrible, critical, unacceptable, mistake, disaster, success, likely, unlikely, probably, possibly, maybe, perhaps, hope, believe, think, strong, weak, fair, unfair, unrealistic, serious, dangerous, decisive, ideal, complicated, convinced, confident, wrong, right, absurd, ridiculous, disgrace, historic, wonderful, horrible, incredible, amazing, stupid, smart, reckless, irresponsible, outrageous, shameful, excellent, outstanding, sad, tragic, tragedy, crazy, failure, fail
    plan: plan, intend, intention, ready, willing, promise, pledge
    warn: threat, danger, threaten, risk, warn
  `,
};
