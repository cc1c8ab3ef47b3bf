import type { ChronicleWords } from '../words/chronicle.js';

export const chronicle: ChronicleWords = {
  language: 'en',
  omissions: {
    notDiscussed:
      /(?:was|were|had|has|have)(?: not|n['’]t| never) (?:been )?(?:discussed|raised|brought up|touched (?:up)?on)|did(?: not|n['’]t) (?:come up|discuss|raise|talk about|touch (?:up)?on|bring up)|never (?:came up|discussed|raised|talked about)|ha(?:d|s|ve) not come up|not on the (?:agenda|table)/u,
    leftOut:
      /left (?:\p{L}+ ){1,4}out|no (?:mention of|reference to)|said nothing (?:of|on|about)|did(?: not|n['’]t) refer to|leaves? out|left out(?! of)|absent from|neither (?:side )?mentioned|did(?: not|n['’]t) mention|(?:is|are|was|were) not (?:once )?mentioned|does(?: not|n['’]t) mention|without mentioning|omit(?:s|ted|ting)|no word (?:of|on|about)|silent (?:on|about)/u,
    result: /approv|agreement|accord|breakthrough|progress|consent|commitment/u,
  },
  denials: {
    none: /no such (?:(?:phone|private|secret|official|planned) )?(?:calls?|meetings?|talks|conversations?|contacts?|visits?|trips?|negotiations|discussions?)(?! (?:about|on|over|of|regarding|concerning|as)(?!\p{L}))|there (?:was|were|had been|have been) no (?:calls?|meetings?|talks|conversations?|contacts?|visits?|trips?|negotiations|discussions?)(?! (?:about|on|over|of|regarding|concerning|as)(?!\p{L}))|no (?:calls?|meetings?|contacts?|talks|conversations?) (?:took place|happened|had taken place)(?! (?!between|with|at all))|(?:calls?|meetings?|talks|conversations?) (?:never (?:took place|happened)|did(?: not|n['’]t) (?:take place|happen))(?! (?!between|with|at all))/u,
    unsettled:
      /(?:no|not (?:yet )?received (?:a|any|an)) (?:formal |official )?(?:request|invitation|proposal)s?(?! (?:for|about|on|of|to|over) (?!(?:(?:a|an|the|any|such|this|that|its|their|his|her|next|phone) ){0,2}(?:dates?|details|time|venue|place|meetings?|calls?|visits?|talks|trips?|summits?|conversations?|negotiations|meet(?!\p{L})|speak|talk(?!\p{L})|visit|travel|hold)))|no (?:date|arrangements?) (?:has |have )?(?:yet )?(?:been )?(?:set|agreed|made)|no (?:date|agreement|plans?|arrangements?) (?:yet )?(?:for|to|on|about) (?:(?:a|an|the|any|such|this|that|its|their|his|her|next|phone) ){0,2}(?:dates?|details|time|venue|place|meetings?|calls?|visits?|talks|trips?|summits?|conversations?|negotiations|meet(?!\p{L})|speak|talk(?!\p{L})|visit|travel|hold)|nothing (?:is |was |has been |had been )(?:yet )?(?:scheduled|agreed|planned|finali[sz]ed|confirmed)|(?:dates?|meetings?|calls?|visits?|talks|trips?|summits?|conversations?|negotiations) (?:is|are|was|were|has|have|had) not (?:yet )?(?:been )?(?:yet )?(?:scheduled|agreed|planned|finali[sz]ed|confirmed)|no (?:\p{L}+ )?(?:meetings?|calls?|visits?|talks|trips?|summits?) (?:is|are|was|were|has been|have been|had been) (?:being )?(?:planned|scheduled|agreed|set)|too early to (?:(?:say|tell|talk|speak)(?: of| about)?|confirm|name|set|fix) (?:whether |when |if |where )?(?:there (?:will|would) be )?(?:(?:a|an|the|any|such|this|that|its|their|his|her|next|phone) ){0,2}(?:dates?|details|time|venue|place|meetings?|calls?|visits?|talks|trips?|summits?|conversations?|negotiations|meet(?!\p{L})|speak|talk(?!\p{L})|visit|travel|hold)|yet to (?:confirm|agree|decide)(?= (?:on |to |about )?(?:(?:a|an|the|any|such|this|that|its|their|his|her|next|phone) ){0,2}(?:dates?|details|time|venue|place|meetings?|calls?|visits?|talks|trips?|summits?|conversations?|negotiations|meet(?!\p{L})|speak|talk(?!\p{L})|visit|travel|hold)|\s*(?:$|[.,;…"”]))|only as (?:a )?["“]?possib\p{L}+|only (?:a )?["“]?possib\p{L}+["”]? (?:meetings?|calls?|visits?|talks|trips?|summits?|conversations?|negotiations)/u,
    fiction:
      /(?:(?:(?:this|that|it|these|those|all (?:of )?(?:this|that)) (?:is|was|are|were)|(?:this|that|it)['’]s|(?:(?:all|any|the|these|such) )?(?:reports?|claims?|stories|story|rumou?rs?|news|information|allegations?) (?:of|about|on) (?:(?:a|an|the|any|such|this|that) )?(?:(?:such|alleged|supposed|planned|secret|phone) )?(?:calls?|meetings?|talks|conversations?|visits?|trips?|negotiations)(?: (?:with|between) \p{L}+(?: and \p{L}+)?)? (?:is|was|are|were)) )?(?:(?:all|just|simply|nothing but|completely|absolutely|entirely|totally|utterly) )?(?:(?:a|an) )?(?:(?:pure|complete|outright|total|utter|sheer|blatant) )?(?:fiction|(?:mere )?speculation|baseless|unfounded|groundless|fabrications?|fake(?: news)?|untrue|not true|false|lies?)(?: from (?:beginning|start) to (?:end|finish))?/u,
    elsewhere:
      /yet|so far|before|previously|since|ever|if|unless|until|till|because|while|for (?:\p{L}+ )?(?:days|weeks|months|years)|in (?:\p{L}+ )?(?:weeks|months|years)|people say|some say|critics|but (?:this|that|it)/u,
    about: /about|regarding|concerning|over|claims?|allegations?|accus\p{L}+|charges?/u,
    within: /during|in|at|on/u,
    prepared: /(?:plans?|planning|preparing|preparations?|prepared) (?:for|of)|planning/u,
    reports:
      /it|this|that|these|(?:the |these |those |such )?(?:reports?|news|stor(?:y|ies)|rumou?rs?|information)/u,
  },
  days: {
    bound: /by|until|till|before|after|since|from/u,
    atOnce: /immediately(?! (?:after|following|upon|before|prior))|at once|right away|straight away/u,
    sameDay: /the same (?:day|evening)|(?:later|earlier) that day|that (?:same )?evening/u,
    rightThen:
      /(?:right|shortly|soon|immediately) (?:after(?:wards?)?|before)(?: (?:that|this))?(?= ?,)|earlier in the day|later in the day/u,
    event: /swear|sworn|inaugurat|ceremon|summit|forum|conference|assembly|funeral|anniversar|congress/u,
    weekday: /(?:mon|tues|wednes|thurs|fri|satur|sun)day/u,
  },
  reasons: {
    because:
      /because(?: of)?|due to|owing to|amid|at(?= the request of)|for(?= (?:\p{L}+ )?reasons)|over(?= (?:scheduling|security|differences|a dispute))|in protest (?:at|against|over)|blam(?:ed|ing)|so as (?:not )?to|in order (?:not )?to|to avoid|did ?n.t want|did not want|citing|(?:real |main )?reason (?:was|is|behind)/u,
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
      [/eleven/u, 11],
      [/twelve/u, 12],
      [/thirteen/u, 13],
      [/fourteen/u, 14],
      [/fifteen/u, 15],
      [/sixteen/u, 16],
      [/seventeen/u, 17],
      [/eighteen/u, 18],
      [/nineteen/u, 19],
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
    lasted: /lasted|took/u,
    oneAndAHalf: null,
    half: null,
    halfHour: /(?:an?\s+)?half\s+an?\s+hour/u,
    and: /and/u,
    andAHalf: /a half/u,
    halfBetween: /and\s+a\s+half/u,
    large: /hundreds?/u,
    pointBefore:
      /after|before|within|(?<!over |done |finished |ended |wrapped up |concluded )in|every|each|delayed by|late by|postponed by|put off by/u,
    pointAfter: /ago|after|before|later|earlier|late/u,
  },
  titles: {
    voice:
      /spokes(?:man|woman|person|people)|press (?:secretary|service|office|chief)|aide|advis[eo]r|envoy|chief of staff|head of the (?:presidential )?office/u,
    speaker: /spokes(?:man|woman|person|people)|press secretary/u,
    delegate:
      /(?:chief|lead|top) negotiator|(?:heads?|leader) of (?:the )?(?:\p{L}+ ){0,2}(?:delegation|negotiat\p{L}+ (?:team|group))/u,
    unnamed:
      /official|sources?|diplomat|people (?:familiar|close|briefed|with (?:knowledge|direct))|familiar with|insiders?|person with knowledge/u,
    informants: /sources?(?!\p{L})|insiders?/u,
    elect: /\p{L}+-elect|incoming/u,
    others: /other|both|two (?:countries|nations|states)|european|western|world|regional|fellow/u,
    staff: /press|office of/u,
    office: /office|administration|chancellery/u,
    serves:
      /(?<!head of (?:\p{L}+ )?)(?<!\p{L})(?:office|administration|chancellery|press (?:service|team))$/u,
    government: /governments?|cabinet/u,
    commission: /commission(?:[’']s)?/u,
    leader: /leader/u,
    tenant: null,
    ministry: /ministry/u,
    stateMedia: /state(?:-run|-owned|-controlled)? (?:media|television|tv(?!\p{L})|broadcaster|news agency)/u,
    of: /of/u,
    former: /former|ex(?!\p{L})|retired/u,
    bodies: {
      foreign:
        /foreign (?:ministry|office)|ministry of (?:foreign|external affairs)|external affairs ministry|state department/u,
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
    noun: /conversation|talks?(?!\p{L})|(?:phone )?calls?(?!\p{L})|meetings?(?!\p{L})|(?<!(?:no|any|prisoner|pow|captive|hostage|spy|stock|currency|student)s?[’']? (?:of war )?)exchange(?!\p{L}| of| rates?(?!\p{L}))|exchange(?= of (?:views|opinions|words))|session|encounter|sit-down|discussions?|negotiations|summit|dialogue|round(?!\p{L})/u,
    another: /next|future|upcoming|further|coming|another|subsequent/u,
    with: /with|between/u,
    remote: /conversation|(?:phone )?calls?(?!\p{L})/u,
    direct: /meetings?(?!\p{L})|session|encounter|sit-down|summit|visits?(?!\p{L})/u,
    summit: /summit/u,
    after: /after|following/u,
    otherwise:
      /(?:a )?(?:very |quite |rather )?different(?:ly)? (?:story|account|version|reason|explanation)|otherwise|differently/u,
    which: /that|which/u,
    went: /(?:(?:it|that|this|everything|things|all|they) )?(?:all )?(?:has |have |had )?(?:went|gone|going) (?:(?:very|really|so|quite|extremely|pretty|rather) )?(?:well|great|fine|ok(?:ay)?|badly|fantastically|smoothly)(?: (?:so far|indeed|today))?/u,
    both: /(?:the pair(?!\p{L})|the (?:two|pair of) (?:leaders|presidents|ministers|men|women|politicians|sides|officials|premiers|diplomats)(?!\p{L})|both (?:leaders|presidents|ministers|men|women|sides|officials)(?!\p{L})|(?:they|the two|the leaders|the presidents|the ministers|the sides) (?:(?:also|had|both) ){0,2}(?:discussed|agreed|talked|spoke|exchanged|reviewed|touched|shared|covered|stressed|reaffirmed|considered|went over)(?!\p{L}))(?! (?:must|should|need|have to|ought|will have|would have))/u,
    untold:
      /(?:(?:declin|refus)(?:es?|ed|ing) to|(?:(?:would|could|did|does|do|will|can) ?not|(?:would|could|did|does|do|wo|ca)n['’]t|not|unable to)(?: be)?) (?:immediately |directly |publicly |independently )?(?:comment(?:ing)?|confirm(?! (?:or|nor)(?!\p{L})))|no comment|(?:neither confirm(?:ed)?|not confirm) n?or den(?:y|ied)/u,
    although: /but|however|though|although|yet/u,
  },
  channels: {
    call: /(?:by|over the|on the) (?:tele)?phone|(?:tele)?phone (?:call|conversation)s?/u,
    video:
      /(?:by|via|over) video(?: ?link)?|video ?(?:call|conference|link|conversation)s?|by videoconference/u,
  },
  calledOff: /cancel|call(?:s|ed|ing)? off|scrap|shelv/u,
  putOff: /postpone|put(?:s|ting)? off|reschedul|delay|moved? to/u,
  off: {
    again: [
      {
        noun: /meeting|summit|visit|trip|(?:phone )?call|conversation|session|encounter|round of talks/u,
        it: /(?:(?:but|however|yet|later|then),? )?it (?:was|has been|had been|is) (?:later |then |since |abruptly |suddenly )?(?:cancell?ed|called off|scrapped|shelved|postponed|put off|rescheduled)(?=$|[,:;–—]|\s[–—]| (?:because|due|over|after|on|until|till|for|amid) )/u,
      },
      {
        noun: /talks|negotiations|discussions|meetings|calls|conversations/u,
        it: /(?:(?:but|however|yet|later|then),? )?they (?:were|have been|had been|are) (?:later |then |since |abruptly |suddenly )?(?:cancell?ed|called off|scrapped|shelved|postponed|rescheduled)(?=$|[,:;–—]|\s[–—]| (?:because|due|over|after|on|until|till|for|amid) )/u,
      },
    ],
    passive:
      /(?:(?:was|were|is|are|has been|have been|had been) )?(?:cancell?ed|called off|scrapped|shelved)/u,
    beside:
      /an?|the|their|his|her|with|between|and|of|in|on|at|for|from|this|next|was|were|is|are|been|due|set|to|be|held|take|place|planned|scheduled|expected|first|second|third|fourth|fifth|sixth|new|another|further|long-awaited|face-to-face|bilateral|trilateral|round|talks|presidents?|prime|ministers?|affairs|foreign|defen[cs]e|leaders?|special|envoys?|secretary|state|counterparts?|week|month|morning|afternoon|evening|later|today|tomorrow/u,
    yet: /not|but|however|though|although|despite|unless|if|whether|would|could|may|might|false|denied|deny|denies|denying|back on|again|revived|reinstated|earlier|previously|last (?:week|month|year)/u,
  },
  recalled: /at the time|earlier|previously|recall\p{L}*|last (?:week|month|year)/u,
  again: /again/u,

  closedSyllables: null,
  negation: /not|never|cannot|no|neither|nor|(?:fail(?:ed|s)?|unable) to|\p{L}+n['’]t/u,
  noNegation:
    /not (?:only|just|merely|simply|least)|no (?:less|fewer|more|later|earlier|sooner|longer than|one but|doubt|matter|wonder)|nothing (?:but|less)|not (?:until|unless|without)/u,
  contrast: /but/u,
  modal:
    /will|would|can|could|may|might|must|should|shall|need|needs|needed|have|has|had|be|been|being|do|does|did|want|wants|wanted|plan|plans|planned|planning|intend|intends|intended|going|to|able|ready|yet|any|the|an?|new|further|such|even/u,
  past: {
    form: /received|met|spoke|talked|visited|got|signed|sent|gave|given|took|imposed|lifted|agreed/u,
    before: /had|has|have/u,
  },
  phases: {
    ahead:
      /(?:will|would|shall|to|['’]ll) (?:\p{L}+ly |also |soon |then )?(?:meet|speak|talk|visit|travel|hold|host|fly|arrive|phone)/u,
    held: /met|spoke|talked|visited|travell?ed|flew|arrived|phoned|(?:had|has|have|was|were) (?:held|visited|hosted)|held (?:an? )?(?:\p{L}+ ){0,2}(?:talks|meetings?|calls?|conversations?|negotiations)/u,
  },
  wants:
    /intend|plans?(?!\p{L})|planned|planning|wants?(?!\p{L})|wanted|hope|expects?(?!\p{L})|expected|aims?(?!\p{L})|aimed|seek|sought|wish|prepar/u,
  rough: /least|most|up|than|approximately/u,
  empty:
    "the a an any of to in on at by for with from and or but that this these those is are was were be been has have had it its he she they his her their them not as if than there which who would will between him when since such did didn't does then into you until where too nor neither within how whether there's they're",
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
