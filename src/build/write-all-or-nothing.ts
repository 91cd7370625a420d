/** Writes several files into a folder; each takes its name only when all of them are on the disk. */
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';

/** @throws one sentence; nothing half written stays. */
export function writeAllOrNothing(folder: string, files: ReadonlyMap<string, string>): void {
  try {
    const half = join(folder, `.unfinished-${process.pid}`);
    mkdirSync(half, { recursive: true });
    try {
      for (const [name, text] of files) writeFileSync(join(half, name), text);
      for (const name of files.keys()) renameSync(join(half, name), join(folder, name));
    } finally {
      rmSync(half, { recursive: true, force: true });
    }
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new Error(`The files cannot be written into ${basename(folder)}: ${why}`);
  }
}
