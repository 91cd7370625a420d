/** Promises about other people's servers: with the generated files nginx and Caddy answer as ours does, and Pebble works. */
import { readdirSync, readFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pressClose } from './harness/press-close.ts';
import { newReader, type Reader, waitForMark } from './harness/reader.ts';
import { dist, openSite, type Site } from './harness/site.ts';
import { startCaddy, startNginx, type WebServer } from './harness/web-server.ts';

interface Reply {
  status: number;
  /** By name in small letters; a header that came twice has two values. */
  headers: Map<string, readonly string[]>;
  body: string;
}

/** Not fetch: it follows redirects, unpacks bodies and joins headers before they can be compared. */
function ask(port: number, path: string, encoding: string, method = 'GET'): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const headers = { 'accept-encoding': encoding, host: `localhost:${port}` };
    const asked = request({ host: 'localhost', port, path, headers, method, agent: false }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => {
        const found = new Map<string, string[]>();
        for (let at = 0; at < response.rawHeaders.length; at += 2) {
          const name = response.rawHeaders[at]?.toLowerCase() ?? '';
          found.set(name, [...(found.get(name) ?? []), response.rawHeaders[at + 1] ?? '']);
        }
        const bytes = Buffer.concat(chunks);
        const unpack = { br: brotliDecompressSync, gzip: gunzipSync }[found.get('content-encoding')?.[0] ?? ''];
        const body = (unpack && bytes.length > 0 ? unpack(bytes) : bytes).toString('base64');
        resolve({ status: response.statusCode ?? 0, headers: found, body });
      });
      response.on('error', reject);
    });
    asked.on('error', reject);
    asked.end();
  });
}

const firstOf = (folder: string, ending: string) => {
  const name = readdirSync(join(dist, folder)).find((file) => file.endsWith(ending));
  if (!name) throw new Error(`dist/${folder} has no file that ends with ${ending}.`);
  return `/${folder}/${name}`;
};

const addresses = [
  ...['/', '/?from=home', '/uk/', '/uk/1/', '/uk/p/', '/o/', '/o/uk/1/', '/d/', '/e/', '/404.html'],
  ...['/sw.js', '/uk/files.json', '/uk/reading.json', '/now.json', '/now.json.sig'],
  ...[firstOf('m', '.json'), firstOf('m', '.json.sig'), firstOf('p', '.json')],
  ...['.js', '.css', '.svg', '.json'].map((ending) => firstOf('assets', ending)),
  ...['/manifest.webmanifest', '/icons/icon-192.png', '/icons/pebble.svg', '/favicon.ico', '/licenses.txt'],
  ...['/robots.txt', '/SHA256SUMS', '/_headers', '/sbom.json', '/kill/sw.js', '/nginx.conf'],
];
const redirected = ['/uk', '/uk/1', '/o'];
const notThere = [
  ...['/xx/', '/uk/4/', '/never', '/assets/', '/assets/gone.js', '/assets/gone.json', '/p/gone.json', '/m/1.json'],
  ...['/o/xx/', '/e/more', '/uk/gone.sig', '/uk/1/index.html/', '/.git/config'],
];

/** Each says these in its own way; none of them changes what a browser does with the answer. */
const ownWay = /^(date|server|connection|keep-alive|last-modified|accept-ranges|content-length|transfer-encoding)$/;

function comparable({ headers }: Reply): Record<string, readonly string[]> {
  return Object.fromEntries(
    [...headers]
      .filter(([name]) => !ownWay.test(name))
      // A version has one tag with each server, and each server makes its own.
      .map(([name, values]) => [name, name === 'etag' ? values.map(() => 'a tag') : values])
      .sort(([one], [other]) => (String(one) < String(other) ? -1 : 1)),
  );
}

let ours: Site;
let ourPort = 0;
beforeAll(async () => {
  ours = await openSite();
  ourPort = Number(new URL(ours.url).port);
});
afterAll(() => ours.stop());

