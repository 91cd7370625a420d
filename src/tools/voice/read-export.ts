/** Opens a zip or a folder of recordings. A name that leads elsewhere refuses the whole. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type UnzipFileInfo, unzipSync } from 'fflate';

/** Ten minutes in the best quality that a browser records. */
const mostBytes = 20_000_000;
const mostFiles = 5_000;
const mostAltogether = 500_000_000;

/** No folder, no way up, nothing that a system reads otherwise. */
const plainName = /^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/;

/** @returns the files by name, or a sentence. */
export function readExport(from: string): ReadonlyMap<string, Uint8Array> | string {
  if (!existsSync(from)) return `There is no ${from}.`;
  return statSync(from).isDirectory() ? readFolder(from) : readZip(from);
}

function readFolder(folder: string): ReadonlyMap<string, Uint8Array> | string {
  const entries = readdirSync(folder, { withFileTypes: true });
  // A link may lead anywhere.
  const wrong = entries.find((entry) => !entry.isFile() || !plainName.test(entry.name));
  if (wrong) return `${folder} holds ${wrong.name}, which no booth writes.`;
  const named = entries.map(({ name }) => ({ name, originalSize: statSync(join(folder, name)).size }));
  return whyTooMuch(folder, named) ?? new Map(named.map(({ name }) => [name, readFileSync(join(folder, name))]));
}

function readZip(file: string): ReadonlyMap<string, Uint8Array> | string {
  if (statSync(file).size > mostAltogether) return `${file} is larger than ${mostAltogether / 1_000_000} MB.`;
  const bytes = readFileSync(file);
  const listed: UnzipFileInfo[] = [];
  try {
    // First only the names: nothing is unpacked that may not be.
    unzipSync(bytes, {
      filter: (one) => {
        listed.push(one);
        return false;
      },
    });
    const wrong = listed.find(({ name }) => !plainName.test(name));
    if (wrong) return `${file} holds ${JSON.stringify(wrong.name)}, which no booth writes.`;
    return whyTooMuch(file, listed) ?? new Map(Object.entries(unzipSync(bytes)));
  } catch {
    return `${file} cannot be opened as a zip.`;
  }
}

function whyTooMuch(
  from: string,
  files: ReadonlyArray<Pick<UnzipFileInfo, 'name' | 'originalSize'>>,
): string | undefined {
  const large = files.find(({ originalSize }) => originalSize > mostBytes);
  if (large) return `${from}: ${large.name} is larger than ${mostBytes / 1_000_000} MB.`;
  const sum = files.reduce((all, { originalSize }) => all + originalSize, 0);
  return files.length > mostFiles || sum > mostAltogether ? `${from} holds more than any booth writes.` : undefined;
}
