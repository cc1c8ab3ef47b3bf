/** Lemmas of the months and of the days of the week. */
export const MONTHS: readonly string[] =
  'січень лютий березень квітень травень червень липень серпень вересень жовтень листопад грудень'.split(' ');
export const WEEKDAYS: readonly string[] = 'понеділок вівторок середа четвер п’ятниця субота неділя'.split(
  ' ',
);
