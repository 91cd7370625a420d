/** Brings the pieces of a pack: those on the device from there, only the others over the line, each kept before the next. */

import { readBundle } from '#core/pack/bundle.ts';
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

/** Pieces that also lie together under one address: asked for where most of them are missing, and never needed. */
export interface Bundle {
  readonly address: string;
  readonly pieces: readonly NamedPiece[];
}

/** The order of requests follows the signed list, so it tells a language and a version, and nothing of the reader. */
export async function fetchPieces(
  pieces: readonly NamedPiece[],
  {
    store,
    fetchBytes,
    onProgress,
    bundles = [],
  }: {
    store: PackStore;
    fetchBytes: FetchBytes;
    onProgress?: (progress: Progress) => void;
    bundles?: readonly Bundle[];
  },
): Promise<ReadonlyMap<string, Bytes>> {
  const wanted = Array.from(new Map(pieces.map((piece) => [piece.sha256, piece])).values());
  const texts = await store.readPieces(wanted.map((piece) => piece.sha256));
  const bodies = new Map(Array.from(texts, ([name, text]) => [name, writeText(text)]));

  const total = sum(wanted);
  let isKeeping = true;
  let received = sum(wanted.filter((piece) => bodies.has(piece.sha256)));
  onProgress?.({ received, total });

  const accept = async (piece: NamedPiece, body: Bytes) => {
    await checkPiece(piece, body, sha256);
    bodies.set(piece.sha256, body);
    isKeeping = isKeeping && (await isKept(store, piece.sha256, body));
    received += piece.bytes;
    onProgress?.({ received, total });
  };
  const missing = () => wanted.filter((piece) => !bodies.has(piece.sha256));

  for (const { address, pieces: some } of bundles) {
    const lacking = missing().filter((piece) => some.some(({ sha256: name }) => name === piece.sha256));
    if (sum(lacking) <= sum(some) / 2) continue;
    const found = await fetchBundle(address, 2 * sum(some), fetchBytes);
    for (const piece of lacking) {
      const body = found.get(piece.sha256);
      // What is not right in it is asked for by its own name.
      if (body) await accept(piece, body).catch(() => undefined);
    }
  }
  // Kept in the order of the list, whichever came first: what a database leaves behind must not tell one visit from another.
  let before: Promise<unknown> = Promise.resolve();
  await runTogether(missing(), width, (piece) => {
    const keptBefore = before;
    const job = fetchBytes(pieceAddress(piece.sha256), piece.bytes).then((body) =>
      keptBefore.then(() => accept(piece, body)),
    );
    before = keptBefore.then(() => job).catch(() => undefined);
    return job;
  });
  return bodies;
}

/** By name. `maxBytes` has room for line ends, and for a site that has grown since the list was signed. */
async function fetchBundle(
  address: string,
  maxBytes: number,
  fetchBytes: FetchBytes,
): Promise<ReadonlyMap<string, Bytes>> {
  try {
    const bodies = readBundle(readText(await fetchBytes(address, maxBytes))).map(writeText);
    return new Map(await Promise.all(bodies.map(async (body) => [await sha256(body), body] as const)));
  } catch {
    return new Map();
  }
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
