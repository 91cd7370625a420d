/** The list from which the worker stores one language; of its own address, so that the worker does not grow with languages. */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export interface FileEntry {
  url: string;
  /** Of the bytes as they are before any compression. */
  sha256: string;
  /** Of a document: the name of the list of its parts. */
  parts?: string;
}

export interface FileList {
  /** Must be that of the worker: files of two versions are never mixed. */
  build: string;
  reading: readonly FileEntry[];
  app: readonly FileEntry[];
  /** The list of what the tools of the helper's desk read in this language: one line here for whoever never opens them. */
  desk?: FileEntry;
  /** The list of files of app and desk that all languages share; it changes with these and not with a text. */
  shared: FileEntry;
  /** About what the whole app of this language weighs on the line. */
  kilobytes: number;
}

export function writeSharedList(dist: string, files: Record<'app' | 'desk', readonly FileEntry[]>): FileEntry {
  const text = JSON.stringify(files);
  return writeList(dist, `/assets/${hashOf(text).slice(0, 16)}.json`, text);
}

export const writeDeskList = (dist: string, tag: string, files: readonly FileEntry[]): FileEntry =>
  writeList(dist, `/${tag}/h/files.json`, JSON.stringify(files));

function writeList(dist: string, url: string, text: string): FileEntry {
  writeFileSync(join(dist, url), text);
  return { url, sha256: hashOf(text) };
}

const hashOf = (text: string) => createHash('sha256').update(text).digest('hex');

/** Letters and voices are stored as the app of a language is, by devices that want them: they have no documents. */
export function writeFilesOnly(dist: string, tag: string, build: string, files: readonly FileEntry[]): void {
  const bytes = files.reduce((sum, { url }) => sum + statSync(join(dist, url)).size, 0);
  const list = { build, reading: files, app: files, kilobytes: Math.ceil(bytes / 1000) };
  mkdirSync(join(dist, tag), { recursive: true });
  writeFileSync(join(dist, tag, 'files.json'), JSON.stringify(list));
}

/** Also `reading.json`, which brings the documents along: the first time a language is stored, one answer does. */
export function writeFileList(dist: string, tag: string, list: FileList): void {
  writeFileSync(join(dist, tag, 'files.json'), JSON.stringify(list));

  const { build } = list;
  const reading = list.reading.map(({ url, sha256 }) => ({ url, sha256 }));
  const texts = Object.fromEntries(
    reading.map(({ url }) => [url, readFileSync(join(dist, url, 'index.html'), 'utf8')]),
  );
  writeFileSync(join(dist, tag, 'reading.json'), JSON.stringify({ build, reading, texts }));
}
