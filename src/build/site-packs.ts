/** From checked content to the signed packs: what is published of it, in all languages. */

import * as v from 'valibot';
import { organisationToShow } from '#core/content/organisation.ts';
import type { Content, LanguageTexts } from '#core/content/read-content.ts';
import { directoryPiece, type PublishedCountry } from '#core/directory/pack-shape.ts';
import { splitEdition } from '#core/edition/edition-parts.ts';
import { type EditionPiece, editionPieceSchema, topicsPieceSchema } from '#core/edition/edition-piece.ts';
import { type NamesPiece, namesPieceSchema } from '#core/names/names-piece.ts';
import { namesWanted, publishedCountries } from './countries.ts';
import { makeNames } from './names.ts';
import { makePacks } from './pack/make-packs.ts';
import type { Sign } from './pack/sign-for-preview.ts';
import { makeEditions } from './pieces.ts';

export interface LanguagePieces {
  tag: string;
  texts: LanguageTexts;
  editions: readonly EditionPiece[];
  names: NamesPiece;
}

export interface Published {
  countries: readonly PublishedCountry[];
  languages: readonly LanguagePieces[];
}

/** How long a manifest is good before it counts as old; it is never hidden. */
export const goodForDays = 180;

export const momentAfter = (moment: number, days: number) => new Date((moment + days * 86_400) * 1000).toISOString();

export function publishContent(content: Content): Published {
  const countries = publishedCountries(content);
  const wanted = namesWanted(countries);
  const organisation = organisationToShow(content.organisation);
  const languages = content.languages.map((texts) => ({
    tag: texts.language.tag,
    texts,
    editions: makeEditions(content, texts),
    names: { ...makeNames(texts.language, wanted), ...(organisation === undefined ? {} : { organisation }) },
  }));
  return { countries, languages };
}

/** @param moment whole seconds since 1970: date and version of the content. */
export function makeSitePacks({ countries, languages }: Published, moment: number, sign: Sign): Map<string, Buffer> {
  return makePacks({
    // Each piece goes through the device's own reader first: what that refuses must not leave the build.
    languages: languages.map(({ tag, editions, names }) => ({
      tag,
      pieces: [
        ...editions.flatMap((whole) => {
          const { edition, topics } = splitEdition(whole);
          const { age } = whole;
          return [
            { kind: 'edition' as const, age, data: v.parse(editionPieceSchema, edition) },
            ...topics.map((data) => ({ kind: 'topics' as const, age, data: v.parse(topicsPieceSchema, data) })),
          ];
        }),
        { kind: 'names' as const, data: v.parse(namesPieceSchema, names) },
      ],
    })),
    directory: v.parse(directoryPiece, { kind: 'directory', countries }).countries,
    version: moment,
    issued: momentAfter(moment, 0),
    goodUntil: momentAfter(moment, goodForDays),
    sign,
  });
}
