import { expect, it } from 'vitest';
import { emergencyMain } from '#core/directory/emergency.ts';
import type { EmergencyNumber } from '#core/directory/pack-shape.ts';

type Reached = NonNullable<EmergencyNumber['service']>;

const numbers = (...reached: Reached[]) => ({
  emergency: reached.map((service, index): EmergencyNumber => {
    const show = `00000${index}`;
    return { kind: 'phone', dial: show, show, service, freshness: 'fresh' };
  }),
});

it.each([
  ['the number for everything, when it comes first', numbers('all', 'police', 'ambulance'), '000000'],
  ['the first number, when none is for everything', numbers('police', 'ambulance', 'fire'), '000000'],
  [
    'the sure numbers before the one for everything, when that comes last',
    numbers('police', 'ambulance', 'fire', 'all'),
    '000000 / 000001 / 000003',
  ],
  ['nothing, when there is no number', numbers(), ''],
] as const)('a sentence names %s', (_, published, text) => {
  expect(emergencyMain(published)).toBe(text);
});
