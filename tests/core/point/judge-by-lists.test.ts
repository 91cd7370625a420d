/** Promises about cards where lists or clocks are old: a card that may have been taken back is not called true. */
import { expect, it } from 'vitest';
import type { Lists } from '#core/point/accept-trust.ts';
import { judgeByLists } from '#core/point/judge-by-lists.ts';
import { codeOf, zzCard, zzJudging } from './zz-card.ts';

const lists: Lists = {
  version: 5,
  trust: zzJudging.trust,
  surelyPast: '2026-04-01T00:00:00Z',
  goodUntil: '2026-04-15T00:00:00Z',
};
const judge = (device: string, changes: Partial<Lists> = {}, card = zzCard) =>
  judgeByLists(codeOf(card), { ...lists, ...changes }, { ...zzJudging, device: new Date(device) });

it('a card is true by lists that hold', async () => {
  expect(await judge('2026-04-02T00:00:00Z')).toMatchObject({ kind: 'good', hasRunOut: false });
});

it('no card is called true by lists that have run out', async () => {
  expect(await judge('2026-04-15T00:00:00Z')).toMatchObject({ kind: 'good' });
  expect(await judge('2026-04-15T00:00:01Z')).toEqual({ kind: 'no-lists' });
});

it('what they take back, and what nobody vouches for, is said all the same', async () => {
  const revoked = { organisations: [], points: [zzCard.id] };
  const late = '2026-06-01T00:00:00Z';
  expect(await judge(late, { trust: { ...lists.trust, revoked } })).toEqual({ kind: 'revoked' });
  expect(await judge(late, {}, { ...zzCard, country: 'YY' })).toEqual({ kind: 'cannot-check' });
});

it('a clock that is years behind makes neither a card nor a list younger than what signatures vouch for', async () => {
  const past = '2000-01-01T00:00:00Z';
  expect(await judge(past)).toMatchObject({ kind: 'good', hasRunOut: false });
  // A content list that was signed later than `now.json`.
  expect(await judge(past, { surelyPast: '2026-05-01T00:00:00Z' })).toEqual({ kind: 'no-lists' });
  const forLong = { surelyPast: '2026-06-10T00:00:00Z', goodUntil: '2026-06-24T00:00:00Z' };
  expect(await judge(past, forLong)).toMatchObject({ kind: 'good', hasRunOut: true });
});
