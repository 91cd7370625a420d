/** Promises about the compressed twins: they hold the same text, and are the same bytes wherever they are made. */
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { compressAll } from '#build/compress.ts';

let folder = '';
let dist = '';
let cache = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'compress-'));
  dist = join(folder, 'dist');
  cache = join(folder, 'cache');
  await mkdir(join(dist, 'zz', '1'), { recursive: true });
});
afterEach(() => rm(folder, { recursive: true }));

const long = 'Діти мають право на допомогу. '.repeat(40);
const put = (name: string, content: string | Buffer) => writeFile(join(dist, name), content);
const get = (name: string) => readFile(join(dist, name));

it.each(['.html', '.js', '.css', '.json', '.sig', '.svg', '.txt', '.webmanifest', '.xml'])(
  'gives a %s file twins that hold exactly its text',
  async (ending) => {
    await put(`zz/1/file${ending}`, long);
    expect(await compressAll(dist, { cache })).toBe(1);

    expect(brotliDecompressSync(await get(`zz/1/file${ending}.br`)).toString()).toBe(long);
    expect(gunzipSync(await get(`zz/1/file${ending}.gz`)).toString()).toBe(long);
    expect((await get(`zz/1/file${ending}.br`)).length).toBeLessThan(long.length / 4);
  },
);

it('begins at 100 bytes and leaves pictures and fonts alone', async () => {
  await put('just-long-enough.txt', 'x'.repeat(100));
  await put('too-short.txt', 'x'.repeat(99));
  await put('picture.png', Buffer.alloc(4000));
  await put('font.woff2', Buffer.alloc(4000));

  expect(await compressAll(dist, { cache })).toBe(1);
  const expected = [
    'font.woff2',
    'just-long-enough.txt',
    'just-long-enough.txt.br',
    'just-long-enough.txt.gz',
    'picture.png',
  ];
  expect((await readdir(dist)).sort()).toEqual([...expected, 'too-short.txt', 'zz']);
});

it('writes the same bytes again, from the cache or without it', async () => {
  await put('page.html', long);
  const made = [];
  for (const where of [cache, cache, join(folder, 'another-cache')]) {
    await compressAll(dist, { cache: where });
    made.push([await get('page.html.br'), await get('page.html.gz')]);
  }
  expect(made[1]).toEqual(made[0]);
  expect(made[2]).toEqual(made[0]);
});

it('tells neither the time nor the system in a gzip file', async () => {
  await put('page.html', long);
  await compressAll(dist, { cache });
  const head = (await get('page.html.gz')).subarray(0, 10);
  expect([...head.subarray(4, 8), head[9]]).toEqual([0, 0, 0, 0, 255]);
});

it('does not compress again what it has compressed before', async () => {
  await put('page.html', long);
  await compressAll(dist, { cache });
  const [first = ''] = (await readdir(cache)).filter((name) => name.endsWith('.gz'));
  const marked = await readFile(join(cache, first));
  marked[9] = 3;
  await writeFile(join(cache, first), marked);

  await compressAll(dist, { cache });
  expect((await get('page.html.gz'))[9]).toBe(3);
});

it('does not trust a damaged cache', async () => {
  await put('page.html', long);
  await compressAll(dist, { cache });
  for (const name of await readdir(cache)) await writeFile(join(cache, name), 'damaged');

  await compressAll(dist, { cache });
  expect(brotliDecompressSync(await get('page.html.br')).toString()).toBe(long);
  expect(gunzipSync(await get('page.html.gz')).toString()).toBe(long);
});

it('leaves no half-written files in the cache, even where two files hold the same text', async () => {
  await put('one.html', long);
  await put('two.html', long);
  expect(await compressAll(dist, { cache })).toBe(2);
  expect(await readdir(cache)).toHaveLength(2);
});

it('makes no twins of twins when it runs again', async () => {
  await put('page.html', long);
  await compressAll(dist, { cache });
  expect(await compressAll(dist, { cache })).toBe(1);
  expect((await readdir(dist)).sort()).toEqual(['page.html', 'page.html.br', 'page.html.gz', 'zz']);
});
