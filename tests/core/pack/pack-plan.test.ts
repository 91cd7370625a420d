/** Promises about a plan that was kept on the device. */
import { describe, expect, it } from 'vitest';
import { readPackPlan } from '#core/pack/pack-plan.ts';
import { walk } from './walk.ts';
import { zzSite } from './zz-site.ts';

describe('a plan at rest', () => {
  it('is read as it was written', async () => {
    const { end } = await walk(zzSite(5));
    if (end.kind !== 'whole') throw new Error('not whole');
    expect(readPackPlan(JSON.stringify(end.plan))).toEqual(end.plan);
    expect(readPackPlan(JSON.stringify({ ...end.plan, country: 'ZZ' }))).toBeUndefined();
  });

  it.each(['', '[]', '{"version":5}', 'null'])('is not read from %j', (text) => {
    expect(readPackPlan(text)).toBeUndefined();
  });
});
