/** One number in two entries that children see: they would drift apart, and a child would try it twice. */
import { type Channel, isNumber } from './channel.ts';
import { channelsToShow } from './channels-to-show.ts';
import type { Wrong } from './country-faults.ts';
import { isForChildren } from './is-for-children.ts';
import type { Country } from './service.ts';
import { isOneCountry } from './vocabulary.ts';

export function twinFaults({ country, services }: Country): Wrong[] {
  const firstWith = new Map<string, string>();
  const wrong: Wrong[] = [];
  for (const service of services.filter(isForChildren)) {
    for (const way of channelsToShow(service, isOneCountry(country))) {
      const key = keyOf(way);
      const first = firstWith.get(key);
      if (first === undefined) firstWith.set(key, service.id);
      else if (first !== service.id) {
        wrong.push({
          field: `services[${service.id}]`,
          problem: `shows ${way.show}, which ${first} shows too`,
          cure: 'Hold one of the two, and say in "held" which one is shown.',
        });
      }
    }
  }
  return wrong;
}

function keyOf(way: Channel): string {
  if (isNumber(way)) return way.kind + way.dial;
  return way.kind === 'email' ? way.address : way.url;
}
