/** What the app knows of a language before it loads it, so that its name and its price on the line can be said first. */
import type { Language } from './language.ts';

export interface LanguageOffer extends Pick<Language, 'tag' | 'name' | 'dir'> {
  /** About what its texts weigh on the line. */
  kilobytes: number;
  /** Its cards are translated. */
  hasCards: boolean;
}
