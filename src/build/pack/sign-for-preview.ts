/** Signs the lists of a preview with the development keys. */
import { manifestType } from '#core/pack/manifest.ts';
import { nowType } from '#core/pack/now.ts';
import { type ListType, preAuthenticate } from '#core/pack/pre-authentication.ts';
import { rootType } from '#core/pack/root.ts';
import type { Role } from '#core/pack/trusted-keys.ts';
import { signDeterministically } from './deterministic-signature.ts';
import { developmentKeys } from './development-key.ts';
import type { Stage } from './stage.ts';

/** Gives the bytes of the `.sig` file that belongs beside `body`. */
export type Sign = (type: ListType, body: Buffer) => Buffer;

const signerOf = { [rootType]: 'root', [manifestType]: 'content', [nowType]: 'fresh' } satisfies Record<ListType, Role>;

/** @throws in a release: there, people sign on their own machines, and the build takes their `.sig` files. */
export function signForPreview(stage: Stage): Sign {
  if (stage === 'release') {
    throw new Error(
      'STAGE=release cannot sign: the development key is public. Give the signed .sig files to the build.',
    );
  }

  return (type, body) => {
    const message = preAuthenticate(type, new Uint8Array(body));
    const signatures = developmentKeys[signerOf[type]].map(({ id, secret }) => ({
      k: id,
      v: signDeterministically(secret, message).toString('base64'),
    }));
    return Buffer.from(JSON.stringify({ t: type, s: signatures }));
  };
}
