/** Promises of `npm run verify`: it names every difference between a build and what lies or is served somewhere. */
import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { writeChecksums } from '#build/checksums.ts';
import { compressAll } from '#build/compress.ts';
import { headerRules, headersForPath, toUnderscoreHeaders } from '#build/headers.ts';
import { answerFrom } from '#build/serve.ts';
import { main } from '#build/verify.ts';

type Lie = (request: IncomingMessage, response: ServerResponse) => boolean;

const hash = `sha256-${'a'.repeat(43)}=`;
const rules = headerRules({
  scriptHashes: [hash],
  styleHashes: [hash],
  gameScriptHashes: [hash],
  gameStyleHashes: [hash],
  eraseScriptHashes: [hash],
  eraseStyleHashes: [hash],
  stage: 'preview',
  transport: 'as-asked',
  tags: [],
});
const long = (text: string) => `${text} `.repeat(40);

let folder = '';
let build = '';
/** What is looked at: a copy of the build. */
let copy = '';
let said: string[] = [];
let lie: Lie = () => false;
let site = '';
let server = createServer();

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'verify-'));
  build = join(folder, 'build');
  copy = join(folder, 'copy');
  for (const path of ['uk', 'assets', 'd', 'e']) await mkdir(join(build, path), { recursive: true });
  for (const path of ['index.html', '404.html', 'uk/index.html', 'd/index.html', 'e/index.html', 'assets/a.js'])
    await writeFile(join(build, path), long(path));
  await writeFile(join(build, 'now.json'), '{}');
  await writeFile(join(build, '_headers'), toUnderscoreHeaders(rules));
  await compressAll(build, { cache: join(folder, 'cache') });
  await writeChecksums(build);
  await cp(build, copy, { recursive: true });

  lie = () => false;
  const answer = answerFrom(copy);
  server = createServer((request, response) => {
    if (!lie(request, response)) answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  site = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  said = [];
  vi.spyOn(console, 'log').mockImplementation((text: string) => {
    said.push(...text.split('\n'));
  });
});
afterEach(async () => {
  vi.restoreAllMocks();
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  await rm(folder, { recursive: true });
});

/** Rows of the table without the blanks that align them; the last line counts them. */
async function differences(...args: string[]): Promise<readonly string[]> {
  said = [];
  const code = await main(args);
  const rows = said.slice(0, -1).map((row) => row.replace(/ {2,}/g, ' | '));
  expect(said[said.length - 1]).toMatch(
    code === 0 ? /nothing differs/ : new RegExp(`: ${rows.length} differences?\\.$`),
  );
  return rows;
}

describe('a folder', () => {
  it('that is the build differs in nothing, and one line says so', async () => {
    expect(await differences(copy, '--against', build)).toEqual([]);
    expect(await differences('--against', build, copy)).toEqual([]);
    expect(await differences(copy)).toEqual([]);
    expect(said).toHaveLength(1);
  });

  it('has every missing, foreign and changed file named, twins and links too', async () => {
    await rm(join(copy, 'now.json'));
    await writeFile(join(copy, 'uk/index.html'), 'tampered');
    await writeFile(join(copy, 'assets/a.js.br'), 'tampered');
    await writeFile(join(copy, 'uk/new.txt'), '');
    await symlink('/etc/hostname', join(copy, 'link'));

    for (const args of [[copy], [copy, '--against', build]]) {
      expect(await differences(...args)).toEqual([
        expect.stringMatching(/^other bytes \| assets\/a\.js\.br \| sha256 [0-9a-f]{12}… instead of [0-9a-f]{12}…$/),
        'missing | now.json',
        expect.stringContaining('other bytes | uk/index.html'),
        'extra | link',
        'extra | uk/new.txt',
      ]);
      expect(await main(args)).toBe(1);
    }
  });

  it('cannot hide a change behind a list of its own', async () => {
    await writeFile(join(copy, 'assets/a.js'), 'tampered');
    await writeChecksums(copy);
    expect(await differences(copy)).toEqual([]);
    expect(await differences(copy, '--against', build)).toEqual([
      expect.stringContaining('other bytes | assets/a.js'),
      expect.stringContaining('other bytes | SHA256SUMS'),
    ]);
  });
});

