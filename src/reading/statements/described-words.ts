/** Words of descriptions that say whom an article means by them. */

/** What an article about one company calls it by. */
export const COMPANY =
  /^(?:\p{L}*компан[іи]я|лоукостер|авіаперевізник|авиаперевозчик|перевізник|перевозчик|корпорац[іи]я|концерн|ф[іи]рма|холдинг)$/u;
/** Documents an outlet publishes. */
export const PUBLISHED = new Set([
  'стаття',
  'статья',
  'матеріал',
  'материал',
  'публікація',
  'публикация',
  'article',
  'report',
]);
/** Bodies that an article may mean without having named them. */
export const STANDING = new Set([
  'уряд',
  'парламент',
  'суд',
  'поліція',
  'влада',
  'більшість',
  'половина',
  'частина',
  'третина',
  'решта',
  'низка',
  'правительство',
  'полиция',
  'власть',
  'большинство',
  'часть',
  'треть',
  'ряд',
  'население',
  'населення',
  'народ',
  'бізнес',
  'бизнес',
  'опозиція',
  'оппозиция',
  'джерело',
  'источник',
  'сторона',
  'суспільство',
  'общество',
]);
