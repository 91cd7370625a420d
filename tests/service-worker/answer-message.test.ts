/** What a page asks for is done, and answered truly. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { begunMark, type FromWorker } from '#core/worker-messages.ts';
import { makeAnswerMessage } from '#service-worker/answer-message.ts';
import { markGroup } from '#service-worker/group-marks.ts';
import {
  answers,
  deviceWith,
  fileOf,
  installTexts,
  listOf,
  memoryCaches,
  page,
  readingTexts,
  siteOf,
  zzSite,
} from './fakes.ts';

const readingZz = { kind: 'store', group: 'reading', tag: 'zz' };

function worker(site = zzSite(), caches = memoryCaches(), build = 'b00000000001') {
  const device = deviceWith(caches, site, build);
  const skipWaiting = vi.fn(async () => undefined);
  const answer = makeAnswerMessage(device, skipWaiting);
  const ask = async (message: unknown) => {
    const said: FromWorker[] = [];
    await answer(message, (word) => said.push(word));
    return said;
  };
  return { device, site, skipWaiting, answer, ask, last: async (message: unknown) => (await ask(message)).pop() };
}

afterEach(() => vi.useRealTimers());

it('tells each step, then that the group is stored', async () => {
  const said = await worker().ask(readingZz);
  expect(said.map(({ kind }) => kind)).toEqual([...Array(7).fill('progress'), 'stored']);
  expect(said[6]).toEqual({ kind: 'progress', done: 7, total: 7 });
  expect(said[7]).toEqual({ kind: 'stored', group: 'reading', tag: 'zz' });
});

it('tells which groups of a language it holds', async () => {
  const { last } = worker();
  expect(await last({ kind: 'status', tag: 'zz' })).toEqual({
    kind: 'status',
    build: 'b00000000001',
    version: 5,
    groups: [],
    heldBefore: [],
    isEmpty: true,
  });
  await last({ kind: 'store', group: 'app', tag: 'zz' });
  expect(await last({ kind: 'status', tag: 'zz' })).toMatchObject({ groups: ['app'], isEmpty: false });
  await last(readingZz);
  expect(await last({ kind: 'status', tag: 'zz' })).toMatchObject({ groups: ['reading', 'app'] });
  expect(await last({ kind: 'status', tag: 'yy' })).toMatchObject({ groups: [], isEmpty: false });
});

describe.each([
  ['throws', () => Promise.reject(new Error('broken'))],
  ['is silent', () => new Promise<never>(() => undefined)],
])('where storage that lists %s', (_, broken) => {
  const statusAfter = async (path: string | undefined) => {
    const { last, device } = worker();
    await last(readingZz);
    await last({ kind: 'store', group: 'app', tag: 'zz' });
    const cache = await device.caches.open('p-b00000000001');
    if (path) cache.entries.delete(path);
    Object.assign(cache, { keys: broken });
    vi.useFakeTimers();
    const status = last({ kind: 'status', tag: 'zz' });
    await vi.advanceTimersByTimeAsync(14_000);
    return status;
  };

  it('what is held is found by its name', async () => {
    expect(await statusAfter(undefined)).toMatchObject({ groups: ['reading', 'app'], isEmpty: false });
  });

  it('what is not whole is not counted', async () => {
    expect(await statusAfter('/zz/2/')).toMatchObject({ groups: ['app'], isEmpty: false });
  });

  it('a page hears of it in time, and not that the device is empty', async () => {
    const { last, device } = worker();
    Object.assign(device.caches, { has: broken, keys: broken });
    vi.useFakeTimers();
    const status = last({ kind: 'status', tag: 'zz' });
    await vi.advanceTimersByTimeAsync(14_000);
    expect(await status).toMatchObject({ groups: [], heldBefore: [], isEmpty: false });
  });
});

it('does not count a group of which a file is gone, and finds damage when asked to look deep', async () => {
  const { last, device } = worker();
  await last(readingZz);
  const entries = device.caches.byName.get('p-b00000000001')?.entries;
  const entry = entries?.get('/zz/2/');
  if (entry) new Uint8Array(entry.bytes)[0] = 0;
  expect(await last({ kind: 'status', tag: 'zz', deep: true })).toMatchObject({ groups: [] });

  entries?.delete('/zz/2/');
  expect(await last({ kind: 'status', tag: 'zz' })).toMatchObject({ groups: [] });
});

it('reads back the language it is asked about alone, however many are stored', async () => {
  const { last, device } = worker();
  await last(readingZz);
  const cache = await device.caches.open('p-b00000000001');
  await cache.put('/yy/', page('yy'));
  await markGroup(cache, 'reading:yy', [fileOf('/yy/', 'yy')]);
  const match = vi.spyOn(cache, 'match');
  expect(await last({ kind: 'status', tag: 'zz', deep: true })).toMatchObject({ groups: ['reading'] });
  const read = match.mock.calls.map(([url]) => url);
  expect(read).toContain('/zz/2/');
  expect(read).not.toContain('/yy/');
});

it('tells what an older version holds, and clears it away only when it holds as much', async () => {
  const caches = memoryCaches();
  await worker(zzSite(), caches).last(readingZz);
  const { last } = worker(zzSite('b00000000002'), caches, 'b00000000002');

  expect(await last({ kind: 'started-well' })).toEqual({ kind: 'done' });
  expect(await last({ kind: 'status', tag: 'zz' })).toMatchObject({
    groups: [],
    heldBefore: ['reading:zz'],
    isEmpty: false,
  });
  await last(readingZz);
  expect(await caches.keys()).toHaveLength(2);
  await last({ kind: 'started-well' });
  expect(await caches.keys()).toEqual(['p-b00000000002']);
});

it.each(['a portal says 200', 'no network'] as const)('refuses with a reason when %s', async (kind) => {
  const { last, site } = worker();
  site.faults.set('/zz/3/', [answers[kind], answers[kind]]);
  const fault = kind === 'no network' ? 'no-network' : 'wrong-bytes';
  expect(await last(readingZz)).toEqual({ kind: 'refused', group: 'reading', tag: 'zz', fault });
});

it('refuses the files of another version', async () => {
  const { last } = worker(zzSite('b00000000002'));
  expect(await last(readingZz)).toMatchObject({ kind: 'refused', fault: 'other-version' });
});

it('fetches nothing twice when two pages want the same', async () => {
  const { ask, site } = worker();
  const [one, two] = await Promise.all([ask(readingZz), ask(readingZz)]);
  expect(one.pop()).toMatchObject({ kind: 'stored' });
  expect(two.pop()).toMatchObject({ kind: 'stored' });
  expect(site.asked).toHaveLength(new Set(site.asked).size);
});

it('stores two groups at once, and marks both', async () => {
  const { ask, last } = worker();
  await Promise.all([ask(readingZz), ask({ kind: 'store', group: 'app', tag: 'zz' })]);
  expect(await last({ kind: 'status', tag: 'zz', deep: true })).toMatchObject({ groups: ['reading', 'app'] });
});

it('says that it is alive while nothing moves, but not for ever', async () => {
  vi.useFakeTimers();
  const { answer, site, device } = worker();
  const put = vi.fn(() => new Promise<never>(() => undefined));
  const cache = await device.caches.open('p-b00000000001');
  cache.put = put;
  const said: FromWorker[] = [];
  void answer(readingZz, (word) => said.push(word));

  await vi.advanceTimersByTimeAsync(12_000);
  expect(put).toHaveBeenCalled();
  expect(said).toEqual(Array(3).fill({ kind: 'progress', done: 0, total: 0 }));
  await vi.advanceTimersByTimeAsync(3_600_000);
  expect(said.length).toBeLessThan(80);
  expect(site.asked.length).toBeGreaterThan(0);
});

it('takes the older version’s place only when told to', async () => {
  const { ask, last, skipWaiting } = worker();
  await ask(readingZz);
  await ask({ kind: 'started-well' });
  expect(skipWaiting).not.toHaveBeenCalled();
  expect(await last({ kind: 'use-new-version' })).toEqual({ kind: 'done' });
  expect(skipWaiting).toHaveBeenCalledOnce();
});

it('forgets everything', async () => {
  const { last, device } = worker();
  await last(readingZz);
  expect(await last({ kind: 'forget' })).toEqual({ kind: 'done' });
  expect(await device.caches.keys()).toEqual([]);
});

/** What a voice leaves when it goes: another voice and the app need some of the same files. */
async function withVoices() {
  const caches = memoryCaches();
  const made = worker(zzSite(), caches);
  await made.last({ kind: 'store', group: 'app', tag: 'zz' });
  const cache = await caches.open('p-b00000000001');
  for (const url of ['/v/aa.bin', '/v/bb.bin']) await cache.put(url, page(url));
  const [own, shared] = [fileOf('/v/aa.bin', '/v/aa.bin'), fileOf('/v/bb.bin', '/v/bb.bin')];
  const ofApp = fileOf('/assets/aa.js', 'app');
  await markGroup(cache, 'app:zz-x-voice', [own, shared, ofApp, fileOf('/', 'language choice')]);
  await markGroup(cache, 'app:yy-x-voice', [shared]);
  return { ...made, caches, urls: async () => (await cache.keys()).map(({ url }) => new URL(url).pathname) };
}

