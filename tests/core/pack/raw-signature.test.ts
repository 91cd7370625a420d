/** Promises about bytes that claim to be a signature. */
import { describe, expect, it } from 'vitest';
import { order, toBytes } from '#build/pack/p256.ts';
import { isRawSignature } from '#core/pack/raw-signature.ts';

const raw = (r: bigint, s: bigint) => new Uint8Array(Buffer.concat([toBytes(r), toBytes(s)]));

describe('a raw signature', () => {
  it.each([
    [1n, 1n],
    [order - 1n, order - 1n],
    [1n, order - 1n],
    [2n ** 248n, 255n],
  ])('may hold %i and %i', (r, s) => {
    expect(isRawSignature(raw(r, s))).toBe(true);
  });

  it.each([0n, order, order + 1n, 2n ** 256n - 1n])('never holds %i, in either half', (outside) => {
    expect(isRawSignature(raw(outside, 1n))).toBe(false);
    expect(isRawSignature(raw(1n, outside))).toBe(false);
  });

  it.each([0, 32, 63, 65, 70, 72, 128])('is never %i bytes long', (length) => {
    expect(isRawSignature(new Uint8Array(length).fill(1))).toBe(false);
  });
});
