/** Checks ECDSA P-256 signatures with the browser's own cryptography: nothing to download, and native since 2018. */
import type { VerifySignature } from '#core/ports.ts';

const p256 = { name: 'ECDSA', namedCurve: 'P-256' };

/** False also for a point that is not on the curve and for whatever a browser throws: what cannot be checked is not good. */
export const verifySignature: VerifySignature = async (point, signature, message) => {
  try {
    const key = await crypto.subtle.importKey('raw', point, p256, false, ['verify']);
    return await crypto.subtle.verify({ name: 'ECDSA', hash: 'SHA-256' }, key, signature, message);
  } catch {
    return false;
  }
};

/** On plain http there is no `subtle`: the documents serve there, and no pack is read. */
export function canVerify(): boolean {
  return typeof crypto !== 'undefined' && typeof crypto.subtle === 'object';
}
