/** The words on the screen in one language: one i18next instance per document or running app, no fallback language. */
import { createInstance, type i18n } from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { LanguageOffer } from '#core/language/language-offer.ts';
import type ui from '#locales/en/ui.json';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'ui';
    resources: { ui: typeof ui };
  }
}

export type Words = Record<keyof typeof ui, string>;

/** What the app needs of one language beside its packs: it travels with the code. */
export interface ScreenTexts {
  words: Words;
  /** Address of the file with every picture; `#` and a picture's name follow. */
  sprite: string;
  /** Address of the map on which a country can be chosen. */
  map: string;
  /** Every language there is, this one too. */
  languages: readonly LanguageOffer[];
}

export function createWords(tag: string, words: Words): i18n {
  const instance = createInstance();
  // Without a backend i18next is ready at once; a missing word is a fault of the build, never English on the screen.
  void instance.use(initReactI18next).init({
    lng: tag,
    fallbackLng: false,
    ns: ['ui'],
    defaultNS: 'ui',
    resources: { [tag]: { ui: words } },
    interpolation: { escapeValue: false },
    react: { useSuspense: false },
    initAsync: false,
  });
  return instance;
}
