/** What can be heard on a screen, and what is being said now. Only the app gives it: a document has none of it. */
import { createContext, useContext, useEffect, useMemo, useRef, useSyncExternalStore } from 'react';
import type { Utterance, VoiceSource } from '#core/ports.ts';

/** Texts that belong together, said one after the other. */
export interface Passage {
  /** One object for as long as it stands on the screen; what is lit is found by it. */
  readonly says: readonly Utterance[];
  readonly loudness: 'low' | 'normal';
}

export interface Sound {
  /** What is being said, or was the last on this screen. */
  readonly passage?: Passage | undefined;
  readonly isSpeaking: boolean;
  readonly source?: VoiceSource | undefined;
  readonly utterance?: Utterance | undefined;
  /** The word being said, as a place in the text of the utterance. */
  readonly word?: { readonly start: number; readonly length: number } | undefined;
  /** Whether it is asked first, because others can hear. */
  readonly isAsking: boolean;
  readonly speed: Speed;
}

export const speeds = [0.75, 1, 1.25] as const;
export type Speed = (typeof speeds)[number];

export interface Listening {
  /** Of what stands here without a language of its own. */
  readonly language: string;
  sound(): Sound;
  subscribe(onChange: () => void): () => void;
  sourceOf(utterance: Utterance): VoiceSource | undefined;
  /** At a tap: says these, or is silent where the first of them is being said. */
  listen(...passages: Passage[]): void;
  stop(): void;
  setSpeed(speed: Speed): void;
  /** What was answered to “others can hear”. */
  answer(goesOn: boolean): void;
  /** Told where a passage stands, so that all of a screen can be said in its order. @returns takes it back. */
  place(passage: Passage, element: HTMLElement): () => void;
  /** Those of this screen, from its top to its end. */
  placed(): Passage[];
}

export const ListeningView = createContext<Listening | undefined>(undefined);

/** Undefined where nothing says exactly this. */
export function usePassage(
  texts: string | readonly string[],
  { language, loudness = 'low' }: { language?: string | undefined; loudness?: Passage['loudness'] | undefined },
): { passage: Passage; listening: Listening } | undefined {
  const listening = useContext(ListeningView);
  const key = typeof texts === 'string' ? texts : texts.join('\n');
  const passage = useMemo((): Passage | undefined => {
    const spoken = language ?? listening?.language;
    if (spoken === undefined || key === '') return undefined;
    return { says: key.split('\n').map((text) => ({ text, language: spoken })), loudness };
  }, [listening, key, language, loudness]);
  const canBeHeard = useSyncExternalStore(listening?.subscribe ?? never, () => canSay(listening, passage), nothing);
  return canBeHeard && listening && passage ? { passage, listening } : undefined;
}

/** The last of a passage is what is asked for; a heading before it is left out where nothing says it. */
function canSay(listening: Listening | undefined, passage: Passage | undefined): boolean {
  const last = passage?.says[passage.says.length - 1];
  return listening !== undefined && last !== undefined && listening.sourceOf(last) !== undefined;
}

/** What sounds, where it is this passage; the others are not drawn anew with each word. */
export function useSoundOf(listening: Listening, passage: Passage): Sound | undefined {
  return useSyncExternalStore(listening.subscribe, () => {
    const sound = listening.sound();
    return sound.isSpeaking && sound.passage === passage ? sound : undefined;
  });
}

/** For what is said when all of a screen is said. */
export function usePlaceOf<Box extends HTMLElement>(listening: Listening, passage: Passage) {
  const box = useRef<Box>(null);
  useEffect(() => (box.current ? listening.place(passage, box.current) : undefined), [listening, passage]);
  return box;
}

const never = () => () => undefined;
const nothing = () => false;
