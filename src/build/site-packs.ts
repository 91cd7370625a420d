/** From checked content to the signed packs: what is published of it, in all languages. */

import * as v from 'valibot';
import { organisationToShow } from '#core/content/organisation.ts';
import type { Content, LanguageTexts } from '#core/content/read-content.ts';
import { directoryPiece, type PublishedCountry } from '#core/directory/pack-shape.ts';
import { publishCountry } from '#core/directory/publish.ts';
import { type EditionPiece, editionPieceSchema } from '#core/edition/edition-piece.ts';
import { type NamesPiece, namesPieceSchema } from '#core/names/names-piece.ts';
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
        ...editions.map((data) => ({
          kind: 'edition' as const,
          age: data.age,
          data: v.parse(editionPieceSchema, data),
        })),
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

function publishedCountries({ countries }: Content): PublishedCountry[] {
  return countries
    .map(publishCountry)
    .filter(({ emergency, services }) => emergency.length + services.length > 0)
    .sort((a, b) => (a.country < b.country ? -1 : 1));
}

function namesWanted(countries: readonly PublishedCountry[]) {
  const languages = countries.flatMap(({ services }) => services.flatMap((service) => service.languages ?? []));
  return {
    countries: countries.map(({ country }) => country).filter((code) => code !== 'ZZ'),
    languages: [...new Set(languages)],
  };
}
