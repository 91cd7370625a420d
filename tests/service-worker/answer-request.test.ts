/** Something readable comes back, whichever layer is taken away. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { answerDocument, answerFile } from '#service-worker/answer-request.ts';
import type { Device } from '#service-worker/device.ts';
import { makeBuiltInPages } from '#service-worker/emergency.ts';
import { storeFiles, storeGroup } from '#service-worker/store-group.ts';
import { appTexts, deviceWith, memoryCaches, page, readingTexts, type TestDevice, zzSite } from './fakes.ts';

const headers = { 'content-security-policy': "default-src 'none'" };
const pages = makeBuiltInPages({ emergency: 'whom to call', smallGame: 'built-in game', headers });
const offline = () => Promise.reject(new TypeError('Failed to fetch'));
const online = async () => page('from the network');
const never = () => new Promise<never>(() => undefined);

let device: TestDevice;

beforeEach(async () => {
  device = deviceWith(memoryCaches(), zzSite());
  await storeFiles(device, device.install);
  await storeGroup(device, 'reading', 'zz', () => undefined);
  await storeGroup(device, 'app', 'zz', () => undefined);
});
afterEach(() => vi.useRealTimers());

const entries = (build = device.build) => device.caches.byName.get(`p-${build}`)?.entries ?? new Map();
const opened = async (path: string, askNetwork: () => Promise<Response> = offline, from: Device = device) =>
  (await answerDocument(from, pages, `https://pebble.test${path}`, askNetwork)).text();

describe('offline', () => {
  it.each(Object.entries(readingTexts))('%s can be read', async (path, text) => expect(await opened(path)).toBe(text));

  it.each(['/zz', '/zz?x=1', '/zz/?x#y'])('%s is found too', async (path) => expect(await opened(path)).toBe('start'));

  it.each(['/nowhere/', '/zz/c/'])('%s, which nobody stored, leads to the choice of language', async (path) =>
    expect(await opened(path)).toBe('language choice'),
  );

  it.each(['/', '/zz/', '/nowhere/'])('without any cache, %s tells whom to call', async (path) => {
    device.caches.byName.clear();
    const answer = await answerDocument(device, pages, `https://pebble.test${path}`, offline);
    expect(await answer.text()).toBe('whom to call');
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-security-policy')).toBe("default-src 'none'");
    expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
  });

  it('the game is always the game', async () => {
    expect(await opened('/d/')).toBe('game');
    expect(await opened('/d')).toBe('game');
    entries().delete('/d/');
    expect(await opened('/d/')).toBe('built-in game');
    device.caches.byName.clear();
    expect(await opened('/d/')).toBe('built-in game');
  });

  it.each(['/zz/', '/zz/1/', '/zz/2/', '/zz/3/', '/zz/p/'])(
    'a damaged %s is not shown: an older version is',
    async (path) => {
      const next = deviceWith(
        device.caches,
        zzSite('b00000000002', { ...readingTexts, [path]: 'new' }),
        'b00000000002',
      );
      await storeFiles(next, next.install);
      await storeGroup(next, 'reading', 'zz', () => undefined);
      expect(await opened(path, offline, next)).toBe('new');

      new Uint8Array(entries('b00000000002').get(path)?.bytes)[0] = 0;
      expect(await opened(path, offline, next)).toBe(readingTexts[path as keyof typeof readingTexts]);
    },
  );

  it('what this version holds is read where storage does not tell which versions there are', async () => {
    device.caches.keys = never;
    expect(await opened('/zz/2/')).toBe('second edition');
    device.caches.keys = offline;
    expect(await opened('/zz/2/')).toBe('second edition');
  });

  it('a new version without groups shows the documents of the one before, the youngest first', async () => {
    const second = deviceWith(
      device.caches,
      zzSite('b00000000002', { ...readingTexts, '/zz/': 'second' }),
      'b00000000002',
    );
    await storeGroup(second, 'reading', 'zz', () => undefined);
    const third = deviceWith(device.caches, zzSite('b00000000003'), 'b00000000003');
    await storeFiles(third, third.install);

    expect(await opened('/zz/', offline, third)).toBe('second');
    expect(await opened('/zz/')).toBe('start');
  });
});

describe('online', () => {
  it('what is stored does not wait for the network', async () => expect(await opened('/zz/', never)).toBe('start'));

  it('what is not stored comes from the network', async () =>
    expect(await opened('/yy/', online)).toBe('from the network'));

  it('a missing page is said to be missing', async () => {
    const notFound = async () => new Response('choose', { status: 404 });
    expect((await answerDocument(device, pages, 'https://pebble.test/yy/', notFound)).status).toBe(404);
  });

  it.each([500, 502, 503, 511])('an error %i of the server counts as no network', async (status) =>
    expect(await opened('/yy/', async () => new Response('broken', { status }))).toBe('language choice'),
  );

  it('the way out never waits for the network', async () => {
    device.caches.byName.clear();
    expect(await opened('/d/', never)).toBe('built-in game');
  });
});

describe('broken storage', () => {
  const hanging: Device['caches'] = {
    open: never,
    has: never,
    match: never,
    keys: async () => ['p-b00000000001'],
    delete: never,
  };
  const broken: [string, Device['caches']][] = [
    ['throws', { open: offline, has: offline, match: offline, keys: offline, delete: offline }],
    ['hangs', { open: never, has: never, match: never, keys: never, delete: never }],
    ['throws later', { ...hanging, match: offline }],
    ['hangs later', hanging],
  ];

  it.each(broken)('that %s: within three seconds offline, help', async (_, caches) => {
    vi.useFakeTimers();
    const answer = opened('/zz/', offline, { ...device, caches });
    await vi.advanceTimersByTimeAsync(3000);
    expect(await answer).toBe('whom to call');
  });

  it.each(broken)('that %s: online, the document', async (_, caches) => {
    vi.useFakeTimers();
    const answer = opened('/zz/', online, { ...device, caches });
    await vi.advanceTimersByTimeAsync(3000);
    expect(await answer).toBe('from the network');
  });

  it.each(broken)('that %s: the way out is the game', async (_, caches) => {
    vi.useFakeTimers();
    const answer = opened('/d/', never, { ...device, caches });
    await vi.advanceTimersByTimeAsync(3000);
    expect(await answer).toBe('built-in game');
  });

  it('storage that takes two seconds: offline, the document all the same', async () => {
    vi.useFakeTimers();
    const slowly = async () => {
      await new Promise((resolve) => setTimeout(resolve, 2_000));
      return device.caches.keys();
    };
    const answer = opened('/zz/', offline, { ...device, caches: { ...device.caches, keys: slowly } });
    await vi.advanceTimersByTimeAsync(2000);
    expect(await answer).toBe('start');
  });

  it('and a network that hangs: help all the same', async () => {
    vi.useFakeTimers();
    device.caches.byName.clear();
    const answer = opened('/zz/', never);
    await vi.advanceTimersByTimeAsync(13_000);
    expect(await answer).toBe('whom to call');
  });
});

describe('files', () => {
  const fetched = async (path: string, from: Device = device) =>
    (await answerFile(from, `https://pebble.test${path}`, online)).text();

  it.each(Object.entries(appTexts))('%s comes from the cache', async (path, text) =>
    expect(await fetched(path)).toBe(text),
  );

  it('come from an older version too: their names are their hashes', async () => {
    const next = deviceWith(device.caches, zzSite('b00000000002'), 'b00000000002');
    await storeFiles(next, next.install);
    expect(await fetched('/assets/aa.js', next)).toBe('app');
  });

  it('come from the network when they are missing or damaged', async () => {
    expect(await fetched('/assets/cc.js')).toBe('from the network');
    new Uint8Array(entries().get('/assets/aa.js')?.bytes)[0] = 0;
    expect(await fetched('/assets/aa.js')).toBe('from the network');
  });

  it('make no cache that was not there, or is erased in the same moment', async () => {
    device.caches.byName.clear();
    await fetched('/assets/aa.js');
    const keys = async () => ['p-b00000000001'];
    await fetched('/assets/aa.js', { ...device, caches: { ...device.caches, keys } });
    expect(await device.caches.keys()).toEqual([]);
  });
});
