/** Runs another program from the project's folder and waits for it. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const projectFolder = fileURLToPath(new URL('../../', import.meta.url));

/** Returns its exit code (1 if a signal ended it) and, when `quiet`, what it printed. */
export function runCommand(command, args, { env = {}, quiet = false } = {}) {
  const { status, error, stdout, stderr } = spawnSync(command, args, {
    cwd: projectFolder,
    env: { ...process.env, ...env },
    stdio: quiet ? ['ignore', 'pipe', 'pipe'] : 'inherit',
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    // npm is a .cmd file there, which Windows starts through its shell only.
    shell: process.platform === 'win32' && command === 'npm',
  });
  return { code: status ?? 1, output: `${stdout ?? ''}${stderr ?? ''}${error ? `${error.message}\n` : ''}` };
}

/** Runs a tool from node_modules with this same Node: no npx, no shell, the same on every system. */
export function runTool(name, args, options) {
  const folder = join(projectFolder, 'node_modules', packageOf[name] ?? name);
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const file = typeof bin === 'string' ? bin : bin[name];
  const flags = name === 'vitest' ? ['--import', new URL('./fill-node-20.mjs', import.meta.url).href] : [];
  return runCommand(process.execPath, [...flags, join(folder, file), ...args], options);
}

const packageOf = { tsc: 'typescript', biome: '@biomejs/biome' };
