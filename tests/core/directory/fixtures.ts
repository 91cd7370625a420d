/** A help directory of countries that do not exist, so that no fixture can be taken for a real number. */
import type { Channel, NumberChannel } from '#core/directory/channel.ts';
import type { Country, Service } from '#core/directory/service.ts';

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
    hours: null,
    languages: null,
    note: null,
    ...changes,
  };
}

export function web(url = 'https://example.org/help', confirmedBy: string[] = []): Channel {
  return { kind: 'web', url, show: 'example.org', confirmedBy, hours: null, languages: null, note: null };
}

export function email(address = 'help@example.org'): Channel {
  return { kind: 'email', address, show: address, confirmedBy: [], hours: null, languages: null, note: null };
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
    channels: [phone()],
    hours: null,
    languages: null,
    free: null,
    anonymous: null,
    recorded: null,
    mustReport: null,
    ages: null,
    scope: 'national',
    region: null,
    evidence: 'A',
    stale: false,
    newestSource: '2026-04',
    sources: [{ url: 'https://example.org/', title: 'Operator', date: '2026-04', class: 'operator' }],
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
