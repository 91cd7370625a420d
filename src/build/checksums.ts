/** Writes the list by which anyone can check that the published files are the built ones. */
import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';

export const listName = 'SHA256SUMS';

/** Every file below a folder, as sorted addresses with `/` between the parts. */
export async function listFiles(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}

/** Comes last: it covers every file that is served, compressed twins too, and only not itself. */
export async function writeChecksums(dist: string): Promise<void> {
  const files = (await listFiles(dist)).filter((file) => file !== listName);
  const lines = await Promise.all(files.map(async (file) => `${await sha256(join(dist, file))}  ${file}\n`));
  await writeFile(join(dist, listName), lines.join(''));
}

async function sha256(file: string): Promise<string> {
  return createHash('sha256')
    .update(await readFile(file))
    .digest('hex');
}
