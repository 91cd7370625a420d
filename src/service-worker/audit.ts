/** Reads back what was stored: an entry can be missing, or hold other bytes, although storing it went well. */
import type { VersionCache } from './device.ts';
import type { StoredFile } from './file-list.ts';
import { readEntry } from './kept-response.ts';

/** Gives the addresses of the entries that are missing or damaged; none means that the list is held whole. */
export async function auditEntries(cache: VersionCache, files: readonly StoredFile[]): Promise<string[]> {
  const broken: string[] = [];
  for (const { url, sha256 } of files) {
    const kept = await readEntry(cache, url);
    if (kept?.hash !== sha256) broken.push(url);
  }
  return broken;
}
