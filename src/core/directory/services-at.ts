/** What a country shows at a moment: what is old sinks, and what nobody stands behind any more makes room for the child line. */
import { freshnessAt } from './freshness.ts';
import { compareForChild } from './order.ts';
import type { PublishedCountry, PublishedService } from './pack-shape.ts';

export interface ServicesAt {
  /** To be shown in full, in this order. */
  services: readonly PublishedService[];
  /** Their check has run out: to be named with the day of the last check, below the emergency numbers and the child line. */
  expired: readonly PublishedService[];
}

/** Emergency numbers are never hidden, whatever their age: they stand in `country.emergency`. */
export function servicesAt({ services }: Pick<PublishedCountry, 'services'>, now: Date): ServicesAt {
  const aged = services.map((service) => ({ service, freshness: freshnessAt(service, now) }));
  const good = aged.filter(({ freshness }) => freshness !== 'expired').map(({ service }) => service);
  const expired = aged.filter(({ freshness }) => freshness === 'expired').map(({ service }) => service);
  const sorted = good.sort((a, b) => compareForChild(a, b, now));
  if (good.some(isChildLine)) return { services: sorted, expired };

  // An old number for children is more than none.
  const [last] = expired.filter(isChildLine).sort((a, b) => ((a.due ?? '') > (b.due ?? '') ? -1 : 1));
  return last
    ? { services: sorted.concat(last), expired: expired.filter((service) => service !== last) }
    : { services: sorted, expired };
}

const isChildLine = ({ kind }: PublishedService) => kind === 'child-helpline';
