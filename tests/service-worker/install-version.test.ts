/** A new version brings along what the reader had, fetches what changed and no more, and never fails for it. */
import { describe, expect, it } from 'vitest';
import { partAddress, partName, splitDocument, writeParts } from '#core/document-parts.ts';
import { isGoodLine } from '#core/good-line.ts';
import { writeBundle } from '#core/pack/bundle.ts';
import { noteFailure, readTries } from '#service-worker/failed-tries.ts';
import { listWholeGroups } from '#service-worker/group-marks.ts';
import { installVersion } from '#service-worker/install-version.ts';
import { storeGroup } from '#service-worker/store-group.ts';
import {
  type Answer,
  answers,
  appTexts,
  deviceWith,
  fileOf,
  filesOf,
  hashOf,
  installTexts,
  listOf,
  type MemoryCaches,
  memoryCaches,
  readingTexts,
  type Site,
  siteOf,
  type TestDevice,
  zzSite,
} from './fakes.ts';

const first = 'b00000000001';
const second = 'b00000000002';

async function readerOf(site: Site): Promise<MemoryCaches> {
  const caches = memoryCaches();
  const device = deviceWith(caches, site, first);
  await installVersion(device);
  await storeGroup(device, 'reading', 'zz', () => undefined);
  await storeGroup(device, 'app', 'zz', () => undefined);
  return caches;
}

async function held({ caches, build }: TestDevice) {
  return listWholeGroups(await caches.open(`p-${build}`), () => true);
}

async function textAt({ caches, build }: TestDevice, url: string) {
  return (await (await caches.open(`p-${build}`)).match(url))?.text();
}

it('asks for the install set alone on a device that has nothing', async () => {
  const site = zzSite();
  await installVersion(deviceWith(memoryCaches(), site));
  expect(site.asked).toEqual(['/ force-cache', '/d/ force-cache']);
});

describe('its turn', () => {
  it('comes at once where nothing is held, also in the place of a version that never stored anything', async () => {
    const caches = memoryCaches();
    expect(await installVersion(deviceWith(caches, zzSite(), first))).toBe(true);
    expect(await installVersion(deviceWith(caches, zzSite(second), second))).toBe(true);
  });

  it('waits where something is held', async () => {
    const caches = await readerOf(zzSite());
    expect(await installVersion(deviceWith(caches, zzSite(second), second))).toBe(false);
  });

  it('waits where the version before stores something at the same time', async () => {
    const caches = memoryCaches();
    const before = deviceWith(caches, zzSite(), first);
    await installVersion(before);
    const site = zzSite(second);
    site.faults.set('/d/', [
      async () => {
        await storeGroup(before, 'reading', 'zz', () => undefined);
        return new Response(null, { status: 503 });
      },
    ]);
    // Else the game would be taken from the version before.
    await (await caches.open(`p-${first}`)).delete('/d/');
    expect(await installVersion(deviceWith(caches, site, second))).toBe(false);
  });
});

it('holds documents and app whole before it takes its turn, with one list and the one file that changed', async () => {
  const caches = await readerOf(zzSite());
  const site = zzSite(second, { ...readingTexts, '/zz/2/': 'second edition, new' });
  const device = deviceWith(caches, site, second);
  await installVersion(device);

  expect(await held(device)).toEqual(['reading:zz', 'app:zz']);
  expect(site.asked).toEqual(['/zz/files.json no-store', '/zz/2/ force-cache']);
});

