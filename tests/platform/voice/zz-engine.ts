/** An engine for speech that says what it is told to say, and ends when it is told to. */
import type { SpeechEngine } from '#platform/voice/device-voice.ts';

export interface ZzUtterance {
  readonly text: string;
  voice?: { lang: string };
  rate?: number;
  volume?: number;
  onend?(): void;
  onerror?(): void;
  onboundary?(event: { name: string; charIndex: number }): void;
}

export interface ZzEngine {
  readonly engine: SpeechEngine;
  readonly said: ZzUtterance[];
  /** The one being said now. */
  now(): ZzUtterance | undefined;
  /** Voices that came late; `isTold` where the engine says so. */
  bring(langs: readonly string[], isTold: boolean): void;
  cancelled(): number;
}

export function zzEngine(langs: readonly string[], isLocal = true): ZzEngine {
  const said: ZzUtterance[] = [];
  let cancelled = 0;
  let now: ZzUtterance | undefined;
  const toVoices = (all: readonly string[]) =>
    all.map((lang) => ({ lang, name: lang, localService: isLocal, default: false, voiceURI: lang }));
  let voices = toVoices(langs);
  const synthesis = {
    speaking: false,
    pending: false,
    paused: false,
    onvoiceschanged: undefined as (() => void) | undefined,
    getVoices: () => voices,
    speak(one: ZzUtterance) {
      said.push(one);
      now = one;
    },
    cancel() {
      cancelled += 1;
      now = undefined;
    },
    resume: () => undefined,
  };
  return {
    engine: {
      synthesis: synthesis as unknown as SpeechSynthesis,
      utter: (text) => ({ text }) as unknown as SpeechSynthesisUtterance,
    },
    said,
    now: () => now,
    bring(more, isTold) {
      voices = toVoices(more);
      if (isTold) synthesis.onvoiceschanged?.();
    },
    cancelled: () => cancelled,
  };
}
