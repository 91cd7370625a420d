/** All files that the tools of the helper's desk read, by address: three for each language that has a guide, and one of people. */
import { brotliCompressSync } from 'node:zlib';
import type { LanguagePieces } from '#build/site-packs.ts';
import type { Content } from '#core/content/read-content.ts';
import { deskFileAddress, peopleFileAddress } from '#core/desk/desk-addresses.ts';
import type { OtherLanguage, SearchFile } from '#core/desk/desk-files.ts';
import type { PublishedCountry } from '#core/directory/pack-shape.ts';
import { makeFinderFile } from './finder-file.ts';
import { makePeopleFile } from './people-file.ts';
import { makeSearchFile } from './search-file.ts';
import { makeTextsFile } from './texts-file.ts';

export interface DeskFiles {
  files: ReadonlyMap<string, string>;
  /** Those that one language needs, beside what all share. */
  addressesOf(tag: string): string[];
}

export function makeDeskFiles(
  content: Content,
  languages: readonly LanguagePieces[],
  countries: readonly PublishedCountry[],
): DeskFiles {
  const files = new Map([[peopleFileAddress, JSON.stringify(makePeopleFile(countries))]]);
  const withGuide = languages.filter(({ guide }) => guide.length > 0);
  const searches = withGuide.map((language) => ({ language, search: makeSearchFile(language) }));
  const offers = searches.map(
    ({ language: { texts }, search }): OtherLanguage => ({
      tag: texts.language.tag,
      name: texts.language.name,
      dir: texts.language.dir,
      kilobytes: Math.ceil(brotliCompressSync(JSON.stringify(search)).length / 1000),
    }),
  );
  const spoken = languages.map(({ texts: { language, ui } }) => ({ language, greeting: ui.greeting }));
  for (const { language, search } of searches) {
    const { tag, texts } = language;
    const others = offers.filter((one) => one.tag !== tag);
    files.set(deskFileAddress(tag, 'search'), JSON.stringify({ ...search, others } satisfies SearchFile));
    files.set(deskFileAddress(tag, 'texts'), JSON.stringify(makeTextsFile(content, texts)));
    files.set(deskFileAddress(tag, 'languages'), JSON.stringify(makeFinderFile(texts.language, spoken)));
  }
  return {
    files,
    addressesOf: (tag) => Array.from(files.keys()).filter((address) => address.startsWith(`/${tag}/`)),
  };
}
