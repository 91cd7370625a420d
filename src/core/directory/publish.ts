/** The only way from the files people keep to what a child sees. When in doubt it leaves out. */
import { isNumber } from './channel.ts';
import { channelsToShow } from './channels-to-show.ts';
import type { CountryFacts } from './country-facts.ts';
import { emergencyNumbers, freshnessOf } from './emergency.ts';
import type { HoursException } from './hours-shape.ts';
import { isForChildren } from './is-for-children.ts';
import { known } from './known.ts';
import { compareForChild } from './order.ts';
import type { Gap, PublishedChannel, PublishedCountry, PublishedFact, PublishedService } from './pack-shape.ts';
import { publishLedger } from './publish-ledger.ts';
import type { Country, Service } from './service.ts';
import { isOneCountry } from './vocabulary.ts';

export function publishCountry({ country, timeZone, spoken, services, facts = [] }: Country): PublishedCountry {
  const claims = publishFacts(facts);
  const shown = services.filter(isForChildren);
  const published = shown
    .filter(({ kind }) => kind !== 'emergency')
    .map((service) => publishService(service, country))
    .filter(({ channels }) => channels.length > 0)
    .sort((a, b) => compareForChild(a, b));

  return {
    country,
    ...(timeZone === null ? {} : { timeZone }),
    spoken,
    emergency: isOneCountry(country) ? emergencyNumbers(shown) : [],
    services: published,
    missing: isOneCountry(country) ? gapsOf(published) : [],
    ...(claims.length > 0 ? { facts: claims } : {}),
  };
}

function publishService(service: Service, country: string): PublishedService {
  const { id, kind, name, nameLanguage, whoAnswers, forWhom, languages, free, recorded, mustReport } = service;
  const { hours, timeZone, exceptions, ages, region, newestSource, stale, anonymous } = service;
  const { boys, interpreter, safeWithoutPapers } = service;
  // A line that records or passes on is not anonymous in any sense that a child can rely on.
  const isPrivate = recorded !== true && mustReport !== true;

  return {
    id,
    kind,
    name,
    ...known({ nameLanguage, whoAnswers, forWhom, boys }),
    channels: publishedChannels(service, country),
    ...known({
      hours,
      timeZone,
      exceptions: publishExceptions(exceptions),
      languages,
      interpreter,
      free,
      anonymous: anonymous && !isPrivate ? null : anonymous,
      recorded,
      mustReport,
      safeWithoutPapers,
      ages,
    }),
    ...(region === null ? {} : { regional: true as const }),
    ...known({ seen: newestSource }),
    ...publishLedger(service),
    freshness: freshnessOf(stale),
  };
}

function publishedChannels(service: Service, country: string): PublishedChannel[] {
  return channelsToShow(service, isOneCountry(country)).map((way) => {
    const { hours, languages, free } = way;
    const own = known({
      hours,
      exceptions: way.exceptions && publishExceptions(way.exceptions, []),
      languages,
      free,
    });
    if (isNumber(way)) {
      const { kind, dial, show, fromAbroad } = way;
      return { kind, dial, show, ...known({ fromAbroad }), ...own };
    }
    if (way.kind === 'email') return { kind: way.kind, address: way.address, show: way.show, ...own };
    return { kind: way.kind, url: way.url, show: way.show, ...own };
  });
}

function publishExceptions<T = null>(
  exceptions: Service['exceptions'],
  none: T | null = null,
): HoursException[] | T | null {
  return exceptions.length > 0 ? exceptions.map(({ from, to, hours }) => ({ from, to, hours })) : none;
}

function publishFacts(facts: CountryFacts['facts']): PublishedFact[] {
  return facts.reduce<PublishedFact[]>(
    (all, { kind, key, source: { url, date } }) =>
      key === null ? all : all.concat({ kind, key, url, ...known({ seen: date }) }),
    [],
  );
}

function gapsOf(services: readonly PublishedService[]): Gap[] {
  const hasHelpline = services.some(({ kind }) => kind === 'child-helpline');
  // A form for reporting pictures is nobody to talk to.
  const hasIndependentLine = services.some(
    ({ kind, whoAnswers }) =>
      (whoAnswers === 'child-ngo' || whoAnswers === 'ngo') && kind !== 'csam-hotline' && kind !== 'takedown',
  );
  const kinds = new Set(services.map(({ whoAnswers }) => (whoAnswers === 'child-ngo' ? 'ngo' : whoAnswers)));
  kinds.delete(undefined);
  const missing: Gap[] = [];
  if (!hasHelpline) missing.push('child-helpline');
  if (!hasIndependentLine) missing.push('independent-line');
  if (kinds.size < 2) missing.push('second-kind');
  return missing;
}
