/** What one entry of the directory can have wrong although its shape is right. */
import { channelFaults } from './channel-faults.ts';
import type { Wrong } from './country-faults.ts';
import { dateFaults, isRealDate } from './date-faults.ts';
import { exceptionFaults, hoursFaults } from './hours-faults.ts';
import { ledgerFaults } from './ledger-faults.ts';
import { privacyFaults } from './privacy-faults.ts';
import type { Service } from './service.ts';

export function serviceFaults(service: Service, code: string): Wrong[] {
  const { id, channels, hours, exceptions, ages, sources, doubts, conflicts, held, evidence } = service;
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
  sources.forEach(({ url, date }, index) => {
    const field = `sources[${index}]`;
    if (date !== null && !isRealDate(date)) {
      wrong.push({ field: `${field}.date`, problem: `names a day that never was: ${date}`, cure: 'Correct the date.' });
    }
    if (sources.findIndex((other) => other.url === url) !== index) {
      wrong.push({
        field: `${field}.url`,
        problem: 'is listed twice',
        cure: 'Keep one: the same page is not two sources.',
      });
    }
  });
  doubts.forEach(({ about }, index) => {
    if (doubts.findIndex((other) => other.about === about) !== index) {
      wrong.push({
        field: `doubts[${index}]`,
        problem: `is a second doubt about ${about}`,
        cure: 'Make one of the two.',
      });
    }
  });
  // Children are not told of a conflict, but they are told of a doubt.
  if (conflicts.length > 0 && doubts.length === 0 && held === null && evidence !== 'C') {
    wrong.push({
      field: 'conflicts',
      problem: 'are not settled, and children are told nothing of them',
      cure: 'Add a doubt, hold the entry, or, if they are settled, move them to "notes".',
    });
  }
  return [
    ...wrong,
    ...dateFaults(service),
    ...hoursFaults('hours', hours),
    ...exceptionFaults('exceptions', exceptions),
    ...ledgerFaults(service),
    ...privacyFaults(service),
    ...channels.reduce<Wrong[]>((all, way, index) => all.concat(channelFaults(`channels[${index}]`, way, service)), []),
  ];
}
