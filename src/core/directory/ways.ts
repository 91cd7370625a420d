/** Which ways of reaching somebody there are: with and without a voice, and what to try after one that did not work. */
import { channelFacts } from './channel-facts.ts';
import { isOpenAt } from './next-opening.ts';
import type { PublishedChannel, PublishedCountry, PublishedService } from './pack-shape.ts';
import { servicesAt } from './services-at.ts';

/** One channel of one service, by its place. */
export interface WayRef {
  service: string;
  channel: number;
}

/** What to try next, in this order, and never a dead end. */
export type NextStep =
  | ({ kind: 'same-people' | 'other-people' | 'child-line' } & WayRef)
  | { kind: 'emergency' }
  | { kind: 'card' };

/** Nobody has to speak, and a person reads it: a page to read is not among them. */
export function isWritten({ kind }: PublishedChannel): boolean {
  return kind === 'chat' || kind === 'sms' || kind === 'whatsapp' || kind === 'email';
}

/** Those to whom one can write, with nothing else left of them. The places of channels stay those of the service. */
export function writtenWays(
  services: readonly PublishedService[],
): { service: PublishedService; channels: number[] }[] {
  return services
    .map((service) => ({
      service,
      channels: service.channels.reduce<number[]>((all, way, at) => (isWritten(way) ? all.concat(at) : all), []),
    }))
    .filter(({ channels }) => channels.length > 0);
}

/**
 * Another way to the same people, then other people, then the child line, the emergency numbers and a card for an adult.
 * Whoever could not speak is not sent to a telephone as long as there is something to write to.
 * @param tried what was tried already, this way among it.
 */
export function stepsAfter(country: PublishedCountry, from: WayRef, tried: readonly WayRef[], now: Date): NextStep[] {
  const { services } = servicesAt(country, now);
  const at = services.findIndex(({ id }) => id === from.service);
  const here = services[at];
  const triedWay = here?.channels[from.channel];
  const isTried = (service: string, channel: number) =>
    [from, ...tried].some((one) => one.service === service && one.channel === channel);

  const steps: NextStep[] = [];
  if (here && triedWay) {
    const channel = bestChannel(country, here, triedWay, isTried, now);
    if (channel !== undefined) steps.push({ kind: 'same-people', service: here.id, channel });

    const others = services
      .slice(at + 1)
      .concat(services.slice(0, at))
      .filter((service) => isToTalkTo(service) && !service.channels.some((_, place) => isTried(service.id, place)));
    const next = pickOther(country, others, triedWay, now);
    if (next) steps.push({ kind: 'other-people', ...next });

    const line = others.find(({ kind, id }) => kind === 'child-helpline' && id !== next?.service);
    const ofLine = line && bestChannel(country, line, triedWay, isTried, now);
    if (line && ofLine !== undefined) steps.push({ kind: 'child-line', service: line.id, channel: ofLine });
  }
  if (country.emergency.length > 0) steps.push({ kind: 'emergency' });
  steps.push({ kind: 'card' });
  return steps;
}

/** A form for reporting pictures is nobody to talk to. */
const isToTalkTo = ({ kind }: PublishedService) => kind !== 'csam-hotline' && kind !== 'takedown';

/** The next in the order of the page; pages to read, and those who are closed now, only where there is nothing else. */
function pickOther(
  country: PublishedCountry,
  services: readonly PublishedService[],
  like: PublishedChannel,
  now: Date,
): WayRef | undefined {
  const ways = services.reduce<(WayRef & { rank: number })[]>((all, service) => {
    const channel = bestChannel(country, service, like, () => false, now);
    const way = channel === undefined ? undefined : service.channels[channel];
    if (channel === undefined || !way) return all;
    return all.concat({ service: service.id, channel, rank: rankOf(country, service, way, like, now) });
  }, []);
  const [best] = ways.sort((a, b) => a.rank - b.rank || indexOf(services, a) - indexOf(services, b));
  return best && { service: best.service, channel: best.channel };
}

const indexOf = (services: readonly PublishedService[], { service }: WayRef) =>
  services.findIndex(({ id }) => id === service);

/** Of one service: the same sort of way first, one that is open before one that is closed; a page to read comes last. */
function bestChannel(
  country: PublishedCountry,
  service: PublishedService,
  like: PublishedChannel,
  isTried: (service: string, channel: number) => boolean,
  now: Date,
): number | undefined {
  const ways = service.channels
    .map((way, channel) => ({ channel, rank: rankOf(country, service, way, like, now) }))
    .filter(({ channel }) => !isTried(service.id, channel))
    .sort((a, b) => a.rank - b.rank || a.channel - b.channel);
  return ways[0]?.channel;
}

function rankOf(
  country: PublishedCountry,
  service: PublishedService,
  way: PublishedChannel,
  like: PublishedChannel,
  now: Date,
): number {
  const isClosed = isOpenAt(channelFacts(country, service, way), now) === false;
  return (way.kind === 'web' ? 4 : 0) + (isWritten(way) === isWritten(like) ? 0 : 2) + (isClosed ? 1 : 0);
}
