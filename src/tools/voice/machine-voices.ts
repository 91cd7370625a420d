/** Which languages a machine may speak here, and why it does not speak the others. docs/voice.md says how that was found. */

interface MachineVoice {
  /** As espeak-ng names it. */
  voice: string;
  /** Says only what spoken.json spells out for it, because it reads the usual letters wrongly. */
  onlySpelledOut?: true;
}

export const machineVoices: Readonly<Record<string, MachineVoice | string>> = {
  en: { voice: 'en-gb' },
  uk: { voice: 'uk' },
  fr: { voice: 'fr-fr' },
  ar: { voice: 'ar', onlySpelledOut: true },
  prs: 'espeak-ng has no voice for Dari. Its Persian is another variety, with other vowels and other words.',
  ti: 'espeak-ng has no voice for Tigrinya.',
  so: 'espeak-ng has no voice for Somali.',
};

/** Slow enough to follow; the usual is 175. */
export const wordsPerMinute = 135;
