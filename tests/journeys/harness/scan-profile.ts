/** Looks through every file of a browser's profile for strings, and says how often each stands in which kind of file. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

/** Kind of file and string, to how often it was found; what was never found is left out. */
export type Found = Record<string, number>;

/** Names that a browser makes up (numbers, hashes) are the same kind of file. */
const kindOf = (path: string) => path.replace(/[0-9a-f-]{16,}(_\d)?/g, '*').replace(/\d+/g, '*');

function filesOf(profile: string): string[] {
  return readdirSync(profile, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

/**
 * LevelDB writes its journal in blocks of 32 kB and cuts records where a block ends; where that falls depends on which
 * of two writes came first. Put together again, the same records hold the same strings.
 */
function joinJournal(journal: Buffer): Buffer {
  const blockSize = 32_768;
  const headerSize = 7;
  const records: Buffer[] = [];
  for (let block = 0; block < journal.length; block += blockSize) {
    const end = Math.min(block + blockSize, journal.length);
    for (let at = block; at + headerSize <= end; ) {
      const size = journal.readUInt16LE(at + 4);
      if (journal[at + 6] === 0) break;
      records.push(journal.subarray(at + headerSize, at + headerSize + size));
      at += headerSize + size;
    }
  }
  return Buffer.concat(records);
}

export function scanProfile(profile: string, strings: readonly string[]): Found {
  const found: Found = {};
  const needles = strings.flatMap((text) => [
    { text, bytes: Buffer.from(text, 'utf8') },
    { text: `${text} (16)`, bytes: Buffer.from(text, 'utf16le') },
  ]);
  for (const file of filesOf(profile)) {
    const bytes = readFileSync(file);
    const body = /leveldb[^/]*\/\d+\.log$/.test(file) ? joinJournal(bytes) : bytes;
    const kind = kindOf(relative(profile, file));
    for (const { text, bytes } of needles) {
      let count = 0;
      for (let at = body.indexOf(bytes); at >= 0; at = body.indexOf(bytes, at + 1)) count++;
      if (count > 0) found[`${kind}: ${text}`] = (found[`${kind}: ${text}`] ?? 0) + count;
    }
  }
  return found;
}

/** Every address with the title that follows it, as they lie in the history of the profile. */
export function historyOf(profile: string): string[] {
  const text = readFileSync(join(profile, 'Default', 'History'), 'latin1');
  return [...new Set(text.match(/https?:\/\/[\x21-\x7e]+/g) ?? [])].sort();
}