it('drops one group with its files, and none that another group or the worker itself needs', async () => {
  const { last, urls } = await withVoices();
  const before = await urls();
  expect(await last({ kind: 'drop', group: 'app', tag: 'zz-x-voice' })).toEqual({ kind: 'done' });
  expect(await urls()).toEqual(before.filter((url) => url !== '/v/aa.bin' && url !== '/_/app:zz-x-voice'));
  expect(await last({ kind: 'status', tag: 'zz', deep: true })).toMatchObject({ groups: ['app'] });
  expect(await last({ kind: 'status', tag: 'yy-x-voice' })).toMatchObject({ groups: ['app'] });
  expect(await last({ kind: 'status', tag: 'zz-x-voice' })).toMatchObject({ groups: [] });
});

describe('a group that came only in part', () => {
  const voice = 'zz-x-voice';
  const sounds = { '/v/aa.bin': 'aa', '/v/bb.bin': 'bb' };
  async function brokenOff() {
    const caches = memoryCaches();
    const list = listOf('b00000000001', sounds, sounds);
    const site = siteOf({ ...installTexts, ...sounds, [`/${voice}/files.json`]: list });
    site.faults.set('/v/bb.bin', [answers['no network'], answers['no network']]);
    const made = worker(site, caches);
    expect(await made.last({ kind: 'store', group: 'app', tag: voice })).toMatchObject({ kind: 'refused' });
    const cache = await caches.open('p-b00000000001');
    return { ...made, urls: async () => (await cache.keys()).map(({ url }) => new URL(url).pathname) };
  }

  it('has a mark of its own, is not taken for whole, and goes on where it broke', async () => {
    const { last, site, urls } = await brokenOff();
    expect(await last({ kind: 'status', tag: voice })).toMatchObject({ groups: [] });
    expect(await urls()).toContain(begunMark(`app:${voice}`));
    expect(await last({ kind: 'store', group: 'app', tag: voice })).toMatchObject({ kind: 'stored' });
    expect(await last({ kind: 'status', tag: voice })).toMatchObject({ groups: ['app'] });
    expect(await urls()).not.toContain(begunMark(`app:${voice}`));
    expect(site.asked.filter((line) => line.startsWith('/v/aa.bin'))).toHaveLength(1);
  });

  it('goes at a wish, without a trace and without what others need', async () => {
    const { last, urls } = await brokenOff();
    expect(await urls()).toContain('/v/aa.bin');
    expect(await last({ kind: 'drop', group: 'app', tag: voice })).toEqual({ kind: 'done' });
    expect((await urls()).sort()).toEqual(['/', '/d/']);
  });

  it('loses nothing when another group goes', async () => {
    const { last, urls } = await brokenOff();
    const before = await urls();
    expect(await last({ kind: 'drop', group: 'app', tag: 'yy-x-voice' })).toEqual({ kind: 'done' });
    expect(await urls()).toEqual(before);
  });
});

