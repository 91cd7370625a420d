/** Promises about checking signatures with the browser's cryptography. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { signDeterministically } from '#build/pack/deterministic-signature.ts';
import { multiplyBase } from '#build/pack/p256.ts';
import { canVerify, verifySignature } from '#platform/signature.ts';
import { textBytes } from '#tests/core/pack/zz-site.ts';

const point = new Uint8Array(multiplyBase(42n));
const message = textBytes('words');
const signature = new Uint8Array(signDeterministically(42n, message));

afterEach(() => vi.unstubAllGlobals());

describe('a signature', () => {
  it('is good for its key and its message', async () => {
    expect(await verifySignature(point, signature, message)).toBe(true);
  });

  it('is not good for another message, another key, or as other bytes', async () => {
    expect(await verifySignature(point, signature, textBytes('other words'))).toBe(false);
    expect(await verifySignature(new Uint8Array(multiplyBase(43n)), signature, message)).toBe(false);
    expect(await verifySignature(point, new Uint8Array(64), message)).toBe(false);
    expect(await verifySignature(point, new Uint8Array(0), message)).toBe(false);
  });

  it('is not good where the key is no point on the curve', async () => {
    const off = new Uint8Array(point);
    off[64] = (off[64] ?? 0) ^ 1;
    expect(await verifySignature(off, signature, message)).toBe(false);
    expect(await verifySignature(new Uint8Array(0), signature, message)).toBe(false);
  });

  it('is not good where there is no cryptography, and that can be asked before', async () => {
    expect(canVerify()).toBe(true);
    vi.stubGlobal('crypto', {});
    expect(canVerify()).toBe(false);
    expect(await verifySignature(point, signature, message)).toBe(false);
    vi.stubGlobal('crypto', undefined);
    expect(canVerify()).toBe(false);
  });
});
