/** The list of keys that a preview believes: the development keys in every role. */
import { type Root, rootType } from '#core/pack/root.ts';
import type { PublicKey } from '#core/pack/trusted-keys.ts';
import type { SignedRoot } from '#core/release/register.ts';
import { type DevelopmentKey, developmentKeys } from './development-key.ts';
import { signForPreview } from './sign-for-preview.ts';

/** Dated once and for all: two builds must be the same. */
export const developmentRoot: Root = {
  version: 1,
  issued: '2026-01-01T00:00:00Z',
  goodUntil: '2029-01-01T00:00:00Z',
  era: 1,
  floor: 1,
  roles: {
    root: { threshold: 2, keys: developmentKeys.root.map(publicHalf) },
    content: { threshold: 2, keys: developmentKeys.content.map(publicHalf) },
    fresh: { threshold: 1, keys: developmentKeys.fresh.map(publicHalf) },
  },
  revoked: [],
};

export function signDevelopmentRoot(): SignedRoot {
  const body = Buffer.from(JSON.stringify(developmentRoot));
  const envelope = signForPreview('preview')(rootType, body);
  return { root: developmentRoot, body: new Uint8Array(body), envelope: new Uint8Array(envelope) };
}

function publicHalf({ id, point }: DevelopmentKey): PublicKey {
  return { id, point };
}
