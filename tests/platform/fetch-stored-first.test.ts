/** Packs that the worker stored with the documents need no line; where they are gone, the site is asked. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { PackError } from '#core/errors.ts';
import { fetchStoredFirst } from '#platform/fetch-stored-first.ts';

const match = vi.fn();
const fetchBytes = vi.fn(async () => new Uint8Array([1, 2, 3]));
const bring = (most = 9) => fetchStoredFirst('b00000000001', fetchBytes)('/now.json', most);

beforeEach(() => {
  vi.stubGlobal('caches', { match });
  match.mockReset();
  fetchBytes.mockClear();
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

it('takes what lies in the cache of that build, and asks nobody', async () => {
  match.mockResolvedValue(new Response('now'));
  expect(await bring()).toEqual(new TextEncoder().encode('now'));
  expect(match).toHaveBeenCalledExactlyOnceWith('/now.json', { cacheName: 'p-b00000000001' });
  expect(fetchBytes).not.toHaveBeenCalled();
});

it('asks the site for what is not there', async () => {
  match.mockResolvedValue(undefined);
  expect(await bring()).toEqual(new Uint8Array([1, 2, 3]));
  expect(fetchBytes).toHaveBeenCalledExactlyOnceWith('/now.json', 9);
});

it('asks the site where the cache fails or never answers', async () => {
  match.mockRejectedValue(new DOMException('broken', 'UnknownError'));
  expect(await bring()).toEqual(new Uint8Array([1, 2, 3]));

  vi.useFakeTimers();
  match.mockReturnValue(new Promise(() => undefined));
  const waiting = bring();
  await vi.advanceTimersByTimeAsync(1_000);
  expect(await waiting).toEqual(new Uint8Array([1, 2, 3]));
});

it('refuses more bytes than were promised', async () => {
  match.mockResolvedValue(new Response('much too long'));
  await expect(bring()).rejects.toEqual(new PackError('too-large'));
});
