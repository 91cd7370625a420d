/** Promises of the server behind `npm start` and the journeys: honest answers, nothing from outside dist/. */
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { type IncomingHttpHeaders, request } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type RunningServer, serveDist } from '#build/serve.ts';

const page = '<!doctype html><title>Дім</title>';
const headersFile = `/*
  X-Everywhere: yes
  Cache-Control: no-cache
/assets/*
  ! Cache-Control
  Cache-Control: immutable
`;

let folder = '';
let server: RunningServer;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'serve-'));
  const dist = join(folder, 'dist');
  await mkdir(join(dist, 'uk', '1'), { recursive: true });
  await mkdir(join(dist, 'assets', 'empty'), { recursive: true });
  await Promise.all([
    writeFile(join(folder, 'secret.txt'), 'secret'),
    mkdir(join(folder, 'dist-of-others')).then(() => writeFile(join(folder, 'dist-of-others', 'a.txt'), 'secret')),
    writeFile(join(dist, '_headers'), headersFile),
    writeFile(join(dist, 'index.html'), 'choose'),
    writeFile(join(dist, '404.html'), 'nothing here, choose'),
    writeFile(join(dist, 'uk', 'index.html'), page),
    writeFile(join(dist, 'uk', 'index.html.br'), brotliCompressSync(page)),
    writeFile(join(dist, 'uk', 'index.html.gz'), gzipSync(page)),
    writeFile(join(dist, 'uk', '1', 'index.html'), 'edition'),
    writeFile(join(dist, 'assets', 'a.js'), 'export {}'),
    writeFile(join(dist, 'now.json.sig'), '{}'),
    writeFile(join(dist, 'SHA256SUMS'), ''),
    symlink(join(folder, 'secret.txt'), join(dist, 'linked.txt')),
  ]);
  server = await serveDist(dist, { port: 0 });
});
afterEach(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});

type Reply = { status: number | undefined; headers: IncomingHttpHeaders; body: Buffer };

/** Not fetch: it tidies up addresses and unpacks bodies before we can see them. */
function get(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port: server.port, path, headers, method, agent: false }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () =>
        resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(chunks) }),
      );
      response.on('error', reject);
    });
    asked.on('error', reject);
    asked.end();
  });
}

describe('what it finds', () => {
  it.each([
    ['/', 'choose', 'text/html; charset=utf-8'],
    ['/?from=home', 'choose', 'text/html; charset=utf-8'],
    ['/uk/', page, 'text/html; charset=utf-8'],
    ['/uk/1/', 'edition', 'text/html; charset=utf-8'],
    ['/assets/a.js', 'export {}', 'text/javascript; charset=utf-8'],
    ['/now.json.sig', '{}', 'application/json; charset=utf-8'],
    ['/SHA256SUMS', '', 'text/plain; charset=utf-8'],
  ])('%s is there, with its type', async (path, body, type) => {
    const reply = await get(path);
    expect([reply.status, reply.body.toString(), reply.headers['content-type']]).toEqual([200, body, type]);
    expect(reply.headers['content-length']).toBe(String(Buffer.byteLength(body)));
  });

  it.each([
    ['/uk', '/uk/'],
    ['/uk/1', '/uk/1/'],
    ['/uk?a=1?b', '/uk/?a=1?b'],
  ])('%s leads to %s in one step', async (path, to) => {
    const reply = await get(path);
    expect([reply.status, reply.headers.location]).toEqual([301, to]);
    expect((await get(to)).status).toBe(200);
  });

  it.each([
    '/xx/',
    '/uk/2/',
    '/uk/1/index.html/',
    '/assets/gone.js',
    '/assets/',
    '/assets/empty',
    '/assets/empty/',
    `/${'x'.repeat(5000)}`,
  ])('%s is a 404 with the language choice, never a 200', async (path) => {
    const reply = await get(path);
    expect([reply.status, reply.body.toString()]).toEqual([404, 'nothing here, choose']);
  });

  it('never lets a 404 be kept like the file it stands for', async () => {
    expect((await get('/assets/a.js')).headers['cache-control']).toBe('immutable');
    expect((await get('/assets/gone.js')).headers['cache-control']).toBe('no-cache');
  });

  it.each([
    '/../secret.txt',
    '/uk/../../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/%2e%2e%2fsecret.txt',
    '/..\\secret.txt',
    '/..%5csecret.txt',
    '/../dist-of-others/a.txt',
    '/linked.txt',
    '//secret.txt',
    '//uk',
    '/%2fuk',
    '/./uk',
    '/uk%00',
    '/%',
    '/%zz',
    '/%ff',
    'http://127.0.0.1/uk/',
    '*',
  ])('%s opens nothing, inside or outside', async (path) => {
    const reply = await get(path);
    expect([reply.status, reply.headers.location, reply.body.toString()]).toEqual([
      404,
      undefined,
      'nothing here, choose',
    ]);
  });

  it.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH'])('refuses %s', async (method) => {
    const reply = await get('/', {}, method);
    expect([reply.status, reply.headers.allow]).toEqual([405, 'GET, HEAD']);
  });

  it('tells with HEAD all that GET would, without the body', async () => {
    const [head, whole] = [await get('/uk/', {}, 'HEAD'), await get('/uk/')];
    const { date: _head, ...headHeaders } = head.headers;
    const { date: _whole, ...wholeHeaders } = whole.headers;
    expect([head.status, head.body.length, headHeaders]).toEqual([200, 0, wholeHeaders]);
  });
});

