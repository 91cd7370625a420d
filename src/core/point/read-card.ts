/** Reads the bytes of a card back, believing nothing: whatever is not exactly a card is none. */
import type { Bytes } from '#core/pack/bytes.ts';
import { pointKinds } from '#core/pack/organisation.ts';
import type { ReadText } from '#core/ports.ts';
import { addressBytes, mostDays, mostLanguages, mostRows, nameBytes, type PointCard } from './point.ts';

/** @returns nothing where they are no card. `body` comes without its signature. */
export function readCard(body: Bytes, readText: ReadText): PointCard | undefined {
  try {
    return readAll(body, readText);
  } catch {
    return undefined;
  }
}

/** Of this form of card; another one has another number. */
const format = 1;

function readAll(body: Bytes, readText: ReadText): PointCard {
  let at = 0;
  const take = (length: number): Bytes => {
    if (at + length > body.length) throw new RangeError();
    at += length;
    return body.slice(at - length, at);
  };
  const byte = (most = 255): number => {
    const [value = 0] = take(1);
    return value <= most ? value : refuse();
  };
  const number = () => byte() * 256 + byte();
  const hex = (length: number) => Array.from(take(length), (one) => one.toString(16).padStart(2, '0')).join('');
  const text = (most: number) => readText(take(byte(most)));

  if (byte() !== format) refuse();
  const key = hex(8);
  const id = hex(4);
  const country = String.fromCharCode(...take(2));
  const kind = pointKinds[byte()] ?? refuse();
  const issuedDay = number();
  const goodForDays = number();
  const phone = readPhone(byte(15), hex);
  const hours = readHours(byte(), byte);
  const languages = Array.from({ length: byte(mostLanguages) }, () => readLanguage(number()));
  const name = text(nameBytes);
  const address = text(addressBytes);

  const isWhole = at === body.length && /^[A-Z]{2}$/.test(country) && name !== '' && (phone ?? address) !== '';
  if (!isWhole || goodForDays < 1 || goodForDays > mostDays || /[\p{Cc}\p{Cf}]/u.test(name + address)) refuse();
  return { key, id, country, kind, issuedDay, goodForDays, phone, hours, languages, name, address: address || null };
}

function refuse(): never {
  throw new RangeError();
}

function readPhone(length: number, hex: (length: number) => string): string | null {
  if (length === 0) return null;
  const digits = hex(Math.ceil(length / 2));
  const isWhole = length % 2 === 0 || digits.endsWith('f');
  const number = `+${digits.slice(0, length)}`;
  return isWhole && /^\+[1-9]\d{4,14}$/.test(number) ? number : refuse();
}

function readHours(count: number, byte: (most?: number) => number): PointCard['hours'] {
  if (count === 0) return null;
  if (count === 255) return 'always';
  if (count > mostRows) refuse();
  return Array.from({ length: count }, () => {
    const mask = byte(127);
    const days = ([1, 2, 3, 4, 5, 6, 7] as const).filter((day) => mask & (1 << (day - 1)));
    if (days.length === 0) refuse();
    return { days, from: readTime(byte(95)), to: readTime(byte(96)) };
  });
}

const readTime = (quarters: number) =>
  `${String(Math.floor(quarters / 4)).padStart(2, '0')}:${String((quarters % 4) * 15).padStart(2, '0')}`;

function readLanguage(bits: number): string {
  const letters = [bits >> 10, (bits >> 5) & 31, bits & 31];
  const tag = letters.map((letter) => (letter === 0 ? '' : String.fromCharCode(96 + letter))).join('');
  return /^[a-z]{2,3}$/.test(tag) && (letters[2] !== 0 || tag.length === 2) ? tag : refuse();
}
