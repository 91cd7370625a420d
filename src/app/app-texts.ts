/** Everything the running app reads: taken from verified packs and from nowhere else. */
import type { PublishedCountry } from '#core/directory/pack-shape.ts';
import type { EditionPiece } from '#core/edition/edition-piece.ts';
import type { NamesPiece } from '#core/names/names-piece.ts';

export interface AppTexts {
  editions: readonly EditionPiece[];
  names: NamesPiece;
  countries: readonly PublishedCountry[];
}
