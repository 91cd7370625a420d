/** A shelf for devices that let us store nothing: what was downloaded serves until the page is closed. */
import { PackError } from '#core/errors.ts';
import { namesIn, type PieceRecord, type PointerRecord, type Shelf } from './shelf.ts';

export function createMemoryShelf(): Shelf {
  const pieces = new Map<string, PieceRecord>();
  const pointers = new Map<string, PointerRecord>();

  return {
    isLasting: false,
    readPieces: async (sha256s) =>
      sha256s.reduce<PieceRecord[]>((found, sha256) => found.concat(pieces.get(sha256) ?? []), []),
    readPointer: async (key) => pointers.get(key),
    keepPiece: async (piece) => {
      pieces.set(piece.sha256, piece);
    },
    change: async (change) => {
      if (pointers.get(change.seen.key)?.text !== change.seen.record?.text) throw new PackError('storage');

      for (const pointer of change.pointers) pointers.set(pointer.key, pointer);
      for (const piece of change.pieces) pieces.set(piece.sha256, piece);
      if (change.pieces.length === 0) return;

      const named = new Set(namesIn(Array.from(pointers.values())));
      for (const sha256 of Array.from(pieces.keys())) if (!named.has(sha256)) pieces.delete(sha256);
    },
  };
}
