/** Promises about reading base64. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeBase64 } from '#core/pack/base64.ts';

describe('base64', () => {
  it('reads back whatever bytes were written', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 80 }), (bytes) => {
        expect(decodeBase64(Buffer.from(bytes).toString('base64'))).toEqual(Uint8Array.from(bytes));
      }),
    );
  });

  it.each(['Q', 'QQ', 'QQ=', 'QQ===', 'Q===', '=QQ=', 'QQ= ', 'QQ-_', 'QQ\n=', 'QéQ='])('refuses %j', (text) => {
    expect(decodeBase64(text)).toBeUndefined();
  });

  it('knows one spelling of every byte, so that no two texts are the same signature', () => {
    const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
    const spellings = alphabet.split('').flatMap((one) => alphabet.split('').map((other) => `${one}${other}==`));
    const readable = spellings.filter((text) => decodeBase64(text));
    expect(readable).toHaveLength(256);
    expect(new Set(readable.map((text) => decodeBase64(text)?.[0])).size).toBe(256);
  });
});
