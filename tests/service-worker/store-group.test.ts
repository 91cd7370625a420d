/** A group counts whole or not at all, whatever the line, the portal or the disk does. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { listWholeGroups } from '#service-worker/group-marks.ts';
import { faultOf } from '#service-worker/store-error.ts';
import { storeFiles, storeGroup } from '#service-worker/store-group.ts';
import {
  type Answer,
  answers,
  deviceWith,
  fileOf,
  filesOf,
  installTexts,
  listOf,
  memoryCaches,
  page,
  readingTexts,
  siteOf,
  type TestDevice,
  zzSite,
} from './fakes.ts';

const files = filesOf({ ...installTexts, ...readingTexts });
const urls = files.map(({ url }) => url);
const nothing = () => undefined;
const storeReading = (device: TestDevice) => storeGroup(device, 'reading', 'zz', nothing);
const faultWhile = (work: Promise<unknown>) => work.then(() => 'none', faultOf);

async function whole(device: TestDevice) {
  return listWholeGroups(await device.caches.open(`p-${device.build}`), () => true);
}

function stored(device: TestDevice) {
  return [...(device.caches.byName.get(`p-${device.build}`)?.entries.keys() ?? [])];
}

afterEach(() => vi.useRealTimers());

describe('a good line', () => {
  it('stores a group whole and fetches nothing twice', async () => {
    const site = zzSite();
    const device = deviceWith(memoryCaches(), site);
    await storeFiles(device, device.install);
    await storeReading(device);
    await storeGroup(device, 'app', 'zz', nothing);
    await storeReading(device);

    expect(await whole(device)).toEqual(['reading:zz', 'app:zz']);
    const asked = site.asked.filter((line) => !line.includes('.json '));
    expect(asked).toHaveLength(new Set(asked).size);
    expect(asked.every((line) => line.endsWith(' force-cache'))).toBe(true);
  });

  it('asks for the list past every cache', async () => {
    const site = zzSite();
    await storeReading(deviceWith(memoryCaches(), site));
    expect(site.asked.slice(0, 2)).toEqual(['/zz/reading.json no-store', '/zz/files.json no-store']);
  });

  it('tells how far it is, up to the last file', async () => {
    const told: string[] = [];
    await storeGroup(deviceWith(memoryCaches(), zzSite()), 'reading', 'zz', (done, total) =>
      told.push(`${done}/${total}`),
    );
    expect(told).toEqual(['1/7', '2/7', '3/7', '4/7', '5/7', '6/7', '7/7']);
  });

  it('never has more than six requests under way', async () => {
    const texts = Object.fromEntries(
      Array.from({ length: 40 }, (_, index) => [`/assets/${index}.js`, `file ${index}`]),
    );
    const site = siteOf(texts);
    await storeFiles(deviceWith(memoryCaches(), site), filesOf(texts));
    expect(site.busiest()).toBe(6);
  });

  it('stores again what the browser lost without a word, over a ghost that must be deleted first', async () => {
    const caches = memoryCaches((url) => url !== '/d/' || isDeleted);
    let isDeleted = false;
    const site = zzSite();
    const device = deviceWith(caches, site);
    const cache = await caches.open(`p-${device.build}`);
    const remove = cache.delete;
    cache.delete = (url) => {
      isDeleted ||= url === '/d/';
      return remove(url);
    };
    await storeFiles(device, device.install);
    expect([...cache.entries.keys()].sort()).toEqual(['/', '/d/']);
    expect(site.asked).toEqual(['/ force-cache', '/d/ force-cache', '/d/ force-cache']);
  });

  it('takes from the version before what has the same bytes', async () => {
    const caches = memoryCaches();
    await storeReading(deviceWith(caches, zzSite()));

    const texts = { ...readingTexts, '/zz/2/': 'second edition, new' };
    const site = zzSite('b00000000002', texts);
    const device = deviceWith(caches, site, 'b00000000002');
    await storeReading(device);

    expect(site.asked).toEqual(['/zz/files.json no-store', '/zz/2/ force-cache']);
    expect(await whole(device)).toEqual(['reading:zz']);
  });
});

describe('the first time, with all documents in one answer', () => {
  const together = (texts: Record<string, string> = readingTexts, build = 'b00000000001') =>
    JSON.stringify({ build, reading: filesOf(readingTexts), texts });
  const siteWith = (reading: string) =>
    siteOf({
      ...installTexts,
      ...readingTexts,
      '/zz/reading.json': reading,
      '/zz/files.json': listOf('b00000000001', readingTexts),
    });

  it('stores the language with one request beside the install set', async () => {
    const site = siteWith(together());
    const device = deviceWith(memoryCaches(), site);
    await storeReading(device);

    expect(await whole(device)).toEqual(['reading:zz']);
    expect(site.asked).toEqual(['/zz/reading.json no-store', '/ force-cache', '/d/ force-cache']);
  });

  it('gives such a document the policy of a document', async () => {
    const site = siteWith(together());
    site.faults.set('/', [() => page(installTexts['/'], { 'content-security-policy': "default-src 'none'" })]);
    const device = deviceWith(memoryCaches(), site);
    await storeReading(device);
    const entry = device.caches.byName.get('p-b00000000001')?.entries.get('/zz/2/');
    expect(entry?.headers.get('content-security-policy')).toBe("default-src 'none'");
    expect(entry?.headers.get('content-type')).toBe('text/html; charset=utf-8');
  });

  it('believes no document whose bytes are not those of the list, and fetches it', async () => {
    const site = siteWith(together({ ...readingTexts, '/zz/2/': 'planted' }));
    const device = deviceWith(memoryCaches(), site);
    await storeReading(device);

    expect(await whole(device)).toEqual(['reading:zz']);
    expect(site.asked).toContain('/zz/2/ force-cache');
    expect(site.asked).not.toContain('/zz/1/ force-cache');
  });

  it('goes file by file where the large answer breaks', async () => {
    const site = siteWith(together());
    site.faults.set('/zz/reading.json', [answers['a cut in the middle']]);
    const device = deviceWith(memoryCaches(), site);
    await storeReading(device);

    expect(await whole(device)).toEqual(['reading:zz']);
    expect(site.asked).toContain('/zz/files.json no-store');
  });

  it('refuses another version at once', async () => {
    const device = deviceWith(memoryCaches(), siteWith(together(readingTexts, 'b00000000009')));
    expect(await faultWhile(storeReading(device))).toBe('other-version');
    expect(stored(device)).toEqual([]);
  });
});

describe.each(Object.entries(answers) as [string, Answer][])('%s instead of a file', (_, fault) => {
  it.each(urls)('at %s twice: the group is not marked, the rest stays, the next try goes on', async (url) => {
    const site = zzSite();
    const device = deviceWith(memoryCaches(), site);
    site.faults.set(url, [fault, fault]);

    expect(await faultWhile(storeReading(device))).toMatch(/^(no-network|wrong-bytes)$/);
    expect(await whole(device)).toEqual([]);
    expect(stored(device)).not.toContain(url);

    const kept = stored(device);
    site.asked.length = 0;
    await storeReading(device);
    expect(await whole(device)).toEqual(['reading:zz']);
    for (const line of site.asked) expect(kept).not.toContain(line.split(' ')[0]);
  });

  it.each(urls)('at %s once: fetched again past the browser’s cache', async (url) => {
    const site = zzSite();
    const device = deviceWith(memoryCaches(), site);
    site.faults.set(url, [fault]);

    await storeReading(device);
    expect(await whole(device)).toEqual(['reading:zz']);
    expect(site.asked.filter((line) => line.startsWith(`${url} `))).toEqual([`${url} force-cache`, `${url} reload`]);
  });

  it('at the list: nothing is stored', async () => {
    const site = zzSite();
    const device = deviceWith(memoryCaches(), site);
    site.faults.set('/zz/files.json', [fault]);

    expect(await faultWhile(storeReading(device))).toMatch(/^(no-network|wrong-bytes)$/);
    expect(stored(device)).toEqual([]);
  });

  it.each(Object.keys(installTexts))('at %s: the version is not installed', async (url) => {
    const site = zzSite();
    const device = deviceWith(memoryCaches(), site);
    site.faults.set(url, [fault, fault]);
    await expect(storeFiles(device, device.install)).rejects.toThrow();
  });
});

describe('the right bytes in a wrong answer', () => {
  const partial: Answer = () => new Response('start', { status: 206 });
  const redirected: Answer = () => Object.defineProperty(page('start'), 'redirected', { value: true });
  const toBeRedirected: Answer = ({ redirect }) => {
    if (redirect === 'error') throw new TypeError('Failed to fetch');
    return page('start');
  };

  it.each([
    ['marked as a part', partial],
    ['after a redirect', redirected],
    ['behind a redirect', toBeRedirected],
  ])('%s are refused', async (_, answer) => {
    const site = zzSite();
    site.faults.set('/zz/', [answer, answer]);
    expect(await faultWhile(storeReading(deviceWith(memoryCaches(), site)))).not.toBe('none');
  });
});

it('begins nothing new after a failure', async () => {
  const texts = Object.fromEntries(Array.from({ length: 40 }, (_, index) => [`/assets/${index}.js`, `file ${index}`]));
  const site = siteOf(texts);
  const full = memoryCaches(() => {
    throw new DOMException('full', 'QuotaExceededError');
  });
  expect(await faultWhile(storeFiles(deviceWith(full, site), filesOf(texts)))).toBe('no-room');
  expect(site.asked).toHaveLength(6);
});

describe('the list of files', () => {
  const good = JSON.parse(listOf('b00000000001', readingTexts));
  const [first, ...others] = good.reading;

  it.each([
    ['another build', 'other-version', { ...good, build: 'b00000000002' }],
    ['no build', 'wrong-bytes', { ...good, build: undefined }],
    ['no files', 'wrong-bytes', { ...good, reading: [] }],
    ['no group', 'wrong-bytes', { ...good, reading: undefined }],
    ['no list', 'wrong-bytes', { ...good, reading: { 0: first } }],
    ['a file without a hash', 'wrong-bytes', { ...good, reading: [...others, { url: '/zz/' }] }],
    ['half a hash', 'wrong-bytes', { ...good, reading: [{ ...first, sha256: first.sha256.slice(32) }] }],
    ['a hash in capitals', 'wrong-bytes', { ...good, reading: [{ ...first, sha256: 'A'.repeat(64) }] }],
    ['another site', 'wrong-bytes', { ...good, reading: [{ ...first, url: 'https://elsewhere.test/' }] }],
    ['another site, shortened', 'wrong-bytes', { ...good, reading: [{ ...first, url: '//elsewhere.test/' }] }],
    ['another site, disguised', 'wrong-bytes', { ...good, reading: [{ ...first, url: '/\\elsewhere.test/' }] }],
    ['a query', 'wrong-bytes', { ...good, reading: [{ ...first, url: '/zz/?x' }] }],
    ['the address of a mark', 'wrong-bytes', { ...good, reading: [{ ...first, url: '/_/reading:zz' }] }],
    ['nothing', 'wrong-bytes', null],
    ['a list', 'wrong-bytes', [good]],
  ])('is refused when it holds %s', async (_, fault, list) => {
    const site = siteOf({ ...installTexts, ...readingTexts, '/zz/files.json': JSON.stringify(list) });
    const device = deviceWith(memoryCaches(), site);

    expect(await faultWhile(storeReading(device))).toBe(fault);
    expect(site.asked).toEqual(['/zz/reading.json no-store', '/zz/files.json no-store']);
  });
});

describe('a disk', () => {
  it.each(urls)('that is full at %s: said plainly, not marked, and done later', async (url) => {
    let isFull = true;
    const caches = memoryCaches((put) => {
      if (isFull && put === url) throw new DOMException('full', 'QuotaExceededError');
      return true;
    });
    const device = deviceWith(caches, zzSite());
    expect(await faultWhile(storeReading(device))).toBe('no-room');
    expect(await whole(device)).toEqual([]);

    isFull = false;
    await storeReading(device);
    expect(await whole(device)).toEqual(['reading:zz']);
  });

  it('that is full at the mark: the group does not count', async () => {
    const caches = memoryCaches((put) => {
      if (put.startsWith('/_/')) throw new DOMException('full', 'QuotaExceededError');
      return true;
    });
    const device = deviceWith(caches, zzSite());
    expect(await faultWhile(storeReading(device))).toBe('no-room');
    expect(await whole(device)).toEqual([]);
  });

  it.each(urls)('that loses %s without a word: the audit finds out', async (url) => {
    const device = deviceWith(
      memoryCaches((put) => put !== url),
      zzSite(),
    );
    expect(await faultWhile(storeReading(device))).toBe('wrong-bytes');
    expect(await whole(device)).toEqual([]);
  });

  it('that spoilt an entry: the next store repairs it', async () => {
    const site = zzSite();
    const device = deviceWith(memoryCaches(), site);
    await storeReading(device);

    const entries = device.caches.byName.get('p-b00000000001')?.entries;
    const entry = entries?.get('/zz/2/');
    if (entry) new Uint8Array(entry.bytes)[0] = 0;
    entries?.delete('/d/');
    expect(await whole(device)).toEqual([]);

    site.asked.length = 0;
    await storeReading(device);
    expect(await whole(device)).toEqual(['reading:zz']);
    expect(site.asked).toEqual(['/zz/files.json no-store', '/d/ force-cache', '/zz/2/ force-cache']);
  });
});

describe('a slow line', () => {
  const trickle = (parts: number, everyMs: number) =>
    new ReadableStream<Uint8Array>({
      async pull(controller) {
        await new Promise((resolve) => setTimeout(resolve, everyMs));
        if (parts-- > 0) controller.enqueue(new TextEncoder().encode('a'));
        else controller.close();
      },
    });
  const storeOne = (text: string, answer: Answer) => {
    const site = siteOf({});
    site.faults.set('/a/', [answer, answer]);
    return faultWhile(storeFiles(deviceWith(memoryCaches(), site), [fileOf('/a/', text)]));
  };

  it('is waited for as long as something comes', async () => {
    vi.useFakeTimers();
    const outcome = storeOne('aaaaaaaaaa', () => new Response(trickle(10, 59_000)));
    await vi.advanceTimersByTimeAsync(20 * 60_000);
    expect(await outcome).toBe('none');
  });

  it.each<[string, Answer]>([
    ['never answers', () => new Promise(() => undefined)],
    ['falls silent in the middle', () => new Response(trickle(10, 61_000))],
  ])('that %s is given up', async (_, answer) => {
    vi.useFakeTimers();
    const outcome = storeOne('aaaaaaaaaa', answer);
    await vi.advanceTimersByTimeAsync(121_000);
    expect(await outcome).toBe('no-network');
  });

  it('a body without an end is given up', async () => {
    const megabyte = new Uint8Array(1_000_000);
    let megabytes = 0;
    const pull = (controller: ReadableStreamDefaultController) => {
      megabytes++;
      controller.enqueue(megabyte);
    };
    expect(await storeOne('a', () => new Response(new ReadableStream({ pull })))).toBe('wrong-bytes');
    expect(megabytes).toBeLessThan(20);
  });
});

describe('headers', () => {
  const storeWith = async (url: string, headers: Record<string, string>) => {
    const site = siteOf({});
    site.faults.set(url, [() => page('a', headers)]);
    const cache = await storeFiles(deviceWith(memoryCaches(), site), [fileOf(url, 'a')]);
    return (await cache.match(url))?.headers ?? new Headers();
  };

  it('that protect a page are kept', async () => {
    const protecting = {
      'content-security-policy': "default-src 'none'",
      'permissions-policy': 'camera=()',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
      'cross-origin-opener-policy': 'same-origin',
    };
    const kept = await storeWith('/zz/', protecting);
    for (const [name, value] of Object.entries(protecting)) expect(kept.get(name)).toBe(value);
  });

  it('that somebody on the way could add are not', async () => {
    const added = {
      refresh: '0; url=https://elsewhere.test',
      link: '</x>; rel=preload',
      vary: '*',
      'clear-site-data': '"*"',
    };
    const kept = await storeWith('/zz/', added);
    for (const name of Object.keys(added)) expect(kept.has(name)).toBe(false);
  });

  it.each([
    ['/zz/', 'text/html; charset=utf-8'],
    ['/assets/a.js', 'text/javascript; charset=utf-8'],
    ['/assets/a.css', 'text/css; charset=utf-8'],
    ['/assets/a.svg', 'image/svg+xml'],
  ])('say the right type for %s even when the server does not', async (url, type) => {
    expect((await storeWith(url, { 'content-type': 'application/octet-stream' })).get('content-type')).toBe(type);
  });
});
