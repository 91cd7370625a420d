/** Promises about the one voice: what it says, with whose voice, and that it is silent at once. */
// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Manner } from '#core/ports.ts';
import { openVoice } from '#platform/voice/open-voice.ts';
import { zzEngine } from './zz-engine.ts';

const root = document.documentElement;
const lists = () => undefined;
const plain: Manner = { loudness: 'normal', speed: 1 };
const hello = { text: 'Привіт. Як ти?', language: 'uk' };
const settle = () => Promise.resolve();
let visibility = 'visible';

beforeEach(() => {
  vi.useFakeTimers();
  visibility = 'visible';
  Object.defineProperty(document, 'visibilityState', { get: () => visibility, configurable: true });
});
afterEach(() => {
  vi.useRealTimers();
  root.removeAttribute('data-leaving');
  root.removeAttribute('data-idle');
});

describe('a voice of the device', () => {
  it('says a text sentence by sentence, to its end', async () => {
    const zz = zzEngine(['en', 'uk']);
    const voice = openVoice({ lists, engine: zz.engine });
    expect(voice.sourceOf(hello)).toBe('device');
    const ended = voice.say(hello, { loudness: 'low', speed: 0.8 });
    zz.now()?.onend?.();
    zz.now()?.onend?.();
    expect(await ended).toBe(true);
    expect(zz.said.map(({ text }) => text)).toEqual(['Привіт.', 'Як ти?']);
    expect(zz.said.map((one) => one.voice?.lang)).toEqual(['uk', 'uk']);
    expect(zz.said[0]).toMatchObject({ rate: 0.8, volume: 0.35 });
  });

  it('tells the word being said, as a place in the whole text', async () => {
    const zz = zzEngine(['uk']);
    const words: string[] = [];
    const onWord = (start: number, length: number) => words.push(hello.text.slice(start, start + length));
    void openVoice({ lists, engine: zz.engine }).say(hello, { ...plain, onWord });
    zz.now()?.onboundary?.({ name: 'word', charIndex: 0 });
    zz.now()?.onend?.();
    zz.now()?.onboundary?.({ name: 'sentence', charIndex: 0 });
    zz.now()?.onboundary?.({ name: 'word', charIndex: 3 });
    expect(words).toEqual(['Привіт.', 'ти?']);
  });

  it.each([
    [['en', 'ru'], true],
    [['uk'], false],
    [[], true],
  ])(
    'is not offered out of %j (on the device itself: %s), and says nothing if it is asked all the same',
    async (langs, isLocal) => {
      const zz = zzEngine(langs, isLocal);
      const voice = openVoice({ lists, engine: zz.engine });
      expect(voice.sourceOf(hello)).toBeUndefined();
      expect(await voice.say(hello, plain)).toBe(false);
      expect(zz.said).toEqual([]);
    },
  );

  it.each([true, false])('that comes late is offered, where the engine tells of it: %s', (isTold) => {
    const zz = zzEngine([]);
    const voice = openVoice({ lists, engine: zz.engine });
    let told = 0;
    const end = voice.subscribe(() => {
      told += 1;
    });
    expect(voice.sourceOf(hello)).toBeUndefined();
    zz.bring(['uk'], isTold);
    vi.advanceTimersByTime(2_000);
    expect(told).toBe(1);
    expect(voice.sourceOf(hello)).toBe('device');
    end();
    zz.bring(['uk', 'en'], true);
    expect(told).toBe(1);
  });

  it('that never ends is ended', async () => {
    const zz = zzEngine(['uk']);
    const ended = openVoice({ lists, engine: zz.engine }).say(hello, plain);
    vi.advanceTimersByTime(60_000);
    expect(await ended).toBe(false);
    expect(zz.now()).toBeUndefined();
  });

  it('that fails says nothing more', async () => {
    const zz = zzEngine(['uk']);
    const ended = openVoice({ lists, engine: zz.engine }).say(hello, plain);
    zz.now()?.onerror?.();
    expect(await ended).toBe(false);
    expect(zz.said).toHaveLength(1);
  });
});

describe('one text at a time', () => {
  it('the next ends the one before', async () => {
    const zz = zzEngine(['uk']);
    const voice = openVoice({ lists, engine: zz.engine });
    const first = voice.say(hello, plain);
    const before = zz.now();
    const second = voice.say({ text: 'Ти тут?', language: 'uk' }, plain);
    expect(await first).toBe(false);
    // What the engine tells late of the one that was ended moves nothing.
    before?.onend?.();
    before?.onerror?.();
    expect(zz.now()?.text).toBe('Ти тут?');
    zz.now()?.onend?.();
    expect(await second).toBe(true);
  });
});

describe('the voice is silent', () => {
  const ways: Record<string, () => void> = {
    'when Close was pressed': () => root.setAttribute('data-leaving', ''),
    'when the screen is covered': () => root.setAttribute('data-idle', ''),
    'when the page is hidden': () => {
      visibility = 'hidden';
      document.dispatchEvent(new Event('visibilitychange'));
    },
    'when the page is left': () => dispatchEvent(new Event('pagehide')),
  };
  it.each(Object.entries(ways))('%s', async (_, leave) => {
    const zz = zzEngine(['uk']);
    const voice = openVoice({ lists, engine: zz.engine });
    const ended = voice.say(hello, plain);
    expect(zz.now()).toBeDefined();
    leave();
    await settle();
    expect(zz.now()).toBeUndefined();
    expect(await ended).toBe(false);
  });

  it('when it is stopped, and stays so', async () => {
    const zz = zzEngine(['uk']);
    const voice = openVoice({ lists, engine: zz.engine });
    const ended = voice.say(hello, plain);
    voice.stop();
    expect(await ended).toBe(false);
    zz.said[0]?.onend?.();
    expect(zz.said).toHaveLength(1);
    voice.stop();
  });

  it('while the page is hidden or being left', async () => {
    const zz = zzEngine(['uk']);
    const voice = openVoice({ lists, engine: zz.engine });
    visibility = 'hidden';
    expect(await voice.say(hello, plain)).toBe(false);
    visibility = 'visible';
    root.setAttribute('data-leaving', '');
    expect(await voice.say(hello, plain)).toBe(false);
    expect(zz.said).toEqual([]);
  });

  it('in a browser that cannot speak', async () => {
    const voice = openVoice({ lists });
    expect(voice.sourceOf(hello)).toBeUndefined();
    expect(await voice.say(hello, plain)).toBe(false);
    voice.stop();
  });
});
