/** `npm run content -- verify`: the same as `npm run verify`, which belongs to the build. */
import { spawnSync } from 'node:child_process';

/** @returns the exit code. */
export function verify(args: readonly string[]): number {
  const program = ['src/tools/run.mjs', 'src/build/verify.ts', ...args];
  return spawnSync(process.execPath, program, { stdio: 'inherit' }).status ?? 1;
}
