/** A signer's key at rest: the private half under a passphrase, the public half and the role for all to read. */
import {
  createCipheriv,
  createDecipheriv,
  createPrivateKey,
  type KeyObject,
  randomBytes,
  scryptSync,
} from 'node:crypto';
import * as v from 'valibot';
import { publicKeySchema } from '#core/pack/root.ts';
import type { PublicKey } from '#core/pack/trusted-keys.ts';
import { publicHalfOf } from './node-keys.ts';

export const keyRoles = ['root', 'content', 'fresh', 'organisation'] as const;
export type KeyRole = (typeof keyRoles)[number];

/** OWASP asks for 2^16 with r 8 and p 2, or dearer; a try costs 64 MB and most of a second. */
const cost = { N: 65_536, r: 8, p: 2 };

const base64 = v.pipe(v.string(), v.regex(/^[A-Za-z0-9+/]+=*$/), v.maxLength(1_000));
const publicHalfSchema = v.strictObject({ role: v.picklist(keyRoles), ...publicKeySchema.entries });
const keyFileSchema = v.strictObject({
  ...publicHalfSchema.entries,
  scrypt: v.strictObject({ N: v.picklist([1_024, cost.N]), r: v.literal(cost.r), p: v.literal(cost.p), salt: base64 }),
  nonce: base64,
  /** PKCS #8 under AES-256-GCM; the public half is bound to it. */
  secret: base64,
  tag: base64,
});
export type PublicHalf = v.InferOutput<typeof publicHalfSchema>;
type KeyFile = v.InferOutput<typeof keyFileSchema>;

/** @param N tests cannot wait as long as a thief shall. */
export function sealKey(role: KeyRole, key: KeyObject, passphrase: string, N: 1_024 | 65_536 = 65_536): KeyFile {
  const half = publicHalfOf(key);
  const [salt, nonce] = [randomBytes(16), randomBytes(12)];
  const scrypt = { ...cost, N, salt: salt.toString('base64') };
  const cipher = createCipheriv('aes-256-gcm', stretch(passphrase, scrypt), nonce);
  cipher.setAAD(boundTo(role, half));
  const secret = Buffer.concat([cipher.update(key.export({ format: 'der', type: 'pkcs8' })), cipher.final()]);
  const [nonceText, secretText, tag] = [nonce, secret, cipher.getAuthTag()].map((bytes) => bytes.toString('base64'));
  return v.parse(keyFileSchema, { role, ...half, scrypt, nonce: nonceText, secret: secretText, tag });
}

/** @returns nothing where the text is no key file. */
export const readKeyFile = (text: string): KeyFile | undefined => read(keyFileSchema, text);

/** @returns nothing where the text is no public half. */
export const readPublicHalf = (text: string): PublicHalf | undefined => read(publicHalfSchema, text);

export const publicHalfIn = ({ role, id, point }: KeyFile): PublicHalf => ({ role, id, point });

/** @returns nothing where the passphrase is wrong or the file was changed. */
export function openKey(file: KeyFile, passphrase: string): KeyObject | undefined {
  try {
    const bytes = (text: string) => Buffer.from(text, 'base64');
    const decipher = createDecipheriv('aes-256-gcm', stretch(passphrase, file.scrypt), bytes(file.nonce), {
      authTagLength: 16,
    });
    decipher.setAAD(boundTo(file.role, file));
    decipher.setAuthTag(bytes(file.tag));
    const secret = Buffer.concat([decipher.update(bytes(file.secret)), decipher.final()]);
    const key = createPrivateKey({ key: secret, format: 'der', type: 'pkcs8' });
    return publicHalfOf(key).point === file.point ? key : undefined;
  } catch {
    return undefined;
  }
}

function stretch(passphrase: string, { salt, ...how }: KeyFile['scrypt']): Buffer {
  return scryptSync(passphrase.normalize('NFC'), Buffer.from(salt, 'base64'), 32, {
    ...how,
    maxmem: 256 * 1_024 * 1_024,
  });
}

const boundTo = (role: KeyRole, { id, point }: PublicKey) => Buffer.from(`pebble/key+v1 ${role} ${id} ${point}`);

function read<T>(schema: v.GenericSchema<unknown, T>, text: string): T | undefined {
  try {
    const result = v.safeParse(schema, JSON.parse(text));
    return result.success ? result.output : undefined;
  } catch {
    return undefined;
  }
}
