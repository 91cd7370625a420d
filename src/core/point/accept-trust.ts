/** Finds out from the two signed lists whose cards count; both are checked as for an update. */
import { PackError } from '#core/errors.ts';
import type { SignedBytes } from '#core/pack/accept-root.ts';
import { checkSignatures } from '#core/pack/check-signatures.ts';
import { manifestType, parseManifest } from '#core/pack/manifest.ts';
import { type Now, nowType, parseNow } from '#core/pack/now.ts';
import type { Root } from '#core/pack/root.ts';
import type { Sha256, VerifySignature } from '#core/ports.ts';
import type { Trust } from './judge-card.ts';

/** Throws PackError. A list that names a newer root than ours may be signed by a key that counts no more: it is refused. */
export async function acceptNow(signed: SignedBytes, root: Root, verify: VerifySignature): Promise<Now> {
  await checkSignatures({ type: nowType, ...signed }, root.roles.fresh, verify);
  const now = parseNow(signed.body);
  if (now.root > root.version) throw new PackError('unknown-key');
  if (now.version < root.floor) throw new PackError('older-than-ours');
  return now;
}

export async function acceptTrust(
  now: Now,
  signed: SignedBytes,
  root: Root,
  { verify, sha256 }: { verify: VerifySignature; sha256: Sha256 },
): Promise<Trust> {
  if ((await sha256(signed.body)) !== now.manifest) throw new PackError('damaged');
  await checkSignatures({ type: manifestType, ...signed }, root.roles.content, verify);
  const { version, organisations = [] } = parseManifest(signed.body);
  if (version !== now.version) throw new PackError('damaged');
  const { organisations: gone = [], points = [] } = now.revoked ?? {};
  return { organisations, revoked: { organisations: gone.concat(root.revoked), points } };
}
