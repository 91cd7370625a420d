/** Promises about who must have signed. */
import { describe, expect, it } from 'vitest';
import { signDeterministically } from '#build/pack/deterministic-signature.ts';
import { type DevelopmentKey, developmentKeys } from '#build/pack/development-key.ts';
import { checkSignatures } from '#core/pack/check-signatures.ts';
import { preAuthenticate, type SignedType } from '#core/pack/pre-authentication.ts';
import type { RoleKeys } from '#core/pack/trusted-keys.ts';
import { verifySignature } from '#platform/signature.ts';
import { textBytes } from './zz-site.ts';

const type = 'pebble/manifest+v1';
const body = textBytes('{"signed":"words"}');
const [one, two, three] = developmentKeys.root as [DevelopmentKey, DevelopmentKey, DevelopmentKey];
const twoOfThree: RoleKeys = { threshold: 2, keys: [one, two, three] };

function sign(key: DevelopmentKey, claimed = key.id, as: SignedType = type) {
  return { k: claimed, v: signDeterministically(key.secret, preAuthenticate(as, body)).toString('base64') };
}
const check = (s: unknown[], role = twoOfThree) =>
  checkSignatures({ type, body, envelope: textBytes(JSON.stringify({ t: type, s })) }, role, verifySignature);

describe('signatures', () => {
  it('of two different people are enough where two are asked for', async () => {
    await expect(check([sign(one), sign(three)])).resolves.toBeUndefined();
    await expect(check([sign(three), sign(two), sign(one)])).resolves.toBeUndefined();
  });

  it('of one person are not enough', async () => {
    await expect(check([sign(one)])).rejects.toThrow('wrong-signature');
  });

  it('of one person count once, however often they are given', async () => {
    await expect(check([sign(one), sign(one)])).rejects.toThrow('wrong-signature');
  });

  it('of one person count once, under however many names the key is known', async () => {
    const alias = { id: '0'.repeat(16), point: one.point };
    await expect(check([sign(one), sign(one, alias.id)], { threshold: 2, keys: [one, alias] })).rejects.toThrow(
      'wrong-signature',
    );
  });

  it('count for the key they were made with, not for the key they name', async () => {
    await expect(check([sign(one), sign(one, two.id)])).rejects.toThrow('wrong-signature');
  });

  it('of strangers count for nothing', async () => {
    const [stranger] = developmentKeys.fresh as [DevelopmentKey];
    await expect(check([sign(stranger)])).rejects.toThrow('unknown-key');
    await expect(check([sign(stranger), sign(one)])).rejects.toThrow('wrong-signature');
    await expect(check([sign(stranger), sign(one), sign(two)])).resolves.toBeUndefined();
  });

  it('for another type of file count for nothing, whatever the envelope says', async () => {
    await expect(check([sign(one, one.id, 'pebble/now+v1'), sign(two, two.id, 'pebble/now+v1')])).rejects.toThrow(
      'wrong-signature',
    );
  });

  it('are always needed: a role that asks for none is a mistake', async () => {
    for (const threshold of [0, -1, Number.NaN]) {
      await expect(check([sign(one)], { threshold, keys: [one] })).rejects.toThrow(RangeError);
    }
  });
});
