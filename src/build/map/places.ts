/** What the atlas does not tell: which of its numbers are our countries, ways over the sea, and which parts a thumb can tell apart. */

/** ISO 3166-1 numbers, by which the atlas calls countries; some parts have a number of their own. */
export const atlasNumbers: Readonly<Record<string, readonly string[]>> = {
  AL: ['008'],
  AM: ['051'],
  AT: ['040'],
  BA: ['070'],
  BE: ['056'],
  BG: ['100'],
  CH: ['756'],
  CY: ['196'],
  CZ: ['203'],
  DE: ['276'],
  DK: ['208'],
  EE: ['233'],
  ES: ['724'],
  FI: ['246', '248'],
  FR: ['250'],
  GB: ['826'],
  GE: ['268'],
  GR: ['300'],
  HR: ['191'],
  HU: ['348'],
  IE: ['372'],
  IS: ['352'],
  IT: ['380'],
  LT: ['440'],
  LU: ['442'],
  LV: ['428'],
  MD: ['498'],
  ME: ['499'],
  MK: ['807'],
  MT: ['470'],
  NL: ['528'],
  NO: ['578'],
  PL: ['616'],
  PT: ['620'],
  RO: ['642'],
  RS: ['688'],
  SE: ['752'],
  SI: ['705'],
  SK: ['703'],
  TR: ['792'],
  UA: ['804'],
};

/** The atlas has no number for it. */
export const atlasNames: Readonly<Record<string, string>> = { XK: 'Kosovo' };

/** By bridge, tunnel or a ferry that people take. */
export const seaNeighbours: ReadonlyArray<readonly [string, string]> = [
  ['AL', 'IT'],
  ['CY', 'GR'],
  ['DE', 'SE'],
  ['DK', 'NO'],
  ['DK', 'SE'],
  ['EE', 'FI'],
  ['EE', 'SE'],
  ['FR', 'GB'],
  ['FR', 'IE'],
  ['GB', 'NL'],
  ['GR', 'IT'],
  ['HR', 'IT'],
  ['IT', 'ME'],
  ['IT', 'MT'],
  ['LT', 'SE'],
  ['LV', 'SE'],
  ['PL', 'SE'],
];

/** Parts of the map that one tap shows large, so that a thumb finds each country in them. They have no names. */
export const regions: ReadonlyArray<readonly string[]> = [
  ['IS', 'NO', 'SE', 'FI', 'DK', 'EE', 'LV', 'LT'],
  ['GB', 'IE', 'FR', 'BE', 'NL', 'LU'],
  ['PT', 'ES'],
  ['DE', 'CH', 'AT', 'CZ', 'SK', 'PL', 'HU'],
  ['IT', 'MT'],
  ['SI', 'HR', 'BA', 'ME', 'RS', 'XK', 'AL', 'MK', 'GR', 'BG'],
  ['RO', 'MD', 'UA'],
  ['TR', 'CY', 'GE', 'AM'],
];
