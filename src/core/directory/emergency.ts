/** The emergency numbers of a country. 112 is not everywhere, and where it is it does not always reach the same people. */
import { isNumber } from './channel.ts';
import { channelsToShow } from './channels-to-show.ts';
import type { EmergencyNumber, Freshness, PublishedCountry } from './pack-shape.ts';
import { publishLedger } from './publish-ledger.ts';
import type { Service } from './service.ts';

/** In the order of the file, which is the order in which they are to be tried. */
export function emergencyNumbers(services: readonly Service[]): EmergencyNumber[] {
  const found: EmergencyNumber[] = [];
  for (const entry of services.filter(({ kind }) => kind === 'emergency')) {
    for (const way of channelsToShow(entry, true).filter(isNumber)) {
      found.push({
        kind: way.kind,
        dial: way.dial,
        show: way.show,
        ...(way.service === null ? {} : { service: way.service }),
        ...(entry.newestSource === null ? {} : { seen: entry.newestSource }),
        ...publishLedger(entry),
        freshness: freshnessOf(entry.stale),
      });
    }
  }
  return found;
}

/**
 * The number to write in a sentence: "112" in most countries, "122" in Bosnia and Herzegovina.
 * Where the number for everything is not yet sure and so comes last, the sure ones stand before it: "102 / 103 / 112".
 */
export function emergencyMain({ emergency }: Pick<PublishedCountry, 'emergency'>): string {
  const [first] = emergency;
  if (!first) return '';

  const forEverything = emergency.find(({ service }) => service === 'all');
  if (!forEverything || forEverything === first) return first.show;

  const sure = emergency.filter(({ service }) => service === 'police' || service === 'ambulance');
  return [...sure, forEverything].map(({ show }) => show).join(' / ');
}

export function freshnessOf(stale: boolean | null): Freshness {
  if (stale === null) return 'undated';
  return stale ? 'old' : 'fresh';
}
