/** Promises about what is said, when it is asked first, and how it ends. */
// @vitest-environment jsdom
import { beforeEach, expect, it, vi } from 'vitest';
import { type ListeningControl, openListening } from '#app/open-listening.ts';
import type { Manner, Utterance, Voice } from '#core/ports.ts';
import type { Passage } from '#ui/listening.ts';

interface Spoken extends Utterance, Manner {
  end(isWhole: boolean): Promise<void>;
}
let spoken: Spoken[];
let listening: ListeningControl;
let canSay: (utterance: Utterance) => boolean;
let tellVoice = () => {};

const voice: Voice = {
  sourceOf: (utterance) => (canSay(utterance) ? 'machine' : undefined),
  say: (utterance, manner) =>
    new Promise((resolve) => {
      spoken.push({
        ...utterance,
        ...manner,
        async end(isWhole) {
          resolve(isWhole);
          await new Promise((later) => setTimeout(later));
        },
      });
    }),
  stop: vi.fn(),
  subscribe(onChange) {
    tellVoice = onChange;
    return () => {};
  },
};
const passage = (...texts: string[]): Passage => ({
  says: texts.map((text) => ({ text, language: 'en' })),
  loudness: 'low',
});
const texts = () => spoken.map(({ text }) => text);
const last = () => {
  const one = spoken[spoken.length - 1];
  if (!one) throw new Error('nothing was said');
  return one;
};

beforeEach(() => {
  spoken = [];
  canSay = () => true;
  vi.mocked(voice.stop).mockClear();
  vi.stubGlobal('matchMedia', () => ({ matches: false }));
  listening = openListening('en');
  listening.use(voice);
});

it('asks once before the first sound, and says nothing where the answer is no', () => {
  const one = passage('one');
  listening.listen(one);
  expect(listening.sound().isAsking).toBe(true);
  listening.answer(false);
  expect([texts(), listening.sound().isAsking]).toEqual([[], false]);
  listening.listen(one);
  listening.answer(true);
  listening.listen(passage('two'));
  expect([texts(), listening.sound().isAsking]).toEqual([['one', 'two'], false]);
});

it('asks the next person again, at the speed at which it was spoken', () => {
  listening.listen(passage('one'));
  listening.answer(true);
  listening.setSpeed(0.75);
  listening.forget();
  expect(listening.sound()).toMatchObject({ isSpeaking: false, speed: 1 });
  listening.listen(passage('two'));
  expect(listening.sound().isAsking).toBe(true);
});

it('says a passage to its end, without what nothing can say', async () => {
  canSay = ({ text }) => text !== 'heading';
  listening.listen(passage('heading', 'one', 'two'));
  listening.answer(true);
  await last().end(true);
  await last().end(true);
  expect([texts(), listening.sound().isSpeaking]).toEqual([['one', 'two'], false]);
});

it('is silent at a second tap, and goes no further', async () => {
  const both = passage('one', 'two');
  listening.listen(both);
  listening.answer(true);
  listening.listen(both);
  await last().end(false);
  expect([texts(), listening.sound().isSpeaking]).toEqual([['one'], false]);
  expect(voice.stop).toHaveBeenCalled();
});

it('ends all of it where the voice was stopped from elsewhere', async () => {
  listening.listen(passage('one'), passage('two'));
  listening.answer(true);
  await last().end(false);
  expect([texts(), listening.sound().isSpeaking]).toEqual([['one'], false]);
});

it('reads on from passage to passage in the order in which they stand, bringing each into view', async () => {
  const [first, second] = [passage('one'), passage('two')];
  const [above, below] = [document.createElement('p'), document.createElement('p')];
  document.body.append(above, below);
  above.scrollIntoView = below.scrollIntoView = vi.fn();
  listening.place(second, below);
  listening.place(first, above);
  expect(listening.placed()).toEqual([first, second]);
  listening.listen(...listening.placed());
  listening.answer(true);
  await last().end(true);
  expect([texts(), listening.sound().passage]).toEqual([['one', 'two'], second]);
  expect(above.scrollIntoView).toHaveBeenCalledTimes(2);
});

it('says the same again from its beginning where the speed changes, and goes on from there', async () => {
  listening.listen(passage('one', 'two'), passage('three'));
  listening.answer(true);
  await last().end(true);
  listening.setSpeed(0.75);
  expect(last()).toMatchObject({ text: 'two', speed: 0.75 });
  await last().end(true);
  expect(texts()).toEqual(['one', 'two', 'two', 'three']);
});

it('lights the word that is said, and none of what is over', async () => {
  listening.listen(passage('one two'));
  listening.answer(true);
  const first = last();
  first.onWord?.(4, 3);
  expect(listening.sound().word).toEqual({ start: 4, length: 3 });
  listening.stop();
  first.onWord?.(0, 3);
  expect(listening.sound().word).toBeUndefined();
});

it('looks again for what can be said when the voice says that it changed', () => {
  canSay = () => false;
  listening.use(voice);
  expect(listening.sourceOf({ text: 'one', language: 'en' })).toBeUndefined();
  canSay = () => true;
  tellVoice();
  expect(listening.sourceOf({ text: 'one', language: 'en' })).toBe('machine');
});
