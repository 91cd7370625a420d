/** Writes the two lists of a release that people have to sign, and nothing else. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Content } from '#core/content/read-content.ts';
import { listsToSign } from './pack/sign-with-files.ts';
import { unsignedLists } from './prepare-site.ts';

/** @throws when one of the files is there already: signatures may belong to it. */
export function writeUnsigned(folder: string, content: Content, moment: number, root: number): void {
  const lists = unsignedLists(content, moment, root);
  const files = listsToSign.map(({ type, file }) => ({ path: join(folder, file), bytes: lists.get(type) ?? '' }));
  const taken = files.flatMap(({ path }) => [path, `${path}.sig`]).filter((path) => existsSync(path));
  if (taken.length > 0) {
    throw new Error(`Nothing was written. ${taken.join(' and ')} is there already; choose an empty folder.`);
  }

  mkdirSync(folder, { recursive: true });
  for (const { path, bytes } of files) {
    writeFileSync(path, bytes, { flag: 'wx' });
    console.log(`${createHash('sha256').update(bytes).digest('hex')}  ${path}`);
  }
}
