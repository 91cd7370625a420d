/** Promises about the files of the packs. */
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { makePacks, type PackSources } from '#build/pack/make-packs.ts';
import { signForPreview } from '#build/pack/sign-for-preview.ts';
import { listPieceMaxBytes } from '#build/pack/split-list.ts';

const country = (number: number, words = 3_000) => ({
  country: 'ZZ',
  number: `00000${number}`,
  words: '☂'.repeat(words),
});
const sources: PackSources = {
  languages: [
    {
      tag: 'uk',
      pieces: [
        { kind: 'edition', age: 1, data: { words: 'Слова' } },
        { kind: 'names', data: { words: 'Назви' } },
      ],
    },
    { tag: 'ti', pieces: [{ kind: 'names', data: { words: 'ስም' } }] },
  ],
  directory: [1, 2, 3, 4, 5, 6, 7, 8].map((number) => country(number)),
  version: 1_767_225_600,
  issued: '2026-01-01T01:00:00.500+01:00',
  goodUntil: '2026-07-01T00:00:00Z',
  root: 1,
  sign: signForPreview('preview'),
};
const files = makePacks(sources);
const read = (address: string) => JSON.parse(String(files.get(address)));
const manifest = read('/m/1767225600.json');

describe('packs', () => {
  it('are byte for byte the same when they are made again', () => {
    expect(Array.from(makePacks(sources))).toEqual(Array.from(files));
  });

  it('are now, manifest, their signatures, and pieces named by their hash', () => {
    const pieces = Array.from(files.keys()).filter((address) => address.startsWith('/p/'));
    expect(Array.from(files.keys()).filter((address) => !pieces.includes(address))).toEqual([
      '/m/1767225600.json',
      '/m/1767225600.json.sig',
      '/now.json',
      '/now.json.sig',
    ]);
    for (const address of pieces) {
      expect(address).toBe(
        `/p/${createHash('sha256')
          .update(files.get(address) ?? '')
          .digest('hex')}.json`,
      );
    }
    expect(Array.from(files.keys())).toEqual(Array.from(files.keys()).sort());
  });

  it('say when they were made and until when they are good, in UTC', () => {
    expect(manifest).toMatchObject({ issued: '2026-01-01T00:00:00Z', goodUntil: '2026-07-01T00:00:00Z' });
    expect(read('/now.json')).toEqual({
      version: 1_767_225_600,
      manifest: createHash('sha256')
        .update(files.get('/m/1767225600.json') ?? '')
        .digest('hex'),
      root: 1,
      issued: '2026-01-01T00:00:00Z',
      goodUntil: '2026-01-15T00:00:00Z',
    });
  });

  it('hold every piece of every language, and every country once, in order', () => {
    for (const { tag, pieces } of sources.languages) {
      const index = read(`/p/${manifest.languages[tag].index}.json`);
      expect(index.language).toBe(tag);
      expect(index.pieces.map(({ sha256 }: { sha256: string }) => read(`/p/${sha256}.json`))).toEqual(
        pieces.map(({ data }) => data),
      );
    }
    const contents = manifest.directory.map(({ sha256 }: { sha256: string }) => read(`/p/${sha256}.json`));
    expect(contents.every(({ kind }: { kind: string }) => kind === 'directory')).toBe(true);
    expect(contents.flatMap(({ countries }: { countries: unknown[] }) => countries)).toEqual(sources.directory);
  });

  it('cut the directory into pieces that a bad line can carry', () => {
    expect(manifest.directory.length).toBe(3);
    for (const { bytes } of manifest.directory) expect(bytes).toBeLessThanOrEqual(listPieceMaxBytes);
  });

  it('may have an empty directory', () => {
    const empty = makePacks({ ...sources, directory: [] });
    expect(JSON.parse(String(empty.get('/m/1767225600.json'))).directory).toEqual([]);
  });

  it('refuse what a device would refuse', () => {
    expect(() => makePacks({ ...sources, directory: [country(1, 11_000)] })).toThrow('one entry alone');
    expect(() => makePacks({ ...sources, version: 1.5 })).toThrow('damaged');
    expect(() => makePacks({ ...sources, goodUntil: sources.issued })).toThrow('damaged');
    const huge = [{ tag: 'uk', pieces: [{ kind: 'names' as const, data: 'x'.repeat(300_000) }] }];
    expect(() => makePacks({ ...sources, languages: huge })).toThrow('more than 262144');
  });
});