describe.each([
  ['nginx', startNginx],
  ['Caddy', startCaddy],
] as const)('behind %s', (name, startIt) => {
  let server: WebServer;
  beforeAll(async () => {
    server = await startIt(dist);
  });
  afterAll(() => server?.leave());

  it.each(addresses)('%s comes with the same headers and bytes as from our own server', async (path) => {
    for (const encoding of ['gzip, deflate, br', 'gzip', 'identity']) {
      const [theirs, own] = await Promise.all([ask(server.port, path, encoding), ask(ourPort, path, encoding)]);
      expect(own.status, `${encoding}: ours`).toBe(200);
      expect(theirs.status, encoding).toBe(200);
      expect(comparable(theirs), encoding).toEqual(comparable(own));
      expect(theirs.body === own.body, `the same bytes, ${encoding}`).toBe(true);
    }
  });

  it.each(notThere)('%s is a 404 with the language choice, and may not be kept', async (path) => {
    for (const encoding of ['gzip, deflate, br', 'identity']) {
      const [theirs, own] = await Promise.all([ask(server.port, path, encoding), ask(ourPort, path, encoding)]);
      expect([theirs.status, own.status], encoding).toEqual([404, 404]);
      expect(comparable(theirs), encoding).toEqual(comparable(own));
      expect(theirs.body === own.body, `the same bytes, ${encoding}`).toBe(true);
      expect(theirs.headers.get('cache-control')).toEqual(['no-cache']);
    }
  });

  it.each(redirected)('%s leads to the same address with a slash, in one step', async (path) => {
    const [theirs, own] = await Promise.all([ask(server.port, path, 'br'), ask(ourPort, path, 'br')]);
    expect(own.status).toBe(301);
    // Caddy says 308, which differs for forms only.
    expect([301, 308]).toContain(theirs.status);
    const target = (reply: Reply) => new URL(reply.headers.get('location')?.[0] ?? '', 'http://here/').href;
    expect(target(theirs)).toBe(target(own));
    const named = Object.entries(comparable(own)).filter(([header]) => header !== 'location');
    expect(comparable(theirs)).toMatchObject(Object.fromEntries(named));
  });

  it('tells with HEAD all that GET would, and refuses POST', async () => {
    const [head, get] = [await ask(server.port, '/uk/', 'br', 'HEAD'), await ask(server.port, '/uk/', 'br')];
    expect([head.status, head.body, comparable(head)]).toEqual([200, '', comparable(get)]);
    expect((await ask(server.port, '/uk/', 'br', 'POST')).status).toBe(405);
  });

  describe('a reader', () => {
    let reader: Reader;
    beforeAll(() => {
      reader = newReader();
    });
    afterAll(() => reader.leave());

    it('has everything on the device, and keeps it when the server is gone', async () => {
      const { page } = await reader.open();
      const faults: string[] = [];
      page.on('pageerror', (error) => faults.push(error.message));
      page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
      await page.goto(`${server.url}/uk/2/`);
      await waitForMark(page, 'ready');
      expect(faults).toEqual([]);

      await server.stop();
      await expect(ask(server.port, '/', 'br'), `${name} is really gone`).rejects.toThrow('ECONNREFUSED');
      await page.reload();
      await page.locator('[data-topic] summary').first().click();
      // The document opens the topic by itself, or the app shows it in the document's place.
      await page.locator('details[open] p, #app h1').locator('visible=true').first().waitFor();

      await pressClose(page);
      await page.waitForURL(`${server.url}/d/`);
      await page.locator('.beach').waitFor();
    });
  });
});

it('the generated files name the same headers as _headers does', () => {
  const names = Array.from(
    readFileSync(join(dist, '_headers'), 'utf8').matchAll(/^ {2}([\w-]+):/gm),
    ([, name]) => name,
  );
  for (const file of ['nginx.conf', 'Caddyfile']) {
    const text = readFileSync(join(dist, file), 'utf8');
    for (const header of new Set(names)) expect(text, `${file}: ${header}`).toContain(`${header} "`);
  }
});
