/** Promises about wrong clocks: none makes anything younger than what is signed. */
import { expect, it } from 'vitest';
import { trustedNow } from '#core/pack/trusted-clock.ts';

const past = '2026-06-01T12:00:00Z';

it.each([
  ['is believed when it is ahead', '2056-06-01T12:00:00Z', '2056-06-01T12:00:00.000Z'],
  ['is believed when it is right', '2026-06-02T12:00:00Z', '2026-06-02T12:00:00.000Z'],
  ['is believed when it is some hours behind', '2026-05-31T13:00:00Z', '2026-05-31T13:00:00.000Z'],
  ['is put right when it is years behind', '1996-06-01T12:00:00Z', '2026-06-01T12:00:00.000Z'],
])('a clock %s', (_, device, now) => {
  expect(trustedNow(new Date(device), past).toISOString()).toBe(now);
});
