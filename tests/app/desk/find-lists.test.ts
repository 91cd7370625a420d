/** Promises about lists at the helper's desk: a host that puts old ones back is not believed, and nothing hangs. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Accepted } from '#platform/read-accepted.ts';
import { root, type Site, zzSite } from '#tests/core/pack/zz-site.ts';
import { zzOrganisation } from '#tests/core/point/zz-card.ts';

const taken = { organisations: [], points: ['00c0ffee'] };
const listsOf = (version: number, issued: string, revoked?: typeof taken) =>
  zzSite(version, undefined, { organisations: [zzOrganisation], issued, ...(revoked ? { revoked } : {}) });
const old = listsOf(5, '2026-01-01T00:00:00Z');
const newer = listsOf(6, '2026-01-08T00:00:00Z', taken);
const sameVersionLater = listsOf(5, '2026-01-08T00:00:00Z', taken);

let accepted: Accepted;
let stored: Site | undefined;
let served: Site | undefined;
let getRegistration: () => Promise<unknown>;
const answerFrom = (site: Site | undefined, address: string) => {
  const bytes = site?.get(address);
  return bytes && new Response(new Uint8Array(bytes));
};

vi.mock('#platform/read-accepted.ts', () => ({ readAccepted: async () => accepted }));

beforeEach(() => {
  vi.resetModules();
  accepted = { floor: undefined, root: undefined };
  stored = served = undefined;
  getRegistration = async () => undefined;
  vi.stubGlobal('__TRUSTED_ROOT__', root);
  vi.stubGlobal('document', { documentElement: { lang: 'uk' } });
  vi.stubGlobal('navigator', { serviceWorker: { getRegistration: () => getRegistration() } });
  vi.stubGlobal('caches', { match: async (address: string) => answerFrom(stored, address) });
  vi.stubGlobal('fetch', async (address: string) => {
    const answer = answerFrom(served, address);
    if (!answer) throw new TypeError('no network');
    return answer;
  });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const find = async () => (await import('#app/desk/find-lists.ts')).findLists();

/** A worker that says with which version it was built. */
function workerOf(version: number) {
  const postMessage = (_: unknown, [port]: MessagePort[]) =>
    port?.postMessage({ kind: 'status', build: 'b00000000001', version, groups: [], heldBefore: [] });
  return async () => ({ active: { postMessage } });
}

it('takes those of the site, else those that are stored', async () => {
  served = newer;
  expect((await find())?.version).toBe(6);
  vi.resetModules();
  [served, stored] = [undefined, old];
  expect((await find())?.version).toBe(5);
});

it('takes none of the site that are older than those stored, be it by version or by moment', async () => {
  for (const [kept, replayed] of [
    [newer, old],
    [sameVersionLater, old],
  ]) {
    vi.resetModules();
    [stored, served] = [kept, replayed];
    expect((await find())?.trust.revoked.points).toEqual(taken.points);
  }
});

it('takes none that are older than what this device has accepted, though the worker has stored none', async () => {
  served = old;
  expect(await find()).toBeDefined();
  for (const floor of [
    { era: 1, version: 6, moment: '2026-01-01T00:00:00Z' },
    { era: 1, version: 5, moment: '2026-01-08T00:00:00Z' },
  ]) {
    vi.resetModules();
    accepted = { floor, root: undefined };
    expect(await find()).toBeUndefined();
  }
});

it('takes none that are older than the worker, where nothing else could be read', async () => {
  served = old;
  getRegistration = workerOf(6);
  expect(await find()).toBeUndefined();
  vi.resetModules();
  getRegistration = workerOf(5);
  expect((await find())?.version).toBe(5);
});

it('takes none that a newer root, accepted here, has taken the keys of', async () => {
  served = old;
  const { roles } = root;
  accepted = { floor: undefined, root: { ...root, version: 2, roles: { ...roles, fresh: roles.root } } };
  expect(await find()).toBeUndefined();
});

it('does not wait for a browser that hangs', async () => {
  vi.useFakeTimers();
  served = old;
  getRegistration = () => new Promise(() => undefined);
  vi.stubGlobal('caches', { match: () => new Promise(() => undefined) });
  const finding = find();
  await vi.advanceTimersByTimeAsync(10_000);
  expect((await finding)?.version).toBe(5);
});
