/** What went wrong, in the language of the interface: the server says it in English, and as the command line would. */
import type { Problem } from '../core/api.js';
import { languageNow } from './index.js';

/** By code: what happened, and what to do. What is not here is said as the server says it. */
type Said = Readonly<Record<string, readonly [what: string | null, next: string]>>;

const ELSEWHERE_EN = 'Open the page in your browser, and paste its text here or save it and choose the file.';
const ELSEWHERE_UK =
  'Відкрийте сторінку в переглядачі й вставте її текст сюди або збережіть її й оберіть файл.';
const LATER_UK = 'Спробуйте пізніше.';

/** In English only what is other in a browser, where the server speaks of options, to programs or in their words. */
const EN: Said = {
  'access.wrong': ['The name or the password is wrong.', 'Check both; an admin can set a new password.'],
  'fetch.address': [null, ELSEWHERE_EN],
  'fetch.name': ['There is no such site.', 'Check how the address is written.'],
  'fetch.refused': ['The site does not answer.', 'Try again later.'],
  'fetch.reset': ['The site broke its answer off.', 'Try again later.'],
  'fetch.timeout': ['The site did not answer in time.', 'Try again later.'],
  'fetch.robots': [null, ELSEWHERE_EN],
  'fetch.status': [null, ELSEWHERE_EN],
  'fetch.too-large': [null, ELSEWHERE_EN],
  'web.file-too-large': [
    null,
    'Save its articles one by one, or add it on the machine of the store: litopys add FILE.',
  ],
  'fetch.url': [null, 'Copy the address as the browser shows it.'],
  'language.unknown': [
    'The language of the text could not be told.',
    'Paste more of the text, or a link with its https://.',
  ],
  'language.unsupported': [
    'Litopys does not read this language.',
    'It reads Ukrainian, Russian and English.',
  ],
  'input.no-articles': [null, 'Choose a text, a page, an e-mail or an archive of articles.'],
  'entry.missing': [
    'There is no such entry.',
    'After new articles or a decision it may have become another one: look for it by its words.',
  ],
  'archive.no-list': [null, 'Give the list a name such as "articles", or add it with litopys add --map.'],
};

