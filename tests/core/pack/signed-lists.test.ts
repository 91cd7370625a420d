/** Promises about the three lists: now, manifest and language index are exactly what they must be, or damaged. */
import { describe, expect, it } from 'vitest';
import { languageIndexMaxBytes, parseLanguageIndex } from '#core/pack/language-index.ts';
import { manifestMaxBytes, parseManifest } from '#core/pack/manifest.ts';
import { nowMaxBytes, parseNow } from '#core/pack/now.ts';
import { textBytes } from './zz-site.ts';

const sha256 = 'a'.repeat(64);
const now = {
  version: 5,
  manifest: sha256,
  root: 1,
  issued: '2026-01-01T00:00:00Z',
  goodUntil: '2026-01-15T00:00:00Z',
};
const manifest = {
  version: 5,
  issued: now.issued,
  goodUntil: now.goodUntil,
  languages: { uk: { index: sha256, bytes: 100 } },
  directory: [{ sha256, bytes: 100 }],
};
const edition = { sha256, bytes: 100, kind: 'edition', age: 1 };
const index = { language: 'uk', pieces: [edition, { sha256, bytes: 100, kind: 'names' }] };

const lists = [
  { name: 'now', list: now, parse: parseNow, maxBytes: nowMaxBytes },
  { name: 'manifest', list: manifest, parse: parseManifest, maxBytes: manifestMaxBytes },
  { name: 'index', list: index, parse: parseLanguageIndex, maxBytes: languageIndexMaxBytes },
];

describe.each(lists)('$name', ({ list, parse, maxBytes }) => {
  const read = (data: unknown) => parse(textBytes(JSON.stringify(data)));

  it('is read as it was written', () => expect(read(list)).toEqual(list));

  it('has no field that we do not know', () => {
    for (const extra of ['extra', 'toString', 'constructor', 'prototype']) {
      expect(() => read({ ...list, [extra]: 1 }), extra).toThrow('damaged');
    }
  });

  it('has every field', () => {
    for (const field of Object.keys(list)) {
      expect(() => read({ ...list, [field]: undefined }), field).toThrow('damaged');
    }
  });

  it('is ASCII and JSON', () => {
    expect(() => parse(textBytes(`${JSON.stringify(list)}☂`))).toThrow('damaged');
    expect(() => parse(textBytes(JSON.stringify(list).slice(1)))).toThrow('damaged');
    expect(() => parse(new Uint8Array(0))).toThrow('damaged');
  });

  it('is not read at all when it is too large', () => {
    expect(() => parse(textBytes(JSON.stringify(list).padEnd(maxBytes + 1)))).toThrow('too-large');
  });
});

describe('what counts no more', () => {
  const id = (of: number, digits: number) => of.toString(16).padStart(digits, '0');
  const full = {
    organisations: Array.from({ length: 8 }, (_, of) => id(of, 16)),
    points: Array.from({ length: 16 }, (_, of) => id(of, 8)),
  };
  const read = (revoked: unknown) => parseNow(textBytes(JSON.stringify({ ...now, version: 2 ** 32 - 1, revoked })));

  it('fits beside everything else, as much as may be told', () => expect(read(full).revoked).toEqual(full));

  it.each([
    null,
    [],
    { organisations: [] },
    { points: [] },
    { ...full, more: [] },
    { ...full, points: [...full.points, id(17, 8)] },
    { ...full, organisations: [...full.organisations, id(9, 16)] },
    { ...full, points: ['ABCDEF01'] },
    { ...full, points: [id(1, 16)] },
    { ...full, organisations: [id(1, 8)] },
  ])('is never %j', (revoked) => expect(() => read(revoked)).toThrow('damaged'));
});

describe('a version', () => {
  it.each([0, -1, 1.5, 2 ** 32, '5', null])('is never %j', (version) => {
    expect(() => parseNow(textBytes(JSON.stringify({ ...now, version })))).toThrow('damaged');
  });
});

describe('a moment', () => {
  it.each(['2026-13-01T00:00:00Z', '2026-01-01', '2026-01-01T00:00:00+01:00', '2026-01-01T00:00:00.000Z', ''])(
    'is never %j',
    (issued) => expect(() => parseNow(textBytes(JSON.stringify({ ...now, issued })))).toThrow('damaged'),
  );

  it('of issue lies before the end', () => {
    expect(() => parseNow(textBytes(JSON.stringify({ ...now, goodUntil: now.issued })))).toThrow('damaged');
  });
});

describe('a piece', () => {
  it.each([
    { ...edition, age: 4 },
    { ...edition, age: undefined },
    { ...edition, kind: 'directory' },
    { ...edition, kind: 'names' },
    { ...edition, bytes: 1 },
    { ...edition, bytes: 300_000 },
    { ...edition, sha256: sha256.toUpperCase() },
    { ...edition, sha256: 'a'.repeat(63) },
    { ...edition, url: 'https://example.org/' },
  ])('is never %j', (piece) => {
    expect(() => parseLanguageIndex(textBytes(JSON.stringify({ ...index, pieces: [piece] })))).toThrow('damaged');
  });

  it.each(['UK', '../x', 'u', 'uk_UA', 'x'.repeat(36)])('belongs to no language called %j', (tag) => {
    const text = JSON.stringify(manifest).replace('"uk"', JSON.stringify(tag));
    expect(() => parseManifest(textBytes(text))).toThrow('damaged');
  });

  it.each(['__proto__', 'constructor', 'prototype'])('is never found under a name that every object has: %s', (tag) => {
    const text = JSON.stringify(manifest).replace('"uk"', JSON.stringify(tag));
    expect(Object.entries(parseManifest(textBytes(text)).languages)).toEqual([]);
  });
});