describe('what all languages share', () => {
  const words = { '/assets/ww.json': 'words' };
  const desk = { '/assets/h/dd.js': 'desk' };
  const sharedSite = (build: string, app: Record<string, string>, reading = readingTexts) => {
    const list = JSON.stringify({ app: filesOf(app), desk: filesOf(desk) });
    const url = `/assets/${hashOf(list).slice(0, 16)}.json`;
    const files = { build, reading: filesOf(reading), app: filesOf(words), shared: fileOf(url, list) };
    return siteOf({
      ...installTexts,
      ...reading,
      ...words,
      ...app,
      ...desk,
      [url]: list,
      '/zz/files.json': JSON.stringify(files),
    });
  };
  const withNewText = { ...readingTexts, '/zz/2/': 'second edition, new' };

  it('is kept with the app, and its list is not asked for again while it stays the same', async () => {
    const caches = await readerOf(sharedSite(first, appTexts));
    const site = sharedSite(second, appTexts, withNewText);
    const device = deviceWith(caches, site, second);
    await installVersion(device);
    expect(site.asked).toEqual(['/zz/files.json no-store', '/zz/2/ force-cache']);
    const cache = await caches.open(`p-${second}`);
    for (const url of [...Object.keys(appTexts), ...Object.keys(words)]) expect(await cache.match(url)).toBeDefined();
    expect(await held(device)).toEqual(['reading:zz', 'app:zz']);
  });

  it('holds the desk of helpers for whoever asked for it, and brings that along too', async () => {
    const caches = await readerOf(sharedSite(first, appTexts));
    await storeGroup(deviceWith(caches, sharedSite(first, appTexts), first), 'desk', 'zz', () => undefined);
    const device = deviceWith(caches, sharedSite(second, appTexts, withNewText), second);
    await installVersion(device);
    expect(await held(device)).toEqual(['reading:zz', 'app:zz', 'desk:zz']);
    expect(await textAt(device, '/assets/h/dd.js')).toBe('desk');
  });

  it('brings what changed in it, and waits for a tap with that where the line is costly', async () => {
    const caches = await readerOf(sharedSite(first, appTexts));
    const site = sharedSite(second, { ...appTexts, '/assets/cc.js': 'more app' }, withNewText);
    const device = { ...deviceWith(caches, site, second), isGoodLine: () => false };
    await installVersion(device);
    expect(await held(device)).toEqual(['reading:zz']);
    expect(site.asked).not.toContain('/assets/cc.js force-cache');

    await storeGroup(device, 'app', 'zz', () => undefined);
    expect(site.asked.filter((one) => one === '/assets/cc.js force-cache')).toHaveLength(1);
    expect(site.asked).not.toContain('/assets/aa.js force-cache');
    expect(await held(device)).toEqual(['reading:zz', 'app:zz']);
  });

  it.each([
    [300, ['reading:zz', 'app:zz']],
    [301, ['reading:zz']],
  ])('weighs %i kB: on a line that is paid for by the byte comes %j', async (kilobytes, groups) => {
    const caches = await readerOf(zzSite());
    const app = { '/assets/cc.js': 'new app' };
    const list = { ...JSON.parse(listOf(second, readingTexts, app)), kilobytes };
    const site = siteOf({ ...installTexts, ...readingTexts, ...app, '/zz/files.json': JSON.stringify(list) });
    const isMetered = (bytes: number) => isGoodLine({ type: 'cellular' }, bytes);
    const device = { ...deviceWith(caches, site, second), isGoodLine: isMetered };
    await installVersion(device);
    expect(await held(device)).toEqual(groups);
  });

  it.each(['{}', '[]', '{"app":[{"url":"https://example.org/"}]}'])('is no such list: %s', async (text) => {
    const shared = fileOf('/assets/ll.json', text);
    const files = { build: first, reading: filesOf(readingTexts), app: filesOf(words), shared };
    const site = siteOf({ ...installTexts, [shared.url]: text, '/zz/files.json': JSON.stringify(files) });
    const device = deviceWith(memoryCaches(), site, first);
    await expect(storeGroup(device, 'app', 'zz', () => undefined)).rejects.toThrow('wrong-bytes');
    expect(await held(device)).toEqual([]);
  });
});

