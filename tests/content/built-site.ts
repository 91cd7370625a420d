/** The built site as files, read as a host would serve them: for tests that weigh and read what is published. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import type { PublishedCountry } from '#core/directory/pack-shape.ts';
import type { EditionPiece, EditionTexts, TopicsPiece } from '#core/edition/edition-piece.ts';
import type { NamesPiece } from '#core/names/names-piece.ts';

export const dist = resolve(import.meta.dirname, '..', '..', 'dist');

/** Every file of the site as an address without its first slash, compressed twins left out. */
export function listAddresses(): string[] {
  if (!existsSync(dist)) throw new Error('There is no dist/ to test: run "npx vite build" first.');
  return readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.(br|gz)$/.test(entry.name))
    .map((entry) => relative(dist, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}

/** @param address such as `/uk/2/` or `/sw.js`. */
export function readAddress(address: string): Buffer {
  return readFileSync(join(dist, address.endsWith('/') ? `${address}index.html` : address));
}

export const readJson = <T>(address: string): T => JSON.parse(readAddress(address).toString()) as T;

/** Addresses of what the worker stores for a language; with the app the list of what all languages share, and what is in it. */
export function readLists(tag: string): Readonly<Record<'reading' | 'app', readonly string[]>> {
  type Files = ReadonlyArray<{ url: string }>;
  const { reading, app, shared } = readJson<{ reading: Files; app: Files; shared: { url: string } }>(
    `/${tag}/files.json`,
  );
  const addresses = (files: Files) => files.map(({ url }) => url);
  return { reading: addresses(reading), app: addresses([...app, shared, ...readJson<{ app: Files }>(shared.url).app]) };
}

/** For tests that run with `@vitest-environment jsdom`. */
const parsed = new Map<string, Document>();

export function readDocument(address: string): Document {
  const known = parsed.get(address) ?? new DOMParser().parseFromString(readAddress(address).toString(), 'text/html');
  parsed.set(address, known);
  return known;
}

/** The words of elements, blanks made one. */
export const textOf = (element: Element | null | undefined) =>
  (element?.textContent ?? '').replace(/[ \t\r\n]+/g, ' ').trim();

/** The pieces of one language as the app gets them, and the directory that all languages share. */
export function readPack(tag: string) {
  const { version } = readJson<{ version: number }>('/now.json');
  const manifest = readJson<{
    languages: Record<string, { index: string }>;
    directory: ReadonlyArray<{ sha256: string }>;
  }>(`/m/${version}.json`);
  const piece = <T>(sha256: string) => readJson<T>(`/p/${sha256}.json`);
  const index = piece<{ pieces: ReadonlyArray<{ sha256: string; kind: string }> }>(
    manifest.languages[tag]?.index ?? 'none',
  );
  const ofKind = <T>(kind: string) =>
    index.pieces.filter((one) => one.kind === kind).map(({ sha256 }) => piece<T>(sha256));
  const [names] = ofKind<NamesPiece>('names');
  if (!names) throw new Error(`the pack of "${tag}" has no names`);
  return {
    editions: ofKind<EditionPiece>('edition').map(
      (edition): EditionTexts => ({
        ...edition,
        topics: ofKind<TopicsPiece>('topics')
          .filter(({ age }) => age === edition.age)
          .flatMap(({ topics }) => topics),
      }),
    ),
    names,
    countries: manifest.directory.flatMap(
      ({ sha256 }) => piece<{ countries: readonly PublishedCountry[] }>(sha256).countries,
    ),
    version,
    /** Address of the list of the language's own pieces. */
    index: `/p/${manifest.languages[tag]?.index}.json`,
  };
}
