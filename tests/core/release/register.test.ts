/** Promises about the folder of roots and the log: read whole, or refused in one sentence. */
import { describe, expect, it } from 'vitest';
import { keyIdOf } from '#build/pack/p256.ts';
import type { Bytes } from '#core/pack/bytes.ts';
import { readLog, writeLogEntry } from '#core/release/log.ts';
import { readRegister } from '#core/release/register.ts';
import { verifySignature } from '#platform/signature.ts';
import { signRoot, zzRoot } from '#tests/core/pack/zz-roots.ts';
import { textBytes } from '#tests/core/pack/zz-site.ts';

const checks = { verify: verifySignature, idOf: (point: string) => keyIdOf(Buffer.from(point, 'base64')) };
const entry = { version: 5, sha256: 'a'.repeat(64), day: '2026-11-22' };
const line = writeLogEntry(entry);

function filesOf(roots: ReadonlyArray<[name: number, root: unknown, secrets: number[]]>, log?: string) {
  const files = new Map<string, Bytes>();
  for (const [name, root, secrets] of roots) {
    const { body, envelope } = signRoot(root, secrets);
    files.set(`${name}.root.json`, body);
    if (secrets.length > 0) files.set(`${name}.root.json.sig`, envelope);
  }
  if (log !== undefined) files.set('log.txt', textBytes(log));
  return files;
}
const read = (...args: Parameters<typeof filesOf>) => readRegister(filesOf(...args), checks);

describe('a register', () => {
  it('is every root in order, and the log', async () => {
    const register = await read(
      [
        [1, zzRoot(), [11, 12]],
        [2, zzRoot({ version: 2 }), [12, 13]],
      ],
      line,
    );
    expect(register).toMatchObject({
      roots: [{ root: { version: 1 } }, { root: { version: 2 } }],
      draft: undefined,
      log: [entry],
    });
  });

  it('may be empty, and may end with a root that waits for signatures', async () => {
    expect(await read([])).toEqual({ roots: [], draft: undefined, log: [] });
    for (const secrets of [[], [11], [11, 11], [21, 22]]) {
      expect(await read([[1, zzRoot(), secrets]])).toMatchObject({ roots: [], draft: { root: { version: 1 } } });
    }
  });

  it.each<[string, Parameters<typeof filesOf>, RegExp]>([
    [
      'a root is missing',
      [
        [
          [1, zzRoot(), [11, 12]],
          [3, zzRoot({ version: 3 }), [11, 12]],
        ],
      ],
      /3\.root\.json is here, but 2\.root\.json is missing/,
    ],
    [
      'a root follows one without signatures',
      [
        [
          [1, zzRoot(), []],
          [2, zzRoot({ version: 2 }), [11, 12]],
        ],
      ],
      /1\.root\.json has too few good signatures, but 2/,
    ],
    ['a root says another version', [[[1, zzRoot({ version: 2 }), [11, 12]]]], /says that it is version 2/],
    ['a root is none', [[[1, {}, [11, 12]]]], /1\.root\.json, version: is missing/],
    [
      'a root takes back what was said',
      [
        [
          [1, zzRoot({ floor: 5 }), [11, 12]],
          [2, zzRoot({ version: 2 }), [11, 12]],
        ],
      ],
      /takes back/,
    ],
    ['the log goes back', [[], line + line], /log\.txt: line 2 is no entry that is newer/],
  ])('is refused in one sentence when %s', async (_, files, sentence) => {
    expect(await read(...files)).toMatch(sentence);
  });
});

describe('the log', () => {
  it('is read as it was written', () => expect(readLog(line)).toEqual([entry]));

  it.each(['x', line.slice(0, -1), `${line}\n`, `5 ${'a'.repeat(64)} 2026-11-22\n`])('is never %j', (text) => {
    expect(readLog(text)).toBeTypeOf('number');
  });
});