describe('a new version of which something cannot be had', () => {
  const texts = { ...readingTexts, '/zz/2/': 'second edition, new' };
  const broken = () => {
    const site = zzSite(second, texts);
    const gone: Answer = answers['no network'];
    site.faults.set(
      '/zz/2/',
      Array.from({ length: 99 }, () => gone),
    );
    return site;
  };
  const at = (device: TestDevice, now: number, chance = 0) => ({ ...device, clock: () => now, chance: () => chance });
  const minute = 60_000;

  it('does not take the place of the one before, and asks for nothing again until some time has passed', async () => {
    const caches = await readerOf(zzSite());
    const site = broken();
    const device = deviceWith(caches, site, second);
    await expect(installVersion(at(device, 0))).rejects.toThrow();

    site.asked.length = 0;
    await expect(installVersion(at(device, minute - 1))).rejects.toThrow();
    expect(site.asked).toEqual([]);

    site.faults.clear();
    await installVersion(at(device, minute));
    expect(site.asked).toEqual(['/zz/files.json no-store', '/zz/2/ force-cache']);
    expect(await held(device)).toEqual(['reading:zz', 'app:zz']);
  });

  it('is tried ever more rarely, at most a day apart, and not by all devices at once', async () => {
    const caches = await readerOf(zzSite());
    const cache = await caches.open(`p-${second}`);
    const waits: number[] = [];
    for (let times = 0; times < 9; times++) {
      await noteFailure(cache, at(deviceWith(caches, zzSite(), second), 0, times % 2));
      waits.push((await readTries(cache)).next / minute);
    }
    expect(waits).toEqual([1, 2, 16, 32, 256, 512, 1440, 720, 1440]);
  });

  it('is not locked out by a clock that was set back', async () => {
    const caches = await readerOf(zzSite());
    const site = broken();
    const device = deviceWith(caches, site, second);
    await expect(installVersion(at(device, 10 * 365 * 24 * 60 * minute))).rejects.toThrow();
    site.faults.clear();
    await installVersion(at(device, 0));
    expect(await held(device)).toEqual(['reading:zz', 'app:zz']);
  });

  it('comes in without it after several tries, for a site may have given up a language', async () => {
    const caches = await readerOf(zzSite());
    const device = deviceWith(caches, broken(), second);
    const day = 24 * 60 * minute;
    for (let times = 0; times < 4; times++) await expect(installVersion(at(device, times * day))).rejects.toThrow();
    await installVersion(at(device, 4 * day));
    expect(await held(device)).toEqual([]);
  });

  it('makes nobody wait who has nothing yet', async () => {
    const caches = memoryCaches();
    const site = zzSite();
    site.faults.set('/', [answers['no network'], answers['no network']]);
    const device = deviceWith(caches, site);
    await expect(installVersion(device)).rejects.toThrow();
    await installVersion(device);
  });
});

it('on a slow or costly line brings texts and numbers, and leaves a changed app or voice until it is asked for', async () => {
  const newApp = { '/assets/cc.js': 'another app', '/assets/bb.css': 'looks' };
  const reading = { ...readingTexts, '/zz/2/': 'second edition, new' };
  const siteWith = (app: Record<string, string>) =>
    siteOf({ ...installTexts, ...reading, ...app, '/zz/files.json': listOf(second, reading, app) });
  const install = async (app: Record<string, string>) => {
    const device = { ...deviceWith(await readerOf(zzSite()), siteWith(app), second), isGoodLine: () => false };
    await installVersion(device);
    return held(device);
  };

  expect(await install(newApp)).toEqual(['reading:zz']);
  expect(await install({ ...appTexts, '/v/aa.bin': 'new sounds' })).toEqual(['reading:zz']);
  expect(await install({ ...appTexts, '/assets/words.json': 'new words' })).toEqual(['reading:zz', 'app:zz']);
});

const topics = ['one', 'two', 'three', 'four', 'five', 'six'];
const listAddressOf = (html: string) =>
  partAddress(partName(hashOf(writeParts(splitDocument(html).map((text) => partName(hashOf(text)))))));
