/** What one way of reaching a service can have wrong although its shape is right. */
import { type Channel, isNumber } from './channel.ts';
import type { Wrong } from './country-faults.ts';
import { exceptionFaults, hoursFaults } from './hours-faults.ts';
import type { Service } from './service.ts';

export function channelFaults(field: string, way: Channel, service: Service): Wrong[] {
  const wrong = [
    ...hoursFaults(`${field}.hours`, way.hours),
    ...exceptionFaults(`${field}.exceptions`, way.exceptions),
  ];
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
  if ('url' in way && way.url.slice(0, 8) !== 'https://') {
    wrong.push({
      field: `${field}.url`,
      problem: `can be read and changed on the way: ${way.url}`,
      cure: 'Write the address that begins with https://, after opening it; if there is none, remove the channel.',
    });
  }
  if (new Set(way.confirmedBy).size < way.confirmedBy.length) {
    wrong.push({
      field: `${field}.confirmedBy`,
      problem: 'names a publisher twice',
      cure: 'Two pages of one publisher are one source.',
    });
  }
  // The hours of a telephone say nothing of when a message is read.
  const isAskedForHours = way.kind === 'chat' || way.kind === 'sms' || way.kind === 'whatsapp';
  if (isAskedForHours && way.hours === null && service.hours !== null && service.channels.some(isPhone)) {
    wrong.push({
      field: `${field}.hours`,
      problem: 'is null beside a telephone with hours',
      cure: 'Write the hours of this channel, or "unknown".',
    });
  }
  return wrong;
}

const isPhone = ({ kind }: Channel) => kind === 'phone';
