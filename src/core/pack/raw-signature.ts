/** Says whether bytes can be an ECDSA P-256 signature at all, before they are given to the browser. */
import type { Bytes } from './bytes.ts';

/** The order n of P-256 (SEC 2, 2.4.2), big-endian. */
const order = [
  0xff, 0xff, 0xff, 0xff, 0x00, 0x00, 0x00, 0x00, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xbc, 0xe6, 0xfa,
  0xad, 0xa7, 0x17, 0x9e, 0x84, 0xf3, 0xb9, 0xca, 0xc2, 0xfc, 0x63, 0x25, 0x51,
];

/**
 * Exactly 64 bytes r‖s with r and s in 1…n−1 (FIPS 186-5, 6.4.2 step 1).
 * Some verifiers let zero or oversized values through (CVE-2022-21449), so no browser is asked about them.
 */
export function isRawSignature(bytes: Bytes): boolean {
  return bytes.length === 64 && isInRange(bytes.subarray(0, 32)) && isInRange(bytes.subarray(32));
}

function isInRange(number: Bytes): boolean {
  return number.some((byte) => byte !== 0) && isBelowOrder(number);
}

function isBelowOrder(number: Bytes): boolean {
  for (const [at, limit] of order.entries()) {
    const byte = number[at] ?? 0;
    if (byte !== limit) return byte < limit;
  }
  return false;
}
