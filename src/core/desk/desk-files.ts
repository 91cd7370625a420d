/** What the files of the helper's desk hold; the build writes them beside the guide, one of each kind for a language. */
import type { PublishedService } from '#core/directory/pack-shape.ts';

/** A text that somebody may read aloud. */
export interface SpokenForBooth {
  /** Names it by its very words. */
  readonly mark: string;
  readonly text: string;
  /** For the eye of whoever records it. */
  readonly where: string;
  /** Part of what matters most. */
  readonly core: boolean;
  /** A person's voice says it already. */
  readonly recorded: boolean;
}

export interface TextsFile {
  readonly language: { readonly tag: string; readonly dir: 'ltr' | 'rtl' };
  readonly texts: readonly SpokenForBooth[];
}

export interface SearchPart {
  readonly head?: string;
  /** Of a topic: for whom; one language may lack what another has. */
  readonly age?: number;
  /** What it is called there. */
  readonly title?: string;
  readonly lines: readonly string[];
}

/** The same id in every language is the same thing. */
export interface SearchEntry {
  readonly id: string;
  readonly title: string;
  /** One after the other; of a topic one for each age. */
  readonly parts: readonly SearchPart[];
  /** Shown in the language of the helper alone. */
  readonly silent?: true;
}

export interface OtherLanguage {
  readonly tag: string;
  /** As its speakers write it. */
  readonly name: string;
  readonly dir: 'ltr' | 'rtl';
  /** What its file weighs on the line. */
  readonly kilobytes: number;
}

export interface SearchFile {
  readonly language: { readonly tag: string; readonly dir: 'ltr' | 'rtl' };
  readonly entries: readonly SearchEntry[];
  /** What can be searched too. */
  readonly others: readonly OtherLanguage[];
}

export interface PeopleNumber {
  readonly country: string;
  /** Names the words for it, as in ui.json. */
  readonly words: string;
  readonly name?: string;
  readonly nameLanguage?: string;
  readonly ways: ReadonlyArray<Pick<PublishedService['channels'][number], 'kind' | 'show'> & { readonly href: string }>;
  readonly seen?: string;
  /** After this day the number is not shown any more. */
  readonly due?: string;
  readonly freshness: PublishedService['freshness'];
}

/** The same for all languages. */
export type PeopleFile = readonly PeopleNumber[];

export interface FinderLanguage {
  readonly tag: string;
  /** As its speakers write it, where that is known. */
  readonly own?: string;
  readonly dir: 'ltr' | 'rtl';
  /** In the language of the helper. */
  readonly name: string;
  readonly scripts: readonly string[];
  /** Pebble speaks it. */
  readonly here?: true;
  /** What is said in it, so that a child can tell it by ear. */
  readonly greeting?: string;
}

export interface FinderFile {
  readonly languages: readonly FinderLanguage[];
  /** A few letters of each script. */
  readonly letters: ReadonlyArray<{ readonly script: string; readonly sample: string }>;
  readonly regions: ReadonlyArray<{
    readonly name: string;
    readonly countries: ReadonlyArray<{ readonly name: string; readonly languages: readonly string[] }>;
  }>;
}
