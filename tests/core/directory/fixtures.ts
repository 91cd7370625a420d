/** A help directory of countries that do not exist, so that no fixture can be taken for a real number. */
import type { Channel, NumberChannel } from '#core/directory/channel.ts';
import type { Country, Service } from '#core/directory/service.ts';

const asTheService = { hours: null, exceptions: null, languages: null, free: null, note: null };

export function phone(changes: Partial<NumberChannel> = {}): NumberChannel {
  return {
    kind: 'phone',
    dial: '000000',
    show: '000 000',
    fromAbroad: null,
    short: true,
    reach: null,
    service: null,
    confirmedBy: [],
    ...asTheService,
    ...changes,
  };
}

export function web(url = 'https://example.org/help', confirmedBy: string[] = []): Channel {
  return { kind: 'web', url, show: 'example.org', confirmedBy, ...asTheService };
}

export function email(address = 'help@example.org'): Channel {
  return { kind: 'email', address, show: address, confirmedBy: [], ...asTheService };
}

export function service(id: string, changes: Partial<Service> = {}): Service {
  return {
    id,
    kind: 'child-helpline',
    name: { local: 'Night Line', en: 'Night Line' },
    nameLanguage: null,
    operator: null,
    whoAnswers: 'child-ngo',
    forWhom: 'children',
    boys: null,
    channels: [phone()],
    hours: null,
    timeZone: null,
    exceptions: [],
    languages: null,
    interpreter: null,
    free: null,
    anonymous: null,
    recorded: null,
    mustReport: null,
    safeWithoutPapers: null,
    ages: null,
    scope: 'national',
    region: null,
    evidence: 'A',
    stale: false,
    newestSource: '2026-04',
    sources: [{ url: 'https://example.org/', title: 'Operator', date: '2026-04', class: 'operator' }],
    checks: [],
    doubts: [],
    conflicts: [],
    notes: [],
    held: null,
    ...changes,
  };
}

/** YY-land has telephones; ZZ is the whole world, which has none. */
export function land(services: Service[], country = 'YY'): Country {
  return { country, timeZone: country === 'YY' ? 'Europe/Helsinki' : null, spoken: ['en'], services };
}

/** As two people checked it, in time for any moment that a test is about. */
export const checkedByTwo: Service['checks'] = (['editor', 'second-reader'] as const).map((role) => ({
  role,
  on: '2026-10-01',
  nextDue: '2027-03-01',
  method: 'operator-page',
}));

export const checkedService = (id: string, changes: Partial<Service> = {}) =>
  service(id, { checks: checkedByTwo, ...changes });