describe('a site', () => {
  it('that serves the build differs in nothing', async () => {
    expect(await differences(site, '--against', build)).toEqual([]);
    expect(await differences(site)).toEqual([]);
    expect(await differences(`${site}/`)).toEqual([]);
  });

  it('has a changed and a missing file named', async () => {
    await writeFile(join(copy, 'now.json'), 'tampered');
    await rm(join(copy, 'd'), { recursive: true });
    expect(await differences(site, '--against', build)).toEqual([
      'missing | /d/',
      expect.stringMatching(/^other bytes \| \/now\.json \| sha256 .{13} instead of .{13}$/),
    ]);
  });

  it.each([
    ['br', brotliCompressSync],
    ['gz', gzipSync],
  ] as const)('has a changed %s twin named, though the plain file is right', async (ending, pack) => {
    await writeFile(join(copy, `uk/index.html.${ending}`), pack('tampered'));
    expect(await differences(site, '--against', build)).toEqual([
      expect.stringMatching(/^other bytes \| \/uk\/ \| .*, packed as (br|gzip)$/),
    ]);
    await writeFile(join(copy, `uk/index.html.${ending}`), 'no archive at all');
    expect(await differences(site, '--against', build)).toEqual([
      expect.stringMatching(/^other bytes \| \/uk\/ \| cannot be unpacked as (br|gzip)$/),
    ]);
  });

  it('has one change that shows in every encoding named once', async () => {
    for (const [ending, pack] of [
      ['', Buffer.from],
      ['.br', brotliCompressSync],
      ['.gz', gzipSync],
    ] as const)
      await writeFile(join(copy, `uk/index.html${ending}`), pack('tampered'));
    expect(await differences(site, '--against', build)).toEqual([
      expect.stringMatching(/^other bytes \| \/uk\/ \| sha256 .{13} instead of .{13}$/),
    ]);
  });

  it('is told on when it answers every address with a page', async () => {
    lie = ({ url }, response) => {
      if (!url?.includes('no-such')) return false;
      response.end('welcome');
      return true;
    };
    expect(await differences(site, '--against', build)).toEqual([
      'other status | /no-such-page/ | 200 where nothing is; 404 is what the app relies on',
      'other status | /assets/no-such-file.js | 200 where nothing is; 404 is what the app relies on',
    ]);
  });

  it('is told on when its page for what is not there is another one, or may be kept', async () => {
    await writeFile(join(copy, '404.html'), 'nothing');
    await writeFile(join(copy, '_headers'), `${toUnderscoreHeaders(rules)}/404.html\n  Cache-Control: max-age=600\n`);
    const found = await differences(site, '--against', build);
    expect(found).toContainEqual(expect.stringContaining('other bytes | /no-such-page/'));
    expect(found).toContainEqual(
      'wrong header | /no-such-page/ and 1 more | Cache-Control is "max-age=600", not "no-cache"',
    );
  });

  it('has wrong, missing, doubled and foreign headers named once for each kind of address', async () => {
    lie = (_, response) => {
      const { writeHead } = response;
      response.writeHead = ((status: number, headers: Record<string, string | string[]>) => {
        const changed: Record<string, string | string[]> = {
          ...headers,
          'Set-Cookie': 'who=you',
          'Referrer-Policy': ['no-referrer', 'no-referrer'],
        };
        delete changed['X-Content-Type-Options'];
        if (String(headers['Cache-Control']).includes('immutable')) changed['Cache-Control'] = 'max-age=1';
        return writeHead.call(response, status, changed);
      }) as typeof writeHead;
      return false;
    };
    const found = await differences(site, '--against', build);
    for (const fault of [
      'set-cookie should not be there',
      'Referrer-Policy comes 2 times',
      'X-Content-Type-Options is missing',
    ])
      expect(found).toContainEqual(
        expect.stringMatching(new RegExp(`^wrong header \\| /_headers and \\d+ more \\| ${fault}$`)),
      );
    expect(found).toContain(
      'wrong header | /assets/a.js | Cache-Control is "max-age=1", not "public, max-age=31536000, immutable"',
    );
    // Four kinds of address (general, assets, /d/, /e/) with three faults each, and the one of the assets.
    expect(found).toHaveLength(13);
  });

  it('may not empty the browser anywhere but at the erase address', async () => {
    lie = ({ url }, response) => {
      if (url === '/uk/') response.setHeader('Clear-Site-Data', '"cache"');
      return false;
    };
    expect(await differences(site, '--against', build)).toEqual([
      'wrong header | /uk/ | Clear-Site-Data should not be there',
    ]);
  });

  it('may keep to itself what is written for the host, and nothing else', async () => {
    lie = ({ url }, response) => {
      if (url !== '/_headers') return false;
      response.statusCode = 404;
      response.end();
      return true;
    };
    expect(await differences(site, '--against', build)).toEqual([]);
    lie = () => false;
    await writeFile(join(copy, '_headers'), `${toUnderscoreHeaders(rules)}\n`);
    expect(await differences(site, '--against', build)).toEqual([expect.stringContaining('other bytes | /_headers')]);
  });

  it('is told on when it calls a script a page', async () => {
    lie = ({ url }, response) => {
      if (url !== '/assets/a.js') return false;
      for (const [name, value] of Object.entries(headersForPath(rules, url))) response.setHeader(name, value);
      response.setHeader('Content-Type', 'text/html');
      response.end(long('assets/a.js'));
      return true;
    };
    expect(await differences(site, '--against', build)).toEqual([
      'wrong header | /assets/a.js | Content-Type is "text/html", not "text/javascript; charset=utf-8"',
    ]);
  });
});

