/** One thing that is being said, until it ends in one way or another. */
import type { Manner, Utterance, VoiceSource } from '#core/ports.ts';

/** Whoever may say something. */
export interface Speaker {
  sourceOf(utterance: Utterance): VoiceSource | undefined;
  say(utterance: Utterance, manner: Manner): Speech;
}

/** `broken`: it could not be said, or not to its end. */
export type Ending = 'whole' | 'stopped' | 'broken';

export interface Speech {
  readonly ended: Promise<Ending>;
  stop(): void;
}

export interface OpenSpeech extends Speech {
  /** Engines forget an utterance that nobody holds, and then never tell of its end. */
  held?: unknown;
  isOver(): boolean;
  /** Only the first end counts. */
  end(ending: Ending): void;
  /** Ends what has not come to its end by then. */
  waitAtMost(milliseconds: number): void;
}

/** @param silence ends the sound, where it does not end by itself. */
export function beginSpeech(silence: () => void): OpenSpeech {
  let isOver = false;
  let timer = 0;
  let resolve: (ending: Ending) => void = () => undefined;
  const ended = new Promise<Ending>((settle) => {
    resolve = settle;
  });
  const end = (ending: Ending) => {
    if (isOver) return;
    isOver = true;
    clearTimeout(timer);
    try {
      if (ending !== 'whole') silence();
    } catch {
      // An engine that cannot be silenced has fallen silent before.
    }
    resolve(ending);
  };
  return {
    ended,
    isOver: () => isOver,
    end,
    stop: () => end('stopped'),
    waitAtMost(milliseconds) {
      clearTimeout(timer);
      timer = setTimeout(() => end('broken'), milliseconds) as unknown as number;
    },
  };
}
