/** What holds for one channel of a service: what it says itself, else what the service says. Absent is "we do not know". */
import type { HoursException, OpeningHours } from './hours-shape.ts';
import type { PublishedChannel, PublishedCountry, PublishedService } from './pack-shape.ts';

export interface ChannelFacts {
  hours?: OpeningHours;
  exceptions: readonly HoursException[];
  languages?: readonly string[];
  free?: boolean;
  /** In which its hours are told. */
  timeZone?: string;
}

export function channelFacts(
  { timeZone: zoneOfCountry }: Pick<PublishedCountry, 'timeZone'>,
  service: PublishedService,
  way: PublishedChannel,
): ChannelFacts {
  // A page is always there, but nobody sits behind it at the hours of the telephone.
  const isAnsweredLive = way.kind !== 'web' && way.kind !== 'email';
  const hours = ownOr(way.hours, isAnsweredLive ? service.hours : undefined);
  const languages = ownOr(way.languages, service.languages);
  const free = ownOr(way.free, service.free);
  const timeZone = service.timeZone ?? zoneOfCountry;
  return {
    exceptions: way.exceptions ?? service.exceptions ?? [],
    ...(hours === undefined ? {} : { hours }),
    ...(languages === undefined ? {} : { languages }),
    ...(free === undefined ? {} : { free }),
    ...(timeZone === undefined ? {} : { timeZone }),
  };
}

function ownOr<T>(own: T | 'unknown' | undefined, ofService: T | undefined): T | undefined {
  if (own === 'unknown') return undefined;
  return own === undefined ? ofService : own;
}
