/** Promises about the signatures a release brings along: only those over the very bytes, by enough of the right people. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { signWithFiles } from '#build/pack/sign-with-files.ts';
import { manifestType } from '#core/pack/manifest.ts';
import { nowType } from '#core/pack/now.ts';
import { makeSigner } from '#tests/build/release-folder.ts';
import { signList } from '#tools/sign.ts';

let folder = '';
const at = (name: string) => join(folder, name);
const days = { issued: '2026-11-21T00:00:00Z', goodUntil: '2026-12-05T00:00:00Z' };
const manifest = Buffer.from(JSON.stringify({ version: 1, ...days, languages: {}, directory: [] }));
const nowJson = Buffer.from(JSON.stringify({ version: 1, manifest: '0'.repeat(64), root: 1, ...days }));
const unsigned = new Map([
  [manifestType, manifest],
  [nowType, nowJson],
] as const);

function signers() {
  const [editor, lead, machine, stranger] = ['editor', 'lead', 'machine', 'stranger'].map((name) =>
    makeSigner(at(`${name}.pem`)),
  );
  if (!editor || !lead || !machine || !stranger) throw new Error('no signers');
  const keys = {
    root: { threshold: 2, keys: [makeSigner(at('1.pem')).public, makeSigner(at('2.pem')).public] },
    content: { threshold: 2, keys: [editor.public, lead.public] },
    fresh: { threshold: 1, keys: [machine.public] },
  };
  return { editor, lead, machine, stranger, keys };
}

const said: string[] = [];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pebble-signatures-'));
  writeFileSync(at('manifest.json'), manifest);
  writeFileSync(at('now.json'), nowJson);
  said.length = 0;
  vi.spyOn(console, 'log').mockImplementation((line) => said.push(String(line)));
});

afterEach(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true });
});

function signAll() {
  const all = signers();
  const codes = [
    signList([all.editor.file, at('manifest.json')]),
    signList([all.lead.file, at('manifest.json')]),
    signList([all.machine.file, at('now.json')]),
  ];
  expect(codes).toEqual([0, 0, 0]);
  return all;
}

describe('signatures made with our own tool', () => {
  it('are taken as they are', async () => {
    const { keys } = signAll();
    const sign = await signWithFiles(folder, unsigned, keys);
    expect(sign(manifestType, manifest)).toEqual(readFileSync(at('manifest.json.sig')));
    expect(sign(nowType, nowJson)).toEqual(readFileSync(at('now.json.sig')));
  });

  it('may be made again by the same person', async () => {
    const { keys, editor } = signAll();
    expect(signList([editor.file, at('manifest.json')])).toBe(0);
    expect(JSON.parse(readFileSync(at('manifest.json.sig'), 'utf8')).s).toHaveLength(2);
    await expect(signWithFiles(folder, unsigned, keys)).resolves.toBeTypeOf('function');
  });
});

describe('signatures are refused with a sentence that names the file', () => {
  it('when one is missing', async () => {
    const { keys } = signAll();
    rmSync(at('now.json.sig'));
    await expect(signWithFiles(folder, unsigned, keys)).rejects.toThrow(`${at('now.json.sig')} is missing`);
  });

  it('when one person is missing', async () => {
    const { keys, editor } = signAll();
    rmSync(at('manifest.json.sig'));
    signList([editor.file, at('manifest.json')]);
    await expect(signWithFiles(folder, unsigned, keys)).rejects.toThrow(
      /manifest\.json\.sig: .*fewer than 2 content keys/,
    );
  });

  it('when one bit of the content is another', async () => {
    const { keys } = signAll();
    const changed = Buffer.from(manifest);
    changed.writeUInt8(changed.readUInt8(11) ^ 1, 11);
    const lists = new Map([...unsigned, [manifestType, changed] as const]);
    await expect(signWithFiles(folder, lists, keys)).rejects.toThrow(/manifest\.json\.sig: its signatures do not fit/);
  });

  it('when strangers signed', async () => {
    const { keys, stranger } = signAll();
    rmSync(at('now.json.sig'));
    signList([stranger.file, at('now.json')]);
    await expect(signWithFiles(folder, unsigned, keys)).rejects.toThrow(/now\.json\.sig: is signed by no fresh key/);
  });

  it('when an editor signed what the machine signs', async () => {
    const { keys, editor } = signAll();
    rmSync(at('now.json.sig'));
    signList([editor.file, at('now.json')]);
    await expect(signWithFiles(folder, unsigned, keys)).rejects.toThrow(/now\.json\.sig: is signed by no fresh key/);
  });

  it('when the file holds something else', async () => {
    const { keys } = signAll();
    writeFileSync(at('manifest.json.sig'), '-----BEGIN PGP SIGNATURE-----');
    await expect(signWithFiles(folder, unsigned, keys)).rejects.toThrow(
      /manifest\.json\.sig: is no file of signatures/,
    );
  });
});

describe('the tool signs nothing', () => {
  it('but the two lists, of the right shape', () => {
    const { editor } = signers();
    writeFileSync(at('letter.json'), '{}');
    expect(signList([editor.file, at('letter.json')])).toBe(1);
    writeFileSync(at('manifest.json'), '{"version":1}');
    expect(signList([editor.file, at('manifest.json')])).toBe(1);
    expect(said).toEqual([
      expect.stringContaining('no manifest.json'),
      expect.stringContaining('not of the right shape'),
    ]);
  });

  it('without a key of the right curve', () => {
    writeFileSync(at('no.pem'), 'no key');
    expect(signList([at('no.pem'), at('manifest.json')])).toBe(1);
    expect(said).toEqual([expect.stringContaining('no private key that can be read')]);
  });
});