describe('what cannot be looked at is said in one sentence', () => {
  it.each([
    ['nothing named', () => [], /^Say what to look at: npm run verify/],
    ['two things named', () => [copy, build], /^Say what to look at/],
    ['an unknown option', () => ['--loud', copy], /^(There is no --loud|Say what to look at)/],
    ['no build named', () => [copy, '--against'], /^--against what\?/],
    ['no such folder', () => [join(folder, 'gone')], /^There is no folder .*gone\.$/],
    ['no such build', () => [copy, '--against', join(folder, 'gone')], /^There is no folder .*gone\.$/],
    ['no address', () => ['http://['], /^"http:\/\/\[" is no address\.$/],
    ['a page of a site', () => [`${site}/uk/`], /^Name the whole site, which is http:\/\/127\.0\.0\.1:\d+\//],
    ['nobody there', () => ['http://127.0.0.1:1'], /^http:\/\/127\.0\.0\.1:1 does not answer: .*ECONNREFUSED/],
  ] as const)('%s', async (_, args, sentence) => {
    await expect(main(args())).rejects.toThrow(sentence);
  });

  it('a folder, or a site, that was not built', async () => {
    await rm(join(copy, 'SHA256SUMS'));
    await expect(main([copy])).rejects.toThrow('has no SHA256SUMS');
    await expect(main([site])).rejects.toThrow('has no SHA256SUMS');

    lie = (_, response) => {
      response.end('<!doctype html>');
      return true;
    };
    await expect(main([site])).rejects.toThrow('line 1 of SHA256SUMS is no hash and file');
  });

  it.each(['', `${'0'.repeat(64)}  ../etc/passwd\n`, `${'0'.repeat(64)}  /etc/passwd\n`, 'nonsense\n'])(
    'a list that is none: %j',
    async (list) => {
      await writeFile(join(copy, 'SHA256SUMS'), list);
      await expect(main([copy])).rejects.toThrow('SHA256SUMS');
    },
  );
});

it('asks for folders from where the person stands', async () => {
  vi.stubEnv('INIT_CWD', folder);
  expect(await differences('copy', '--against', 'build')).toEqual([]);
  expect(await readFile(join(copy, 'now.json'), 'utf8')).toBe('{}');
  vi.unstubAllEnvs();
});
