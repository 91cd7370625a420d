/** Finds out from the two signed lists whose cards count; both are checked as for an update. */
import { PackError } from '#core/errors.ts';
import type { SignedBytes } from '#core/pack/accept-root.ts';
import { checkSignatures } from '#core/pack/check-signatures.ts';
import { type Floor, lowestVersion } from '#core/pack/floor.ts';
import { manifestType, parseManifest } from '#core/pack/manifest.ts';
import { type Now, nowType, parseNow } from '#core/pack/now.ts';
import { proveMoment } from '#core/pack/prove-moment.ts';
import type { Root } from '#core/pack/root.ts';
import type { Sha256, VerifySignature } from '#core/ports.ts';
import type { Trust } from './judge-card.ts';

/** What this device knows already, so that nothing old is put back. */
export interface Known {
  readonly root: Root;
  /** What was accepted here before. */
  readonly floor: Floor | undefined;
  /** No version below this one, with which the app came. */
  readonly version: number;
}

export interface Lists {
  readonly version: number;
  readonly trust: Trust;
  /** No right clock is behind it. */
  readonly surelyPast: string;
  /** Until then they say all that was taken back. */
  readonly goodUntil: string;
}

/** Throws PackError. A list that names a newer root than ours may be signed by a key that counts no more: it is refused. */
export async function acceptNow(
  signed: SignedBytes,
  { root, floor, version }: Known,
  verify: VerifySignature,
): Promise<Now> {
  await checkSignatures({ type: nowType, ...signed }, root.roles.fresh, verify);
  const now = parseNow(signed.body);
  // A device that has accepted more under a newer root than it holds can judge by none of ours.
  if (Math.max(now.root, floor?.era ?? 0) > root.version) throw new PackError('unknown-key');
  if (now.version < Math.max(version, lowestVersion(root, [floor]))) throw new PackError('older-than-ours');
  return now;
}

export async function acceptTrust(
  now: Now,
  signed: SignedBytes,
  { root, floor }: Known,
  { verify, sha256 }: { verify: VerifySignature; sha256: Sha256 },
): Promise<Lists> {
  if ((await sha256(signed.body)) !== now.manifest) throw new PackError('damaged');
  await checkSignatures({ type: manifestType, ...signed }, root.roles.content, verify);
  const manifest = parseManifest(signed.body);
  const { version, organisations = [] } = manifest;
  if (version !== now.version) throw new PackError('damaged');

  // `now` is signed weekly for the same version: an older one would bring back what was taken back since.
  const moment = proveMoment(now, manifest);
  if (floor?.era === root.era && moment < floor.moment) throw new PackError('older-than-ours');

  const { organisations: gone = [], points = [] } = now.revoked ?? {};
  return {
    version,
    trust: { organisations, revoked: { organisations: gone.concat(root.revoked), points } },
    surelyPast: moment,
    goodUntil: now.goodUntil,
  };
}
