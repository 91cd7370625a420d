/** Turns ASCII into bytes and back by hand, because core may not lean on a browser's TextEncoder. */
import type { Bytes } from './bytes.ts';

export function writeAscii(text: string): Bytes {
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code > 0x7f) throw new RangeError('Only ASCII can be written here');
    bytes[at] = code;
  }
  return bytes;
}

/** Gives nothing for any byte above 127: the signed lists hold names, numbers and dates only. */
export function readAscii(bytes: Bytes): string | undefined {
  let text = '';
  for (const byte of bytes) {
    if (byte > 0x7f) return undefined;
    text += String.fromCharCode(byte);
  }
  return text;
}
