/** What the build needs of P-256: its order, points from numbers, and keys as Node's crypto wants them. */
import { createECDH, createHash, createPublicKey, type KeyObject } from 'node:crypto';

/** The order n of the group (SEC 2, 2.4.2). */
export const order = 0xffffffff_00000000_ffffffff_ffffffff_bce6faad_a7179e84_f3b9cac2_fc632551n;

export const toNumber = (bytes: Uint8Array) => BigInt(`0x${Buffer.from(bytes).toString('hex')}`);

export const toBytes = (number: bigint) => Buffer.from(number.toString(16).padStart(64, '0'), 'hex');

export const isScalar = (number: bigint) => number > 0n && number < order;

/** The point scalar·G, uncompressed: 0x04, x, y. */
export function multiplyBase(scalar: bigint): Buffer {
  const curve = createECDH('prime256v1');
  curve.setPrivateKey(toBytes(scalar));
  return curve.getPublicKey();
}

export function publicKeyOf(point: Buffer): KeyObject {
  const x = point.subarray(1, 33).toString('base64url');
  const y = point.subarray(33).toString('base64url');
  return createPublicKey({ key: { kty: 'EC', crv: 'P-256', x, y }, format: 'jwk' });
}

/** First 8 bytes of the SHA-256 of the raw point, as hex. */
export const keyIdOf = (point: Buffer) => createHash('sha256').update(point).digest('hex').slice(0, 16);