describe('how it sends', () => {
  it.each([
    ['gzip, deflate, br', 'br'],
    ['gzip, deflate', 'gzip'],
    ['GZIP', 'gzip'],
    ['br;q=0, gzip;q=0.5', 'gzip'],
    ['br;q=0.000', undefined],
    ['identity', undefined],
    ['', undefined],
    ['brother', undefined],
  ])('to one who accepts "%s" it sends %s', async (accepted, encoding) => {
    const { headers, body } = await get('/uk/', { 'accept-encoding': accepted });
    const unpack = { br: brotliDecompressSync, gzip: gunzipSync, none: (plain: Buffer) => plain }[encoding ?? 'none'];
    expect(headers['content-encoding']).toBe(encoding);
    expect(headers.vary).toBe('Accept-Encoding');
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
    expect(unpack?.(body).toString()).toBe(page);
  });

  it('sends a file without twins as it is', async () => {
    const { headers, body } = await get('/assets/a.js', { 'accept-encoding': 'br, gzip' });
    expect([headers['content-encoding'], body.toString()]).toEqual([undefined, 'export {}']);
  });

  it('sends nothing to one who has this very version already', async () => {
    const { etag = '' } = (await get('/uk/')).headers;
    expect(etag).toMatch(/^"[0-9a-f]{32}"$/);

    for (const known of [etag, `"other", ${etag}`, `W/${etag}`, '*']) {
      const reply = await get('/uk/', { 'if-none-match': known });
      expect([reply.status, reply.body.length, reply.headers.etag]).toEqual([304, 0, etag]);
      expect(reply.headers['cache-control']).toBe('no-cache');
    }
    expect((await get('/uk/', { 'if-none-match': '"other"' })).status).toBe(200);
  });

  it('names each encoding and each content differently', async () => {
    const tags = await Promise.all(
      ['br', 'gzip', 'identity'].map(async (kind) => (await get('/uk/', { 'accept-encoding': kind })).headers.etag),
    );
    tags.push((await get('/uk/1/')).headers.etag);
    expect(new Set(tags).size).toBe(4);
  });

  it('answers 404, not 304, for what is gone', async () => {
    expect((await get('/gone', { 'if-none-match': '*' })).status).toBe(404);
  });

  it('sends the headers of dist/_headers everywhere, as they are at this moment', async () => {
    for (const path of ['/', '/uk', '/gone', '/assets/a.js'])
      expect((await get(path)).headers['x-everywhere']).toBe('yes');

    await writeFile(join(folder, 'dist', '_headers'), '/*\n  X-Everywhere: changed\n');
    expect((await get('/')).headers['x-everywhere']).toBe('changed');
  });

  it('says nothing but that it failed, when _headers cannot be understood', async () => {
    await writeFile(join(folder, 'dist', '_headers'), 'nonsense\n');
    const reply = await get('/');
    expect([reply.status, reply.body.length]).toEqual([500, 0]);
  });
});

describe('starting and stopping', () => {
  it('can be reached at the address it gives', async () => {
    expect(server.url).toBe(`http://localhost:${server.port}`);
    expect(await (await fetch(`${server.url}/uk/`)).text()).toBe(page);
  });

  it('is gone at once after close, for connections that were open too, and can come back on its port', async () => {
    const waiting = connect(server.port, '127.0.0.1');
    await new Promise((resolve) => waiting.once('connect', resolve));
    waiting.on('error', () => undefined);
    const cut = new Promise((resolve) => waiting.once('close', resolve));

    await server.close();
    await cut;
    await expect(get('/')).rejects.toThrow('ECONNREFUSED');

    server = await serveDist(join(folder, 'dist'), { port: server.port });
    expect((await get('/')).status).toBe(200);
  });

  it('says that its port is taken', async () => {
    await expect(serveDist(join(folder, 'dist'), { port: server.port })).rejects.toThrow(
      `Port ${server.port} is in use`,
    );
  });

  it('says what to do when nothing has been built', async () => {
    await expect(serveDist(join(folder, 'not-there'), { port: 0 })).rejects.toThrow('npm run build');
  });
});