const UK: Said = {
  'access.wrong': ['Ім’я або пароль неправильні.', 'Перевірте обидва; новий пароль дає адміністратор.'],
  'access.name': ['Так користувача назвати не можна.', 'До 64 літер, цифр і знаків . _ @ -.'],
  'access.name-taken': ['Користувач із таким ім’ям є або був.', 'Оберіть інше ім’я.'],
  'access.password': [
    'Пароль закороткий, надто простий або містить ім’я.',
    'Візьміть чотири слова, не пов’язані між собою.',
  ],
  'access.no-user': ['Такого користувача немає.', 'Оновіть сторінку.'],
  'access.no-token': ['Такого ключа немає, або його вже скасовано.', 'Оновіть сторінку.'],
  'access.last-admin': ['Не лишилося б жодного адміністратора.', 'Спершу дайте цю роль комусь іншому.'],
  'access.too-many': ['У користувача вже сто ключів.', 'Скасуйте ті, якими ніхто не користується.'],
  'article.empty': ['Тут немає тексту.', 'Перевірте, чи є на сторінці або у файлі стаття.'],
  'article.absent': ['Сторінка не є статтею: її не знайдено або сайт перевіряє переглядач.', ELSEWHERE_UK],
  'article.binary': ['Це не текст.', 'Перетворіть файл на звичайний текст або HTML.'],
  'article.too-long': ['Текст задовгий.', 'Поділіть його на статті й читайте кожну окремо.'],
  'article.too-deep': ['Сторінка має надто складну будову.', 'Збережіть статтю як текст і прочитайте його.'],
  'archive.too-large': ['Файл або лист завеликий.', 'Поділіть його; лист збережіть без вкладень.'],
  'archive.not-json': ['Файл не є JSON.', 'Перевірте, чи він цілий; NDJSON має закінчення .ndjson.'],
  'archive.no-list': [
    'У JSON немає переліку статей.',
    'Назвіть перелік, наприклад, «articles» або додайте файл командою litopys add --map.',
  ],
  'archive.not-csv': ['Файл не є таблицею CSV.', 'Перший рядок має називати стовпці.'],
  'archive.no-text': ['У листі немає тексту.', 'Збережіть вкладення як файли й прочитайте їх.'],
  'input.no-articles': ['У файлі немає статей.', 'Оберіть текст, сторінку, лист або архів статей.'],
  'web.file-too-large': [
    'Файл більший за 16 МБ.',
    'Збережіть статті окремо або додайте файл на машині літопису: litopys add ФАЙЛ.',
  ],
  'fetch.url': ['Це не адреса вебсторінки.', 'Скопіюйте адресу так, як її показує переглядач.'],
  'fetch.address': ['Ця адреса не загальнодоступна, тому сторінку не прочитано.', ELSEWHERE_UK],
  'fetch.name': ['Такого сайту не знайдено.', 'Перевірте, чи правильно написано адресу.'],
  'fetch.refused': ['Сайт не відповідає.', LATER_UK],
  'fetch.reset': ['Сайт урвав відповідь.', LATER_UK],
  'fetch.tls': ['Сертифікат сайту недійсний.', 'Перевірте адресу.'],
  'fetch.timeout': ['Сайт не відповів вчасно.', LATER_UK],
  'fetch.redirects': ['Сайт без кінця переспрямовує.', 'Дайте адресу, на якій сторінка відкривається.'],
  'fetch.too-large': ['Сторінка завелика.', ELSEWHERE_UK],
  'fetch.packed': ['Відповідь сайту не вдалося розпакувати.', ELSEWHERE_UK],
  'fetch.malformed': ['Відповідь сайту зіпсована.', ELSEWHERE_UK],
  'fetch.status': ['Сайт відповів помилкою.', ELSEWHERE_UK],
  'fetch.robots': ['Сайт просить програми не читати цієї сторінки.', ELSEWHERE_UK],
  'api.not-found': ['Такого тут немає.', 'Знайдіть потрібне в переліку або пошуком.'],
  'api.too-large': ['Забагато за один раз.', 'Надішліть частинами.'],
  'api.sign-in': ['Ви не увійшли.', 'Увійдіть і спробуйте ще раз.'],
  'api.busy': ['Забагато запитів водночас.', LATER_UK],
  'api.internal': ['На сервері щось пішло не так.', LATER_UK],
  'entry.missing': [
    'Такого запису немає.',
    'Після нових статей чи рішень він міг стати іншим: знайдіть його пошуком.',
  ],
  'entity.missing': ['Нікого й нічого з такою назвою немає.', 'Спробуйте іншу форму назви.'],
  'review.target': [
    'Так вирішити не можна: запису вже немає або нічого б не змінилося.',
    'Відкрийте запис знову.',
  ],
  'review.field': ['Це поле не можна виправити.', 'Оберіть інше.'],
  'review.value': ['Таке значення для цього поля неможливе.', 'Оберіть інше.'],
  'search.value': ['Такого значення умова не має.', 'Що може стояти після двокрапки, каже «Як питати».'],
  'api.invalid': ['Сервер цього не зрозумів.', 'Перевірте написане; «Як питати» пояснює умови пошуку.'],
  'api.forbidden': ['Вам цього не дозволено.', 'Попросіть того, хто має цю роль.'],
  'language.unknown': [
    'Мови тексту не розпізнано.',
    'Вставте більше тексту або посилання разом із https://.',
  ],
  'language.unsupported': [
    'Цією мовою Літопис не читає.',
    'Він читає українською, російською та англійською.',
  ],
  'store.full': ['На диску сервера немає місця.', 'Звільніть місце й спробуйте ще раз.'],
  'store.unreachable': ['База літопису не відповідає.', LATER_UK],
  'store.read-only': ['Літопис лише для читання.', 'Хто тримає сервер, має дозволити запис.'],
  'store.io': ['Літопис не вдалося записати чи прочитати.', LATER_UK],
  'web.offline': ['Сервер не відповідає.', 'Перевірте, чи працює Літопис, і спробуйте ще раз.'],
  'web.no-text': ['Тут немає тексту для читання.', 'Вставте його на початковій сторінці.'],
  'store.locked': ['Літопис саме змінює хтось інший.', LATER_UK],
};

/** Why a part of a file was left out: begins with … */
const SKIPPED_UK: readonly (readonly [string, string])[] = [
  ['not JSON', 'не JSON'],
  ['not an object', 'не запис'],
  ['no words', 'без слів'],
  ['no text', 'немає тексту'],
  ['longer than', 'задовге'],
  ['a private chat', 'приватних розмов не читаю'],
  ['of an account', 'з облікового запису читаю лише публічні канали'],
];

/** Why a part of a file was left out; the command line's options are of no use here. */
export function skippedText(why: string): string {
  const own = why.replace(/; name where it stands with --map [^(]*/, ' ');
  const known = languageNow() === 'uk' && SKIPPED_UK.find(([beginning]) => why.startsWith(beginning));
  return known ? known[1] : own;
}

/** @returns `server`: its own words, where those of the interface stand before them */
export function problemText({ code, message, next }: Pick<Problem, 'code' | 'message' | 'next'>): {
  readonly what: string;
  readonly next: string | null;
  readonly server: string | null;
} {
  const [what = null, todo = next] = (languageNow() === 'uk' ? UK : EN)[code] ?? [];
  return { what: what ?? message, next: todo, server: what === null ? null : message };
}