const documentOf = (changed: readonly string[]) =>
  `<!doctype html><html><body>${topics
    .map((name) => `<details data-topic="${name}">${(changed.includes(name) ? 'new ' : 'old ').repeat(600)}</details>`)
    .join('')}<svg hidden=""></svg></body></html>`;

/** A site whose edition is also there in parts. */
function siteInParts(build: string, html: string, lie: Record<string, string> = {}): Site {
  const reading = { ...readingTexts, '/zz/2/': html };
  const parts = splitDocument(html).map((text) => ({ name: partName(hashOf(text)), text }));
  const names = writeParts(parts.map(({ name }) => name));
  const list = {
    build,
    app: filesOf(appTexts),
    reading: filesOf(reading).map((file) =>
      file.url === '/zz/2/' ? { ...file, parts: partName(hashOf(names)) } : file,
    ),
  };
  return siteOf({
    ...installTexts,
    ...reading,
    ...appTexts,
    ...Object.fromEntries(parts.map(({ name, text }) => [partAddress(name), text])),
    [partAddress(partName(hashOf(names)))]: names,
    '/zz/files.json': JSON.stringify(list),
    ...lie,
  });
}

it('fetches of a changed document only the part that changed', async () => {
  const caches = await readerOf(siteInParts(first, documentOf([])));
  const html = documentOf(['four']);
  const site = siteInParts(second, html);
  const device = deviceWith(caches, site, second);
  await installVersion(device);

  const [part] = splitDocument(html).filter((text) => !splitDocument(documentOf([])).includes(text));
  expect(site.asked).toEqual([
    '/zz/files.json no-store',
    `${listAddressOf(html)} no-store`,
    `${partAddress(partName(hashOf(part ?? '')))} no-store`,
  ]);
  expect(await held(device)).toEqual(['reading:zz', 'app:zz']);
  expect(await textAt(device, '/zz/2/')).toBe(html);
});

it('fetches a document whole where most of it is new', async () => {
  const caches = await readerOf(siteInParts(first, documentOf([])));
  const site = siteInParts(second, documentOf(topics));
  const device = deviceWith(caches, site, second);
  await installVersion(device);
  expect(site.asked).toEqual([
    '/zz/files.json no-store',
    `${listAddressOf(documentOf(topics))} no-store`,
    '/zz/2/ force-cache',
  ]);
  expect(await textAt(device, '/zz/2/')).toBe(documentOf(topics));
});

const faults = Object.entries(answers);
it.each([
  ...faults.map(([name, fault]) => [name, 'a part', fault] as const),
  ...faults.map(([name, fault]) => [name, 'the list of parts', fault] as const),
])('%s instead of %s: the whole document comes', async (_, what, fault) => {
  const caches = await readerOf(siteInParts(first, documentOf([])));
  const html = documentOf(['four']);
  const [part] = splitDocument(html).filter((text) => !splitDocument(documentOf([])).includes(text));
  const address = what === 'a part' ? partAddress(partName(hashOf(part ?? ''))) : listAddressOf(html);
  const site = siteInParts(second, html);
  site.faults.set(address, [fault]);
  const device = deviceWith(caches, site, second);
  await installVersion(device);

  expect(site.asked).toContain('/zz/2/ force-cache');
  expect(await textAt(device, '/zz/2/')).toBe(html);
  expect(await held(device)).toEqual(['reading:zz', 'app:zz']);
});

it('believes no part that the document was not made of', async () => {
  const caches = await readerOf(siteInParts(first, documentOf([])));
  const html = documentOf(['four']);
  const [part] = splitDocument(html).filter((text) => !splitDocument(documentOf([])).includes(text));
  const site = siteInParts(second, html, { [partAddress(partName(hashOf(part ?? '')))]: 'planted' });
  const device = deviceWith(caches, site, second);
  await installVersion(device);
  expect(await textAt(device, '/zz/2/')).toBe(html);
});

