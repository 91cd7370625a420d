/** One voice out of all there are: a person's, a machine's recorded before, and the device's own. */
import type { Utterance, Voice } from '#core/ports.ts';
import type { VoiceList } from '#core/speech/voice-list.ts';
import { findSpeechEngine, openDeviceVoice, type SpeechEngine } from './device-voice.ts';
import type { Speech } from './speech.ts';
import { isLeft, stopWhenLeft } from './stop-when-left.ts';

export interface VoiceParts {
  /** The signed list of a language whose sounds lie on this device; undefined where they do not. */
  readonly lists: (tag: string) => VoiceList | undefined;
  readonly engine?: SpeechEngine | undefined;
}

/** `listsChanged` is to be called when a voice came to the device or was removed. */
export function openVoice({ lists, engine = findSpeechEngine() }: VoiceParts): Voice & { listsChanged(): void } {
  void lists;
  const listeners = new Set<() => void>();
  const tell = () => {
    listeners.forEach((listener) => {
      listener();
    });
  };
  const device = openDeviceVoice(engine, tell);
  let now: Speech | undefined;
  const stop = () => {
    now?.stop();
    now = undefined;
  };
  stopWhenLeft(stop);

  return {
    sourceOf: ({ language }: Utterance) => (device.canSay(language) ? 'device' : undefined),
    async say(utterance, manner) {
      stop();
      if (isLeft()) return false;
      now = device.say(utterance, manner);
      return (await now.ended) === 'whole';
    },
    stop,
    subscribe(onChange) {
      listeners.add(onChange);
      return () => listeners.delete(onChange);
    },
    listsChanged: tell,
  };
}
