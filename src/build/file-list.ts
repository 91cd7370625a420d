/** The list from which the worker stores one language; of its own address, so that the worker does not grow with languages. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

export interface FileEntry {
  url: string;
  /** Of the bytes as they are before any compression. */
  sha256: string;
}

export interface FileList {
  /** Must be that of the worker: files of two versions are never mixed. */
  build: string;
  reading: readonly FileEntry[];
  app: readonly FileEntry[];
}

export function writeFileList(dist: string, tag: string, list: FileList): void {
  writeFileSync(join(dist, tag, 'files.json'), JSON.stringify(list));
}
