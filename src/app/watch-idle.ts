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
  /** Forgets what was read; true when this page is being left for it. */
  startOver(): boolean;
}

const signsOfLife = ['pointerdown', 'keydown', 'scroll', 'focusin', 'click'];
const here: IdlePhase = { kind: 'here' };

export function watchIdle({ stopwatch, isSlow, isHeard, startOver }: Watched): IdleWatch {
  const listeners = new Set<() => void>();
  let phase = here;
  const change = (next: IdlePhase) => {
    if (next.kind === phase.kind && next.kind === 'here') return;
    phase = next;
    listeners.forEach((listener) => {
      listener();
    });
  };
  const goOn = () => {
    stopwatch.restart();
    change(here);
  };
  const look = () => {
    // A page in the background has a limit of its own, and one that is being left needs none.
    if (document.visibilityState === 'hidden' || document.documentElement.hasAttribute('data-leaving')) return;
    const next = idlePhase(stopwatch.elapsed(), isSlow());
    if (next.kind === 'here' && isHeard()) goOn();
    else if (next.kind !== 'over') change(next);
    else if (startOver()) change({ kind: 'covered', left: 0 });
    else goOn();
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
