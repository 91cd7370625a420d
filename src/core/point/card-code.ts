/**
 * The letters of a card's code: Crockford's base32, which a QR code packs well and a person can read aloud and type.
 * No I, L, O and U. Typed, a card has lines; each ends with a sign that says whether it was typed right.
 */
import type { Bytes } from '#core/pack/bytes.ts';

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Says that these letters are a card of ours; no address, so that another program opens nothing. */
export const codePrefix = 'PBL1';

/** Signs of one typed line, the last of which is the check. */
const lineLength = 20;
const groupLength = 5;

export function writeCode(bytes: Bytes): string {
  let code = '';
  let waiting = 0;
  let bits = 0;
  for (const byte of bytes) {
    waiting = (waiting << 8) | byte;
    for (bits += 8; bits >= 5; bits -= 5) code += alphabet[(waiting >> (bits - 5)) & 31];
    waiting &= 31;
  }
  return codePrefix + code + (bits > 0 ? alphabet[(waiting << (5 - bits)) & 31] : '');
}

/** @returns the code as it is printed for whoever has no camera, line by line. */
export function writeLines(code: string): string[] {
  const letters = code.slice(codePrefix.length);
  const lines = letters.match(new RegExp(`.{1,${lineLength - 1}}`, 'g')) ?? [];
  return lines.map((line) => `${line}${checkOf(line)}`.replace(new RegExp(`(.{${groupLength}})(?=.)`, 'g'), '$1 '));
}

export type ReadCode = { kind: 'bytes'; bytes: Bytes } | { kind: 'wrong-line'; line: number } | { kind: 'no-code' };

/** Reads what a camera saw, or what somebody typed. */
export function readCode(text: string): ReadCode {
  const plain = text.trim().toUpperCase();
  return plain.startsWith(codePrefix) ? readLetters(plain.slice(codePrefix.length)) : readLines(plain);
}

function readLines(text: string): ReadCode {
  // What looks alike is the same; what is no letter or digit is between groups.
  const typed = text
    .replace(/[IL]/g, '1')
    .replace(/O/g, '0')
    .replace(/[^0-9A-Z]/g, '');
  const lines = typed.match(new RegExp(`.{1,${lineLength}}`, 'g')) ?? [];
  const wrong = lines.findIndex((line) => line.length < 2 || checkOf(line.slice(0, -1)) !== line.slice(-1));
  if (wrong >= 0) return { kind: 'wrong-line', line: wrong + 1 };
  return readLetters(lines.map((line) => line.slice(0, -1)).join(''));
}

function readLetters(letters: string): ReadCode {
  const bytes = new Uint8Array(Math.floor((letters.length * 5) / 8));
  let waiting = 0;
  let bits = 0;
  let at = 0;
  for (const letter of letters) {
    const value = alphabet.indexOf(letter);
    if (value < 0) return { kind: 'no-code' };
    waiting = (waiting << 5) | value;
    bits += 5;
    if (bits < 8) continue;
    bits -= 8;
    bytes[at++] = waiting >> bits;
    waiting &= (1 << bits) - 1;
  }
  return at > 0 && bits < 5 && waiting === 0 ? { kind: 'bytes', bytes } : { kind: 'no-code' };
}

/** Notices any one wrong sign, and nearly all that changed places: weights are odd and differ. */
function checkOf(line: string): string {
  const sum = Array.from(line).reduce((all, letter, place) => all + (2 * place + 1) * alphabet.indexOf(letter), 0);
  return alphabet[((sum % 32) + 32) % 32] ?? '';
}
