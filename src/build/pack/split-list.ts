/** Cuts a list into pieces small enough for a bad line: a broken download goes on at the next piece. */

/** Architecture: pieces of 4 to 32 kB. */
export const listPieceMaxBytes = 32_000;

/** Greedily and in the order given, so that the same list always gives the same pieces. */
export function splitList<Item>(items: readonly Item[], write: (items: readonly Item[]) => Buffer): Buffer[] {
  const pieces: Buffer[] = [];
  let open: Item[] = [];
  for (const item of items) {
    if (open.length > 0 && write([...open, item]).length > listPieceMaxBytes) {
      pieces.push(write(open));
      open = [];
    }
    open.push(item);
  }
  if (open.length > 0) pieces.push(write(open));

  for (const [at, { length }] of pieces.entries()) {
    if (length > listPieceMaxBytes) {
      throw new Error(`Piece ${at + 1} of a list is ${length} bytes: one entry alone is over ${listPieceMaxBytes}.`);
    }
  }
  return pieces;
}
