/** Writes what people look at and sign before a release, and nothing else. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Content } from '#core/content/read-content.ts';
import { listsToSign } from './pack/sign-with-files.ts';
import { unsignedRelease } from './prepare-site.ts';

/** @throws when something is in the folder already: signatures may belong to it. */
export function writeUnsigned(folder: string, content: Content, moment: number, root: number): void {
  if (existsSync(folder) && readdirSync(folder).length > 0) {
    throw new Error(`Nothing was written. ${folder} is not empty; choose an empty folder.`);
  }

  const files = unsignedRelease(content, moment, root);
  for (const [name, bytes] of files) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), bytes, { flag: 'wx' });
  }
  for (const { file } of listsToSign) {
    const hash = createHash('sha256').update(files.get(file) ?? '');
    console.log(`${hash.digest('hex')}  ${join(folder, file)}`);
  }
}
