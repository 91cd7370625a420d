/** Cuts the list of countries into pieces small enough for a bad line: a broken download goes on at the next piece. */

/** Architecture: pieces of 4 to 32 kB. */
export const directoryPieceMaxBytes = 32_000;

/** Greedily and in the order given, so that the same list always gives the same pieces. */
export function splitDirectory<Country>(
  countries: readonly Country[],
  write: (countries: readonly Country[]) => Buffer,
): Buffer[] {
  const pieces: Buffer[] = [];
  let open: Country[] = [];
  for (const country of countries) {
    if (open.length > 0 && write([...open, country]).length > directoryPieceMaxBytes) {
      pieces.push(write(open));
      open = [];
    }
    open.push(country);
  }
  if (open.length > 0) pieces.push(write(open));

  for (const [at, { length }] of pieces.entries()) {
    if (length > directoryPieceMaxBytes) {
      throw new Error(
        `Directory piece ${at + 1} is ${length} bytes: one country alone is over ${directoryPieceMaxBytes}.`,
      );
    }
  }
  return pieces;
}
