/** Writes what a verb answered: all of it or, where one file cannot be written, none. */
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { NewFile } from '#tools/answer.ts';

/** @throws one sentence; nothing half written stays. */
export function writeWhole(files: readonly NewFile[]): void {
  const half = (file: string) => `${file}.unfinished-${process.pid}`;
  try {
    for (const { file, text, isSecret } of files) {
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(half(file), text, { mode: isSecret ? 0o600 : 0o644 });
    }
    for (const { file } of files) renameSync(half(file), file);
  } catch (error) {
    for (const { file } of files) rmSync(half(file), { force: true });
    throw new Error(`Nothing was written: ${error instanceof Error ? error.message : error}`);
  }
}
