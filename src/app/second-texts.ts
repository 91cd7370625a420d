/**
 * The texts of other languages beside the reader's own: for the adult who is shown a card, and for a helper who reads
 * along. They come from verified packs too. Looking at the device is free; the line is used at a tap only.
 */
import type { AppTexts } from './app-texts.ts';

export interface TextSource {
  /** What lies on this device. */
  read(tag: string): Promise<AppTexts | undefined>;
  /** From the site; undefined when it could not be had. */
  load(tag: string, onProgress: (progress: { received: number; total: number }) => void): Promise<AppTexts | undefined>;
}

export type SecondState =
  | { kind: 'looking' }
  | { kind: 'absent' }
  | { kind: 'loading'; received: number; total: number }
  | { kind: 'failed' }
  | { kind: 'here'; texts: AppTexts };

export type SecondStates = Readonly<Partial<Record<string, SecondState>>>;

export interface SecondTexts {
  states(): SecondStates;
  subscribe(onChange: () => void): () => void;
  /** Finds out whether these languages lie on the device. */
  look(tags: readonly string[]): void;
  /** At a tap: brings one over the line. */
  load(tag: string): void;
}

export function createSecondTexts(source: TextSource): SecondTexts {
  let states: SecondStates = {};
  const listeners = new Set<() => void>();
  const set = (tag: string, state: SecondState) => {
    states = { ...states, [tag]: state };
    listeners.forEach((listener) => {
      listener();
    });
  };
  const read = async (tag: string) => {
    const texts = await source.read(tag).catch(() => undefined);
    // What was loaded meanwhile is not taken back.
    if (states[tag]?.kind === 'looking') set(tag, texts ? { kind: 'here', texts } : { kind: 'absent' });
  };
  const load = async (tag: string) => {
    const texts = await source
      .load(tag, (progress) => set(tag, { kind: 'loading', ...progress }))
      .catch(() => undefined);
    set(tag, texts ? { kind: 'here', texts } : { kind: 'failed' });
  };

  return {
    states: () => states,
    subscribe(onChange) {
      listeners.add(onChange);
      return () => listeners.delete(onChange);
    },
    look(tags) {
      for (const tag of tags.filter((one) => !states[one])) {
        set(tag, { kind: 'looking' });
        void read(tag);
      }
    },
    load(tag) {
      const { kind } = states[tag] ?? { kind: 'absent' };
      if (kind === 'here' || kind === 'loading') return;
      set(tag, { kind: 'loading', received: 0, total: 0 });
      void load(tag);
    },
  };
}
