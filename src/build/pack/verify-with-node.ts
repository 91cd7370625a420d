/** Checks signatures with Node's own cryptography. */
import { verify } from 'node:crypto';
import type { VerifySignature } from '#core/ports.ts';
import { publicKeyOf } from './p256.ts';

export const verifyWithNode: VerifySignature = async (point, signature, message) => {
  try {
    const key = publicKeyOf(Buffer.from(point));
    return verify('sha256', message, { key, dsaEncoding: 'ieee-p1363' }, signature);
  } catch {
    return false;
  }
};
