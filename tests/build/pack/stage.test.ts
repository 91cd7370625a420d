/** Promises about the development key: it serves the preview, and never a release. */
import { describe, expect, it } from 'vitest';
import { developmentKeys } from '#build/pack/development-key.ts';
import { developmentRoot } from '#build/pack/development-root.ts';
import { keyIdOf, multiplyBase } from '#build/pack/p256.ts';
import { signForPreview } from '#build/pack/sign-for-preview.ts';
import { readStage, refuseDevelopmentKeys } from '#build/pack/stage.ts';
import { decodeBase64 } from '#core/pack/base64.ts';
import type { TrustedKeys } from '#core/pack/trusted-keys.ts';

const released = (secret: bigint) => {
  const point = multiplyBase(secret);
  return { id: keyIdOf(point), point: point.toString('base64') };
};
const release: TrustedKeys = {
  root: { threshold: 2, keys: [11n, 12n, 13n].map(released) },
  content: { threshold: 2, keys: [21n, 22n].map(released) },
  fresh: { threshold: 1, keys: [31n].map(released) },
};

describe('the stage', () => {
  it('is preview unless a release is asked for, and nothing else', () => {
    expect(readStage({})).toBe('preview');
    expect(readStage({ STAGE: 'preview' })).toBe('preview');
    expect(readStage({ STAGE: 'release' })).toBe('release');
    for (const STAGE of ['', 'Release', 'prod']) expect(() => readStage({ STAGE })).toThrow('STAGE=release');
  });
});

describe('a preview', () => {
  it('has six different keys, each with its own id, the same on every machine', () => {
    const keys = Object.values(developmentKeys).flat();
    expect(new Set(keys.map((key) => key.point)).size).toBe(6);
    expect(keys.map((key) => key.id)).toEqual(keys.map((key) => keyIdOf(Buffer.from(key.point, 'base64'))));
    expect(keys.map((key) => key.id)).toMatchInlineSnapshot(`
      [
        "d33ebf2f366161c9",
        "377b271b25f8decc",
        "1a3a901885d54c0e",
        "48c431bc59b0c637",
        "0b8bd9cda2f2e93d",
        "f464b0067d43f5d0",
      ]
    `);
  });

  it('gives the app public halves only, as points it can read', () => {
    const keys = developmentRoot.roles;
    expect(JSON.parse(JSON.stringify(keys))).toEqual(keys);
    for (const { keys: roleKeys, threshold } of Object.values(keys)) {
      expect(roleKeys.length).toBeGreaterThanOrEqual(threshold);
      for (const key of roleKeys) {
        expect(Object.keys(key)).toEqual(['id', 'point']);
        expect(decodeBase64(key.point)).toHaveLength(65);
      }
    }
  });
});

describe('a release', () => {
  it('is not signed by a build, and does not fall back to the development keys', () => {
    expect(() => refuseDevelopmentKeys('release', developmentRoot.roles)).toThrow('development key');
    expect(() => signForPreview('release')).toThrow('STAGE=release cannot sign');
  });

  it('takes the keys of the people who sign', () => {
    expect(() => refuseDevelopmentKeys('release', release)).not.toThrow();
  });

  it('refuses a development key in any role, under any id', () => {
    const [content] = developmentKeys.content;
    if (!content) throw new Error('no key');
    const smuggled = { id: '0'.repeat(16), point: content.point };
    for (const role of ['root', 'content', 'fresh'] as const) {
      const keys = { ...release, [role]: { threshold: 1, keys: [...release[role].keys, smuggled] } };
      expect(() => refuseDevelopmentKeys('release', keys)).toThrow(role);
    }
  });
});
