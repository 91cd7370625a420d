/** Calls the program that writes single files, as people call it. */
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const root = join(import.meta.dirname, '..', '..', '..');
export const singleFolder = join(root, 'dist-single');

export interface Ran {
  code: number | null;
  said: string;
}

export function makeSingleFiles(args: readonly string[], env: NodeJS.ProcessEnv = {}): Ran {
  const program = ['src/tools/run.mjs', 'src/build/single-file.ts', ...args];
  const { status, stdout, stderr } = spawnSync(process.execPath, program, {
    cwd: root,
    // A test runner says so in the environment, and Vite would build for tests then.
    env: { ...process.env, NODE_ENV: undefined, VITEST: undefined, ...env },
    encoding: 'utf8',
  });
  return { code: status, said: `${stdout}${stderr}`.trim() };
}

export const singleFiles = () => readdirSync(singleFolder).sort();

export const pathOf = (tag: string, age: number) => join(singleFolder, `pebble-${tag}-${age}.html`);

/** As a file manager opens it. */
export const addressOf = (tag: string, age: number) => pathToFileURL(pathOf(tag, age)).href;
