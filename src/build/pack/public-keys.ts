/** The public keys that go into the app's code. */
import type { PublicKey, TrustedKeys } from '#core/pack/trusted-keys.ts';
import { type DevelopmentKey, developmentKeys } from './development-key.ts';
import { refuseDevelopmentKeys, type Stage } from './stage.ts';

const previewKeys: TrustedKeys = {
  root: { threshold: 2, keys: developmentKeys.root.map(publicHalf) },
  content: { threshold: 2, keys: developmentKeys.content.map(publicHalf) },
  fresh: { threshold: 1, keys: developmentKeys.fresh.map(publicHalf) },
};

/** A release brings its own keys; without them there is none. */
export function publicKeys(stage: Stage, releaseKeys?: TrustedKeys): TrustedKeys {
  const keys = releaseKeys ?? previewKeys;
  refuseDevelopmentKeys(stage, keys);
  return keys;
}

function publicHalf({ id, point }: DevelopmentKey): PublicKey {
  return { id, point };
}
