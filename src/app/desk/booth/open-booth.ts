/** The recording booth: what is recorded stays on this device until the helper saves it as one file or deletes it. */

import { bringFile } from '#app/desk/bring-file.ts';
import { make } from '#app/desk/make.ts';
import type { Desk } from '#app/desk/open-tools.ts';
import { deskFileAddress } from '#core/desk/desk-addresses.ts';
import type { TextsFile } from '#core/desk/desk-files.ts';
import { fileName } from '#core/discreet-names.ts';
import { type BoothEvent, openBooth as beginBooth, stepBooth, textOf } from '#core/speech/booth.ts';
import { canRecord, play, type Recorder, record, type Take } from '#platform/microphone.ts';
import { openRecordings, type Recording } from '#platform/recordings.ts';
import { isLeft, stopWhenLeft } from '#platform/voice/stop-when-left.ts';
import { showBooth } from './show-booth.ts';
import { makeVoiceZip } from './voice-zip.ts';

export async function openBooth(box: HTMLElement, desk: Desk): Promise<void> {
  const { language, texts } = await bringFile<TextsFile>(deskFileAddress(desk.tag, 'texts'));
  const { tag } = language;
  const store = openRecordings();
  let booth = beginBooth(texts, await store.marks(tag).catch(() => []));
  let recorder: Recorder | undefined;
  let take: Take | undefined;
  let silence: (() => void) | undefined;
  /** What lay there before the last keep. */
  let before: Recording | undefined;

  const tell = (event: BoothEvent) => {
    booth = stepBooth(booth, event);
    if (booth.phase === 'ready') take = undefined;
    show(booth);
  };
  const stop = () => {
    recorder?.stop();
    silence?.();
  };

  const show = showBooth(box, desk, language, {
    choose: (choice) => tell({ kind: 'choose', choice }),
    go(by) {
      silence?.();
      tell({ kind: 'go', by });
    },
    async record() {
      silence?.();
      tell({ kind: 'ask' });
      try {
        recorder = await record(show.level);
        tell({ kind: 'started' });
        // The browser may have asked for longer than somebody stayed.
        if (isLeft()) recorder.stop();
        take = await recorder.ended;
        tell({ kind: 'stopped' });
      } catch {
        tell({ kind: 'failed', fault: 'no-microphone' });
      }
      recorder = undefined;
    },
    stop,
    async listen() {
      if (!take) return;
      tell({ kind: 'listen' });
      try {
        silence = await play(take.bytes, () => tell({ kind: 'silent' }));
        // Opening a sound takes a moment, in which it may have been kept or left.
        if (booth.phase !== 'listening' || isLeft()) silence();
      } catch {
        tell({ kind: 'failed', fault: 'cannot-play' });
      }
    },
    async keep() {
      const text = textOf(booth);
      if (!take || !text) return;
      silence?.();
      try {
        before = await store.read(tag, text.mark);
        await store.keep({ tag, mark: text.mark, ...take });
        tell({ kind: 'kept' });
      } catch {
        tell({ kind: 'failed', fault: 'no-room' });
      }
    },
    async undo() {
      const { last } = booth;
      if (!last) return;
      try {
        await (before ? store.keep(before) : store.remove(tag, last.mark));
        tell({ kind: 'undone' });
      } catch {
        tell({ kind: 'failed', fault: 'no-room' });
      }
    },
    async save() {
      const zip = makeVoiceZip(tag, texts, await store.readAll(tag));
      saveFile(new Blob([zip as BlobPart], { type: 'application/zip' }), `${fileName}-${tag}.zip`);
    },
    async remove() {
      await store.removeAll();
      tell({ kind: 'deleted' });
    },
  });
  // Nobody is listened to by a page that is closed, covered or out of sight.
  stopWhenLeft(stop);
  if (canRecord()) show(booth);
  else tell({ kind: 'failed', fault: 'no-recorder' });
}

/** Browsers read the file a little later than they are told to save it. */
const keptForMs = 60_000;

function saveFile(file: Blob, name: string): void {
  const address = URL.createObjectURL(file);
  const link = make('a', { href: address, download: name });
  document.body.appendChild(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), keptForMs);
}
