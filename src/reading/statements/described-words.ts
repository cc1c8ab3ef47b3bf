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

/** Bodies that may be any body the article has named. */
export const GENERIC =
  /^(?:відомство|ведомство|\p{L}*компан[іи]я|лоукостер|авіаперевізник|авиаперевозчик|перевізник|перевозчик|корпорац[іи]я|концерн|ф[іи]рма|холдинг|організація|организация|установа|учреждение|підприємство|предприятие|структура|заклад|служба|агентство|агенція|м[іи]н[іи]стерство|виробник|производитель|оператор|регулятор|клуб|асоціація|ассоциация|об’єднання|объединение|фінустанова|розробник|разработчик|бюро)$/u;
/** A state that the article has named. */
export const COUNTRY = /^(?:країна|держава|страна|государство)$/u;
/** Those whom an outlet talked to. */
export const INTERVIEWED = /^(?:співрозмовни(?:к|ця)|собеседни(?:к|ца))$/u;
/** Descriptions of somebody who is not named. */
export const SOURCE = /(?:^| )(?:джерел|источник)/u;
/** Papers of courts and prosecutors. */
export const PAPERS =
  /^(?:ухвала|вирок|постанова|подання|клопотання|скарга|позов|обвинувачення|приговор|постановление|ходатайство|жалоба|иск)$/u;
/** Someone or some people within a body: its name is no name of theirs («источник в Генштабе», «делегація ООН»). */
export const WITHIN = /^(?:джерело|источник|делегац[іи]я|коллегия|колегія)$/u;
