/** Makes every file of the signed packs, byte for byte the same from the same content. */
import { createHash } from 'node:crypto';
import type { Age } from '#core/age/age.ts';
import type { NamedPiece } from '#core/pack/check-piece.ts';
import { type LanguageIndex, parseLanguageIndex } from '#core/pack/language-index.ts';
import { type Manifest, manifestType, parseManifest } from '#core/pack/manifest.ts';
import { type Now, nowType, parseNow } from '#core/pack/now.ts';
import type { OrganisationKey } from '#core/pack/organisation.ts';
import { manifestAddress, nowAddress, pieceAddress, signaturesAddress } from '#core/pack/pack-addresses.ts';
import { pieceMaxBytes } from '#core/pack/pack-fields.ts';
import type { ListType } from '#core/pack/pre-authentication.ts';
import type { Revoked } from '#core/pack/revoked.ts';
import type { Sign } from './sign-for-preview.ts';
import { splitList } from './split-list.ts';

/** How long `now.json` is good: it is signed anew every week, and one week may fail. */
const nowDays = 14;

/** Bytes after which the list of countries is cut; every reader of every language holds it. */
const enoughForDirectory = 6_000;

export type LanguagePieceSource = { data: unknown } & (
  | { kind: 'edition' | 'topics'; age: Age }
  | { kind: 'cards' | 'scenarios' | 'names' | 'voice' }
);

export interface PackSources {
  readonly languages: ReadonlyArray<{ readonly tag: string; readonly pieces: readonly LanguagePieceSource[] }>;
  /** Published countries, in the order in which they are to be cut into pieces. */
  readonly directory: ReadonlyArray<{ readonly country: string; readonly [field: string]: unknown }>;
  /** Whole seconds since 1970; higher than any version before. */
  readonly version: number;
  /** ISO moments; written down in UTC and whole seconds. */
  readonly issued: string;
  readonly goodUntil: string;
  /** The version of the root whose keys sign. */
  readonly root: number;
  /** Whose own help points are believed. */
  readonly organisations?: readonly OrganisationKey[];
  readonly revoked?: Revoked;
  readonly sign: Sign;
}

/** @returns the bytes of each file by its address on the site, such as `/now.json`, sorted. */
export function makePacks(sources: PackSources): Map<string, Buffer> {
  const files = new Map<string, Buffer>();
  const issued = writeMoment(sources.issued);

  const languages: Manifest['languages'] = {};
  for (const { tag, pieces } of sources.languages) {
    const { sha256, bytes } = addIndex(files, tag, pieces);
    languages[tag] = { index: sha256, bytes };
  }

  const manifest: Manifest = {
    version: sources.version,
    issued,
    goodUntil: writeMoment(sources.goodUntil),
    languages,
    directory: splitList(sources.directory, ({ country }) => country, writeDirectory, enoughForDirectory).map((piece) =>
      addPiece(files, piece),
    ),
    ...(sources.organisations?.length ? { organisations: sources.organisations.slice() } : {}),
  };
  const manifestBytes = addSigned(files, manifestAddress(sources.version), manifestType, manifest, sources.sign);
  parseManifest(new Uint8Array(manifestBytes));

  const now: Now = {
    version: sources.version,
    manifest: hash(manifestBytes),
    root: sources.root,
    issued,
    goodUntil: writeMoment(sources.issued, nowDays),
    ...(sources.revoked ? { revoked: sources.revoked } : {}),
  };
  parseNow(new Uint8Array(addSigned(files, nowAddress, nowType, now, sources.sign)));

  return new Map(Array.from(files).sort(([one], [other]) => (one < other ? -1 : 1)));
}

function addIndex(files: Map<string, Buffer>, tag: string, pieces: readonly LanguagePieceSource[]): NamedPiece {
  const index: LanguageIndex = {
    language: tag,
    pieces: pieces.map(({ data, ...said }) => ({ ...addPiece(files, writeJson(data)), ...said })),
  };
  const bytes = writeJson(index);
  // Whatever the device would refuse must not leave the build.
  parseLanguageIndex(new Uint8Array(bytes));
  return addPiece(files, bytes);
}

function addPiece(files: Map<string, Buffer>, bytes: Buffer): NamedPiece {
  if (bytes.length > pieceMaxBytes) throw new Error(`A piece has ${bytes.length} bytes, more than ${pieceMaxBytes}.`);

  const sha256 = hash(bytes);
  files.set(pieceAddress(sha256), bytes);
  return { sha256, bytes: bytes.length };
}

function addSigned(
  files: Map<string, Buffer>,
  address: string,
  type: ListType,
  list: Now | Manifest,
  sign: Sign,
): Buffer {
  const bytes = writeJson(list);
  files.set(address, bytes);
  files.set(signaturesAddress(address), sign(type, bytes));
  return bytes;
}

const writeDirectory = (countries: readonly unknown[]) => writeJson({ kind: 'directory', countries });

const hash = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

const writeJson = (data: unknown) => Buffer.from(JSON.stringify(data));

function writeMoment(moment: string, daysLater = 0): string {
  const date = new Date(Date.parse(moment) + daysLater * 86_400_000);
  return `${date.toISOString().slice(0, 19)}Z`;
}
