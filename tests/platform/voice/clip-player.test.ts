/** Promises about recorded sounds: only what was signed, only with its hash, and in the order of who says it best. */
// @vitest-environment jsdom
import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Bytes } from '#core/pack/bytes.ts';
import type { Manner } from '#core/ports.ts';
import { markText } from '#core/speech/mark-text.ts';
import type { VoiceList } from '#core/speech/voice-list.ts';
import { openVoice } from '#platform/voice/open-voice.ts';
import { zzEngine } from './zz-engine.ts';
import { zzSound } from './zz-sound.ts';

const file = Uint8Array.from([1, 2, 3, 4, 5, 6, 7, 8]);
const other = Uint8Array.from([9, 9]);
const hashOf = (bytes: Bytes) => createHash('sha256').update(bytes).digest('hex');
const list: VoiceList = {
  files: [file, other].map((bytes) => ({ sha256: hashOf(bytes), bytes: bytes.length })),
  clips: {
    [markText('ሰላም።')]: [0, 0, 3, 0],
    [markText('ንዓ።')]: [0, 3, 5, 1],
    [markText('ኣብዚ')]: [1, 0, 2, 1],
    [markText('ጠፊኡ')]: [7, 0, 2, 1],
  },
};
const plain: Manner = { loudness: 'normal', speed: 1 };
const say = (text: string, language = 'ti') => ({ text, language });

/** A device on which these files lie. */
function device({
  langs = [] as string[],
  withPromise = true,
  rate = 8_000,
  damage = (bytes: Bytes): Bytes | undefined => bytes,
} = {}) {
  const stored = new Map(list.files.map(({ sha256 }, index) => [`/v/${sha256}.bin`, index === 0 ? file : other]));
  const read: string[] = [];
  const speaker = zzSound(withPromise, rate);
  const engine = zzEngine(langs);
  const voice = openVoice({
    lists: (tag) => (tag === 'ti' ? list : undefined),
    readFile: async (address) => {
      read.push(address);
      const bytes = stored.get(address);
      return bytes && damage(bytes);
    },
    engine: engine.engine,
    sound: speaker.made,
  });
  return { voice, read, engine, ...speaker };
}

/** Until that many sounds were played: reading and hashing are real. */
const heard = async ({ played }: { played: readonly unknown[] }, count = 1) => {
  await vi.waitUntil(() => played.length >= count);
};

beforeEach(() => {
  Object.defineProperty(document, 'visibilityState', { value: 'visible', configurable: true });
});
afterEach(() => {
  vi.useRealTimers();
  document.documentElement.removeAttribute('data-leaving');
});

describe('a recorded text', () => {
  it('is known by its very words, and tells who says it', () => {
    const { voice } = device({ langs: ['ti'] });
    expect(voice.sourceOf(say('ሰላም።'))).toBe('recording');
    expect(voice.sourceOf(say(' ሰላም። '))).toBe('recording');
    expect(voice.sourceOf(say('ንዓ።'))).toBe('machine');
    expect(voice.sourceOf(say('ሰላም'))).toBe('device');
    expect(voice.sourceOf(say('ሰላም።', 'uk'))).toBeUndefined();
  });

  it.each([true, false])('is played as it lies in its file, by engines that promise: %s', async (withPromise) => {
    const it = device({ withPromise });
    const ended = it.voice.say(say('ንዓ።'), plain);
    await heard(it);
    it.played[0]?.end();
    expect(await ended).toBe(true);
    expect(it.played[0]).toMatchObject({ samples: [4, 5, 6, 7, 8], gain: 1 });
  });

  it('is low where it should be, and twice as many samples long at half the speed', async () => {
    const it = device();
    void it.voice.say(say('ንዓ።'), { loudness: 'low', speed: 0.625 });
    await heard(it);
    expect(it.played[0]?.gain).toBe(0.35);
    expect(it.played[0]?.samples).toHaveLength(8);
  });

  it('is read once from a file that is open, and from no other', async () => {
    const it = device();
    for (const [index, text] of ['ሰላም።', 'ንዓ።', 'ኣብዚ', 'ንዓ።'].entries()) {
      const ended = it.voice.say(say(text), plain);
      await heard(it, index + 1);
      it.played[index]?.end();
      await ended;
    }
    expect(it.read).toEqual([0, 1, 0].map((index) => `/v/${list.files[index]?.sha256}.bin`));
  });
});

