/** Gives a browser voices of its own, which make no sound and write down what they were asked to say. */
import type { Page } from 'playwright-core';

export interface Said {
  text: string;
  language: string;
  volume: number;
  speed: number;
  /** Of a screen that was open when it began. */
  isShown: boolean;
}

interface Uttered {
  text: string;
  voice: { lang: string } | null;
  volume: number;
  rate: number;
  onend?: () => void;
  onerror?: () => void;
  onboundary?: (event: { name: string; charIndex: number }) => void;
}

declare global {
  interface Window {
    said: Said[];
    isSpeaking: boolean;
    sounds: number;
  }
}

/** Before the page is opened. Each text takes `milliseconds`; the first word is told. */
export async function pretendVoices(page: Page, languages: readonly string[], milliseconds = 150): Promise<void> {
  await page.addInitScript(
    ({ languages, milliseconds }) => {
      window.said = [];
      window.isSpeaking = false;
      let now: Uttered | undefined;
      const voices = languages.map((lang) => ({
        lang,
        name: lang,
        localService: true,
        default: false,
        voiceURI: lang,
      }));
      const elsewhere = { lang: 'ti', name: 'remote', localService: false, default: false, voiceURI: 'remote' };
      class FakeUtterance {
        voice = null;
        volume = 1;
        rate = 1;
        text: string;
        constructor(text: string) {
          this.text = text;
        }
      }
      const set = (name: string, value: unknown) => Object.defineProperty(window, name, { configurable: true, value });
      set('SpeechSynthesisUtterance', FakeUtterance);
      set('speechSynthesis', {
        getVoices: () => [...voices, elsewhere],
        get speaking() {
          return now !== undefined;
        },
        pending: false,
        paused: false,
        resume: () => undefined,
        cancel() {
          const ended = now;
          now = undefined;
          window.isSpeaking = false;
          ended?.onerror?.();
        },
        speak(one: Uttered) {
          now = one;
          window.isSpeaking = true;
          window.said.push({
            text: one.text,
            language: one.voice?.lang ?? '',
            volume: one.volume,
            speed: one.rate,
            isShown: document.visibilityState !== 'hidden',
          });
          setTimeout(() => now === one && one.onboundary?.({ name: 'word', charIndex: 0 }), 10);
          setTimeout(() => {
            if (now !== one) return;
            now = undefined;
            window.isSpeaking = false;
            one.onend?.();
          }, milliseconds);
        },
      });
    },
    { languages, milliseconds },
  );
}

export const said = (page: Page): Promise<Said[]> => page.evaluate(() => window.said);

/** Counts the recorded sounds that really begin; before the page is opened. */
export async function countSounds(page: Page): Promise<void> {
  await page.addInitScript(() => {
    window.sounds = 0;
    const { start } = AudioBufferSourceNode.prototype;
    AudioBufferSourceNode.prototype.start = function (...when) {
      window.sounds++;
      start.apply(this, when);
    };
  });
}
