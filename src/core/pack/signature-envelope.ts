/** `<file>.sig`: the signatures that lie beside a signed file, so that the file itself is served as it was signed. */
import * as v from 'valibot';
import { PackError } from '#core/errors.ts';
import { decodeBase64 } from './base64.ts';
import type { Bytes } from './bytes.ts';
import { keyIdField } from './pack-fields.ts';
import type { SignedType } from './pre-authentication.ts';
import { isRawSignature } from './raw-signature.ts';
import { readList } from './read-list.ts';

export const envelopeMaxBytes = 1_200;

const envelopeSchema = v.strictObject({
  t: v.string(),
  s: v.pipe(
    v.array(v.strictObject({ k: keyIdField, v: v.pipe(v.string(), v.maxLength(88)) })),
    v.minLength(1),
    v.maxLength(8),
  ),
});

export interface Signature {
  /** The key that is said to have signed. */
  readonly key: string;
  readonly raw: Bytes;
}

/** All or nothing: one malformed signature spoils the envelope, even among good ones. */
export function parseSignatureEnvelope(bytes: Bytes, type: SignedType): readonly Signature[] {
  const { t, s } = readList(envelopeSchema, bytes, envelopeMaxBytes);
  if (t !== type) throw new PackError('wrong-signature');

  return s.map(({ k, v: text }) => {
    const raw = decodeBase64(text);
    if (!raw || !isRawSignature(raw)) throw new PackError('wrong-signature');
    return { key: k, raw };
  });
}
