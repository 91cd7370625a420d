/** Storage that hangs keeps nobody waiting: not the app that lacks letters, not a voice, not a helper with a card in hand. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { PackError } from '#core/errors.ts';
import { readStored } from '#platform/read-stored.ts';
import { readVoiceFile } from '#platform/voice/voice-files.ts';

const match = vi.fn();
const hanging = new Promise(() => undefined);

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('caches', { match });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

it('gives what is stored, or nothing', async () => {
  match.mockResolvedValueOnce(new Response('abc')).mockResolvedValueOnce(undefined);
  expect(await readStored('/a')).toEqual(new TextEncoder().encode('abc'));
  expect(await readStored('/a')).toBeUndefined();
});

it.each([
  ['that never answers', () => hanging],
  ['whose file never comes', async () => ({ arrayBuffer: () => hanging })],
])('gives up on storage %s', async (_, answer) => {
  match.mockImplementation(answer);
  const reading = Promise.all([
    expect(readStored('/a')).rejects.toEqual(new PackError('storage')),
    expect(readVoiceFile('00', readStored)).rejects.toEqual(new PackError('storage')),
  ]);
  await vi.advanceTimersByTimeAsync(3_000);
  await reading;
});

it('rejects where there is no storage at all', async () => {
  vi.stubGlobal('caches', undefined);
  await expect(readStored('/a')).rejects.toThrow();
});