it('drops a group from older versions too, so that no update brings it back', async () => {
  const { caches } = await withVoices();
  const next = worker(zzSite('b00000000002'), caches, 'b00000000002');
  await caches.open('p-b00000000002');
  expect(await next.last({ kind: 'status', tag: 'zz' })).toMatchObject({
    heldBefore: ['app:zz', 'app:zz-x-voice', 'app:yy-x-voice'],
  });
  await next.last({ kind: 'drop', group: 'app', tag: 'zz-x-voice' });
  expect(await next.last({ kind: 'status', tag: 'zz' })).toMatchObject({ heldBefore: ['app:zz', 'app:yy-x-voice'] });
});

it('drops what is still being stored once that is done', async () => {
  const { answer, last } = worker();
  const storing = answer({ kind: 'store', group: 'app', tag: 'zz' }, () => undefined);
  expect(await last({ kind: 'drop', group: 'app', tag: 'zz' })).toEqual({ kind: 'done' });
  await storing;
  expect(await last({ kind: 'status', tag: 'zz' })).toMatchObject({ groups: [] });
});

it('forgets what was still being stored, too', async () => {
  const { ask, last, site, device } = worker();
  let answerList: (list: Response) => void = () => undefined;
  site.faults.set('/zz/files.json', [() => new Promise((resolve) => (answerList = resolve))]);
  const storing = ask(readingZz);
  await vi.waitFor(() => expect(site.asked).toHaveLength(2));
  await last({ kind: 'forget' });

  answerList(page(listOf('b00000000001', readingTexts)));
  expect((await storing).pop()).toMatchObject({ kind: 'stored' });
  await vi.waitFor(async () => expect(await device.caches.keys()).toEqual([]));
});

it('leaves nothing behind where it only looks', async () => {
  const { last, device } = worker();
  await last(readingZz);
  await last({ kind: 'forget' });
  expect(await last({ kind: 'status', tag: 'zz', deep: true })).toMatchObject({ groups: [], heldBefore: [] });
  expect(await last({ kind: 'started-well' })).toEqual({ kind: 'done' });
  expect(await device.caches.keys()).toEqual([]);
});

it('does not claim to have forgotten what it could not delete', async () => {
  const { last, device } = worker();
  await last(readingZz);
  device.caches.delete = () => Promise.reject(new Error('disk'));
  expect(await last({ kind: 'forget' })).toEqual({ kind: 'failed' });
});

it.each([
  undefined,
  null,
  'forget',
  [],
  {},
  { kind: 'SKIP_WAITING' },
  { type: 'SKIP_WAITING' },
  { kind: 'store', group: 'reading' },
  { kind: 'store', group: 'all', tag: 'zz' },
  { kind: 'store', group: 'reading', tag: '../zz' },
  { kind: 'store', group: 'reading', tag: 'ZZ' },
  { kind: 'status', tag: '' },
])('does nothing when told %j', async (message) => {
  const { ask, device, site, skipWaiting } = worker();
  expect(await ask(message)).toEqual([]);
  expect(site.asked).toEqual([]);
  expect(skipWaiting).not.toHaveBeenCalled();
  expect(await device.caches.keys()).toEqual([]);
});
