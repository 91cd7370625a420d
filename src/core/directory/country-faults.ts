/** What a country file can have wrong although its shape is right. */
import type { Fault } from '#core/faults.ts';
import { clockOf } from './moment-in.ts';
import type { Country } from './service.ts';
import { serviceFaults } from './service-faults.ts';
import { twinFaults } from './twin-faults.ts';
import { isOneCountry } from './vocabulary.ts';

/** As seen from inside the file. */
export type Wrong = Omit<Fault, 'file'>;

export function countryFaults(file: string, directory: Country): Fault[] {
  const { country, timeZone, services } = directory;
  const wrong: Wrong[] = [];
  const code = file.replace(/^.*\//, '').replace(/\.json$/, '');

  if (country.toLowerCase() !== code) {
    wrong.push({
      field: 'country',
      problem: `is ${country} in a file named ${code}.json`,
      cure: 'Rename the file or correct the code.',
    });
  }
  if (timeZone === null && isOneCountry(country)) {
    wrong.push({ field: 'timeZone', problem: 'is null', cure: 'Write the time zone, such as "Europe/Helsinki".' });
  }
  wrong.push(...zoneFaults('timeZone', timeZone));
  services.forEach((service, index) => {
    const field = `services[${service.id}]`;
    if (services.findIndex(({ id }) => id === service.id) !== index) {
      wrong.push({ field: `${field}.id`, problem: 'is used twice', cure: 'Give one of the two another id.' });
    }
    wrong.push(
      ...[...zoneFaults('timeZone', service.timeZone), ...serviceFaults(service, code)].map((fault) => ({
        ...fault,
        field: `${field}.${fault.field}`,
      })),
    );
  });
  wrong.push(...twinFaults(directory));
  return wrong.map((fault) => ({ file, ...fault }));
}

function zoneFaults(field: string, timeZone: string | null): Wrong[] {
  if (timeZone === null || clockOf(timeZone)) return [];
  return [{ field, problem: `is ${timeZone}, which no clock knows`, cure: 'Write a name such as "Europe/Helsinki".' }];
}
