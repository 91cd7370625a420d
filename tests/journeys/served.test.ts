/** Promises about what is served: the right headers, nothing that betrays, and the same bytes for whoever builds it again. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, sep } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser } from './harness/browser.ts';
import { documentsOf, languages, wordsOf } from './harness/languages.ts';
import { pressClose } from './harness/press-close.ts';
import { waitForMark } from './harness/reader.ts';
import { dist, openSite, type Site } from './harness/site.ts';
import { walkOfScreens } from './harness/walk-app.ts';

const root = join(import.meta.dirname, '..', '..');
let browser: Browser;
let site: Site;

beforeAll(async () => {
  site = await openSite();
  browser = await openBrowser();
});

afterAll(async () => {
  await browser?.close();
  await site?.stop();
});

const listFiles = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
const files = listFiles(dist);
const sha256 = (data: Buffer) => createHash('sha256').update(data).digest('hex');
const addressOf = (file: string) => `/${file.replace(/(^|\/)index\.html$/, '$1')}`;

describe('every text file', () => {
  const texts = files.filter((file) => /\.(html|js|css|json|svg|sig|txt|webmanifest)$/.test(file));
  const worthwhile = texts.filter((file) => readFileSync(join(dist, file)).length >= 200);

  it('has twins for slow lines that unpack to the very same bytes', () => {
    expect(worthwhile.length).toBeGreaterThan(50);
    for (const file of worthwhile) {
      const plain = readFileSync(join(dist, file));
      expect({ file, same: brotliDecompressSync(readFileSync(join(dist, `${file}.br`))).equals(plain) }).toEqual({
        file,
        same: true,
      });
      expect({ file, same: gunzipSync(readFileSync(join(dist, `${file}.gz`))).equals(plain) }).toEqual({
        file,
        same: true,
      });
    }
  });

  it('arrives packed at a browser that can unpack it, and plain at one that cannot', async () => {
    for (const file of worthwhile) {
      const plain = readFileSync(join(dist, file));
      for (const wanted of ['br', 'gzip', 'identity']) {
        const response = await fetch(site.url + addressOf(file), { headers: { 'accept-encoding': wanted } });
        expect({ file, encoding: response.headers.get('content-encoding') }).toEqual({
          file,
          encoding: wanted === 'identity' ? null : wanted,
        });
        expect(Buffer.from(await response.arrayBuffer()).equals(plain)).toBe(true);
      }
    }
  });
});

describe('the headers', () => {
  const kinds = [
    '/',
    '/d/',
    '/sw.js',
    '/now.json',
    '/now.json.sig',
    '/manifest.webmanifest',
    '/icons/icon-192.png',
    '/not/here',
    ...languages.flatMap(({ tag }) => [...documentsOf(tag), ...documentsOf(tag, '/o/'), `/${tag}/files.json`]),
    ...files.filter((file) => /^(assets|p|m)\/.*(?<!\.br|\.gz)$/.test(file)).map((file) => `/${file}`),
  ];
  const headersOf = async (address: string) => (await fetch(site.url + address)).headers;

  it.each(kinds)('of %s let nothing in, nothing out and nobody listen', async (address) => {
    const headers = await headersOf(address);
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    for (const shut of ["base-uri 'none'", "form-action 'none'", "frame-ancestors 'none'", "object-src 'none'"])
      expect(policy).toContain(shut);
    expect(policy).toContain("require-trusted-types-for 'script'");
    expect(policy).toMatch(/; trusted-types /);
    expect(policy).not.toMatch(/unsafe|\*|https?:|data:/);
    expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
    expect(headers.get('cross-origin-embedder-policy')).toBe('require-corp');
    expect(headers.get('cross-origin-resource-policy')).toBe('same-origin');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    for (const feature of ['camera', 'microphone', 'geolocation', 'clipboard-read', 'storage-access', 'idle-detection'])
      expect(headers.get('permissions-policy')).toContain(`${feature}=()`);
    // The site under test is a preview, which no search engine may keep.
    expect(headers.get('x-robots-tag')).toBe('noindex');
    expect(headers.get('set-cookie')).toBeNull();
    expect(headers.get('access-control-allow-origin')).toBeNull();
    expect(headers.get('server')).toBeNull();
  });

  it.each(kinds)('of %s say rightly how long it may be kept', async (address) => {
    const named = /^\/(assets|p|m)\/.*\.(json|js|css|svg|sig|txt)$/.test(address) && !/^\/(pl|ps)\//.test(address);
    const kept =
      address === '/sw.js'
        ? 'private, max-age=86400'
        : address.startsWith('/o/')
          ? 'no-store'
          : named
            ? 'public, max-age=31536000, immutable'
            : 'no-cache';
    expect((await headersOf(address)).get('cache-control')).toBe(kept);
  });

  it('let every inline script and style of a document run, by its hash and no other way', async () => {
    for (const file of files.filter((name) => name.endsWith('.html'))) {
      const html = readFileSync(join(dist, file), 'utf8');
      const policy = (await headersOf(addressOf(file))).get('content-security-policy') ?? '';
      const inline = Array.from(
        html.matchAll(/<(script|style)\b(?![^>]*\ssrc=)[^>]*>(.*?)<\/\1>/gs),
        ([, , text = '']) => text,
      );
      expect(inline.length).toBe(2);
      // The guide for helpers brings the script of the desk.
      const others = Array.from(html.matchAll(/<script\b[^>]*\ssrc="([^"]*)"/g), ([, address]) => address);
      expect(others).toEqual(/^[a-z]+\/h\/index\.html$/.test(file) ? [expect.stringMatching(/^\/assets\/h\//)] : []);
      for (const text of inline) {
        const hash = createHash('sha256').update(text).digest('base64');
        expect({ file, allowed: policy.includes(`'sha256-${hash}'`) }).toEqual({ file, allowed: true });
      }
      expect(html).not.toMatch(/\sstyle="|\son[a-z]+="|javascript:/);
    }
  });

  it('of the game allow it to load nothing at all', async () => {
    const policy = (await headersOf('/d/')).get('content-security-policy') ?? '';
    expect(policy).not.toMatch(/connect-src|img-src|'self'/);
  });
});

describe('an unknown address', () => {
  it.each([
    '/nothing',
    '/uk/9/',
    '/o/zz/',
    '/assets/none.js',
    '/p/none.json',
    '/../package.json',
    '/%2e%2e/package.json',
    '/.git/config',
  ])('%s answers 404 with the choice of a language, kept by nobody', async (address) => {
    const response = await fetch(site.url + address);
    expect(response.status).toBe(404);
    expect(response.headers.get('cache-control')).toBe('no-cache');
    const html = await response.text();
    for (const { name, tag } of languages)
      expect(html).toMatch(new RegExp(`href="/${tag}/" lang="${tag}"[^>]*>${name}</a>`));
  });
});

describe('whoever wants to check', () => {
  it('finds every published file in SHA256SUMS, and sha256sum agrees with each', () => {
    const sums = readFileSync(join(dist, 'SHA256SUMS'), 'utf8').trim().split('\n');
    const listed = sums.map((line) => line.slice(66));
    expect([...listed].sort()).toEqual(files.filter((file) => file !== 'SHA256SUMS'));
    for (const line of sums)
      expect(`${sha256(readFileSync(join(dist, line.slice(66))))}  ${line.slice(66)}`).toBe(line);

    const { status, stdout, error } = spawnSync('sha256sum', ['--check', '--quiet', 'SHA256SUMS'], {
      cwd: dist,
      encoding: 'utf8',
    });
    if (!error) expect({ status, stdout }).toEqual({ status: 0, stdout: '' });
  });

  // Neither knows what was packed before, and once different is different.
  const twoBuilds = { timeout: 900_000, retry: 0 };
  it('gets the very same files from two clean clones, in folders of other names', twoBuilds, () => {
    const home = mkdtempSync(join(tmpdir(), 'pebble-clones-'));
    try {
      const folders = ['one', 'another place/with a longer name'].map((name) => join(home, name));
      // Both before either is built: somebody may commit in the meantime.
      const [epoch] = folders.map(cloneInto);
      const sums = folders.map((folder) => {
        symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'dir');
        const vite = join(folder, 'node_modules', 'vite', 'bin', 'vite.js');
        const { SOURCE_DATE_EPOCH: _, ...env } = process.env;
        const { status, stderr } = spawnSync(process.execPath, [vite, 'build', '--logLevel', 'error'], {
          cwd: folder,
          env: { ...env, NODE_ENV: 'production', VITEST: '', ...epoch },
          encoding: 'utf8',
        });
        expect({ status, stderr: status === 0 ? '' : stderr }).toEqual({ status: 0, stderr: '' });
        return readFileSync(join(folder, 'dist', 'SHA256SUMS'), 'utf8');
      });
      expect(sums[0]?.split('\n').length).toBeGreaterThan(100);
      expect(sums[1]).toBe(sums[0]);
    } finally {
      rmSync(home, { recursive: true, force: true });
    }
  });
});

/** What is committed; without git what lies here, and the moment that git would have told. */
function cloneInto(folder: string): { SOURCE_DATE_EPOCH?: string } {
  const git = (...words: readonly string[]) => spawnSync('git', words, { cwd: root, encoding: 'utf8' });
  if (git('rev-parse', 'HEAD').status === 0) {
    const { status, stderr } = git('clone', '--quiet', root, folder);
    expect({ status, stderr: status === 0 ? '' : stderr }).toEqual({ status: 0, stderr: '' });
    return {};
  }
  const made = ['node_modules', 'dist', 'dist-single', '.cache'].map((name) => join(root, name));
  cpSync(root, folder, { recursive: true, filter: (path) => !made.includes(path) });
  return { SOURCE_DATE_EPOCH: '1795000000' };
}

