/** What only a numbering plan can say of the numbers in the directory. Runs when content is checked and never ships. */
import {
  type CountryCode,
  isSupportedCountry,
  type PhoneNumber,
  parsePhoneNumberWithError,
} from 'libphonenumber-js/max';
import { isNumber, type NumberChannel } from '#core/directory/channel.ts';
import type { Country, Service } from '#core/directory/service.ts';
import type { Fault } from '#core/faults.ts';

type Wrong = Pick<Fault, 'problem' | 'cure'>;

/** Harmonised and national short codes have at most six digits. */
const longestShortCode = 6;
const ordinary: readonly unknown[] = ['FIXED_LINE', 'MOBILE', 'FIXED_LINE_OR_MOBILE', 'VOIP'];

export function numberFaults(countries: readonly Country[]): Fault[] {
  return countries.flatMap(({ country, services }) =>
    services.flatMap((service) =>
      service.channels.flatMap((way, index) =>
        isNumber(way)
          ? wrongsOf(way, service, country).map((wrong) => ({
              file: `src/content/directory/${country.toLowerCase()}.json`,
              field: `services[${service.id}].channels[${index}]`,
              ...wrong,
            }))
          : [],
      ),
    ),
  );
}

function wrongsOf(way: NumberChannel, service: Service, country: string): Wrong[] {
  if (!isSupportedCountry(country)) return [];
  return way.short ? shortWrongs(way, country) : longWrongs(way, service, country);
}

function shortWrongs({ dial, fromAbroad }: NumberChannel, country: CountryCode): Wrong[] {
  const wrong: Wrong[] = [];
  if (dial.length > longestShortCode) {
    wrong.push({ problem: `is marked as a short code and has ${dial.length} digits`, cure: 'Write "short": false.' });
  }
  if (fromAbroad !== null && !fromAbroad.endsWith(dial)) {
    wrong.push({
      problem: `dials ${dial}, but ${fromAbroad} from abroad`,
      cure: `Write the same digits after the code of ${country}.`,
    });
  }
  return wrong;
}

function longWrongs(way: NumberChannel, service: Service, country: CountryCode): Wrong[] {
  const { dial, fromAbroad, kind, note } = way;
  const number = readNumber(dial, country);
  if (!number?.isValid()) {
    return [
      {
        problem: `dials ${dial}, which is no number of ${country}`,
        cure: 'Compare it with the page of the operator; a short code needs "short": true.',
      },
    ];
  }
  const wrong: Wrong[] = [];
  const type = number.getType();
  if (fromAbroad !== null && fromAbroad !== number.number) {
    wrong.push({
      problem: `dials ${dial}, but ${fromAbroad} from abroad`,
      cure: `Write "${number.number}", or null when that is not known to work.`,
    });
  }
  if (type === 'MOBILE' && note === null) {
    wrong.push({
      problem: `is a mobile number (${dial})`,
      cure: 'Say in "note" whose line it is and who publishes it; the number of a person never goes into a file.',
    });
  }
  if (kind === 'phone' && type === 'TOLL_FREE' && fromAbroad !== null && note === null) {
    wrong.push({
      problem: `gives ${fromAbroad} for a number that is free inside the country; most of these end nowhere from abroad`,
      cure: 'Write null, or say in "note" which page gives it for calls from abroad.',
    });
  }
  if ((way.free ?? service.free) === true && ordinary.includes(type) && note === null) {
    wrong.push({
      problem: `is said to be free, but ${dial} is an ordinary number`,
      cure: 'Write "free": "unknown" in the channel, or say in "note" who says that it is free.',
    });
  }
  return wrong;
}

function readNumber(dial: string, country: CountryCode): PhoneNumber | undefined {
  try {
    return parsePhoneNumberWithError(dial, country);
  } catch {
    return undefined;
  }
}
