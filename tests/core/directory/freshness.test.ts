import { describe, expect, it } from 'vitest';
import { freshnessAt } from '#core/directory/freshness.ts';

const at = (day: string) => new Date(`${day}T12:00:00Z`);

describe('what we know of a service', () => {
  it.each([
    ['2024-11-30', '2026-11-21', 'fresh'],
    ['2024-10-31', '2026-11-21', 'old'],
    ['2024-11', '2026-11-21', 'fresh'],
    ['2024-10', '2026-11-21', 'old'],
    ['2024', '2026-11-21', 'fresh'],
    ['2023', '2026-11-21', 'old'],
  ] as const)('seen %s and read %s is %s', (seen, day, expected) => {
    expect(freshnessAt({ seen, freshness: 'fresh' }, at(day))).toBe(expected);
  });

  it('grows old on a phone that never hears from us again', () => {
    const service = { seen: '2026-04-22', freshness: 'fresh' } as const;
    expect(freshnessAt(service, at('2026-11-21'))).toBe('fresh');
    expect(freshnessAt(service, at('2029-11-21'))).toBe('old');
  });

  it('is never younger than when it was published, whatever the clock says', () => {
    expect(freshnessAt({ seen: '2019-01', freshness: 'old' }, at('1996-01-01'))).toBe('old');
    expect(freshnessAt({ freshness: 'undated' }, at('1996-01-01'))).toBe('undated');
    expect(freshnessAt({ seen: '2026-04', freshness: 'fresh' }, at('1996-01-01'))).toBe('fresh');
  });

  it.each([
    ['2026-11-21', 'fresh'],
    ['2026-11-22', 'expired'],
  ] as const)('and good until 2026-11-21 is %s: %s', (day, expected) => {
    const service = { seen: '2026-04', due: '2026-11-21', freshness: 'fresh' } as const;
    expect(freshnessAt(service, at(day))).toBe(expected);
  });
});
