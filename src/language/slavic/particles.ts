/** Small words inside foreign names that Ukrainian and Russian write alike, and those left in Latin letters; norms. */
export const PARTICLES: readonly string[] =
  'фон дер де ван ден аль уль ед аль- бен ле ла ду да von der de van al bin'.split(' ');
