/** The shape of a signer's key at rest, and of its public half. */
import * as v from 'valibot';
import { readKept } from '#core/pack/read-kept.ts';
import { publicKeySchema } from '#core/pack/root.ts';

export const keyRoles = ['root', 'content', 'fresh', 'organisation'] as const;
export type KeyRole = (typeof keyRoles)[number];

const base64 = v.pipe(v.string(), v.regex(/^[A-Za-z0-9+/]+=*$/), v.maxLength(1_000));
const publicHalfSchema = v.strictObject({ role: v.picklist(keyRoles), ...publicKeySchema.entries });
const keyFileSchema = v.strictObject({
  ...publicHalfSchema.entries,
  /** OWASP asks for N 2^16 with r 8 and p 2, or dearer; the cheap one is for tests, which cannot wait as a thief shall. */
  scrypt: v.strictObject({ N: v.picklist([1_024, 65_536]), r: v.literal(8), p: v.literal(2), salt: base64 }),
  nonce: base64,
  /** PKCS #8 under AES-256-GCM; the public half is bound to it. */
  secret: base64,
  tag: base64,
});
export type PublicHalf = v.InferOutput<typeof publicHalfSchema>;
export type KeyFile = v.InferOutput<typeof keyFileSchema>;

/** @returns nothing where the text is no key file. */
export const readKeyFile = (text: string): KeyFile | undefined => readKept(keyFileSchema, text);

/** @returns nothing where the text is no public half. */
export const readPublicHalf = (text: string): PublicHalf | undefined => readKept(publicHalfSchema, text);

export const publicHalfIn = ({ role, id, point }: KeyFile): PublicHalf => ({ role, id, point });
