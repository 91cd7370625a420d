/** One voice out of all there are: a person's, a machine's recorded before, and the device's own. */
import type { Voice } from '#core/ports.ts';
import { readStored } from '#platform/read-stored.ts';
import { type FindVoiceList, findSound, openClipPlayer } from './clip-player.ts';
import { findSpeechEngine, openDeviceVoice } from './device-voice.ts';
import type { Speech } from './speech.ts';
import { isLeft, stopWhenLeft } from './stop-when-left.ts';
import type { ReadVoiceFile } from './voice-files.ts';

interface VoiceParts {
  readonly lists: FindVoiceList;
  readonly readFile?: ReadVoiceFile;
  readonly engine?: ReturnType<typeof findSpeechEngine>;
  readonly sound?: ReturnType<typeof findSound>;
}

export interface OpenVoice extends Voice {
  /** To be called when the sounds of a language came to the device or were taken from it. */
  listsChanged(): void;
}

export function openVoice({
  lists,
  readFile = readStored,
  engine = findSpeechEngine(),
  sound = findSound(),
}: VoiceParts): OpenVoice {
  const listeners = new Set<() => void>();
  const tell = () => {
    listeners.forEach((listener) => {
      listener();
    });
  };
  const speakers = [openClipPlayer(lists, readFile, sound), openDeviceVoice(engine, tell)];
  let now: Speech | undefined;
  const stop = () => {
    now?.stop();
    now = undefined;
  };
  stopWhenLeft(stop);

  return {
    sourceOf: (utterance) =>
      speakers.map((speaker) => speaker.sourceOf(utterance)).filter((source) => source !== undefined)[0],
    async say(utterance, manner) {
      stop();
      if (isLeft()) return false;
      for (const speaker of speakers.filter((one) => one.sourceOf(utterance))) {
        const speech = speaker.say(utterance, manner);
        now = speech;
        const ending = await speech.ended;
        // A file that is gone or damaged is said by the device, where it can; whoever stopped it wants silence.
        if (ending !== 'broken' || now !== speech) return ending === 'whole';
      }
      return false;
    },
    stop,
    subscribe(onChange) {
      listeners.add(onChange);
      return () => listeners.delete(onChange);
    },
    listsChanged: tell,
  };
}
