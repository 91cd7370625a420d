/** SHA-256 by the browser, as lower-case hex. */
import type { Sha256 } from '#core/ports.ts';

export const sha256: Sha256 = async (bytes) => {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
};
