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

/** What holds for every way that does not say otherwise. */
export function factsOfService(
  { timeZone: zoneOfCountry }: Pick<PublishedCountry, 'timeZone'>,
  service: PublishedService,
): ChannelFacts {
  const { hours, languages, free, exceptions = [], timeZone = zoneOfCountry } = service;
  return known({ hours, languages, free, timeZone }, exceptions);
}

export function channelFacts(
  country: Pick<PublishedCountry, 'timeZone'>,
  service: PublishedService,
  way: PublishedChannel,
): ChannelFacts {
  const { hours, languages, free, timeZone, exceptions } = factsOfService(country, service);
  return known(
    {
      hours: ownOr(way.hours, hasHours(way) ? hours : undefined),
      languages: ownOr(way.languages, languages),
      free: ownOr(way.free, free),
      timeZone,
    },
    way.exceptions ?? exceptions,
  );
}

type Unsure = { [Fact in keyof Omit<ChannelFacts, 'exceptions'>]: ChannelFacts[Fact] | undefined };

function known({ hours, languages, free, timeZone }: Unsure, exceptions: ChannelFacts['exceptions']): ChannelFacts {
  return {
    exceptions,
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

/** Whether something else holds for this way than for the service; a page or letter without hours is no difference. */
export function hasOwnFacts(service: PublishedService, way: PublishedChannel): boolean {
  const told = ({ hours, exceptions, languages, free }: ChannelFacts) =>
    JSON.stringify([hasHours(way) && [hours, exceptions], languages, free]);
  return told(channelFacts({}, service, way)) !== told(factsOfService({}, service));
}

/** A page is always there and a letter waits, but nobody sits behind them at the hours of the telephone. */
export function hasHours({ kind, hours }: PublishedChannel): boolean {
  return (kind !== 'web' && kind !== 'email') || hours !== undefined;
}
