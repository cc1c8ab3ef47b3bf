/** Українською: для стрічки часу, мережі, показників, календаря, добору й збереження. */
import type { Message } from './index.js';
import type { OVERVIEWS_EN } from './overviews-en.js';

export const OVERVIEWS_UK: Readonly<Record<keyof typeof OVERVIEWS_EN, Message>> = {
  exportCsv: 'Таблиця (CSV)',
  exportSvg: 'Рисунок (SVG)',
  exportPng: 'Зображення (PNG)',
  exportMarkdown: 'Текст із примітками (Markdown)',
  exportDone: 'Збережено',
  exportFailed: 'Не вдалося.',
  filters: 'Добір',
  filtersClear: 'Показати все',
  filterType: 'Що',
  filterAny: 'усі',
  filterFrom: 'Від',
  filterTo: 'До',
  filterParty: 'Сторона',
  filterPartyHint: 'ім’я чи назва, далі Enter',
  filterRemove: 'Прибрати: {name}',
  standing: 'Першоджерело',
  entriesCount: {
    one: '{count} запис',
    few: '{count} записи',
    many: '{count} записів',
    other: '{count} запису',
  },
  inView: 'У полі зору',
  earlier: 'Раніше',
  later: 'Пізніше',
  zoomIn: 'Ближче',
  zoomOut: 'Далі',
  spanYear: 'Рік',
  spanMonth: 'Місяць',
  spanWeek: 'Тиждень',
  spanDay: 'День',
  spanAll: 'Усе',
  timelineKeys:
    'Стрілки ліворуч і праворуч гортають час, плюс і мінус наближають і віддаляють, 0 показує все. Список унизу містить те, що у полі зору.',
  legendFull: 'сказано чи відбулося',
  legendHollow: 'заплановано чи триває',
  legendCross: 'заперечено чи скасовано',
  legendRing: 'версії розходяться',
};
