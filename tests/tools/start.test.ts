/** Promises of `npm start` where it cannot start: one clear sentence, exit 1, and the site of before stays as it was. */
import { spawn } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const root = join(import.meta.dirname, '..', '..');

/** Not spawnSync: who holds the port lives in this process. */
function start(port: string, ...more: readonly string[]): Promise<{ code: number | null; out: string; told: string }> {
  const child = spawn(process.execPath, [join(root, 'src/tools/start.mjs'), ...more], {
    env: { ...process.env, PORT: port, DEBUG: '' },
  });
  const heard = { out: '', told: '' };
  child.stdout.on('data', (words) => {
    heard.out += words;
  });
  child.stderr.on('data', (words) => {
    heard.told += words;
  });
  return new Promise((resolve) => {
    child.once('close', (code) => resolve({ code, ...heard }));
  });
}

/** What a build would empty first. */
const site = () => [readdirSync(join(root, 'dist')), statSync(join(root, 'dist')).mtimeMs];

it.each(['abc', '-1', '65536', '80.5', ' 80', '0x50'])('refuses PORT=%j and says what a port is', async (wrong) => {
  const before = site();
  expect(await start(wrong)).toEqual({
    code: 1,
    out: '',
    told: `PORT must be a number from 0 to 65535, not "${wrong}".\n`,
  });
  expect(site()).toEqual(before);
});

it('refuses the same from whoever develops', async () => {
  expect(await start('abc', '--dev')).toEqual({
    code: 1,
    out: '',
    told: 'PORT must be a number from 0 to 65535, not "abc".\n',
  });
});

it('refuses a port in use before it builds, and says how to take another', async () => {
  const other = createServer();
  const port = await new Promise<number>((resolve) => {
    other.listen(0, '127.0.0.1', () => resolve((other.address() as AddressInfo).port));
  });
  const before = site();
  const another = `PORT=${port + 1} npm start`;
  expect(await start(String(port))).toEqual({
    code: 1,
    out: '',
    told: `Port ${port} is in use: stop what runs there, or take another one with ${another}.\n`,
  });
  expect(site()).toEqual(before);
  await new Promise((resolve) => other.close(resolve));
});
