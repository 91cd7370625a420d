/** Reads base64 (RFC 4648 §4) in its one canonical spelling, so that no two texts mean the same signature. */
import type { Bytes } from './bytes.ts';

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const wellFormed = /^[A-Za-z0-9+/]*={0,2}$/;

export function decodeBase64(text: string): Bytes | undefined {
  if (text.length % 4 !== 0 || !wellFormed.test(text)) return undefined;

  const padding = text.endsWith('==') ? 2 : text.endsWith('=') ? 1 : 0;
  const bytes = new Uint8Array((text.length / 4) * 3 - padding);
  let waiting = 0;
  let bits = 0;
  let at = 0;
  for (const letter of text.slice(0, text.length - padding)) {
    waiting = (waiting << 6) | alphabet.indexOf(letter);
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    bytes[at] = waiting >> bits;
    at += 1;
    waiting &= (1 << bits) - 1;
  }

  // RFC 4648 §3.5: left-over bits must be zero, or "QQ==" and "QR==" would be the same byte.
  return waiting === 0 ? bytes : undefined;
}
