/** Refuses bytes that too few of a role's keys have signed. */
import { PackError } from '#core/errors.ts';
import type { VerifySignature } from '#core/ports.ts';
import { decodeBase64 } from './base64.ts';
import type { Bytes } from './bytes.ts';
import { preAuthenticate, type SignedType } from './pre-authentication.ts';
import { parseSignatureEnvelope } from './signature-envelope.ts';
import type { RoleKeys } from './trusted-keys.ts';

/** The body stays unread in here: only who signed these exact bytes, as this type of file, is asked. */
export async function checkSignatures(
  signed: { type: SignedType; body: Bytes; envelope: Bytes },
  { threshold, keys }: RoleKeys,
  verify: VerifySignature,
): Promise<void> {
  if (!(threshold >= 1)) throw new RangeError('A role needs at least one signature');

  const message = preAuthenticate(signed.type, signed.body);
  const signers = new Set<string>();
  let isAnyKeyKnown = false;
  for (const { key: id, raw } of parseSignatureEnvelope(signed.envelope, signed.type)) {
    const key = keys.find((known) => known.id === id);
    const point = key && decodeBase64(key.point);
    if (!key || !point) continue;
    isAnyKeyKnown = true;
    // Counted by the key itself: however often and under however many ids it signs, it is one signer (CVE-2020-6174).
    if (!signers.has(key.point) && (await verify(point, raw, message))) signers.add(key.point);
  }

  if (!isAnyKeyKnown) throw new PackError('unknown-key');
  if (signers.size < threshold) throw new PackError('wrong-signature');
}
