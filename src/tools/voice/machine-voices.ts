/** Which languages a machine may speak here, and why it does not speak the others. docs/voice.md says how that was found. */
import { arabicPhonemes } from './arabic-phonemes.ts';

interface MachineVoice {
  /** As espeak-ng names it. */
  voice: string;
  /** Says only what spoken.json spells out for it, because it reads the usual letters wrongly. */
  onlySpelledOut?: true;
  /** From what spoken.json spells out to what espeak-ng is given. */
  phonemesOf?: (spoken: string) => string;
  /** Where the usual number makes another number of syllables a second. */
  wordsPerMinute?: number;
}

export const machineVoices: Readonly<Record<string, MachineVoice | string>> = {
  en: { voice: 'en-gb' },
  uk: { voice: 'uk' },
  fr: { voice: 'fr-fr' },
  ar: { voice: 'ar', onlySpelledOut: true, phonemesOf: arabicPhonemes, wordsPerMinute: 165 },
  prs: 'espeak-ng has no voice for Dari. Its Persian is another variety, with other vowels and other words.',
  ti: 'espeak-ng has no voice for Tigrinya.',
  so: 'espeak-ng has no voice for Somali.',
};

/** Slow enough to follow, about five syllables a second; espeak-ng's own is 175. */
export const wordsPerMinute = 135;
