/** A short name for a text, so that a sound can be found by the very words it says, and by no others. */

/**
 * Two MurmurHash3 (x86, 32 bits, seeds 0 and 1) of the UTF-8 bytes, after white space is made one.
 * It names, it proves nothing: what is played is believed by the signed list and by SHA-256.
 * @returns 16 hexadecimal digits.
 */
export function markText(text: string): string {
  const bytes = utf8(text.normalize('NFC').replace(/\s+/g, ' ').trim());
  return [0, 1].map((seed) => murmur3(bytes, seed).toString(16).padStart(8, '0')).join('');
}

function utf8(text: string): number[] {
  return Array.from(unescape(encodeURIComponent(text)), (letter) => letter.charCodeAt(0));
}

/** As Austin Appleby gave it away; a test holds it to his own values. */
export function murmur3(bytes: readonly number[], seed: number): number {
  let hash = seed;
  const at = (index: number) => bytes[index] ?? 0;
  const whole = bytes.length - (bytes.length % 4);
  for (let index = 0; index < whole; index += 4) {
    hash ^= scramble(at(index) | (at(index + 1) << 8) | (at(index + 2) << 16) | (at(index + 3) << 24));
    hash = (Math.imul((hash << 13) | (hash >>> 19), 5) + 0xe6546b64) | 0;
  }
  if (whole < bytes.length) hash ^= scramble(at(whole) | (at(whole + 1) << 8) | (at(whole + 2) << 16));
  hash ^= bytes.length;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

function scramble(word: number): number {
  const mixed = Math.imul(word, 0xcc9e2d51);
  return Math.imul((mixed << 15) | (mixed >>> 17), 0x1b873593);
}
