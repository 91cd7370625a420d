/** Scripts that old devices may lack, and where the letters for those lie on the site. */

/** A few letters of each, as different in width as they come: where all are equally wide, a device draws boxes. */
export const letterSamples: Readonly<Record<string, string>> = {
  Arab: 'ابجسعكمو',
  Ethi: 'ሀለመሰቅብትኢ',
};

/** The worker keeps them as it keeps a language, under the name that standards give to any language of a script. */
export const tagOfLetters = (script: string) => `und-${script}`;

export const lettersAddress = (script: string) => `/${tagOfLetters(script)}/letters.woff2`;
