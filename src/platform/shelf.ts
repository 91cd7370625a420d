/** A place for two kinds of opaque records; how they are checked is decided above it. */

/** `format` is for later versions of these records: the database's own version never changes (a blocked upgrade never settles). */
export interface PieceRecord {
  readonly format: 1;
  readonly sha256: string;
  readonly text: string;
}

/** Says what the newest pack of a language is, or the one before; or the floor, or the root. `sha256` is of `text`. */
export interface PointerRecord {
  readonly format: 1;
  readonly key: string;
  readonly sha256: string;
  readonly text: string;
}

export interface Change {
  readonly pieces: readonly PieceRecord[];
  readonly pointers: readonly PointerRecord[];
  /** A record as it was when the change was decided: if another tab has moved it since, nothing is changed. */
  readonly seen: Seen;
}

export interface Seen {
  readonly key: typeof floorKey | typeof rootKey;
  readonly record: PointerRecord | undefined;
}

export interface Shelf {
  readonly isLasting: boolean;
  readPieces(sha256s: readonly string[]): Promise<readonly PieceRecord[]>;
  readPointer(key: string): Promise<PointerRecord | undefined>;
  keepPiece(piece: PieceRecord): Promise<void>;
  /** One transaction. With new pieces comes a sweep: pieces that no pointer names any more are removed. */
  change(change: Change): Promise<void>;
}

export const floorKey = 'floor';
export const rootKey = 'root';

/** Whatever in a pointer looks like the name of a piece keeps that piece, even if the pointer itself is damaged. */
export function namesIn(pointers: readonly PointerRecord[]): string[] {
  return pointers.reduce<string[]>((names, { text }) => names.concat(text.match(/[0-9a-f]{64}/g) ?? []), []);
}
