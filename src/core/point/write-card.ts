/** Writes what a card says into as few bytes as a small code can hold; reading them back is `read-card.ts`. */
import type { Bytes } from '#core/pack/bytes.ts';
import { pointKinds } from '#core/pack/organisation.ts';
import type { PointCard } from './point.ts';

export const cardFormat = 1;
export const hoursUnknown = 0;
export const hoursAlways = 255;

/** Without the signature, which follows these bytes. */
export function writeCard(card: PointCard, writeText: (text: string) => Bytes): Bytes {
  return new Uint8Array([
    cardFormat,
    ...writeHex(card.key),
    ...writeHex(card.id),
    ...Array.from(card.country, (letter) => letter.charCodeAt(0)),
    pointKinds.indexOf(card.kind),
    ...writeNumber(card.issuedDay),
    ...writeNumber(card.goodForDays),
    ...writePhone(card.phone),
    ...writeHours(card.hours),
    card.languages.length,
    ...card.languages.reduce<number[]>((all, tag) => all.concat(writeLanguage(tag)), []),
    ...writeLength(writeText(card.name)),
    ...writeLength(writeText(card.address ?? '')),
  ]);
}

const writeHex = (text: string) => (text.match(/../g) ?? []).map((pair) => Number.parseInt(pair, 16));
const writeNumber = (number: number) => [number >> 8, number & 255];
const writeLength = (bytes: Bytes) => [bytes.length, ...bytes];

/** Two digits a byte; where their number is odd, the last half is 15. */
function writePhone(phone: PointCard['phone']): number[] {
  const digits = (phone ?? '').slice(1);
  return [digits.length, ...writeHex(digits.length % 2 === 0 ? digits : `${digits}f`)];
}

function writeHours(hours: PointCard['hours']): number[] {
  if (hours === null) return [hoursUnknown];
  if (hours === 'always') return [hoursAlways];
  const rows = hours.map(({ days, from, to }) => [
    days.reduce((mask, day) => mask | (1 << (day - 1)), 0),
    quarters(from),
    quarters(to),
  ]);
  return rows.reduce((all, row) => all.concat(row), [rows.length]);
}

function quarters(time: string): number {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return hour * 4 + minute / 15;
}

/** Three letters of five bits. */
function writeLanguage(tag: string): number[] {
  const [one = 0, two = 0, three = 0] = Array.from(tag, (letter) => letter.charCodeAt(0) - 96);
  return writeNumber((one << 10) | (two << 5) | three);
}
