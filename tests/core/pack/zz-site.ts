/** A small signed site of ZZ-land, with the development keys, as any test may need it. */

import { developmentRoot } from '#build/pack/development-root.ts';
import { makePacks, type PackSources } from '#build/pack/make-packs.ts';
import { signForPreview } from '#build/pack/sign-for-preview.ts';
import type { Rules } from '#core/pack/accept-update.ts';
import type { Bytes } from '#core/pack/bytes.ts';
import type { ParsePiece, PieceContents } from '#core/pack/pack.ts';
import { sha256 } from '#platform/sha256.ts';
import { verifySignature } from '#platform/signature.ts';
import { readText } from '#platform/text.ts';

export interface ZzContents extends PieceContents {
  edition: { words: string };
  names: { words: string };
  directory: { countries: unknown[] };
}

/** Throws on what is not of ZZ-land, as a real parser throws on a wrong shape. */
export const parseZz: ParsePiece<ZzContents> = (kind, data) => {
  if ((data as { kind?: unknown }).kind !== kind) throw new TypeError('Another kind of content');
  return data as ZzContents[typeof kind];
};

export const root = developmentRoot;

export const rules: Rules<ZzContents> = { verify: verifySignature, sha256, readText, parsePiece: parseZz };

export type Site = ReadonlyMap<string, Bytes>;

/** `words` changes the editions only: names and directory stay the same from version to version. */
export function zzSite(
  version: number,
  words = `Words of version ${version}`,
  changes: Partial<PackSources> = {},
): Site {
  const languages = ['en', 'uk'].map((tag) => ({
    tag,
    pieces: [
      { kind: 'edition' as const, age: 1 as const, data: { kind: 'edition', words: `${words}, ${tag}, 1 ☂` } },
      { kind: 'edition' as const, age: 2 as const, data: { kind: 'edition', words: `${words}, ${tag}, 2 ☂` } },
      { kind: 'names' as const, data: { kind: 'names', words: `Names, ${tag}` } },
    ],
  }));
  const files = makePacks({
    languages,
    directory: [{ country: 'ZZ', number: '000000' }],
    version,
    issued: '2026-01-01T00:00:00Z',
    goodUntil: '2026-07-01T00:00:00Z',
    root: 1,
    sign: signForPreview('preview'),
    ...changes,
  });
  return new Map(Array.from(files, ([address, bytes]) => [address, new Uint8Array(bytes)]));
}

export function fileOf(site: Site, address: string): Bytes {
  const bytes = site.get(address);
  if (!bytes) throw new Error(`ZZ-land has no ${address}`);
  return bytes;
}

/** The same bytes but for some bits of one. */
export function flip(bytes: Bytes, at: number, mask: number): Bytes {
  const flipped = new Uint8Array(bytes);
  flipped[at] = (flipped[at] ?? 0) ^ mask;
  return flipped;
}

export const bits = [1, 2, 4, 8, 16, 32, 64, 128];

export const textBytes = (text: string): Bytes => new TextEncoder().encode(text);
