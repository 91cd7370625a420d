/** Promises about what came only when it was opened again, or only when it was begun anew: neither is ever silent. */
import { expect, it } from 'vitest';
import { lateOnes } from './judge.ts';
import type { Case, World } from './kind.ts';
import { tryKind } from './try-faults.ts';

const world = { engine: { name: 'A', atOnce: 2 } } as World;

const outcomeOf = (cases: Case[]) => tryKind(world, { name: 'cut', cases: () => cases });

const whole = (what: string): Case => ({ what, run: async () => [] });
const late = (what: string): Case => ({
  what,
  async run() {
    await new Promise((resolve) => setTimeout(resolve, 5));
    lateOnes.getStore()?.push('/uk/ came late');
    return [];
  },
});

it('tells which case was late, beside others that run with it', async () => {
  const { lost, late: found } = await outcomeOf([whole('one'), late('two'), whole('three')]);
  expect({ lost, found }).toEqual({ lost: 0, found: ['two: /uk/ came late'] });
});

it('counts what comes late again and again as lost', async () => {
  const { lost, broken } = await outcomeOf([late('one'), late('two'), whole('three')]);
  expect({ lost, broken }).toEqual({ lost: 2, broken: ['one: /uk/ came late', 'two: /uk/ came late'] });
});

/** Comes to no answer so many times, then finds what it is given. */
function failing(what: string, times: number, found: string[]): Case {
  let left = times;
  return {
    what,
    async run() {
      if (left-- > 0) throw new Error('the browser fell silent\nat once');
      return found;
    },
  };
}

it('tells what it began anew, and believes what that found', async () => {
  const { lost, broken, begunAnew } = await outcomeOf([failing('one', 1, []), failing('two', 1, ['/uk/ is gone'])]);
  expect({ lost, broken }).toEqual({ lost: 1, broken: ['two: /uk/ is gone'] });
  expect(begunAnew).toEqual(['one: Error: the browser fell silent', 'two: Error: the browser fell silent']);
});

it('begins nothing anew twice, and nothing that found a loss', async () => {
  const { lost, begunAnew } = await outcomeOf([failing('one', 2, []), failing('two', 0, ['/uk/ is gone'])]);
  expect({ lost, begunAnew }).toEqual({ lost: 2, begunAnew: ['one: Error: the browser fell silent'] });
});
