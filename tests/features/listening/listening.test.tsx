/** Promises about what has a button to hear it, and what has none. */
// @vitest-environment jsdom
import { act } from 'react';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type ListeningControl, openListening } from '#app/open-listening.ts';
import { answers } from '#core/card/cards-piece.ts';
import type { Voice } from '#core/ports.ts';
import { OthersHear } from '#features/listening/others-hear.tsx';
import { Player } from '#features/listening/player.tsx';
import { VoiceOfLanguage } from '#features/listening/voice-of-language.tsx';
import { PhraseCard } from '#features/talk-cards/phrase-card.tsx';
import { ShownReply } from '#features/talk-cards/shown-reply.tsx';
import ui from '#locales/en/ui.json';
import { type OnScreen, putOnScreen } from '#tests/features/on-screen.tsx';
import { Aloud, SpokenText } from '#ui/aloud.tsx';
import { ListeningView } from '#ui/listening.ts';
import { ReadAll } from '#ui/read-all.tsx';

let said: string[];
let canSay: (text: string, language: string) => boolean;
let listening: ListeningControl;
let shown: OnScreen | undefined;

const voice: Voice = {
  sourceOf: ({ text, language }) => (canSay(text, language) ? 'machine' : undefined),
  say: ({ text, language }) => {
    said.push(`${language}: ${text}`);
    return new Promise(() => undefined);
  },
  stop: () => undefined,
  subscribe: () => () => undefined,
};
const put = (element: React.ReactElement) => {
  shown = putOnScreen(<ListeningView.Provider value={listening}>{element}</ListeningView.Provider>);
  return shown;
};
const count = (selector: string) => shown?.screen.querySelectorAll(selector).length;

beforeEach(() => {
  said = [];
  canSay = () => true;
  listening = openListening('en');
  listening.use(voice);
});
afterEach(() => shown?.leave());

it('a document has none, and not one element more', () => {
  shown = putOnScreen(
    <>
      <SpokenText text="one" className="say" />
      <Aloud says="two">
        <b>two</b>
      </Aloud>
      <ReadAll texts={['one']} />
      <Player />
      <OthersHear />
    </>,
  );
  expect(shown.screen.innerHTML).toBe('<p class="say">one</p><b>two</b>');
});

it('only what can be said has a button; it says when it is the way to stop', () => {
  canSay = (text) => text === 'one';
  const { screen, tap } = put(
    <>
      <SpokenText text="one" />
      <SpokenText text="two" />
      <OthersHear />
      <Player />
    </>,
  );
  expect(count('.listen')).toBe(1);
  expect(screen.querySelector('.listen')?.getAttribute('aria-label')).toBe(ui.listen);
  tap('.listen');
  expect([said, count('.player')]).toEqual([[], 0]);
  tap('[data-go-on]');
  expect(said).toEqual(['en: one']);
  expect(screen.querySelector('.heard.lit .listen')?.getAttribute('aria-label')).toBe(ui.stopListening);
  expect(screen.querySelector('.player')?.textContent).toBe(ui.machineReads);
  expect(screen.querySelector('[role="status"], [aria-live]')).toBeNull();
  act(() => listening.leave());
  expect([count('.lit'), count('.player')]).toEqual([0, 0]);
});

it('all of a screen is offered only where all of it can be said', () => {
  put(<ReadAll texts={['one', undefined, 'two']} />);
  expect(count('[data-read-all]')).toBe(1);
  shown?.leave();
  canSay = (text) => text !== 'two';
  listening.use(voice);
  put(<ReadAll texts={['one', 'two']} />);
  expect(count('[data-read-all]')).toBe(0);
});

const sides = {
  child: {
    language: 'uk',
    answers: Object.fromEntries(answers.map((one) => [one, one])),
    words: {},
    roles: [],
    places: [],
  },
  adult: { language: 'en', answers: {}, words: {}, roles: [], places: [] },
  childSide: { tag: 'uk', dir: 'ltr' },
  adultSide: { tag: 'en', dir: 'ltr' },
} as never;
const card = (isSilent: boolean) => ({
  id: 'one',
  picture: 'ear',
  forAdult: [{ text: 'adult' }],
  forChild: [{ text: 'child' }],
  isSilent,
  note: undefined,
});
const phrase = (isSilent: boolean, both = sides) => (
  <PhraseCard card={card(isSilent)} sides={both} isOnTop={false} onTop={() => undefined} />
);

it('a card speaks both languages, a silent one never that of the child', () => {
  put(phrase(false));
  expect(count('.listen')).toBe(2);
  shown?.leave();
  put(phrase(true));
  expect(count('.listen')).toBe(1);
  shown?.tap('.listen');
  act(() => listening.answer(true));
  expect(said).toEqual(['en: adult']);
  shown?.leave();
  put(phrase(true, { ...(sides as object), adult: { language: 'uk' }, adultSide: { tag: 'uk', dir: 'ltr' } } as never));
  expect(count('.listen')).toBe(0);
});

it('a silent question and its answers make no sound', () => {
  const reply = (isSilent: boolean) =>
    ({ id: 'r', picture: 'ear', forAdult: 'adult', forChild: 'child', isQuestion: true, isSilent, wants: [] }) as never;
  put(<ShownReply reply={reply(false)} chosen={{}} sides={sides} onAnswer={() => undefined} />);
  expect(count('.listen')).toBeGreaterThan(1);
  shown?.leave();
  put(<ShownReply reply={reply(true)} chosen={{}} sides={sides} onAnswer={() => undefined} />);
  expect(count('.listen')).toBe(0);
});

it('a voice says what it weighs first, and why it did not come', () => {
  const nothing = () => undefined;
  const put = (state: Parameters<typeof VoiceOfLanguage>[0]['state']) => {
    shown?.leave();
    shown = putOnScreen(<VoiceOfLanguage state={state} onLoad={nothing} onRemove={nothing} />);
    return shown.screen.textContent ?? '';
  };
  const weight = (text: string) => text.replace('{{kilobytes}}', '812');
  expect(put({ kind: 'none' })).toBe('');
  const absent = { kind: 'absent', kilobytes: 812, isPartHere: false } as const;
  expect(put(absent)).toBe(ui.getVoice + weight(ui.keepEverythingSize));
  expect(put({ ...absent, isPartHere: true })).toBe(ui.getVoice + weight(ui.keepEverythingSize) + ui.removeVoice);
  expect(put({ ...absent, fault: 'no-room' })).toContain(ui.noRoom);
  expect(put({ ...absent, fault: 'failed' })).toContain(ui.loadFailed);
  expect(put({ kind: 'here', kilobytes: 812 })).toBe(ui.removeVoice + weight(ui.removeVoiceFrees));
});
