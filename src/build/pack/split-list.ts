/** Cuts a list into pieces: a broken download goes on at the next one, and what changes renames one piece and not all. */
import { cutStably } from '#core/cut-stably.ts';

/** Architecture: pieces of 4 to 32 kB. */
export const listPieceMaxBytes = 32_000;

/**
 * In the order given, so that the same list always gives the same pieces.
 * @param nameOf what an item is called stays the same while it changes.
 * @param enough each more piece makes the signed lists longer, each larger one a change dearer.
 */
export function splitList<Item>(
  items: readonly Item[],
  nameOf: (item: Item) => string,
  write: (items: readonly Item[]) => Buffer,
  enough: number,
): Buffer[] {
  // Each item written alone brings the frame of a piece along: so the sum is never too small.
  const sizeOf = (item: Item) => write([item]).length;
  const pieces = cutStably(items, nameOf, sizeOf, enough, listPieceMaxBytes).map(write);

  for (const [at, { length }] of pieces.entries()) {
    if (length > listPieceMaxBytes) {
      throw new Error(`Piece ${at + 1} of a list is ${length} bytes: one entry alone is over ${listPieceMaxBytes}.`);
    }
  }
  return pieces;
}
