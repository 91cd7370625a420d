/** Promises about organisations: each speaks for its country and its kinds, for a year at most. */
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { organisationFor, organisationKeySchema } from '#core/pack/organisation.ts';
import { readPackPlan } from '#core/pack/pack-plan.ts';
import { walk } from './walk.ts';
import { zzKey } from './zz-roots.ts';
import { zzSite } from './zz-site.ts';

const organisation = {
  ...zzKey(41),
  name: 'Pebbles of ZZ-land',
  country: 'ZZ',
  kinds: ['shelter' as const],
  issued: '2026-01-01T00:00:00Z',
  goodUntil: '2027-01-01T00:00:00Z',
};
const point = { key: organisation.id, country: 'ZZ', kind: 'shelter', issued: '2026-06-01T00:00:00Z' };

describe('an organisation', () => {
  it.each<[string, object]>([
    ['for longer than 12 months', { goodUntil: '2027-01-03T00:00:00Z' }],
    ['for all countries', { country: '*' }],
    ['for nothing', { kinds: [] }],
    ['for a kind nobody knows', { kinds: ['helpline'] }],
    ['without a name', { name: '' }],
    ['with a name that no signed list can hold', { name: 'Kieselstein ☂' }],
    ['with a field nobody knows', { more: 1 }],
  ])('is never trusted %s', (_, change) => {
    expect(v.is(organisationKeySchema, organisation)).toBe(true);
    expect(v.is(organisationKeySchema, { ...organisation, ...change })).toBe(false);
  });

  it('speaks for points of its country and kind, made in its time', () => {
    expect(organisationFor(point, [organisation], [])).toBe(organisation);
    for (const change of [
      { country: 'YY' },
      { kind: 'food' },
      { issued: '2027-01-01T00:00:01Z' },
      { issued: '2025-12-31T23:59:59Z' },
    ]) {
      expect(organisationFor({ ...point, ...change }, [organisation], [])).toBe('not-theirs');
    }
  });

  it('is a stranger when nobody names it, or its key was revoked', () => {
    expect(organisationFor(point, [], [])).toBe('unknown-key');
    expect(organisationFor({ ...point, key: zzKey(42).id }, [organisation], [])).toBe('unknown-key');
    expect(organisationFor(point, [organisation], [organisation.id])).toBe('unknown-key');
  });

  it('travels in the signed manifest, and lies beside the pack', async () => {
    const { end } = await walk(zzSite(5, undefined, { organisations: [organisation] }));
    expect(end).toMatchObject({ kind: 'whole', plan: { organisations: [organisation] } });
    expect(readPackPlan(JSON.stringify(end.kind === 'whole' && end.plan))).toMatchObject({
      organisations: [organisation],
    });
  });
});
