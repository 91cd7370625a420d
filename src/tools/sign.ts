/** Signs the lists of a release on the machine of the person who signs; the private key never comes near the build. */
import { createHash, createPrivateKey, createPublicKey, type KeyObject, sign } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { manifestType, parseManifest } from '#core/pack/manifest.ts';
import { nowType, parseNow } from '#core/pack/now.ts';
import { preAuthenticate } from '#core/pack/pre-authentication.ts';
import { parseSignatureEnvelope } from '#core/pack/signature-envelope.ts';

const lists = {
  'manifest.json': { type: manifestType, parse: parseManifest },
  'now.json': { type: nowType, parse: parseNow },
} as const;

/** Prints the public half as it belongs into the file RELEASE_KEYS names. */
export function tellPublicKey([keyFile]: readonly string[]): number {
  if (!keyFile) return tell('Say which key: npm run content -- key <private.pem>.');
  const key = readKey(keyFile);
  if (typeof key === 'string') return tell(key);
  console.log(JSON.stringify(publicHalf(key)));
  return 0;
}

/** Adds one signature to `<list>.sig`; one that this key made before is replaced. */
export function signList([keyFile, list]: readonly string[]): number {
  if (!keyFile || !list) return tell('Say which key and which list: npm run content -- sign <private.pem> <list>.');
  const kind = lists[basename(list) as keyof typeof lists];
  if (!kind || !existsSync(list)) return tell(`${list} is no manifest.json and no now.json that is there to sign.`);
  const key = readKey(keyFile);
  if (typeof key === 'string') return tell(key);

  const body = new Uint8Array(readFileSync(list));
  let others: Array<{ k: string; v: string }>;
  try {
    kind.parse(body);
    others = signaturesIn(`${list}.sig`, kind.type);
  } catch {
    return tell(`${list} or ${list}.sig is not of the right shape. Nothing was signed.`);
  }
  const { id } = publicHalf(key);
  const value = sign('sha256', preAuthenticate(kind.type, body), { key, dsaEncoding: 'ieee-p1363' });
  const all = [...others.filter(({ k }) => k !== id), { k: id, v: value.toString('base64') }];
  writeFileSync(`${list}.sig`, JSON.stringify({ t: kind.type, s: all }));
  console.log(`${list}.sig: ${all.length} signed ${createHash('sha256').update(body).digest('hex')}.`);
  return 0;
}

function signaturesIn(file: string, type: typeof manifestType | typeof nowType): Array<{ k: string; v: string }> {
  if (!existsSync(file)) return [];
  const bytes = new Uint8Array(readFileSync(file));
  return parseSignatureEnvelope(bytes, type).map(({ key, raw }) => ({
    k: key,
    v: Buffer.from(raw).toString('base64'),
  }));
}

/** @returns the private key, or a sentence that says why there is none. */
function readKey(file: string): KeyObject | string {
  let key: KeyObject;
  try {
    key = createPrivateKey({ key: readFileSync(file), passphrase: process.env.KEY_PASSPHRASE ?? '' });
  } catch {
    return `${file} is no private key that can be read. A key with a passphrase needs it in KEY_PASSPHRASE.`;
  }
  const isP256 = key.asymmetricKeyType === 'ec' && key.asymmetricKeyDetails?.namedCurve === 'prime256v1';
  return isP256 ? key : `${file} is no key of the curve P-256.`;
}

function publicHalf(key: KeyObject): { id: string; point: string } {
  const { x = '', y = '' } = createPublicKey(key).export({ format: 'jwk' });
  const point = Buffer.concat([Buffer.of(4), Buffer.from(x, 'base64url'), Buffer.from(y, 'base64url')]);
  return { id: createHash('sha256').update(point).digest('hex').slice(0, 16), point: point.toString('base64') };
}

function tell(sentence: string): number {
  console.log(sentence);
  return 1;
}