/** Collects what a browser complains of, while somebody walks through everything. */
function listen(page: Page): string[] {
  const complaints: string[] = [];
  page.on('console', (message) => complaints.push(`${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => complaints.push(`error: ${error.message}`));
  page.on('requestfailed', (request) => {
    // A document that was left before it had loaded everything.
    if (request.failure()?.errorText !== 'net::ERR_ABORTED') complaints.push(`failed: ${request.url()}`);
  });
  return complaints;
}

describe.each(languages)('a reader of $name', ({ tag }) => {
  it('walks through all documents and the app without one complaint, and asks nobody else for anything', async () => {
    const context = await browser.newContext({ viewport: { width: 360, height: 640 } });
    await context.addInitScript(() => {
      addEventListener('securitypolicyviolation', (event) => {
        console.error(`policy: ${event.violatedDirective} ${event.blockedURI}`);
      });
    });
    const page = await context.newPage();
    const complaints = listen(page);
    const asked: string[] = [];
    context.on('request', (request) => asked.push(request.url()));
    site.forgetRequests();

    for (const address of ['/', '/d/', ...documentsOf(tag, '/o/'), ...documentsOf(tag)])
      await page.goto(site.url + address);
    await page.goto(`${site.url}/${tag}/2/`);
    await waitForMark(page, 'ready');
    for (const { go } of walkOfScreens(tag)) await go(page);
    await pressClose(page);
    await page.waitForURL(`${site.url}/d/`);

    expect(complaints).toEqual([]);
    expect(asked.filter((address) => !address.startsWith(`${site.url}/`))).toEqual([]);
    expect(await context.cookies()).toEqual([]);
    await context.close();
  });

  it('never fetches a file of another language', async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    site.forgetRequests();
    await page.goto(`${site.url}/${tag}/2/`);
    await waitForMark(page, 'ready');

    const own = wordsAddress(tag);
    expect(site.requests).toContain(`GET ${own}`);
    const others = languages
      .filter((one) => one.tag !== tag)
      .flatMap((other) => [`/${other.tag}/`, `/o/${other.tag}/`, wordsAddress(other.tag), ...piecesOf(other.tag)]);
    // The English side of cards lies in every pack: an adult most probably reads that.
    const shared = piecesOf(tag);
    const strangers = site.requests
      .filter((request) => others.some((other) => request.startsWith(`GET ${other}`)))
      .filter((request) => !shared.some((piece) => request === `GET ${piece}`));
    expect(strangers).toEqual([]);
    expect(wordsOf(tag).close).not.toBe('');
    await context.close();
  });

  it('has everything to read without network after six requests', async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    site.forgetRequests();
    await page.goto(`${site.url}/${tag}/`);
    await waitForMark(page, 'reading');
    const later = /\/(files\.json|icons|manifest|favicon|now\.json|m\/)|\/p\/[0-9a-f]|\/assets\/(?!.*\.js$)/;
    const reading = site.requests
      .map((request) => request.replace('GET ', ''))
      .filter((address) => !later.test(address));
    const boot = /data-boot="([^"]+)"/.exec(readFileSync(join(dist, 'index.html'), 'utf8'))?.[1];
    const beforeTheApp = reading.filter((address) => !address.startsWith('/assets/') || address === boot);
    expect(beforeTheApp.sort()).toEqual([`/${tag}/`, boot, '/sw.js', '/', '/d/', `/${tag}/reading.json`].sort());
    await context.close();
  });
});

const wordsAddress = (tag: string) =>
  /data-words="([^"]+)"/.exec(readFileSync(join(dist, tag, 'index.html'), 'utf8'))?.[1] ?? 'nothing';

/** The texts of one language in the packs; those of the directory belong to all. */
function piecesOf(tag: string): string[] {
  const read = (address: string) => JSON.parse(readFileSync(join(dist, address), 'utf8'));
  const { version } = read('now.json') as { version: number };
  const { index } = (read(`m/${version}.json`) as { languages: Record<string, { index: string }> }).languages[tag] ?? {
    index: '',
  };
  const { pieces } = read(`p/${index}.json`) as { pieces: Array<{ sha256: string }> };
  return [index, ...pieces.map(({ sha256: hash }) => hash)].map((hash) => `/p/${hash}.json`);
}
