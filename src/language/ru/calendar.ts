/** Lemmas of the months and of the days of the week. */
export const MONTHS: readonly string[] =
  'январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь'.split(' ');
export const WEEKDAYS: readonly string[] =
  'понедельник вторник среда четверг пятница суббота воскресенье'.split(' ');
