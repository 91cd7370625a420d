/** Promises about what a phone shows of a country long after it last heard of us. */
import { describe, expect, it } from 'vitest';
import type { Check } from '#core/directory/ledger.ts';
import { publishCountry } from '#core/directory/publish.ts';
import type { Service } from '#core/directory/service.ts';
import { servicesAt } from '#core/directory/services-at.ts';
import { land, service } from './fixtures.ts';

const checkedUntil = (nextDue: string): Check[] =>
  (['editor', 'second-reader'] as const).map((role) => ({ role, on: '2026-06-01', nextDue, method: 'operator-page' }));
const at = (day: string, ...services: Service[]) => {
  const shown = servicesAt(publishCountry(land(services)), new Date(`${day}T12:00:00Z`));
  return { services: shown.services.map(({ id }) => id), expired: shown.expired.map(({ id }) => id) };
};

describe('services of a country', () => {
  const line = service('yy-line', { checks: checkedUntil('2026-12-01') });
  const legal = service('yy-legal', { kind: 'refugee-info', whoAnswers: 'ngo', checks: checkedUntil('2026-11-01') });
  const pages = service('yy-pages', { kind: 'trafficking', whoAnswers: 'ngo', checks: checkedUntil('2027-05-01') });

  it('are all shown as long as people stand behind them', () => {
    expect(at('2026-11-01', line, legal, pages)).toEqual({
      services: ['yy-line', 'yy-pages', 'yy-legal'],
      expired: [],
    });
  });

  it('make room for the child line on the day after their check ran out', () => {
    expect(at('2026-11-02', line, legal, pages)).toEqual({ services: ['yy-line', 'yy-pages'], expired: ['yy-legal'] });
  });

  it('keep the child line, last, when its own check ran out', () => {
    expect(at('2026-12-02', line, legal, pages)).toEqual({ services: ['yy-pages', 'yy-line'], expired: ['yy-legal'] });
  });

  it('keep the child line that was checked last, when there are two', () => {
    const other = service('yy-other', { checks: checkedUntil('2026-12-15') });
    expect(at('2030-01-01', line, other)).toEqual({ services: ['yy-other'], expired: ['yy-line'] });
  });

  it('are none where all ran out and none is for children', () => {
    expect(at('2030-01-01', legal)).toEqual({ services: [], expired: ['yy-legal'] });
  });

  it('sink among their kind when what is known of them grows old on the phone', () => {
    const early = service('yy-a', { newestSource: '2025-01' });
    const late = service('yy-b', { newestSource: '2026-04' });
    expect(at('2026-11-21', early, late).services).toEqual(['yy-a', 'yy-b']);
    expect(at('2027-11-21', early, late).services).toEqual(['yy-b', 'yy-a']);
  });

  it('are never expired as long as nobody has checked anything', () => {
    expect(at('2040-01-01', service('yy-line'))).toEqual({ services: ['yy-line'], expired: [] });
  });
});
