/** Promises about the list of hashes: `sha256sum -c` agrees with it, and it leaves nothing out. */
import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { listFiles, writeChecksums } from '#build/checksums.ts';

let dist = '';

beforeEach(async () => {
  dist = await mkdtemp(join(tmpdir(), 'checksums-'));
  await mkdir(join(dist, 'uk', '1'), { recursive: true });
  for (const file of ['index.html', 'index.html.br', '_headers', 'uk/1/index.html', 'b.js', 'a b.txt']) {
    await writeFile(join(dist, file), `this is ${file}`);
  }
});
afterEach(() => rm(dist, { recursive: true }));

const judge = 'sha256sum';
const check = () => execFileSync(judge, ['--check', '--strict', 'SHA256SUMS'], { cwd: dist, stdio: 'pipe' }).toString();
const readList = async () => (await readFile(join(dist, 'SHA256SUMS'), 'utf8')).split('\n');

it('names every file but itself, sorted, with slashes, in the format of sha256sum', async () => {
  await writeChecksums(dist);
  const lines = await readList();
  expect(lines.map((line) => line.slice(66))).toEqual([
    '_headers',
    'a b.txt',
    'b.js',
    'index.html',
    'index.html.br',
    'uk/1/index.html',
    '',
  ]);
  // printf 'this is b.js' | sha256sum
  expect(lines[2]).toBe('1b6db1ca0ab59283b81c95f26304a54e825f419ab5bb822031f52cfef6d45aa6  b.js');
});

it('is believed by sha256sum itself', async () => {
  await writeChecksums(dist);
  expect(check().match(/: OK$/gm)).toHaveLength(6);
});

it('notices one changed byte in any file', async () => {
  await writeChecksums(dist);
  for (const file of (await listFiles(dist)).filter((name) => name !== 'SHA256SUMS')) {
    const before = await readFile(join(dist, file));
    await writeFile(join(dist, file), `T${before.subarray(1)}`);
    expect(check, file).toThrow('did NOT match');
    await writeFile(join(dist, file), before);
  }
  expect(check).not.toThrow();
});

it('stays the same when it is written again', async () => {
  await writeChecksums(dist);
  const first = await readList();
  await writeChecksums(dist);
  expect(await readList()).toEqual(first);
});
