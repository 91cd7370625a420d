/** Promises to whoever watches a site: whatever is not as people signed it, or not in their log, is named. */
import { describe, expect, it } from 'vitest';
import { checkSigned } from '#build/verify/check-signed.ts';
import type { Bytes } from '#core/pack/bytes.ts';
import { writeLogEntry } from '#core/release/log.ts';
import { sha256 } from '#platform/sha256.ts';
import { firstKeys, signRoot, zzRoot, zzSiteOf } from '#tests/core/pack/zz-roots.ts';
import { fileOf, flip, textBytes } from '#tests/core/pack/zz-site.ts';

const first = { root: zzRoot(), ...signRoot(zzRoot(), [11, 12]) };
const signed = zzSiteOf(5, firstKeys, new Map([[1, first]]));
const entry = { version: 5, sha256: await sha256(fileOf(signed, '/m/5.json')), day: '2026-01-01' };
const site = new Map(signed).set('/t/log.txt', textBytes(writeLogEntry(entry)));
const register = { roots: [first], newest: first, draft: undefined, log: [entry] };

const look = async (changes: Array<[string, Bytes | undefined]> = [], with_ = register) => {
  const changed = new Map<string, Bytes | undefined>([...site, ...changes]);
  const differences = await checkSigned(async (address) => changed.get(address), with_);
  return differences.map(({ address, detail }) => `${address} ${detail}`);
};

it('a site as it was signed has nothing to be told', async () => expect(await look()).toEqual([]));

describe('it is told', () => {
  it('when any file of what is signed has changed or is gone', async () => {
    for (const address of signed.keys()) {
      expect(await look([[address, undefined]]), address).not.toEqual([]);
      expect(await look([[address, flip(fileOf(signed, address), 9, 1)]]), address).not.toEqual([]);
    }
  });

  it('when another release is there, however well it is signed', async () => {
    const other = zzSiteOf(6, firstKeys, new Map([[1, first]]));
    expect(await look(Array.from(other))).toEqual([
      expect.stringMatching(/^\/m\/6\.json is not the last line of the log/),
    ]);
  });

  it('when the log was changed', async () => {
    expect(await look([['/t/log.txt', textBytes('')]])).toEqual(['/t/log.txt is not the log of the register']);
  });

  it('when there are keys that the register does not know', async () => {
    const next = signRoot(zzRoot({ version: 2 }), [11, 12]);
    expect(await look([['/t/2.root.json', next.body]])).toEqual([
      '/t/2.root.json is a root that the register does not have',
    ]);
  });
});
