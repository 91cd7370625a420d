/** Promises about the file of signatures. */
import { describe, expect, it } from 'vitest';
import { envelopeMaxBytes, parseSignatureEnvelope } from '#core/pack/signature-envelope.ts';
import { fileOf, textBytes, zzSite } from './zz-site.ts';

const good = JSON.parse(Buffer.from(fileOf(zzSite(5), '/now.json.sig')).toString());
const type = 'pebble/now+v1';
const read = (envelope: unknown) => parseSignatureEnvelope(textBytes(JSON.stringify(envelope)), type);
const [signature] = good.s;
const spelled = (bytes: number) => Buffer.alloc(bytes, 1).toString('base64');

describe('a signature envelope', () => {
  it('gives the key and 64 raw bytes', () => {
    expect(read(good)).toEqual([{ key: signature.k, raw: new Uint8Array(Buffer.from(signature.v, 'base64')) }]);
  });

  it('is good for one type of file only', () => {
    expect(() => parseSignatureEnvelope(textBytes(JSON.stringify(good)), 'pebble/manifest+v1')).toThrow(
      'wrong-signature',
    );
  });

  it.each([
    ['an unknown field', { ...good, extra: 1 }],
    ['an unknown field in a signature', { ...good, s: [{ ...signature, extra: 1 }] }],
    ['no type', { s: good.s }],
    ['no signature', { ...good, s: [] }],
    ['nine signatures', { ...good, s: Array(9).fill(signature) }],
    ['a key id that is too long', { ...good, s: [{ ...signature, k: `${signature.k}0` }] }],
    ['a key id in capitals', { ...good, s: [{ ...signature, k: signature.k.toUpperCase().replace(/^./, 'A') }] }],
    ['an endless value', { ...good, s: [{ ...signature, v: 'A'.repeat(92) }] }],
    ['a list instead of an envelope', [good]],
    ['null', null],
  ])('is damaged with %s', (_, envelope) => {
    expect(() => read(envelope)).toThrow('damaged');
  });

  it.each([
    ['63 bytes', spelled(63)],
    ['65 bytes', spelled(65)],
    ['zeros', Buffer.alloc(64).toString('base64')],
    ['numbers beyond the order', Buffer.alloc(64, 255).toString('base64')],
    ['a second spelling', signature.v.replace(/.==$/, (end: string) => (end === 'B==' ? 'C==' : 'B=='))],
    ['no base64', '!'.repeat(88)],
  ])('is refused whole for one signature of %s', (_, v) => {
    expect(() => read({ ...good, s: [signature, { k: signature.k, v }] })).toThrow('wrong-signature');
  });

  it('is not read at all when it is too large', () => {
    expect(() => parseSignatureEnvelope(new Uint8Array(envelopeMaxBytes + 1), type)).toThrow('too-large');
  });
});
