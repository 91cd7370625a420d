/** Brings the pieces of a pack: those on the device from there, only the others over the line, each kept as it comes. */

import type { Bytes } from '#core/pack/bytes.ts';
import { checkPiece, type NamedPiece } from '#core/pack/check-piece.ts';
import { pieceAddress } from '#core/pack/pack-addresses.ts';
import type { FetchBytes, PackStore } from '#core/ports.ts';
import { runTogether } from './run-together.ts';
import { sha256 } from './sha256.ts';
import { readText, writeText } from './text.ts';

const width = 4;

/** In bytes of pieces, as they are when unpacked; what was on the device already counts as received. */
export interface Progress {
  readonly received: number;
  readonly total: number;
}

/** The order of requests follows the signed list, so it tells a language and a version, and nothing of the reader. */
export async function fetchPieces(
  pieces: readonly NamedPiece[],
  {
    store,
    fetchBytes,
    onProgress,
  }: { store: PackStore; fetchBytes: FetchBytes; onProgress?: (progress: Progress) => void },
): Promise<ReadonlyMap<string, Bytes>> {
  const wanted = Array.from(new Map(pieces.map((piece) => [piece.sha256, piece])).values());
  const texts = await store.readPieces(wanted.map((piece) => piece.sha256));
  const bodies = new Map(Array.from(texts, ([name, text]) => [name, writeText(text)]));

  const total = sum(wanted);
  let isKeeping = true;
  let received = sum(wanted.filter((piece) => bodies.has(piece.sha256)));
  onProgress?.({ received, total });

  await runTogether(
    wanted.filter((piece) => !bodies.has(piece.sha256)),
    width,
    async (piece) => {
      const body = await fetchBytes(pieceAddress(piece.sha256), piece.bytes);
      await checkPiece(piece, body, sha256);
      bodies.set(piece.sha256, body);
      isKeeping = isKeeping && (await isKept(store, piece.sha256, body));
      received += piece.bytes;
      onProgress?.({ received, total });
    },
  );
  return bodies;
}

const sum = (pieces: readonly NamedPiece[]) => pieces.reduce((bytes, piece) => bytes + piece.bytes, 0);

/** A piece that cannot be kept now still serves this download; whether there is room is asked again at the end. */
async function isKept(store: PackStore, name: string, body: Bytes): Promise<boolean> {
  try {
    await store.keepPiece(name, readText(body));
    return true;
  } catch {
    return false;
  }
}
