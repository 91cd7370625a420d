/** Signs with ECDSA P-256 so that the same bytes always get the same signature: two builds must be identical. */
import { createHash, createHmac, verify } from 'node:crypto';
import { isScalar, multiplyBase, order, publicKeyOf, toBytes, toNumber } from './p256.ts';

/** RFC 6979 for P-256 and SHA-256, as 64 bytes r‖s; checked with Node's own crypto before anybody gets it. */
export function signDeterministically(secret: bigint, message: Uint8Array): Buffer {
  const digest = createHash('sha256').update(message).digest();
  for (const nonce of nonces(secret, digest)) {
    const signature = signOnce(secret, toNumber(digest), nonce);
    if (!signature) continue;

    const key = publicKeyOf(multiplyBase(secret));
    if (!verify('sha256', message, { key, dsaEncoding: 'ieee-p1363' }, signature)) {
      throw new Error('A signature just made is not good');
    }
    return signature;
  }
  throw new Error('No nonce was good enough');
}

/** FIPS 186-5, 6.4.1. Not constant in time: the only secrets signed with in a build are published ones. */
function signOnce(secret: bigint, digest: bigint, nonce: bigint): Buffer | undefined {
  const r = toNumber(multiplyBase(nonce).subarray(1, 33)) % order;
  const s = (invert(nonce) * (digest + r * secret)) % order;
  return r === 0n || s === 0n ? undefined : Buffer.concat([toBytes(r), toBytes(s)]);
}

/** RFC 6979, 3.2: numbers that only somebody with the secret can foresee. */
function* nonces(secret: bigint, digest: Buffer): Generator<bigint> {
  const seed = Buffer.concat([toBytes(secret), toBytes(toNumber(digest) % order)]);
  let value = Buffer.alloc(32, 1);
  let key = Buffer.alloc(32, 0);
  const stir = (...parts: Buffer[]) => {
    key = hmac(key, value, ...parts);
    value = hmac(key, value);
  };

  stir(Buffer.of(0), seed);
  stir(Buffer.of(1), seed);
  for (;;) {
    value = hmac(key, value);
    const nonce = toNumber(value);
    if (isScalar(nonce)) yield nonce;
    stir(Buffer.of(0));
  }
}

function hmac(key: Buffer, ...parts: Buffer[]): Buffer<ArrayBuffer> {
  const mac = createHmac('sha256', key);
  for (const part of parts) mac.update(part);
  return Buffer.from(mac.digest());
}

/** Fermat: number^(n−2) is its inverse, because n is prime. */
function invert(number: bigint): bigint {
  let [result, base] = [1n, number % order];
  for (let power = order - 2n; power > 0n; power >>= 1n) {
    if (power & 1n) result = (result * base) % order;
    base = (base * base) % order;
  }
  return result;
}