describe('what is not the file that was signed', () => {
  it.each([
    ['is another', () => Uint8Array.from([1, 2, 3, 4, 5, 6, 7, 9])],
    ['is cut off', (bytes: Bytes) => bytes.slice(0, 7)],
    ['is gone', () => undefined],
    [
      'cannot be read',
      () => {
        throw new Error('storage');
      },
    ],
  ])('is never opened where it %s', async (_, damage) => {
    const it = device({ damage });
    expect(await it.voice.say(say('ሰላም።'), plain)).toBe(false);
    expect(it.played).toEqual([]);
  });

  it('is said by the device instead, where it can', async () => {
    const it = device({ langs: ['ti-ER'], damage: () => undefined });
    const ended = it.voice.say(say('ሰላም።'), plain);
    await vi.waitUntil(() => it.engine.now() !== undefined);
    it.engine.now()?.onend?.();
    expect(await ended).toBe(true);
    expect(it.engine.said.map(({ text }) => text)).toEqual(['ሰላም።']);
  });

  it('is in no list that points to a file it does not have', async () => {
    const { voice } = device();
    expect(voice.sourceOf(say('ጠፊኡ'))).toBeUndefined();
    expect(await voice.say(say('ጠፊኡ'), plain)).toBe(false);
  });
});

describe('silence', () => {
  it('comes at once when it is stopped, and when Close was pressed', async () => {
    for (const leave of [
      (one: ReturnType<typeof device>) => one.voice.stop(),
      () => document.documentElement.setAttribute('data-leaving', ''),
    ]) {
      document.documentElement.removeAttribute('data-leaving');
      const it = device({ langs: ['ti'] });
      const ended = it.voice.say(say('ሰላም።'), plain);
      await heard(it);
      leave(it);
      expect(await ended).toBe(false);
      expect(it.played[0]?.isStopped).toBe(true);
      expect(it.engine.said).toEqual([]);
    }
  });

  it('stays when it was stopped before the sound began', async () => {
    const it = device({ langs: ['ti'] });
    const ended = it.voice.say(say('ሰላም።'), plain);
    it.voice.stop();
    expect(await ended).toBe(false);
    // Whatever was still to come has come when the next one sounds.
    void it.voice.say(say('ንዓ።'), plain);
    await heard(it);
    expect(it.played.map(({ samples }) => samples.length)).toEqual([5]);
    expect(it.engine.said).toEqual([]);
  });

  it('closes the way to the loudspeaker after a while', async () => {
    const it = device();
    expect(it.open()).toBe(0);
    const ended = it.voice.say(say('ሰላም።'), plain);
    await heard(it);
    expect(it.open()).toBe(1);
    vi.useFakeTimers();
    it.played[0]?.end();
    await ended;
    await vi.advanceTimersByTimeAsync(10_000);
    expect(it.open()).toBe(0);
  });

  it('never comes because the one before has ended', async () => {
    const it = device({ rate: 1 });
    void it.voice.say(say('ሰላም።'), plain);
    await heard(it);
    vi.useFakeTimers();
    void it.voice.say(say('ንዓ።'), plain);
    await vi.advanceTimersByTimeAsync(6_000);
    expect(it.open()).toBe(1);
  });

  it('is all there is in a browser without sound', () => {
    const voice = openVoice({ lists: () => list, engine: undefined, sound: undefined });
    expect(voice.sourceOf(say('ሰላም።'))).toBeUndefined();
  });
});

it('tells when the sounds of a language have come', () => {
  const { voice } = device();
  let told = 0;
  voice.subscribe(() => {
    told += 1;
  });
  voice.listsChanged();
  expect(told).toBe(1);
});
