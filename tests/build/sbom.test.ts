/** Promises about the list of what others made: complete, with licence and hash, and the same for the same commit. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { type LockFile, makeSbom, readLockFile } from '#build/sbom.ts';

const root = join(import.meta.dirname, '..', '..');
const lock = readLockFile(root);

const licence = v.union([
  v.strictObject({ license: v.strictObject({ id: v.pipe(v.string(), v.regex(/^[A-Za-z0-9.+-]+$/)) }) }),
  v.strictObject({ expression: v.string() }),
]);
const reference = v.pipe(v.string(), v.regex(/^pkg:npm\/(%40[a-z0-9-]+\/)?[a-z0-9.-]+@\d+\.\d+\.\d+$/));

/** The part of CycloneDX 1.6 that we write; a field that is not named here is a fault. */
const cycloneDx = v.strictObject({
  $schema: v.literal('http://cyclonedx.org/schema/bom-1.6.schema.json'),
  bomFormat: v.literal('CycloneDX'),
  specVersion: v.literal('1.6'),
  version: v.literal(1),
  metadata: v.strictObject({
    component: v.strictObject({
      type: v.literal('application'),
      'bom-ref': reference,
      name: v.literal('pebble'),
      version: v.string(),
      licenses: v.tuple([licence]),
      purl: reference,
    }),
  }),
  components: v.array(
    v.strictObject({
      type: v.literal('library'),
      'bom-ref': reference,
      name: v.string(),
      version: v.pipe(v.string(), v.regex(/^\d+\.\d+\.\d+$/)),
      scope: v.literal('required'),
      hashes: v.tuple([
        v.strictObject({ alg: v.literal('SHA-512'), content: v.pipe(v.string(), v.regex(/^[0-9a-f]{128}$/)) }),
      ]),
      licenses: v.tuple([licence]),
      purl: reference,
    }),
  ),
  dependencies: v.array(v.strictObject({ ref: reference, dependsOn: v.array(reference) })),
});

const sbom = v.parse(cycloneDx, JSON.parse(makeSbom(lock)));

describe('the list of this project', () => {
  it('names every runtime dependency with the version that package.json asks for', () => {
    const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    const named = Object.fromEntries(sbom.components.map(({ name, version }) => [name, version]));
    expect(named).toMatchObject(dependencies);
  });

  it('names what those need in turn, and no tool of the build', () => {
    const names = sbom.components.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(['scheduler', 'workbox-core', 'html-parse-stringify']));
    for (const tool of ['vite', 'vitest', 'typescript', '@biomejs/biome', 'playwright-core'])
      expect(names).not.toContain(tool);
    expect(new Set(names).size).toBe(names.length);
  });

  it('carries the hash that npm checked, as hexadecimal digits', () => {
    for (const { name, hashes } of sbom.components) {
      const base64 = Buffer.from(hashes[0].content, 'hex').toString('base64');
      expect(lock.packages[`node_modules/${name}`]?.integrity, name).toBe(`sha512-${base64}`);
    }
  });

  it('says of each what it needs, and names nothing that it does not describe', () => {
    const known = [sbom.metadata.component['bom-ref'], ...sbom.components.map((component) => component['bom-ref'])];
    expect(sbom.dependencies.map(({ ref }) => ref)).toEqual(known);
    for (const { dependsOn } of sbom.dependencies) for (const ref of dependsOn) expect(known).toContain(ref);
  });

  it('is the same each time', () => {
    expect(makeSbom(readLockFile(root))).toBe(makeSbom(lock));
  });
});

const integrity = `sha512-${Buffer.alloc(64).toString('base64')}`;
const zz = (packages: LockFile['packages']) =>
  makeSbom({
    name: 'zz',
    version: '1.0.0',
    packages: { '': { version: '1.0.0', license: 'MIT', dependencies: { a: '1' } }, ...packages },
  });
const a = { version: '1.0.0', license: 'MIT', integrity };

describe('a lock file', () => {
  it('may hold one package twice: each is described where it is used', () => {
    const text = zz({
      'node_modules/a': {
        ...a,
        dependencies: { b: '2' },
        peerDependencies: { c: '*', d: '*' },
        peerDependenciesMeta: { d: { optional: true } },
      },
      'node_modules/a/node_modules/b': { ...a, version: '2.0.0', dependencies: { c: '1' } },
      'node_modules/b': { ...a, license: '(MIT OR Apache-2.0)' },
      'node_modules/c': { ...a, license: 'MIT OR Apache-2.0', dependencies: { a: '1' } },
    });
    const { components, dependencies } = JSON.parse(text);
    expect(components.map((one: { purl: string }) => one.purl)).toEqual([
      'pkg:npm/a@1.0.0',
      'pkg:npm/b@2.0.0',
      'pkg:npm/c@1.0.0',
    ]);
    expect(dependencies[1]).toEqual({ ref: 'pkg:npm/a@1.0.0', dependsOn: ['pkg:npm/b@2.0.0', 'pkg:npm/c@1.0.0'] });
    expect(components[2].licenses).toEqual([{ expression: 'MIT OR Apache-2.0' }]);
  });

  it.each([
    ['a package is missing', {}, '"a", which the project needs, is missing'],
    ['a licence is missing', { 'node_modules/a': { version: '1.0.0', integrity } }, '"a" has no licence'],
    ['a hash is missing', { 'node_modules/a': { version: '1.0.0', license: 'MIT' } }, '"a" has no sha512'],
    [
      'a hash is weak',
      { 'node_modules/a': { ...a, integrity: 'sha1-2jmj7l5rSw0yVb/vlWAYkK/YBwk=' } },
      '"a" has no sha512',
    ],
  ])('stops the build when %s', (_, packages, sentence) => {
    expect(() => zz(packages)).toThrow(sentence);
  });
});
