/**
 * The few words for offices and bodies that chains and parties are named by in place of a name: «американський
 * президент», "the Chinese leader", «пресслужба Кремля», "China's embassy". Beginnings of words in three languages; a
 * beginning that fits other words too carries an example of the trap.
 */

/** Who speaks for another and is never a root of his own. */
export const VOICE =
  /(?:^|[^\p{L}])(?:помічни[кц]|помощни[кц]|радни[кц]|советни[кц]|речни[кц]|пресс?-?секретар|пресс?-?служб|прессекретар|уповноважен|представни[кц]|представител|spokes(?:man|woman|person|people)|press (?:secretary|service|office)|aide|advis[eo]r|(?:керівни|руководител|голов|глав)\p{L}* (?:офіс|офис|адміністраці|администраци|канцеляр)|chief of staff|head of the (?:presidential )?office)/iu;

/** Officials without a name: "a White House official", «джерело в Кремлі». */
export const UNNAMED =
  /(?:^|[^\p{L}])(?:official|чиновни|посадов|должностн|джерел|источник|sources?|співрозмовни|собеседни|дипломат|diplomat|people familiar|familiar with|person with knowledge)/iu;

export type BodyKind =
  | 'president'
  | 'government'
  | 'foreign'
  | 'defence'
  | 'parliament'
  | 'security'
  | 'bank';

/** What a body is called beside its own name. */
// biome-ignore format: a table
export const BODIES: readonly (readonly [BodyKind, RegExp])[] = [
  ['foreign', /(?:^|[^\p{L}])(?:мзс|мид(?!\p{L})|foreign (?:ministry|office)|ministry of foreign|міністерств\p{L}* (?:закордонн|іноземн)|министерств\p{L}* иностранн|state department|держдеп|госдеп|зовнішньополітичн\p{L}* відомств|внешнеполитическ\p{L}* ведомств)/iu],
  ['defence', /(?:^|[^\p{L}])(?:міноборон|миноборон|міністерств\p{L}* оборон|министерств\p{L}* оборон|defen[cs]e (?:ministry|department)|ministry of defen[cs]e|пентагон|pentagon)/iu],
  ['government', /(?:^|[^\p{L}])(?:уряд|правительств|government|кабмін|кабмин|cabinet|посольств|embassy|посол(?!\p{L})|ambassador)/iu],
  ['parliament', /(?:^|[^\p{L}])(?:парламент|parliament|congress|конгрес)/iu],
  ['president', /(?:^|[^\p{L}])(?:офіс\p{L}* президент|офис\p{L}* президент|адміністраці\p{L}* президент|администраци\p{L}* президент|президентськ\p{L}* (?:офіс|адміністрац)|presidential (?:office|administration|palace)|presidency|office of the president|канцеляр|chancellery|прем.єрськ\p{L}* офіс|президент|president|глав\p{L}* держав|глав\p{L}* государств|head of state)/iu],
];

/** Heads: what they are called, with the office that this is. `leader` and the like fit the highest one. */
// biome-ignore format: a table
export const HEADS: readonly (readonly ['head-of-state' | 'head-of-government' | 'foreign-minister' | 'defence-minister' | 'vice-president', RegExp])[] = [
  ['vice-president', /(?:^|[^\p{L}])(?:віце-?президент|вице-?президент|vice[- ]president|заступни\p{L}* голови|заместител\p{L}* председателя)/iu],
  ['foreign-minister', /(?:^|[^\p{L}])(?:(?:міністр|министр|глав|очільни|голов)\p{L}* (?:закордонн|іноземн|иностранн|мзс|мид)|foreign (?:minister|secretary)|secretary of state|держсекретар|госсекретар)/iu],
  ['defence-minister', /(?:^|[^\p{L}])(?:(?:міністр|министр|глав|очільни)\p{L}* (?:оборон|міноборон|минобороны|пентагон)|defen[cs]e (?:minister|secretary)|secretary of defen[cs]e)/iu],
  ['head-of-government', /(?:^|[^\p{L}])(?:прем.?єр|премьер|prime minister|premier|канцлер|chancellor|глав\p{L}* уряд|глав\p{L}* правительств)/iu],
  ['head-of-state', /(?:^|[^\p{L}])(?:президент|president|лідер|лидер|leader|глав\p{L}*|голов\p{L}*|председател|господар|хозяин|очільни|head of state|king|корол|emir|емір|эмир)/iu],
];

/** Nouns for a medium that name none: the name stands beside them or before. */
export const GENERIC_MEDIA =
  /^(?:the |a |an )?(?:агентств\p{L}*|агенці\p{L}*|інформагентств\p{L}*|информагентств\p{L}*|газет\p{L}*|телеканал\p{L}*|канал\p{L}*|видан\p{L}*|издани\p{L}*|журнал\p{L}*|портал\p{L}*|сайт\p{L}*|agency|news agency|newspaper|paper|channel|broadcaster|outlet|media|медіа|медиа|змі|сми|state media|report|reports)$/iu;

/** What speaks without being anybody: no party, no root. */
export const NOBODY =
  /^(?:the |a |an )?(?:то[йєїе]|та|він|вона|вони|он|она|они|he|she|they|it|one(?: of them)?|both|the two(?: men| leaders)?|two men|сторони|стороны|співрозмовники|собеседники|лідери|лидеры|leaders|який|который|who|себе|себя|її|їх|його|ним|нею|ними|їй|їм|йому|ей|её|ее|его|их|им|ему|him|her|them|his|their)$/iu;
