/** Keys of P-256 as Node's cryptography and our lists write them. */
import { createHash, createPublicKey, type KeyObject, sign, verify } from 'node:crypto';
import type { Bytes } from '#core/pack/bytes.ts';
import type { PublicKey } from '#core/pack/trusted-keys.ts';
import type { Checks } from '#core/release/register.ts';

export function publicHalfOf(key: KeyObject): PublicKey {
  const { x = '', y = '' } = createPublicKey(key).export({ format: 'jwk' });
  const point = Buffer.concat([Buffer.of(4), Buffer.from(x, 'base64url'), Buffer.from(y, 'base64url')]);
  return { id: idOfPoint(point), point: point.toString('base64') };
}

export const signRaw = (key: KeyObject, message: Bytes): Buffer =>
  sign('sha256', message, { key, dsaEncoding: 'ieee-p1363' });

/** What core asks about keys and signatures. */
export const nodeChecks: Checks = {
  async verify(point, signature, message) {
    try {
      return verify('sha256', message, { key: keyOfPoint(Buffer.from(point)), dsaEncoding: 'ieee-p1363' }, signature);
    } catch {
      return false;
    }
  },
  idOf(text) {
    const point = Buffer.from(text, 'base64');
    try {
      keyOfPoint(point);
      return idOfPoint(point);
    } catch {
      return undefined;
    }
  },
};

const idOfPoint = (point: Buffer) => createHash('sha256').update(point).digest('hex').slice(0, 16);

function keyOfPoint(point: Buffer): KeyObject {
  const x = point.subarray(1, 33).toString('base64url');
  const y = point.subarray(33).toString('base64url');
  return createPublicKey({ key: { kty: 'EC', crv: 'P-256', x, y }, format: 'jwk' });
}

export const sha256Of = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
