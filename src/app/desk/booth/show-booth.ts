/** The booth as it is seen: one text large on the screen, and a few buttons. */

import { make, makeButton } from '#app/desk/make.ts';
import type { Desk } from '#app/desk/open-tools.ts';
import type { TextsFile } from '#core/desk/desk-files.ts';
import type { ToolWord } from '#core/desk/tool-words.ts';
import { type Booth, type BoothFault, type Choice, choices, isBusy, textOf } from '#core/speech/booth.ts';

export interface BoothTaps {
  choose(choice: Choice): void;
  go(by: 1 | -1): void;
  record(): Promise<void>;
  stop(): void;
  listen(): Promise<void>;
  keep(): Promise<void>;
  undo(): Promise<void>;
  save(): Promise<void>;
  remove(): Promise<void>;
}

export interface ShowBooth {
  (booth: Booth): void;
  level(level: number): void;
}

const choiceWords: Readonly<Record<Choice, ToolWord>> = {
  all: 'deskAllTexts',
  core: 'deskCoreTexts',
  missing: 'deskMissingTexts',
};
const faultWords: Readonly<Record<BoothFault, ToolWord>> = {
  'no-recorder': 'deskNoRecorder',
  'no-microphone': 'deskNoMicrophone',
  'no-room': 'deskNoRoom',
  'cannot-play': 'deskCannotPlay',
};

export function showBooth(
  box: HTMLElement,
  { say }: Desk,
  { tag, dir }: TextsFile['language'],
  taps: BoothTaps,
): ShowBooth {
  const button = (word: ToolWord, name: string, onTap: () => unknown) =>
    makeButton(say(word), () => void onTap(), { 'data-booth': name });
  const choiceButtons = choices.map((choice) => button(choiceWords[choice], choice, () => taps.choose(choice)));
  const place = make('p', { class: 'quiet' });
  const text = make('p', { class: 'say aloud', lang: tag, dir, 'data-booth': 'text' });
  const fault = make('p', { role: 'alert' });
  const meter = make('meter', { min: '0', max: '1', 'aria-label': say('deskLoudness') });
  const record = button('deskRecord', 'record', taps.record);
  const stop = button('deskStop', 'stop', taps.stop);
  const listen = button('deskListen', 'listen', taps.listen);
  const keep = button('deskTake', 'keep', taps.keep);
  const before = button('deskBefore', 'before', () => taps.go(-1));
  const next = button('deskNext', 'next', () => taps.go(1));
  const undo = button('deskUndo', 'undo', taps.undo);
  const kept = make('p', { role: 'status', 'data-booth': 'kept' });
  const save = button('deskExport', 'save', taps.save);
  const remove = button('deskDelete', 'delete', () => ask(true));
  const question = make(
    'div',
    { class: 'box', 'data-booth': 'question' },
    make('p', {}, say('deskDeleteSure')),
    button('deskDeleteNow', 'delete-now', async () => {
      await taps.remove();
      ask(false);
    }),
    button('deskDeleteNot', 'delete-not', () => ask(false)),
  );
  const ask = (isAsked: boolean) => {
    question.hidden = !isAsked;
    remove.hidden = isAsked;
  };
  ask(false);

  const row = (...buttons: HTMLElement[]) =>
    make('div', { class: 'tiles' }, ...buttons.map((one) => make('div', {}, one)));
  const paragraphs = (['deskBoothAbout', 'deskBoothNever', 'deskBoothStays'] as const).map((word) =>
    make('p', word === 'deskBoothNever' ? { class: 'say' } : {}, say(word)),
  );
  const work = make('div', {}, row(...choiceButtons), place, text, meter, row(record, stop, listen, keep));
  work.append(row(before, next), undo);
  box.append(...paragraphs, fault, work, kept, save, remove, question);

  const show = (booth: Booth) => {
    const { phase, list, texts } = booth;
    const now = textOf(booth);
    const isStill = !isBusy(booth);
    choiceButtons.forEach((one, at) => {
      one.setAttribute('aria-pressed', String(choices[at] === booth.choice));
      one.disabled = !isStill;
    });
    // In its own direction, so that the figures do not change places.
    const count = make('bdi', { dir: 'ltr' }, `${booth.place + 1} / ${list.length}`);
    place.textContent = '';
    if (now) place.append(count, ` ${now.where}`);
    text.textContent = now?.text ?? say('deskNoTexts');
    fault.textContent = booth.fault ? say(faultWords[booth.fault]) : '';
    work.hidden = booth.fault === 'no-recorder';
    meter.hidden = stop.hidden = isStill;
    stop.disabled = phase !== 'recording';
    record.hidden = !isStill || !now;
    listen.hidden = keep.hidden = phase !== 'taken' && phase !== 'listening';
    listen.disabled = phase === 'listening';
    before.disabled = !isStill || booth.place === 0;
    next.disabled = !isStill || booth.place >= list.length - 1;
    undo.hidden = !booth.last;
    kept.textContent = '';
    kept.append(`${say('deskTaken')} `, make('bdi', { dir: 'ltr' }, `${booth.kept.length} / ${texts.length}`));
    save.hidden = booth.kept.length === 0;
    if (question.hidden) remove.hidden = booth.kept.length === 0;
  };
  const level = (loudness: number) => {
    meter.value = loudness;
  };
  return Object.assign(show, { level });
}
