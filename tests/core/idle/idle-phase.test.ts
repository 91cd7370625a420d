import { describe, expect, it } from 'vitest';
import { idlePhase } from '#core/idle/idle-phase.ts';

const seconds = (count: number) => count * 1000;

describe('a screen that nobody touches', () => {
  it('is left alone for 90 seconds, then covered for as long, then over', () => {
    expect(idlePhase(0, false)).toEqual({ kind: 'here' });
    expect(idlePhase(seconds(90) - 1, false)).toEqual({ kind: 'here' });
    expect(idlePhase(seconds(90), false)).toEqual({ kind: 'covered', left: 1 });
    expect(idlePhase(seconds(135), false)).toEqual({ kind: 'covered', left: 0.5 });
    expect(idlePhase(seconds(180) - 1, false).kind).toBe('covered');
    expect(idlePhase(seconds(180), false)).toEqual({ kind: 'over' });
  });

  it('where hands rest longer is over after five minutes, and says so as long before', () => {
    expect(idlePhase(seconds(210) - 1, true)).toEqual({ kind: 'here' });
    expect(idlePhase(seconds(210), true)).toEqual({ kind: 'covered', left: 1 });
    expect(idlePhase(seconds(300), true)).toEqual({ kind: 'over' });
  });

  it('stays over, however long ago that was', () => {
    expect(idlePhase(seconds(86_400), true)).toEqual({ kind: 'over' });
  });
});
