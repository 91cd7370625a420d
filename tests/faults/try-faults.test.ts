/** Promises about what came only when it was opened again: once it is told, more often it is a loss. */
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
