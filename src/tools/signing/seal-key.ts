/** Puts the private half of a key under a passphrase, and takes it out again. */
import {
  createCipheriv,
  createDecipheriv,
  createPrivateKey,
  type KeyObject,
  randomBytes,
  scryptSync,
} from 'node:crypto';
import type { PublicKey } from '#core/pack/trusted-keys.ts';
import type { KeyFile, KeyRole } from '#core/release/key-file.ts';
import { publicHalfOf } from './node-keys.ts';

/** @param N a try costs a thief 64 MB and most of a second. */
export function sealKey(
  role: KeyRole,
  key: KeyObject,
  passphrase: string,
  N: KeyFile['scrypt']['N'] = 65_536,
): KeyFile {
  const half = publicHalfOf(key);
  const nonce = randomBytes(12);
  const scrypt = { N, r: 8, p: 2, salt: randomBytes(16).toString('base64') } as const;
  const cipher = createCipheriv('aes-256-gcm', stretch(passphrase, scrypt), nonce);
  cipher.setAAD(boundTo(role, half));
  const secret = Buffer.concat([cipher.update(key.export({ format: 'der', type: 'pkcs8' })), cipher.final()]);
  const text = (bytes: Buffer) => bytes.toString('base64');
  return { role, ...half, scrypt, nonce: text(nonce), secret: text(secret), tag: text(cipher.getAuthTag()) };
}

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
  const maxmem = 256 * 1_024 * 1_024;
  return scryptSync(passphrase.normalize('NFC'), Buffer.from(salt, 'base64'), 32, { ...how, maxmem });
}

const boundTo = (role: KeyRole, { id, point }: PublicKey) => Buffer.from(`pebble/key+v1 ${role} ${id} ${point}`);
