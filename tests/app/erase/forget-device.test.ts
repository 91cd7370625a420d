/** Promises about taking Pebble off a device: the site's own word where it answers, and the truth where it does not. */
// @vitest-environment jsdom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { eraseAll } from '#app/erase/erase-all.ts';
import { forgetDevice } from '#app/erase/forget-device.ts';
import { goTo } from '#app/exit/go-to.ts';

vi.mock('#app/exit/go-to.ts', () => ({ goTo: vi.fn() }));
vi.mock('#app/erase/erase-all.ts', () => ({ eraseAll: vi.fn(async () => undefined) }));

const answerWith = (answer: () => Promise<Response>) => vi.stubGlobal('fetch', vi.fn(answer));
const keepCaches = (...names: string[]) => vi.stubGlobal('caches', { keys: async () => names });

beforeEach(() => {
  vi.mocked(goTo).mockClear();
  vi.mocked(eraseAll).mockClear();
  document.documentElement.setAttribute('data-offline', 'ready');
  document.body.innerHTML = '<a class="close" href="/d/">Close</a>';
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

it('leaves for the erase page where the answer of the site has cleared the disk', async () => {
  answerWith(async () => new Response(''));
  keepCaches();
  void forgetDevice();
  await vi.waitFor(() => expect(goTo).toHaveBeenCalledExactlyOnceWith('/e/'));
  expect(fetch).toHaveBeenCalledExactlyOnceWith('/e/', { cache: 'no-store' });
  expect(eraseAll).not.toHaveBeenCalled();
});

it.each([
  ['there is no network', () => Promise.reject(new TypeError()), []],
  ['the answer of the site has cleared nothing', async () => new Response(''), ['p-0']],
  ['the site has no such page', async () => new Response('', { status: 404 }), []],
])('erases by script where %s, and Close leads to an empty page', async (_, answer, kept) => {
  answerWith(answer);
  keepCaches(...kept);
  await forgetDevice();
  expect(eraseAll).toHaveBeenCalledOnce();
  expect(goTo).not.toHaveBeenCalled();
  expect(document.documentElement.hasAttribute('data-offline')).toBe(false);
  expect(document.querySelector('a')?.href).toBe('about:blank');
  expect(document.querySelector('.close')).toBeNull();
});

it('waits five seconds for a line that never answers, no longer', async () => {
  vi.useFakeTimers();
  answerWith(() => new Promise(() => undefined));
  const done = forgetDevice();
  await vi.advanceTimersByTimeAsync(4_999);
  expect(eraseAll).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(1);
  await done;
  expect(eraseAll).toHaveBeenCalledOnce();
});
