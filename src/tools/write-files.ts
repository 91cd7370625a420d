/** Writes what a verb answers, laid out as people keep it. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import type { Writing } from './answer.ts';
import { writeWhole } from './signing/write-whole.ts';

const formatter = join('node_modules', '@biomejs', 'biome', 'bin', 'biome');

export function writeFiles(writes: readonly Writing[]): void {
  writeWhole(writes);
  const kept = writes.map(({ file }) => file).filter((file) => /^(locales|src)\/.*\.json$/.test(file));
  if (kept.length === 0) return;
  const { status, stderr } = spawnSync(process.execPath, [formatter, 'format', '--write', ...kept], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`All was written, but could not be laid out; run: npm run format. ${stderr ?? ''}`);
}
