/** Promises about signing the same way every time: the vectors of RFC 6979, A.2.5, for P-256 with SHA-256. */
import { verify } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { signDeterministically } from '#build/pack/deterministic-signature.ts';
import { isScalar, keyIdOf, multiplyBase, order, publicKeyOf } from '#build/pack/p256.ts';

const secret = 0xc9afa9d845ba75166b5c215767b1d6934e50c3db36e89b127b8a622b120f6721n;

describe('a deterministic signature', () => {
  it('belongs to the public key that the RFC names', () => {
    expect(multiplyBase(secret).toString('hex')).toBe(
      '0460fed4ba255a9d31c961eb74c6356d68c049b8923b61fa6ce669622e60f29fb6' +
        '7903fe1008b8bc99a41ae9e95628bc64f2f1b20c2d7e9f5177a3c294d4462299',
    );
  });

  it.each([
    [
      'sample',
      'efd48b2aacb6a8fd1140dd9cd45e81d69d2c877b56aaf991c34d0ea84eaf3716' +
        'f7cb1c942d657c41d436c7a1b6e29f65f3e900dbb9aff4064dc4ab2f843acda8',
    ],
    [
      'test',
      'f1abb023518351cd71d881567b1ea663ed3efcf6c5132b354f28d3b0b7d38367' +
        '019f4113742a2b14bd25926b49c649155f267e60d3814b4c0cc84250e46f0083',
    ],
  ])('of "%s" is the one in the RFC', (message, signature) => {
    expect(signDeterministically(secret, Buffer.from(message)).toString('hex')).toBe(signature);
  });

  it('is the same every time, 64 bytes, and good, for any message and key', () => {
    const anySecret = fc.bigInt({ min: 1n, max: order - 1n });
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), anySecret, (message, key) => {
        const signature = signDeterministically(key, message);
        expect(signature).toHaveLength(64);
        expect(signDeterministically(key, message)).toEqual(signature);
        const publicKey = { key: publicKeyOf(multiplyBase(key)), dsaEncoding: 'ieee-p1363' } as const;
        expect(verify('sha256', message, publicKey, signature)).toBe(true);
      }),
      { numRuns: 30 },
    );
  });

  it('is never made with a number outside the order', () => {
    expect([0n, order, order + 1n].some(isScalar)).toBe(false);
    expect([1n, order - 1n].every(isScalar)).toBe(true);
  });
});

describe('a key id', () => {
  it('is 16 hex digits of the hash of the raw point', () => {
    expect(keyIdOf(multiplyBase(1n))).toMatch(/^[0-9a-f]{16}$/);
    expect(keyIdOf(multiplyBase(1n))).not.toBe(keyIdOf(multiplyBase(2n)));
  });
});
