/** What a device is told of who stands behind an entry, and of what we are not sure. */
import { checkedUntil, lastChecked } from './ledger.ts';
import type { PublishedService } from './pack-shape.ts';
import type { Service } from './service.ts';

type Ledger = Pick<PublishedService, 'checked' | 'due' | 'doubt'>;

export function publishLedger({ checks, doubts }: Pick<Service, 'checks' | 'doubts'>): Ledger {
  const checked = lastChecked(checks);
  const due = checkedUntil(checks);
  const doubt = doubts.map(({ about }) => about).filter((about, place, all) => all.indexOf(about) === place);
  return {
    ...(checked === undefined ? {} : { checked }),
    ...(due === undefined ? {} : { due }),
    ...(doubt.length > 0 ? { doubt } : {}),
  };
}
