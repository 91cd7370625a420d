/** Cuts the list of countries into pieces: a broken download goes on at the next one, and a changed number renames one. */
import { cutStably } from '#core/cut-stably.ts';

/** Architecture: pieces of 4 to 32 kB. */
export const directoryPieceMaxBytes = 32_000;

const enough = 6_000;

/** In the order given, so that the same list always gives the same pieces. */
export function splitDirectory<Country>(
  countries: readonly Country[],
  nameOf: (country: Country) => string,
  write: (countries: readonly Country[]) => Buffer,
): Buffer[] {
  // Each country written alone brings the frame of a piece along: so the sum is never too small.
  const sizeOf = (country: Country) => write([country]).length;
  const pieces = cutStably(countries, nameOf, sizeOf, enough, directoryPieceMaxBytes).map(write);

  for (const [at, { length }] of pieces.entries()) {
    if (length > directoryPieceMaxBytes) {
      throw new Error(
        `Directory piece ${at + 1} is ${length} bytes: one country alone is over ${directoryPieceMaxBytes}.`,
      );
    }
  }
  return pieces;
}
