/**
 * Says what a reader taps on, one screen's texts at a time. What was said, how fast, and that others can hear is known
 * until the page ends, and kept nowhere.
 */
import type { Utterance, Voice, VoiceSource } from '#core/ports.ts';
import type { Listening, Passage, Sound } from '#ui/listening.ts';

export interface ListeningControl extends Listening {
  /** From now on this voice speaks; until then there is nothing to hear, and no button. */
  use(voice: Voice): void;
  /** Silent, and nothing of this screen is said again. */
  leave(): void;
  /** The next person is asked again, and hears it as it was spoken. */
  forget(): void;
}

const silent: Sound = { isSpeaking: false, isAsking: false, speed: 1 };

export function openListening(language: string): ListeningControl {
  let voice: Voice | undefined;
  let sound = silent;
  let waiting: readonly Passage[] = [];
  let knowsOthersHear = false;
  /** Grows with each beginning and each end, so that what was overtaken goes no further. */
  let turn = 0;
  const listeners = new Set<() => void>();
  const places = new Map<Passage, HTMLElement>();
  let sources = new Map<string, VoiceSource | undefined>();

  const tell = () =>
    listeners.forEach((listener) => {
      listener();
    });
  const change = (next: Partial<Sound>) => {
    sound = { ...sound, ...next };
    tell();
  };

  const sourceOf = (utterance: Utterance): VoiceSource | undefined => {
    const key = `${utterance.language} ${utterance.text}`;
    if (!sources.has(key)) sources.set(key, voice?.sourceOf(utterance));
    return sources.get(key);
  };

  const stop = () => {
    turn++;
    voice?.stop();
    if (sound.isSpeaking || sound.isAsking) change({ isSpeaking: false, isAsking: false, word: undefined });
  };

  /** @param from the first utterance of the first passage that is said. */
  const speak = async (passages: readonly Passage[], from = 0) => {
    const mine = ++turn;
    waiting = passages;
    for (const passage of passages) {
      if (passages.length > 1) bringIntoView(places.get(passage));
      for (const utterance of passage.says.slice(passage === passages[0] ? from : 0)) {
        const source = sourceOf(utterance);
        if (!voice || !source) continue;
        waiting = passages.slice(passages.indexOf(passage));
        change({ passage, utterance, source, word: undefined, isSpeaking: true, isAsking: false });
        const isWhole = await voice.say(utterance, {
          loudness: passage.loudness,
          speed: sound.speed,
          onWord: (start, length) => mine === turn && change({ word: { start, length } }),
        });
        if (mine !== turn) return;
        if (!isWhole) return stop();
      }
    }
    stop();
  };

  return {
    language,
    sound: () => sound,
    sourceOf,
    subscribe(onChange) {
      listeners.add(onChange);
      return () => listeners.delete(onChange);
    },
    listen(...passages) {
      const [first] = passages;
      if (!first || (sound.isSpeaking && (sound.passage === first || passages.length > 1))) return stop();
      if (knowsOthersHear) return void speak(passages);
      stop();
      waiting = passages;
      change({ isAsking: true });
    },
    stop,
    setSpeed(speed) {
      change({ speed });
      const { passage, utterance } = sound;
      if (sound.isSpeaking && passage && utterance) void speak(waiting, passage.says.indexOf(utterance));
    },
    answer(goesOn) {
      change({ isAsking: false });
      if (!goesOn) return;
      knowsOthersHear = true;
      void speak(waiting);
    },
    place(passage, element) {
      places.set(passage, element);
      return () => places.delete(passage);
    },
    placed: () =>
      Array.from(places)
        .sort(([, one], [, other]) => (one.compareDocumentPosition(other) & 4 ? -1 : 1))
        .map(([passage]) => passage),
    use(next) {
      voice = next;
      next.subscribe(() => {
        sources = new Map();
        tell();
      });
      sources = new Map();
      tell();
    },
    leave() {
      stop();
      waiting = [];
      change({ passage: undefined, utterance: undefined, source: undefined });
    },
    forget() {
      knowsOthersHear = false;
      stop();
      waiting = [];
      sound = silent;
      tell();
    },
  };
}

function bringIntoView(element: HTMLElement | undefined): void {
  const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  element?.scrollIntoView({ block: 'center', behavior: isCalm ? 'auto' : 'smooth' });
}