/** A site whose app has packs: a list names an index, and both name pieces. */
function siteWithPacks(build: string, piece: string, index = JSON.stringify({ pieces: [{ sha256: hashOf(piece) }] })) {
  const manifest = JSON.stringify({
    languages: { zz: { index: hashOf(index) } },
    directory: [{ sha256: hashOf('countries') }],
  });
  const app = { ...appTexts, '/now.json': 'now', '/m/5.json': manifest, '/m/5.json.sig': 'signature' };
  return siteOf({
    ...installTexts,
    ...readingTexts,
    ...app,
    [`/p/${hashOf(index)}.json`]: index,
    [`/p/${hashOf(piece)}.json`]: piece,
    [`/p/${hashOf('countries')}.json`]: 'countries',
    '/zz/files.json': listOf(build, readingTexts, app),
  });
}

it('brings the packs of the same version, piece by piece', async () => {
  const caches = await readerOf(siteWithPacks(first, 'words'));
  const site = siteWithPacks(second, 'other words');
  const device = deviceWith(caches, site, second);
  await installVersion(device);

  expect(await held(device)).toEqual(['reading:zz', 'app:zz']);
  expect(await textAt(device, `/p/${hashOf('other words')}.json`)).toBe('other words');
  expect(await textAt(device, `/p/${hashOf('countries')}.json`)).toBe('countries');
  expect(site.asked.filter((line) => line.includes(hashOf('countries')))).toEqual([]);
});

describe('a language with many pieces', () => {
  const words = Array.from({ length: 12 }, (_, at) => `words ${at}`);
  const index = JSON.stringify({ pieces: words.map((text) => ({ sha256: hashOf(text) })) });
  const manifest = JSON.stringify({ languages: { zz: { index: hashOf(index) } }, directory: [] });
  const app = { ...appTexts, '/m/5.json': manifest };
  const byName = Object.fromEntries([index, ...words].map((text) => [`/p/${hashOf(text)}.json`, text]));
  const siteWith = (bundle: string) =>
    siteOf({
      ...installTexts,
      ...app,
      ...byName,
      '/zz/files.json': listOf(first, readingTexts, app),
      '/zz/pieces.txt': bundle,
    });
  const whole = writeBundle(words);
  const asksForPieces = (site: Site) => site.asked.filter((line) => line.startsWith('/p/')).length;

  async function storedFrom(site: Site): Promise<TestDevice> {
    const device = deviceWith(memoryCaches(), site, first);
    await installVersion(device);
    await storeGroup(device, 'app', 'zz', () => undefined);
    return device;
  }

  it('comes in one answer beside its index', async () => {
    const site = siteWith(whole);
    const device = await storedFrom(site);
    for (const text of words) expect(await textAt(device, `/p/${hashOf(text)}.json`)).toBe(text);
    expect(asksForPieces(site)).toBe(1);
    expect(await held(device)).toEqual(['app:zz']);
  });

  it.each([
    ['holds another text than a piece', whole.replace('words 3', 'wards 3'), 2],
    ['is cut in the middle', whole.slice(0, -12), 3],
    ['is the page of a portal', '<!doctype html>\n<title>Welcome</title>\n', 13],
    ['leaves a piece out', writeBundle(words.slice(1)), 2],
  ])('is brought by name where that answer %s', async (_, bundle, asked) => {
    const site = siteWith(bundle);
    const device = await storedFrom(site);
    for (const text of words) expect(await textAt(device, `/p/${hashOf(text)}.json`)).toBe(text);
    expect(asksForPieces(site)).toBe(asked);
  });
});

it.each(['{"pieces":[{"sha256":"../now"}]}', '{"pieces":[{}]}', '{"pieces":5}', '[]x', 'null'])(
  'does not count packs whose index says %s',
  async (index) => {
    const device = deviceWith(memoryCaches(), siteWithPacks(first, 'words', index), first);
    await installVersion(device);
    await expect(storeGroup(device, 'app', 'zz', () => undefined)).rejects.toThrow();
    expect(await held(device)).toEqual([]);
  },
);
