/** Adds a signature to those that lie beside a file. */
import type { KeyObject } from 'node:crypto';
import { PackError } from '#core/errors.ts';
import { decodeBase64 } from '#core/pack/base64.ts';
import type { Bytes } from '#core/pack/bytes.ts';
import { type ListType, preAuthenticate } from '#core/pack/pre-authentication.ts';
import { parseSignatureEnvelope, type Signature } from '#core/pack/signature-envelope.ts';
import type { PublicKey } from '#core/pack/trusted-keys.ts';
import { nodeChecks, publicHalfOf, signRaw } from './node-keys.ts';

/** @returns the text of the new `.sig`, or a sentence that says why there is none. */
export async function addSignature(
  { type, body, envelope }: { type: ListType; body: Bytes; envelope: Bytes | undefined },
  key: KeyObject,
  /** Everybody who may have signed before. */
  trusted: readonly PublicKey[],
): Promise<{ text: string; count: number } | string> {
  const others = envelope ? readSignatures(envelope, type) : [];
  if (!others) return 'its .sig is no file of signatures over it. Take that away, and have it signed anew.';
  const message = preAuthenticate(type, body);
  const { id } = publicHalfOf(key);
  for (const other of others) {
    if (other.key === id) return `key ${id} has signed it already. The next signature has to be another person's.`;
    const point = trusted.find((one) => one.id === other.key)?.point;
    const bytes = point === undefined ? undefined : decodeBase64(point);
    if (!bytes) return `its .sig holds a signature of key ${other.key}, which does not count here.`;
    if (!(await nodeChecks.verify(bytes, other.raw, message)))
      return `its .sig holds a signature of key ${other.key} over other bytes. Take the .sig away, and have it signed anew.`;
  }
  const all = [...others, { key: id, raw: new Uint8Array(signRaw(key, message)) }];
  const s = all.map(({ key: k, raw }) => ({ k, v: Buffer.from(raw).toString('base64') }));
  return { text: JSON.stringify({ t: type, s }), count: all.length };
}

function readSignatures(envelope: Bytes, type: ListType): readonly Signature[] | undefined {
  try {
    return parseSignatureEnvelope(envelope, type);
  } catch (error) {
    if (error instanceof PackError) return undefined;
    throw error;
  }
}
