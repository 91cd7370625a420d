/** Writes what a verb answered: all of it or, where one file cannot be written, none. */
import { constants, copyFileSync, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { NewFile } from '#tools/answer.ts';

/** @throws one sentence; nothing half written stays. */
export function writeWhole(files: readonly NewFile[]): void {
  const half = (file: string) => `${file}.unfinished-${process.pid}`;
  const isNew = new Set(files.map(({ file }) => file).filter((file) => !existsSync(file)));
  const placed: string[] = [];
  try {
    for (const { file, text, isSecret } of files) {
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(half(file), text, { mode: isSecret ? 0o600 : 0o644 });
    }
    for (const { file, isSecret } of files) {
      // A copy that refuses to cover another file, also on sticks that know no links.
      if (isSecret) copyFileSync(half(file), file, constants.COPYFILE_EXCL);
      else renameSync(half(file), file);
      placed.push(file);
    }
    for (const { file } of files) rmSync(half(file), { force: true });
  } catch (error) {
    for (const { file } of files) rmSync(half(file), { force: true });
    for (const file of placed) if (isNew.has(file)) rmSync(file);
    throw new Error(`Nothing was written: ${error instanceof Error ? error.message : error}`);
  }
}
