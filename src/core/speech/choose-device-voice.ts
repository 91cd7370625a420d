/** Which of a device's voices may speak a language: its own only, and none that sends the text away. */

export interface DeviceVoiceFacts {
  readonly lang: string;
  readonly name: string;
  readonly localService: boolean;
  readonly default: boolean;
}

/** Voices that engines bring for fun, or as one voice in a hundred masks: no child in fear is to hear them. */
const joke =
  /\+|^(Bad |Bah|Bells|Boing|Bubbles|Cellos|Deranged|Good |Hyster|Jester|Organ|Pipe |Super|Trin|Whisper|Wobble|Zarvox)/;

/** @param preferred the reader's languages, such as "fr-CA": whose accent to take where there are several. */
export function chooseDeviceVoice<T extends DeviceVoiceFacts>(
  voices: readonly T[],
  language: string,
  preferred: readonly string[] = [],
): T | undefined {
  const wanted = [language].concat(preferred).map(tidy);
  const worth = (voice: T) =>
    (joke.test(voice.name) ? 0 : 4) + (wanted.indexOf(tidy(voice.lang)) < 0 ? 0 : 2) + (voice.default ? 1 : 0);
  return voices
    .filter((voice) => voice.localService && speaks(tidy(voice.lang), tidy(language)))
    .reduce<T | undefined>((best, voice) => (best && worth(best) >= worth(voice) ? best : voice), undefined);
}

/** Dari is written like Persian, but a voice of Iran is a foreigner's. */
function speaks(voice: string, language: string): boolean {
  if (primary(language) === 'prs') return primary(voice) === 'prs' || /^fa-(.*-)?af\b/.test(voice);
  return primary(voice) === primary(language);
}

/** Old phones write "uk_UA". */
const tidy = (tag: string) => tag.toLowerCase().replace(/_/g, '-');
const primary = (tag: string) => tag.split('-')[0];
