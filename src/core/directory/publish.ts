/** The only way from the files people keep to what a child sees. When in doubt it leaves out. */
import { isNumber } from './channel.ts';
import { channelsToShow } from './channels-to-show.ts';
import { emergencyNumbers, freshnessOf } from './emergency.ts';
import { compareForChild } from './order.ts';
import type { Gap, PublishedChannel, PublishedCountry, PublishedService } from './pack-shape.ts';
import type { Country, Service } from './service.ts';
import { isOneCountry } from './vocabulary.ts';

export function publishCountry({ country, timeZone, spoken, services }: Country): PublishedCountry {
  const shown = services.filter(isForChildren);
  const published = shown
    .filter(({ kind }) => kind !== 'emergency')
    .map((service) => publishService(service, country))
    .filter(({ channels }) => channels.length > 0)
    .sort(compareForChild);

  return {
    country,
    ...(timeZone === null ? {} : { timeZone }),
    spoken,
    emergency: isOneCountry(country) ? emergencyNumbers(shown) : [],
    services: published,
    missing: isOneCountry(country) ? gapsOf(published) : [],
  };
}

function isForChildren({ evidence, held, forWhom }: Service): boolean {
  return evidence !== 'C' && held === null && forWhom !== 'professionals' && forWhom !== 'adults';
}

function publishService(service: Service, country: string): PublishedService {
  const { id, kind, name, nameLanguage, whoAnswers, forWhom, languages, free, recorded, mustReport } = service;
  const { hours, ages, region, newestSource, stale, anonymous } = service;
  // A line that records or passes on is not anonymous in any sense that a child can rely on.
  const isPrivate = recorded !== true && mustReport !== true;

  return {
    id,
    kind,
    name,
    ...known({ nameLanguage, whoAnswers, forWhom }),
    channels: publishedChannels(service, country),
    ...known({
      hours,
      languages,
      free,
      anonymous: anonymous && !isPrivate ? null : anonymous,
      recorded,
      mustReport,
      ages,
    }),
    ...(region === null ? {} : { regional: true as const }),
    ...known({ seen: newestSource }),
    freshness: freshnessOf(stale),
  };
}

function publishedChannels(service: Service, country: string): PublishedChannel[] {
  return channelsToShow(service, isOneCountry(country)).map((way) => {
    const hours = known({ hours: way.hours });
    if (isNumber(way)) {
      const { kind, dial, show, fromAbroad } = way;
      return { kind, dial, show, ...known({ fromAbroad }), ...hours };
    }
    if (way.kind === 'email') return { kind: way.kind, address: way.address, show: way.show, ...hours };
    return { kind: way.kind, url: way.url, show: way.show, ...hours };
  });
}

function gapsOf(services: readonly PublishedService[]): Gap[] {
  const hasHelpline = services.some(({ kind }) => kind === 'child-helpline');
  // A form for reporting pictures is nobody to talk to.
  const hasIndependentLine = services.some(
    ({ kind, whoAnswers }) =>
      (whoAnswers === 'child-ngo' || whoAnswers === 'ngo') && kind !== 'csam-hotline' && kind !== 'takedown',
  );
  const missing: Gap[] = [];
  if (!hasHelpline) missing.push('child-helpline');
  if (!hasIndependentLine) missing.push('independent-line');
  return missing;
}

type Known<T> = { [K in keyof T]?: Exclude<T[K], null> };

/** Leaves out what is null. */
function known<T extends object>(fields: T): Known<T> {
  const found: Known<T> = {};
  for (const key of Object.keys(fields) as (keyof T)[]) {
    const value = fields[key];
    if (value !== null) found[key] = value as Exclude<T[typeof key], null>;
  }
  return found;
}
