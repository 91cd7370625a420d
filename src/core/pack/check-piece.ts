/** Refuses a piece that is not, byte for byte, the one that a signed list names. */
import { PackError } from '#core/errors.ts';
import type { Sha256 } from '#core/ports.ts';
import type { Bytes } from './bytes.ts';

export interface NamedPiece {
  readonly sha256: string;
  readonly bytes: number;
}

/** TUF 5.7.3: length and hash as the signed list has them. */
export async function checkPiece(piece: NamedPiece, bytes: Bytes, sha256: Sha256): Promise<void> {
  if (bytes.length > piece.bytes) throw new PackError('too-large');
  if (bytes.length < piece.bytes || (await sha256(bytes)) !== piece.sha256) throw new PackError('damaged');
}
