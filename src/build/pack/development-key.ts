/** The keys of the preview stage. They are no secret: whoever reads this file has them, so a release refuses them. */
import { createHash } from 'node:crypto';
import type { PublicKey, Role } from '#core/pack/trusted-keys.ts';
import { isScalar, keyIdOf, multiplyBase, toNumber } from './p256.ts';

export interface DevelopmentKey extends PublicKey {
  readonly secret: bigint;
}

/** As many as a release has: two people for the content, one machine for `now.json`, three organisations for the root. */
export const developmentKeys: Readonly<Record<Role, readonly DevelopmentKey[]>> = {
  root: ['root 1', 'root 2', 'root 3'].map(deriveKey),
  content: ['content 1', 'content 2'].map(deriveKey),
  fresh: ['fresh 1'].map(deriveKey),
};

function deriveKey(name: string): DevelopmentKey {
  const secret = deriveScalar(`Pebble development key, public on purpose: ${name}`);
  const point = multiplyBase(secret);
  return { id: keyIdOf(point), point: point.toString('base64'), secret };
}

/** The first counter whose hash is a number below the order. */
function deriveScalar(seed: string): bigint {
  for (let counter = 0; ; counter += 1) {
    const number = toNumber(createHash('sha256').update(`${seed} ${counter}`).digest());
    if (isScalar(number)) return number;
  }
}
