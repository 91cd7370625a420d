/** Reads what a build says of itself: the hash of each file and the headers of each address. */
import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { listName } from '#build/checksums.ts';
import { type HeaderRule, parseUnderscoreHeaders } from '#build/headers.ts';
import type { AskSite } from './ask-site.ts';

export interface Build {
  /** Hexadecimal SHA-256 by path, the list itself among them. */
  readonly files: ReadonlyMap<string, string>;
  readonly rules: readonly HeaderRule[];
}

/** @throws one sentence when the folder is no build. */
export async function readBuild(folder: string): Promise<Build> {
  const isFolder = await stat(folder).then(
    (entry) => entry.isDirectory(),
    () => false,
  );
  if (!isFolder) throw new Error(`There is no folder ${folder}.`);

  const read = (name: string) => readFile(join(folder, name)).catch(() => undefined);
  return makeBuild(folder, await read(listName), await read('_headers'));
}

/** A site's own word: shows what was damaged on the way, and nothing that was exchanged on purpose. */
export async function readBuildFrom(ask: AskSite): Promise<Build> {
  const read = async (name: string) => {
    const { status, body } = await ask.get(`/${name}`, 'identity');
    return status === 200 ? body : undefined;
  };
  return makeBuild(ask.site, await read(listName), await read('_headers'));
}

function makeBuild(place: string, list: Buffer | undefined, headers: Buffer | undefined): Build {
  if (!list)
    throw new Error(`${place} has no ${listName}: look at something that was built, or name a build --against.`);
  if (!headers) throw new Error(`${place} has no _headers: name a build --against which to look.`);

  const files = new Map([...parseList(place, list.toString()), [listName, sha256(list)]]);
  try {
    return { files, rules: parseUnderscoreHeaders(headers.toString()) };
  } catch (error) {
    throw new Error(`${place}: ${error instanceof Error ? error.message : error}`);
  }
}

/** Lines as `sha256sum` writes them. */
function parseList(place: string, text: string): ReadonlyArray<readonly [string, string]> {
  const lines = text.split('\n').filter(Boolean);
  if (lines.length === 0) throw new Error(`${place}: ${listName} is empty.`);
  return lines.map((line, index) => {
    const [, hash, path] = /^([0-9a-f]{64}) [ *](.+)$/.exec(line) ?? [];
    const leadsOut = path === undefined || path.startsWith('/') || path.split('/').includes('..');
    if (!hash || leadsOut)
      throw new Error(`${place}: line ${index + 1} of ${listName} is no hash and file, so it is not our list.`);
    return [path, hash];
  });
}

export function sha256(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}
