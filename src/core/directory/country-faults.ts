/** What a country file can have wrong although its shape is right. */
import type { Fault } from '#core/faults.ts';
import { type Channel, isNumber } from './channel.ts';
import type { OpeningHours } from './hours-shape.ts';
import type { Country, Service } from './service.ts';
import { isOneCountry } from './vocabulary.ts';

type Wrong = Omit<Fault, 'file'>;

export function countryFaults(file: string, { country, timeZone, services }: Country): Fault[] {
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
  services.forEach((service, index) => {
    if (services.findIndex(({ id }) => id === service.id) !== index) {
      wrong.push({
        field: `services[${service.id}].id`,
        problem: 'is used twice',
        cure: 'Give one of the two another id.',
      });
    }
    wrong.push(
      ...serviceFaults(service, code).map((fault) => ({ ...fault, field: `services[${service.id}].${fault.field}` })),
    );
  });
  return wrong.map((fault) => ({ file, ...fault }));
}

function serviceFaults({ id, channels, hours, ages, stale, newestSource, sources }: Service, code: string): Wrong[] {
  const wrong: Wrong[] = [];
  if (id.slice(0, 3) !== `${code}-`) {
    wrong.push({
      field: 'id',
      problem: `does not begin with "${code}-"`,
      cure: 'Begin it with the code of the country.',
    });
  }
  if (ages && ages.min !== null && ages.max !== null && ages.min > ages.max) {
    wrong.push({ field: 'ages', problem: 'begin after they end', cure: 'Exchange min and max.' });
  }
  if ((stale === null) !== (newestSource === null)) {
    wrong.push({
      field: 'stale',
      problem: 'and newestSource do not agree',
      cure: 'Both are null only when no source has a date.',
    });
  }
  const dated = [{ field: 'newestSource', date: newestSource }].concat(
    sources.map(({ date }, index) => ({ field: `sources[${index}].date`, date })),
  );
  for (const { field, date } of dated) {
    if (date !== null && !isRealDate(date))
      wrong.push({ field, problem: `names a day that never was: ${date}`, cure: 'Correct the date.' });
  }
  wrong.push(...hoursFaults('hours', hours));
  channels.forEach((way, index) => {
    wrong.push(...channelFaults(`channels[${index}]`, way));
  });
  return wrong;
}

function channelFaults(field: string, way: Channel): Wrong[] {
  const wrong = hoursFaults(`${field}.hours`, way.hours);
  if (isNumber(way) && way.show.replace(/\D/g, '') !== way.dial) {
    wrong.push({
      field: `${field}.dial`,
      problem: `dials ${way.dial} but shows ${way.show}`,
      cure: 'Make both the same number.',
    });
  }
  // Words or markup beside a number would be shown as if they were part of it.
  if (isNumber(way) && !/^[\d +()/.\-\u00a0]+$/.test(way.show)) {
    wrong.push({
      field: `${field}.show`,
      problem: 'holds more than digits and what separates them',
      cure: 'Write the number as it is printed, without words.',
    });
  }
  return wrong;
}

function hoursFaults(field: string, hours: OpeningHours | 'unknown' | 'closed' | null): Wrong[] {
  if (!hours || typeof hours === 'string') return [];
  const wrong: Wrong[] = [];
  for (const { days, from, to } of hours) {
    if (new Set(days).size < days.length) {
      wrong.push({ field, problem: 'names a day twice', cure: 'Name each day once in "days".' });
    }
    if (from === to || to === '00:00') {
      wrong.push({
        field,
        problem: `go from ${from} to ${to}`,
        cure: 'Write "24:00" for midnight, and "always" for day and night.',
      });
    }
  }
  return wrong;
}

function isRealDate(date: string): boolean {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1, day)).getUTCDate() === day;
}
