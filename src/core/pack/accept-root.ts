/** Believes a new list of keys only where the old one and the new one both vouch for it. */
import { PackError } from '#core/errors.ts';
import type { VerifySignature } from '#core/ports.ts';
import type { Bytes } from './bytes.ts';
import { checkSignatures } from './check-signatures.ts';
import { parseRoot, type Root, rootMaxBytes, rootType } from './root.ts';

export interface SignedBytes {
  readonly body: Bytes;
  readonly envelope: Bytes;
}

/** Throws PackError when it may not follow the one that is held. */
export async function acceptRoot(held: Root, { body, envelope }: SignedBytes, verify: VerifySignature): Promise<Root> {
  if (body.length > rootMaxBytes) throw new PackError('too-large');

  // TUF 5.3.4: arbitrary software attack. Enough of those we trust say so, before anything is read,
  const signed = { type: rootType, body, envelope } as const;
  await checkSignatures(signed, held.roles.root, verify);
  const next = parseRoot(body);
  // and enough of those we are to trust: else a slip could leave nobody who can sign the one after it.
  await checkSignatures(signed, next.roles.root, verify);

  // TUF 5.3.5: rollback attack. One step at a time, so that nobody is left out.
  if (next.version !== held.version + 1) throw new PackError('older-than-ours');
  const isNewEra = next.era === next.version;
  if (!isNewEra && (next.era !== held.era || next.floor < held.floor)) throw new PackError('older-than-ours');
  if (held.revoked.some((id) => next.revoked.indexOf(id) < 0)) throw new PackError('older-than-ours');
  return next;
}
