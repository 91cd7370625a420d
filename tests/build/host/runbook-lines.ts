/** The shell lines of docs/runbook.md, run as written on a host that is a folder of its own. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const runbook = readFileSync(join(import.meta.dirname, '..', '..', '..', 'docs', 'runbook.md'), 'utf8');

/** Every block of shell lines of one chapter, in order. */
export function linesOf(chapter: string): readonly string[] {
  const text = runbook.split(/^## /m).find((part) => part.startsWith(`${chapter}\n`)) ?? '';
  const blocks = Array.from(text.matchAll(/^```sh\n(.*?)^```$/gms), ([, lines = '']) => lines);
  if (blocks.length === 0) throw new Error(`docs/runbook.md has no shell lines under "${chapter}".`);
  return blocks;
}

/** In a fresh shell that knows nothing of any other; `places` says what stands on this machine for a path of the host. */
export function runOnHost(lines: string, places: Readonly<Record<string, string>>): void {
  const here = Object.entries(places).reduce((text, [path, place]) => text.replaceAll(path, place), lines);
  const { status, stderr } = spawnSync('sh', ['-e', '-c', here], { cwd: tmpdir(), encoding: 'utf8' });
  if (status !== 0) throw new Error(`The runbook's lines do not work as written:\n${here}\n${stderr}`);
}
