/** Promises about the signatures a release brings along: only those over the very bytes, by enough of the right people. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { signWithFiles } from '#build/pack/sign-with-files.ts';
import { manifestType } from '#core/pack/manifest.ts';
import { nowType } from '#core/pack/now.ts';
import type { ListType } from '#core/pack/pre-authentication.ts';
import { type ZzKey, zzEnvelope, zzRoot } from '#tests/core/pack/zz-roots.ts';

let folder = '';
const at = (name: string) => join(folder, name);
const days = { issued: '2026-11-21T00:00:00Z', goodUntil: '2026-12-05T00:00:00Z' };
const manifest = Buffer.from(JSON.stringify({ version: 1, ...days, languages: {}, directory: [] }));
const nowJson = Buffer.from(JSON.stringify({ version: 1, manifest: '0'.repeat(64), root: 1, ...days }));
const unsigned = new Map([
  ['manifest.json', manifest],
  ['now.json', nowJson],
]);
const { roles } = zzRoot();
const [editor, lead, machine, stranger] = [21, 22, 31, 99];

function sign(type: ListType, body: Buffer, ...secrets: ZzKey[]): void {
  const name = type === manifestType ? 'manifest.json.sig' : 'now.json.sig';
  writeFileSync(at(name), zzEnvelope(type, new Uint8Array(body), secrets));
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pebble-signatures-'));
  sign(manifestType, manifest, editor, lead);
  sign(nowType, nowJson, machine);
});

afterEach(() => rmSync(folder, { recursive: true }));

it('signatures over the very bytes are taken as they are', async () => {
  const signed = await signWithFiles(folder, unsigned, roles);
  expect(signed(manifestType, manifest)).toEqual(readFileSync(at('manifest.json.sig')));
  expect(signed(nowType, nowJson)).toEqual(readFileSync(at('now.json.sig')));
});

describe('signatures are refused with a sentence that names the file', () => {
  const refused = (sentence: RegExp | string, lists = unsigned) =>
    expect(signWithFiles(folder, lists, roles)).rejects.toThrow(sentence);

  it('when one is missing', async () => {
    rmSync(at('now.json.sig'));
    await refused(`${at('now.json.sig')} is missing`);
  });

  it('when one person is missing', async () => {
    sign(manifestType, manifest, editor);
    await refused(/manifest\.json\.sig: .*fewer than 2 content keys/);
  });

  it('when one bit of the content is another', async () => {
    const changed = Buffer.from(manifest);
    changed.writeUInt8(changed.readUInt8(11) ^ 1, 11);
    await refused(
      /manifest\.json\.sig: its signatures do not fit/,
      new Map([...unsigned, ['manifest.json', changed] as const]),
    );
  });

  it('when strangers signed', async () => {
    sign(nowType, nowJson, stranger);
    await refused(/now\.json\.sig: is signed by no fresh key/);
  });

  it('when an editor signed what the machine signs', async () => {
    sign(nowType, nowJson, editor);
    await refused(/now\.json\.sig: is signed by no fresh key/);
  });

  it('when the file holds something else', async () => {
    writeFileSync(at('manifest.json.sig'), '-----BEGIN PGP SIGNATURE-----');
    await refused(/manifest\.json\.sig: is no file of signatures/);
  });
});
