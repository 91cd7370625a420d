/** What the app tells of each language before it loads one: its name, its direction, and what that costs on the line. */
import { gzipSync } from 'node:zlib';
import type { LanguageOffer } from '#core/language/language-offer.ts';
import { type Published, piecesOfLanguages } from './site-packs.ts';

export function makeLanguageOffers(published: Published): LanguageOffer[] {
  const pieces = piecesOfLanguages(published);
  return published.languages.map(({ texts: { language }, cards }) => {
    const { tag, name, dir } = language;
    // The directory is the same in all languages, so it is on the device already.
    const own = pieces.find((one) => one.tag === tag)?.pieces ?? [];
    const bytes = own.reduce((sum, { data }) => sum + gzipSync(JSON.stringify(data)).length, 0);
    return { tag, name, dir, kilobytes: Math.ceil(bytes / 10_000) * 10, hasCards: cards !== undefined };
  });
}
