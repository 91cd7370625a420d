/** Lets the build make what is to be signed from one's own sources: only it can make it byte for byte. */
import { type StdioOptions, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Bytes } from '#core/pack/bytes.ts';
import { readFolder } from './read-folder.ts';

/** @returns the exit code; what the build says goes where `stdio` says. */
export function pack(register: string, folder: string, env: NodeJS.ProcessEnv, stdio: StdioOptions): number {
  const vite = join('node_modules', 'vite', 'bin', 'vite.js');
  const settings = {
    ...process.env,
    ...env,
    STAGE: 'release',
    RELEASE_KEYS: resolve(register),
    PACK_ONLY: resolve(folder),
  };
  return spawnSync(process.execPath, [vite, 'build', '--logLevel', 'warn'], { env: settings, stdio }).status ?? 1;
}

export type MakeAgain = (register: string, version: number) => ReadonlyMap<string, Bytes> | undefined;

/** @returns what this very checkout makes of that version, by path; nothing where it cannot. */
export const makeAgain: MakeAgain = (register, version) => {
  const folder = mkdtempSync(join(tmpdir(), 'pebble-made-again-'));
  try {
    const code = pack(register, folder, { SOURCE_DATE_EPOCH: String(version) }, ['ignore', 'ignore', 'inherit']);
    return code === 0 ? readFolder(folder) : undefined;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
