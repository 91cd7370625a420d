/** Holds a folder against a build, file by file. */
import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { type Difference, otherHash } from './difference.ts';
import { type Build, sha256 } from './read-build.ts';

export async function compareFolder(folder: string, { files }: Build): Promise<readonly Difference[]> {
  const differences: Difference[] = [];
  for (const [path, wanted] of files) {
    const bytes = await readFile(join(folder, path)).catch(() => undefined);
    const found = bytes && sha256(bytes);
    if (!found) differences.push({ what: 'missing', address: path, detail: '' });
    else if (found !== wanted)
      differences.push({ what: 'other bytes', address: path, detail: otherHash(found, wanted) });
  }

  const extra = (await listEverything(folder)).filter((path) => !files.has(path));
  return [...differences, ...extra.map((address): Difference => ({ what: 'extra', address, detail: '' }))];
}

/** Links too: a server may follow them. */
async function listEverything(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}
