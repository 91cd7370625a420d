/** Keys, roots and sites of ZZ-land under any keys, for tests about whose signatures count. */
import { signDeterministically } from '#build/pack/deterministic-signature.ts';
import { keyIdOf, multiplyBase } from '#build/pack/p256.ts';
import type { SignedBytes } from '#core/pack/accept-root.ts';
import type { Bytes } from '#core/pack/bytes.ts';
import { manifestType } from '#core/pack/manifest.ts';
import { rootAddress, signaturesAddress } from '#core/pack/pack-addresses.ts';
import { preAuthenticate, type SignedType } from '#core/pack/pre-authentication.ts';
import { type Root, rootType } from '#core/pack/root.ts';
import type { PublicKey } from '#core/pack/trusted-keys.ts';
import { type Site, textBytes, zzSite } from './zz-site.ts';

/** A key of ZZ-land is its secret number. */
export type ZzKey = number;

const points = new Map<ZzKey, PublicKey>();

export function zzKey(secret: ZzKey): PublicKey {
  const point = multiplyBase(BigInt(secret));
  const key = points.get(secret) ?? { id: keyIdOf(point), point: point.toString('base64') };
  points.set(secret, key);
  return key;
}

export function zzEnvelope(type: SignedType, body: Bytes, secrets: readonly ZzKey[]): Bytes {
  const message = preAuthenticate(type, body);
  const signatures = secrets.map((secret) => ({
    k: zzKey(secret).id,
    v: signDeterministically(BigInt(secret), message).toString('base64'),
  }));
  return textBytes(JSON.stringify({ t: type, s: signatures }));
}

const rolesOf = (root: readonly ZzKey[], content: readonly ZzKey[], fresh: readonly ZzKey[]): Root['roles'] => ({
  root: { threshold: 2, keys: root.map(zzKey) },
  content: { threshold: 2, keys: content.map(zzKey) },
  fresh: { threshold: 1, keys: fresh.map(zzKey) },
});

/** Three root keys, two of the content, one of the machine. */
export const firstKeys = { root: [11, 12, 13], content: [21, 22], fresh: [31] };

interface Changes extends Partial<Omit<Root, 'roles' | 'revoked'>> {
  keys?: Partial<Record<'root' | 'content' | 'fresh', readonly ZzKey[]>>;
  revoked?: readonly ZzKey[];
}

export function zzRoot({ keys = {}, revoked = [], ...changes }: Changes = {}): Root {
  const { root, content, fresh } = { ...firstKeys, ...keys };
  return {
    version: 1,
    issued: '2026-01-01T00:00:00Z',
    goodUntil: '2029-01-01T00:00:00Z',
    era: 1,
    floor: 1,
    ...changes,
    roles: rolesOf(root, content, fresh),
    revoked: revoked.map((secret) => zzKey(secret).id),
  };
}

export function signRoot(root: unknown, secrets: readonly ZzKey[]): SignedBytes {
  const body = textBytes(JSON.stringify(root));
  return { body, envelope: zzEnvelope(rootType, body, secrets) };
}

/** A site whose lists these people have signed, and on which these roots lie. */
export function zzSiteOf(
  version: number,
  signers: { content: readonly ZzKey[]; fresh: readonly ZzKey[]; under?: number },
  roots: ReadonlyMap<number, SignedBytes> = new Map(),
): Site {
  const site = new Map(
    zzSite(version, undefined, {
      root: signers.under ?? 1,
      sign: (type, body) =>
        Buffer.from(zzEnvelope(type, new Uint8Array(body), type === manifestType ? signers.content : signers.fresh)),
    }),
  );
  roots.forEach(({ body, envelope }, number) => {
    site.set(rootAddress(number), body).set(signaturesAddress(rootAddress(number)), envelope);
  });
  return site;
}
