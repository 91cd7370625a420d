/** What happens in the recording booth: which text is on the screen, what may be tapped, and what is kept. */
import type { SpokenForBooth } from '#core/desk/desk-files.ts';

export const choices = ['all', 'core', 'missing'] as const;
export type Choice = (typeof choices)[number];

/** `asking`: the browser asks for the microphone. `taken`: there is a recording that nobody has kept yet. */
export type Phase = 'ready' | 'asking' | 'recording' | 'taken' | 'listening';
export type BoothFault = 'no-recorder' | 'no-microphone' | 'no-room' | 'cannot-play';

export interface Booth {
  readonly texts: readonly SpokenForBooth[];
  readonly choice: Choice;
  /** Marks in the order in which they are read; it does not move below the reader while more is kept. */
  readonly list: readonly string[];
  readonly place: number;
  /** Marks of today's texts that lie on this device. */
  readonly kept: readonly string[];
  readonly phase: Phase;
  readonly fault: BoothFault | undefined;
  /** What was kept last, and whether something was kept of it before. */
  readonly last: { readonly mark: string; readonly hadBefore: boolean } | undefined;
}

export type BoothEvent =
  | { kind: 'choose'; choice: Choice }
  | { kind: 'go'; by: 1 | -1 }
  | { kind: 'ask' | 'started' | 'stopped' | 'listen' | 'silent' | 'kept' | 'undone' | 'deleted' }
  | { kind: 'failed'; fault: BoothFault };

export function openBooth(texts: readonly SpokenForBooth[], onDevice: readonly string[]): Booth {
  const kept = texts.map(({ mark }) => mark).filter((mark) => onDevice.indexOf(mark) >= 0);
  const booth = { texts, kept, place: 0, phase: 'ready', fault: undefined, last: undefined } as const;
  return { ...booth, choice: 'core', list: listOf('core', texts, kept) };
}

function listOf(choice: Choice, texts: readonly SpokenForBooth[], kept: readonly string[]): string[] {
  const marks = (some: readonly SpokenForBooth[]) => some.map(({ mark }) => mark);
  if (choice === 'core') return marks([...texts.filter(({ core }) => core), ...texts.filter(({ core }) => !core)]);
  if (choice === 'missing') return marks(texts.filter(({ mark, recorded }) => !recorded && kept.indexOf(mark) < 0));
  return marks(texts);
}

/** Whoever is being recorded, or asked for the microphone, stays where they are. */
export const isBusy = ({ phase }: Booth) => phase === 'asking' || phase === 'recording';

export function textOf({ texts, list, place }: Booth): SpokenForBooth | undefined {
  return texts.find(({ mark }) => mark === list[place]);
}

/** An event that does not fit what is going on changes nothing. */
export function stepBooth(booth: Booth, event: BoothEvent): Booth {
  const { texts, list, place, kept, phase, last } = booth;
  const move = (by: number) => Math.max(0, Math.min(list.length - 1, place + by));
  switch (event.kind) {
    case 'choose':
      if (isBusy(booth)) return booth;
      return {
        ...booth,
        choice: event.choice,
        list: listOf(event.choice, texts, kept),
        place: 0,
        phase: 'ready',
        fault: undefined,
      };
    case 'go':
      return isBusy(booth) ? booth : { ...booth, place: move(event.by), phase: 'ready', fault: undefined };
    case 'ask':
      return isBusy(booth) || list.length === 0 ? booth : { ...booth, phase: 'asking', fault: undefined };
    case 'started':
      return phase === 'asking' ? { ...booth, phase: 'recording' } : booth;
    case 'stopped':
      return phase === 'recording' ? { ...booth, phase: 'taken' } : booth;
    case 'listen':
      return phase === 'taken' ? { ...booth, phase: 'listening', fault: undefined } : booth;
    case 'silent':
      return phase === 'listening' ? { ...booth, phase: 'taken' } : booth;
    case 'kept': {
      const mark = list[place];
      if (mark === undefined || (phase !== 'taken' && phase !== 'listening')) return booth;
      const hadBefore = kept.indexOf(mark) >= 0;
      return {
        ...booth,
        kept: hadBefore ? kept : kept.concat(mark),
        last: { mark, hadBefore },
        place: move(1),
        phase: 'ready',
        fault: undefined,
      };
    }
    case 'undone': {
      if (!last || isBusy(booth)) return booth;
      const at = list.indexOf(last.mark);
      return {
        ...booth,
        kept: last.hadBefore ? kept : kept.filter((mark) => mark !== last.mark),
        place: at < 0 ? place : at,
        phase: 'ready',
        last: undefined,
      };
    }
    case 'deleted':
      return { ...booth, kept: [], last: undefined };
    case 'failed':
      return { ...booth, phase: phase === 'listening' || phase === 'taken' ? 'taken' : 'ready', fault: event.fault };
  }
}
