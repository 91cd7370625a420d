/** Lets the build write the two lists of a release that people sign: only it can make them byte for byte. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/** @returns the exit code. */
export function packForSigners([folder]: readonly string[]): number {
  if (!folder) {
    console.log('Say where to: npm run content -- pack <folder>.');
    return 1;
  }
  const vite = join('node_modules', 'vite', 'bin', 'vite.js');
  const env = { ...process.env, STAGE: 'release', PACK_ONLY: folder };
  return spawnSync(process.execPath, [vite, 'build', '--logLevel', 'warn'], { env, stdio: 'inherit' }).status ?? 1;
}
