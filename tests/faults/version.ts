/** Two versions of the site that differ in everything a reader holds: documents, packs, a file of the app, the worker. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { JSDOM } from 'jsdom';
import { partAddress, partName, splitDocument, writeParts } from '#core/document-parts.ts';
import { pieceAddress } from '#core/pack/pack-addresses.ts';
import { editionsOf } from '#tests/journeys/harness/content.ts';
import { makeNewPacks, newTitle, publishedVersion } from '#tests/journeys/harness/new-packs.ts';
import { publishPacks } from '#tests/journeys/harness/publish-packs.ts';

/** The language of the reader whom the faults meet. */
export const tag = 'uk';
export const documents = [`/${tag}/`, `/${tag}/1/`, `/${tag}/2/`, `/${tag}/3/`, `/${tag}/p/`] as const;
/** The one in which the app is opened. */
export const appDocument = documents[2];
export const topic = editionsOf(tag)[1]?.topics.find(({ id }) => id === 'who-to-tell');

interface Listed {
  url: string;
  sha256: string;
  parts?: string;
}

export interface Version {
  readonly folder: string;
  readonly build: string;
  /** Everything the worker holds of it, by address. */
  readonly stored: Readonly<Record<string, string>>;
  /** What stands on each document. */
  readonly texts: Readonly<Record<string, string>>;
  /** Of the topic, in the app. */
  readonly title: string;
}

export function publishVersions(work: string): { before: Version; after: Version; older: Version } {
  const before = publishPacks(join(work, 'before'));
  const after = publishPacks(join(work, 'after'), makeNewPacks(publishedVersion + 100));
  changeDocuments(after);
  // What a host that was put back to an old copy serves, rightly signed.
  const older = publishPacks(join(work, 'older'), makeNewPacks(publishedVersion - 100));
  return {
    before: readVersion(before, topic?.title ?? ''),
    after: readVersion(after, newTitle),
    older: readVersion(older, newTitle),
  };
}

const sha256 = (body: string | Buffer) => createHash('sha256').update(body).digest('hex');
const fileOf = (address: string) => (address.endsWith('/') ? `${address}index.html` : address);

function changeDocuments(folder: string): void {
  const read = (address: string) => readFileSync(join(folder, fileOf(address)), 'utf8');
  const write = (address: string, body: string) => {
    const file = join(folder, fileOf(address));
    writeFileSync(file, body);
    for (const twin of [`${file}.br`, `${file}.gz`]) if (existsSync(twin)) rmSync(twin);
  };
  const change = (address: string) => {
    const was = read(address);
    const is = was.replace('</main>', '<p>The version after</p></main>');
    if (is === was) throw new Error(`${address} has no end of main: this helper is out of date.`);
    write(address, is);
    return { was, is };
  };

  const { was, is } = change('/');
  write('/sw.js', read('/sw.js').replace(sha256(was), sha256(is)));

  const list = JSON.parse(read(`/${tag}/files.json`)) as { build: string; reading: Listed[]; app: Listed[] };
  const texts: Record<string, string> = {};
  const reading = list.reading.map(({ url }) => {
    const html = change(url).is;
    texts[url] = html;
    const names = splitDocument(html).map((part) => {
      const name = partName(sha256(part));
      write(partAddress(name), part);
      return name;
    });
    const parts = partName(sha256(writeParts(names)));
    write(partAddress(parts), writeParts(names));
    return { url, sha256: sha256(html), parts };
  });

  const script = '// A file of the app that only the version after has.';
  const address = `/assets/${sha256(script).slice(0, 12)}.js`;
  write(address, script);
  const app = [...list.app, { url: address, sha256: sha256(script) }];
  write(`/${tag}/files.json`, JSON.stringify({ ...list, reading, app }));
  const plain = reading.map(({ url, sha256 }) => ({ url, sha256 }));
  write(`/${tag}/reading.json`, JSON.stringify({ build: list.build, reading: plain, texts }));
}

function readVersion(folder: string, title: string): Version {
  const read = (address: string) => readFileSync(join(folder, fileOf(address)), 'utf8');
  const { build, reading, app } = JSON.parse(read(`/${tag}/files.json`)) as Record<'reading' | 'app', Listed[]> & {
    build: string;
  };
  const list = app.find(({ url }) => /^\/m\/\d+\.json$/.test(url))?.url ?? '';
  const manifest = JSON.parse(read(list)) as {
    languages: Record<string, { index: string }>;
    directory: Array<{ sha256: string }>;
  };
  const index = manifest.languages[tag]?.index ?? '';
  const { pieces } = JSON.parse(read(pieceAddress(index))) as { pieces: Array<{ sha256: string }> };
  const named = [index, ...[...pieces, ...manifest.directory].map((piece) => piece.sha256)];
  return {
    folder,
    build,
    title,
    stored: Object.fromEntries([
      ...['/', '/d/'].map((address) => [address, sha256(read(address))]),
      ...[...reading, ...app].map((file) => [file.url, file.sha256]),
      ...named.map((name) => [pieceAddress(name), name]),
    ]),
    texts: Object.fromEntries(documents.map((address) => [address, textOf(read(address))])),
  };
}

const textOf = (html: string) => new JSDOM(html).window.document.querySelector('main')?.textContent ?? '';
