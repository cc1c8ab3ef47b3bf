import type { ChronicleWords } from '../words/chronicle.js';

export const chronicle: ChronicleWords = {
  language: 'en',
  omissions: {
    notDiscussed:
      /(?:was|were) not (?:discussed|raised)|(?:was|were)n['’]t (?:discussed|raised)|did(?: not|n['’]t) (?:come up|discuss|raise|talk about)|never (?:came up|discussed|talked about)/u,
    leftOut:
      /left (?:\p{L}+ ){1,4}out|(?:makes?|made|making|with) no mention of|did(?: not|n['’]t) mention|(?:is|are|was|were) not (?:once )?mentioned|does(?: not|n['’]t) mention|without mentioning|omit(?:s|ted|ting)|no word (?:of|on|about)|silent (?:on|about)/u,
    result: /approv|agreement|accord|breakthrough|progress|consent|commitment/u,
  },
  days: {
    bound: /by|until|till|before|after|since|from/u,
    atOnce: /immediately(?! (?:after|following|upon|before|prior))|at once|right away|straight away/u,
    sameDay: /the same (?:day|evening)|(?:later|earlier) that day|that (?:same )?evening/u,
    event: /swear|sworn|inaugurat|ceremon|summit|forum|conference|assembly|funeral|anniversar|congress/u,
    weekday: /(?:mon|tues|wednes|thurs|fri|satur|sun)day/u,
  },
  reasons: {
    because:
      /because(?: of)?|due to|so as (?:not )?to|in order (?:not )?to|to avoid|did ?n.t want|did not want|citing|(?:real |main )?reason (?:was|is|behind)/u,
    through: null,
    times: null,
  },
  durations: {
    about: /about|around|roughly|approximately|some/u,
    below: /nearly|almost|less than|under/u,
    above: /more than|over/u,
    than: null,
    numbers: [
      [/one|an?/u, 1],
      [/two/u, 2],
      [/three/u, 3],
      [/four/u, 4],
      [/five/u, 5],
      [/six/u, 6],
      [/seven/u, 7],
      [/eight/u, 8],
      [/nine/u, 9],
      [/ten/u, 10],
      [/twelve/u, 12],
      [/fifteen/u, 15],
      [/twenty/u, 20],
      [/thirty/u, 30],
      [/forty/u, 40],
      [/fifty/u, 50],
      [/half an/u, 0.5],
    ],
    hours: /(?:hours?|hrs?)(?!\p{L})/u,
    minutes: /(?:minutes?|mins?)(?!\p{L})/u,
    ofHours: /-hour(?:-long)?(?!\p{L})/u,
    ofMinutes: /-minute(?:-long)?(?!\p{L})/u,
    anHour: null,
    oneAndAHalf: null,
    half: null,
    halfHour: /(?:an?\s+)?half\s+an?\s+hour/u,
    and: /and/u,
    andAHalf: /a half/u,
    halfBetween: /and\s+a\s+half/u,
    pointBefore: /after|before|within|in/u,
    pointAfter: /ago|after|before|later|earlier/u,
  },
  titles: {
    voice:
      /spokes(?:man|woman|person|people)|press (?:secretary|service|office)|aide|advis[eo]r|envoy|chief of staff|head of the (?:presidential )?office/u,
    unnamed: /official|sources?|diplomat|people familiar|familiar with|person with knowledge/u,
    elect: /\p{L}+-elect|incoming/u,
    staff: /press|office of/u,
    office: /office|administration/u,
    leader: /leader/u,
    ministry: /ministry/u,
    stateMedia: /state(?:-run|-owned|-controlled)? (?:media|television|tv(?!\p{L})|broadcaster|news agency)/u,
    of: /of/u,
    former: /former|ex(?!\p{L})|retired/u,
    bodies: {
      foreign: /foreign (?:ministry|office)|ministry of foreign|state department/u,
      defence: /defen[cs]e (?:ministry|department)|ministry of defen[cs]e|pentagon/u,
      government: /government|cabinet|embassy|ambassador/u,
      parliament: /parliament|congress/u,
      president:
        /presidential (?:office|administration|palace)|presidency|office of the president|chancellery|president|head of state/u,
    },
    heads: {
      'vice-president': /vice[- ]president/u,
      'foreign-minister': /foreign (?:minister|secretary)|secretary of state/u,
      'defence-minister': /defen[cs]e (?:minister|secretary)|secretary of defen[cs]e/u,
      'head-of-government': /prime minister|premier|chancellor/u,
      'head-of-state': /president|leader|head of state|king|emir/u,
    },
    genericMedia:
      /(?:the |a |an )?(?:agency|news agency|newspaper|paper|channel|broadcaster|outlet|media|state media|report|reports)/u,
    nobody:
      /(?:the |a |an )?(?:he|she|they|it|one(?: of them)?|both|the two(?: men| leaders)?|two men|leaders|who|him|her|them|his|their|its|himself|herself|itself|themselves|the (?:two )?(?:delegations|teams|sides|presidents|ministers))/u,
  },
  exchange: {
    noun: /conversation|talks?(?!\p{L})|(?:phone )?calls?(?!\p{L})|meetings?(?!\p{L})|exchange(?!\p{L})|session|encounter|sit-down|discussions?|negotiations|summit|dialogue|round(?!\p{L})/u,
    with: /with|between/u,
  },
  calledOff: /cancel|call(?:s|ed|ing)? off|scrap|shelv/u,
  putOff: /postpone|put(?:s|ting)? off|reschedul|delay|moved? to/u,
  recalled: /at the time|earlier|previously|recall\p{L}*|last (?:week|month|year)/u,
  empty:
    'the a an of to in on at by for with from and or but that this these those is are was were be been has have had it its he she they his her their them not as if than there which who would will',
  bodies: {
    eu: /European Union|EU/u,
    un: /United Nations|UN/u,
    nato: /NATO|Nato|nato/u,
    osce: /OSCE/u,
    imf: /IMF/u,
    iaea: /IAEA/u,
    icc: /International Criminal Court|ICC/u,
    g7: /G7/u,
  },
};
