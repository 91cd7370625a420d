/** Which ways of reaching a service are sure enough to be shown. */
import { type Channel, isNumber } from './channel.ts';
import type { Service } from './service.ts';

/**
 * The evidence for a service is mostly about its main number; a second number in the same entry has often one source.
 * So the main one is shown, and beside it only what two publishers confirm.
 */
export function channelsToShow({ kind, channels }: Service, mayShowNumbers: boolean): Channel[] {
  const allowed = channels.filter((way) => (mayShowNumbers || !isNumber(way)) && !givesAnAddressAway(kind, way));
  const main = allowed.find((way) => way.kind === 'phone') ?? allowed[0];
  return allowed.filter((way) => way === main || isConfirmed(way));
}

function isConfirmed({ confirmedBy }: Channel): boolean {
  return new Set(confirmedBy).size >= 2;
}

/** Pages and post of a children's house tell where it is, and some of these places are secret. */
function givesAnAddressAway(kind: Service['kind'], way: Channel): boolean {
  return kind === 'barnahus' && (way.kind === 'web' || way.kind === 'email');
}
