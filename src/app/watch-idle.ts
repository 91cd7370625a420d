/** Notices that nobody touches the screen any more, and that somebody does again. */
import { type IdlePhase, idlePhase } from '#core/idle/idle-phase.ts';
import type { Stopwatch } from '#core/ports.ts';

export interface IdleWatch {
  phase(): IdlePhase;
  subscribe(onChange: () => void): () => void;
  /** To be called every second. */
  look(): void;
}

interface Watched {
  stopwatch: Stopwatch;
  /** Whether hands rest longer here. */
  isSlow(): boolean;
  /** Whether something is being said: whoever listens touches nothing, and it ends by itself. */
  isHeard(): boolean;
  /** What is to be done under the cover before that. Must end. */
  onAbandoned(): Promise<void>;
  /** Forgets what was read; true when this page is being left for it. */
  startOver(): boolean;
}

const signsOfLife = ['pointerdown', 'keydown', 'scroll', 'focusin', 'click'];
const here: IdlePhase = { kind: 'here' };

export function watchIdle({ stopwatch, isSlow, isHeard, onAbandoned, startOver }: Watched): IdleWatch {
  const listeners = new Set<() => void>();
  let phase = here;
  let isOver = false;
  const change = (next: IdlePhase) => {
    if (next.kind === phase.kind && next.kind === 'here') return;
    phase = next;
    listeners.forEach((listener) => {
      listener();
    });
  };
  const goOn = () => {
    if (isOver) return;
    stopwatch.restart();
    change(here);
  };
  const look = () => {
    // A page in the background has a limit of its own, and one that is being left needs none.
    if (document.visibilityState === 'hidden' || document.documentElement.hasAttribute('data-leaving')) return;
    if (isOver) return;
    const next = idlePhase(stopwatch.elapsed(), isSlow());
    if (next.kind === 'here' && isHeard()) goOn();
    else if (next.kind !== 'over') change(next);
    else void end();
  };
  /** From here on no tap brings back what was read. */
  const end = async () => {
    isOver = true;
    change({ kind: 'covered', left: 0 });
    await onAbandoned();
    const isLeaving = startOver();
    isOver = false;
    if (!isLeaving) goOn();
  };
  for (const sign of signsOfLife) {
    const onSign = () => {
      // Timers sleep with the device: whoever wakes it may be somebody else.
      look();
      // A press would uncover what lies below it before it ends as a tap there.
      if (phase.kind === 'here' || sign === 'click') goOn();
    };
    addEventListener(sign, onSign, { capture: true, passive: true });
  }
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState !== 'hidden') goOn();
  });

  return {
    phase: () => phase,
    subscribe(onChange) {
      listeners.add(onChange);
      return () => listeners.delete(onChange);
    },
    look,
  };
}
