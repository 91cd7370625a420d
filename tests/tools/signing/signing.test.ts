/** Promises to those who sign: nothing is signed that was not looked at, and a mistake is one sentence that writes nothing. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Bytes } from '#core/pack/bytes.ts';
import { makeSigner, passphrase, picture, run, type Signer } from '#tests/build/release-folder.ts';
import { zzSite } from '#tests/core/pack/zz-site.ts';
import type { FilesAnswer } from '#tools/answer.ts';
import { changeKeys } from '#tools/signing/keys.ts';
import { log } from '#tools/signing/log.ts';
import type { MakeAgain } from '#tools/signing/make-again.ts';
import { sign } from '#tools/signing/sign.ts';

const moment = new Date('2026-01-10T12:00:00Z');
let home = '';
const at = (...parts: string[]) => join(home, ...parts);
const readJson = (...parts: string[]) => JSON.parse(readFileSync(at(...parts), 'utf8'));

type People = Record<'one' | 'two' | 'three' | 'editor' | 'lead' | 'machine', Signer>;
let people: People;

/** What the build of these sources makes of a version. */
function madeOf(version: number, root = 1): Map<string, Bytes> {
  const files = new Map<string, Bytes>();
  for (const [address, bytes] of zzSite(version, undefined, { root, sign: () => Buffer.alloc(0) })) {
    if (address.endsWith('.sig')) continue;
    const name = { [`/m/${version}.json`]: 'manifest.json' }[address] ?? address.slice(1);
    files.set(name, bytes);
  }
  return files;
}

function packed(folder: string, version: number, root = 1): string {
  for (const [name, bytes] of madeOf(version, root)) {
    mkdirSync(dirname(at(folder, name)), { recursive: true });
    writeFileSync(at(folder, name), bytes);
  }
  return at(folder);
}

const again: MakeAgain = (_, version) => madeOf(version);
const signIn = (who: keyof People, folder: string, made: MakeAgain = again) =>
  sign([people[who].file, at('register'), folder], moment, made);
const signRoot = (who: keyof People) => sign([people[who].file, at('register')], moment);
const rotate = (...args: string[]) => changeKeys(['rotate', at('register'), ...args], moment);
const pub = (...who: (keyof People)[]) => who.map((one) => `${people[one].file}.pub`);

/** Holds that a mistake says one sentence, ends with 1 and changes no file anywhere. */
async function mistake(answering: () => Promise<FilesAnswer>): Promise<string> {
  const before = picture(home);
  const answer = await answering();
  expect(await run(Promise.resolve(answer))).toBe(1);
  expect(answer.files).toBeUndefined();
  expect(picture(home)).toEqual(before);
  expect(answer.says).toMatch(/^[^\n]+\.$/);
  return answer.says;
}

const mistakeIn = (folder: string, answering: (folder: string) => Promise<FilesAnswer>) =>
  mistake(() => answering(folder));

async function foundRegister(): Promise<void> {
  expect(await run(rotate('--add', ...pub('one', 'two', 'three', 'editor', 'lead', 'machine')))).toBe(0);
  expect(await run(signRoot('one'))).toBe(0);
  expect(await run(signRoot('three'))).toBe(0);
}

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'pebble-signing-'));
  vi.stubEnv('KEY_PASSPHRASE', passphrase);
  mkdirSync(at('register'));
  const make = (role: Parameters<typeof makeSigner>[0], name: string) => makeSigner(role, at(`${name}.key`));
  people = {
    one: make('root', 'one'),
    two: make('root', 'two'),
    three: make('root', 'three'),
    editor: make('content', 'editor'),
    lead: make('content', 'lead'),
    machine: make('fresh', 'machine'),
  };
});

afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(home, { recursive: true });
});

describe('a release', () => {
  it('goes from the first keys to the log', async () => {
    await foundRegister();
    const folder = packed('signed', 5);
    for (const who of ['editor', 'lead', 'machine'] as const) expect(await run(signIn(who, folder))).toBe(0);
    expect(await run(log([at('register'), folder], moment))).toBe(0);
    expect(readFileSync(at('register', 'log.txt'), 'utf8')).toMatch(/^5 {2}[0-9a-f]{64} {2}2026-01-01\n$/);
    expect((await log([at('register')], moment)).says).toMatch(/^5 {2}.*\n1\.root\.json {2}[0-9a-f]{64}$/s);
    expect(readdirSync(at('register')).sort()).toEqual(['1.root.json', '1.root.json.sig', 'log.txt']);
  });

  it('is made from a register that lies in a history of its own, whatever else is there', async () => {
    await foundRegister();
    mkdirSync(at('register', '.git'));
    symlinkSync(at('nowhere'), at('register', '.git', 'dangling'));
    expect((await log([at('register')], moment)).says).toMatch(/^1\.root\.json {2}[0-9a-f]{64}$/);
  });

  it('follows the one before it in the log, and the lines before stay', async () => {
    await foundRegister();
    for (const version of [5, 6]) {
      const folder = packed(`signed-${version}`, version);
      for (const who of ['editor', 'lead', 'machine'] as const) await run(signIn(who, folder));
      expect(await run(log([at('register'), folder], moment))).toBe(0);
    }
    expect(
      readFileSync(at('register', 'log.txt'), 'utf8')
        .split('\n')
        .map((line) => line.slice(0, 1)),
    ).toEqual(['5', '6', '']);
  });
});

describe('nobody signs', () => {
  let folder = '';
  beforeEach(async () => {
    await foundRegister();
    folder = packed('signed', 5);
  });

  it('twice: two signatures are two people', async () => {
    await run(signIn('editor', folder));
    expect(await mistake(() => signIn('editor', folder))).toMatch(/has signed it already/);
    await run(signIn('lead', folder));
    expect(await mistake(() => signIn('lead', folder))).toMatch(/has signed it already/);
  });

  it('with a wrong passphrase, or none', async () => {
    vi.stubEnv('KEY_PASSPHRASE', 'pebbles of YY-land');
    expect(await mistake(() => signIn('editor', folder))).toMatch(/The passphrase does not open/);
    vi.stubEnv('KEY_PASSPHRASE', '');
    expect(await mistake(() => signIn('editor', folder))).toMatch(/Give the passphrase/);
  });

  it('with a key file that somebody has changed', async () => {
    const key = readJson('editor.key');
    writeFileSync(at('editor.key'), JSON.stringify({ ...key, role: 'fresh' }));
    expect(await mistake(() => signIn('editor', folder))).toMatch(/is no fresh key of 1\.root\.json/);
    writeFileSync(at('editor.key'), JSON.stringify({ ...key, ...people.lead.public }));
    expect(await mistake(() => signIn('editor', folder))).toMatch(/does not open/);
    writeFileSync(at('editor.key'), '-----BEGIN PRIVATE KEY-----');
    expect(await mistake(() => signIn('editor', folder))).toMatch(/is no key, as "keys new" writes it/);
  });

  it('with a key that the root does not know, or for what another role signs', async () => {
    people.editor = makeSigner('content', at('stranger.key'));
    expect(await mistake(() => signIn('editor', folder))).toMatch(/is no content key of 1\.root\.json/);
    expect(await mistake(() => signIn('one', folder))).toMatch(/is a root key: it signs roots/);
    expect(await mistake(() => signRoot('lead'))).toMatch(/is a content key: name the folder/);
    expect(await mistake(() => signRoot('two'))).toMatch(/No root in .* waits for signatures/);
  });

  it('when the keys have expired', async () => {
    const later = new Date('2029-01-11T00:00:00Z');
    expect(await mistake(() => sign([people.editor.file, at('register'), folder], later, again))).toMatch(
      /keys of 1\.root\.json have expired on 2029-01-10/,
    );
  });

  it('what has run out', async () => {
    const later = new Date('2026-08-01T00:00:00Z');
    expect(await mistake(() => sign([people.editor.file, at('register'), folder], later, again))).toMatch(
      /has run out/,
    );
  });

  it('what is dated after today: phones would take that day for past', async () => {
    const earlier = new Date('2025-12-30T00:00:00Z');
    expect(await mistake(() => sign([people.editor.file, at('register'), folder], earlier, again))).toMatch(
      /is dated 2026-01-01, which has not come/,
    );
  });

  it('a folder with a piece missing, changed or slipped in', async () => {
    const [piece = ''] = readdirSync(at('signed', 'p'));
    const good = readFileSync(at('signed', 'p', piece));
    writeFileSync(at('signed', 'p', piece), `${good} `);
    expect(await mistake(() => signIn('editor', folder))).toMatch(/has other bytes than its name/);
    rmSync(at('signed', 'p', piece));
    expect(await mistake(() => signIn('editor', folder))).toContain(`p/${piece} is missing`);
    writeFileSync(at('signed', 'p', piece), good);
    writeFileSync(at('signed', 'p', 'more.json'), '{}');
    expect(await mistake(() => signIn('editor', folder))).toMatch(/more\.json is named by no list/);
  });

  it('a folder without its lists, or with lists that do not belong together', async () => {
    expect(await mistake(() => signIn('editor', at('nowhere')))).toMatch(/There is no folder/);
    packed('other', 6);
    writeFileSync(at('signed', 'now.json'), readFileSync(at('other', 'now.json')));
    expect(await mistake(() => signIn('editor', folder))).toMatch(/now\.json names another manifest/);
    writeFileSync(at('signed', 'now.json'), '{}');
    expect(await mistake(() => signIn('editor', folder))).toMatch(/now\.json is not of the right shape/);
    rmSync(at('signed', 'manifest.json'));
    expect(await mistake(() => signIn('editor', folder))).toMatch(/manifest\.json is missing/);
  });

  it('what the sources on this machine do not make', async () => {
    const others: MakeAgain = (_, version) => new Map(zzSite(version, 'Other words'));
    expect(await mistake(() => signIn('editor', folder, others))).toMatch(/is not what these sources make/);
    expect(await mistake(() => signIn('editor', folder, () => new Map()))).toMatch(/is not what these sources make/);
    expect(await mistake(() => signIn('editor', folder, () => undefined))).toMatch(/make no release/);
  });

  it('an older version, or the same again', async () => {
    for (const who of ['editor', 'lead', 'machine'] as const) await run(signIn(who, folder));
    await run(log([at('register'), folder], moment));
    for (const version of [4, 5]) {
      expect(await mistakeIn(packed(`again-${version}`, version), (folder) => signIn('editor', folder))).toMatch(
        /is not newer than 5/,
      );
    }
    expect(await mistake(() => log([at('register'), folder], moment))).toMatch(/is not newer than 5/);
  });

  it('for the machine before the people', async () => {
    await run(signIn('editor', folder));
    expect(await mistake(() => signIn('machine', folder))).toMatch(/first the people sign, then the machine/);
  });

  it('beside a signature over other bytes, or of somebody who does not count', async () => {
    const other = packed('other', 6);
    await run(signIn('lead', other));
    writeFileSync(at('signed', 'manifest.json.sig'), readFileSync(at('other', 'manifest.json.sig')));
    expect(await mistake(() => signIn('editor', folder))).toMatch(/over other bytes/);
    writeFileSync(at('signed', 'manifest.json.sig'), '{}');
    expect(await mistake(() => signIn('editor', folder))).toMatch(/is no file of signatures/);
  });

  it('into the log what is not signed', async () => {
    await run(signIn('editor', folder));
    expect(await mistake(() => log([at('register'), folder], moment))).toMatch(/not signed by 2 of the content/);
    await run(signIn('lead', folder));
    expect(await mistake(() => log([at('register'), folder], moment))).toMatch(/now\.json is not signed/);
  });

  it('under words that nobody knows', async () => {
    expect(await mistake(() => sign([], moment))).toMatch(/Say with which key/);
    expect(await mistake(() => sign(['--force'], moment))).toMatch(/There is no --force/);
    expect(await mistake(() => log([], moment))).toMatch(/Say which/);
  });
});

describe('keys', () => {
  it('are new: one file for the owner, one for the register, and no word of the secret in clear', async () => {
    expect(await run(changeKeys(['new', 'content', at('new.key')], moment))).toBe(0);
    expect(Object.keys(readJson('new.key.pub'))).toEqual(['role', 'id', 'point']);
    expect(Object.keys(readJson('new.key')).sort()).toEqual([
      'id',
      'nonce',
      'point',
      'role',
      'scrypt',
      'secret',
      'tag',
    ]);
    expect(await mistake(() => changeKeys(['new', 'content', at('new.key')], moment))).toMatch(
      /no key is ever written over/,
    );
  });

  it('are of a known role, with a long passphrase', async () => {
    expect(await mistake(() => changeKeys(['new', 'owner', at('x')], moment))).toMatch(/There is no role "owner"/);
    expect(await mistake(() => changeKeys(['new', 'fresh'], moment))).toMatch(/Say for what/);
    vi.stubEnv('KEY_PASSPHRASE', 'too short');
    expect(await mistake(() => changeKeys(['new', 'fresh', at('x')], moment))).toMatch(/shorter than 16/);
    expect(await mistake(() => changeKeys(['sell'], moment))).toMatch(/There is no "keys sell"/);
  });

  it('open with a passphrase in a file too', async () => {
    await foundRegister();
    vi.stubEnv('KEY_PASSPHRASE', '');
    writeFileSync(at('words'), `${passphrase}\n`);
    const words = ['--passphrase-file', at('words')];
    expect(await run(sign([people.editor.file, at('register'), packed('signed', 5), ...words], moment, again))).toBe(0);
    expect(
      await mistake(() =>
        sign([people.lead.file, at('register'), at('signed'), ...words.slice(0, 1), at('none')], moment, again),
      ),
    ).toMatch(/cannot be read/);
  });

  it('make no register with too few of them', async () => {
    expect(await mistake(() => rotate('--add', ...pub('one', 'editor', 'lead', 'machine')))).toMatch(
      /roles\.root: needs more signers/,
    );
    expect(await mistake(() => rotate('--add', ...pub('one', 'two', 'editor', 'machine')))).toMatch(
      /roles\.content: needs more/,
    );
    expect(await mistake(() => rotate('--add', at('one.key')))).toMatch(/is no public half/);
    expect(await mistake(() => changeKeys(['revoke', at('register'), 'a'.repeat(16)], moment))).toMatch(/no root yet/);
  });

  it('are renewed without a change, and the era goes on', async () => {
    await foundRegister();
    expect(await run(rotate())).toBe(0);
    expect((await log([at('register')], moment)).says).toMatch(
      /2\.root\.json waits for signatures \([0-9a-f]{64}\)\. It\n {2}holds until 2029-01-10$/,
    );
    expect(await mistake(() => rotate())).toMatch(/2\.root\.json still waits for signatures/);
    expect(await mistakeIn(packed('signed', 5), (folder) => signIn('editor', folder))).toMatch(
      /no release before that/,
    );
    await run(signRoot('one'));
    expect(await mistake(() => signRoot('one'))).toMatch(/has signed it already/);
    await run(signRoot('two'));
    expect(readJson('register', '2.root.json')).toMatchObject({ version: 2, era: 1, revoked: [] });
    expect(await mistakeIn(packed('signed', 5), (folder) => signIn('editor', folder))).toMatch(
      /packed under 1\.root\.json, not 2/,
    );
  });

  it('of the content that are revoked never come back, and begin an era above what was published', async () => {
    await foundRegister();
    const folder = packed('signed', 5);
    for (const who of ['editor', 'lead', 'machine'] as const) await run(signIn(who, folder));
    await run(log([at('register'), folder], moment));

    const { id } = people.editor.public;
    const stolen = people.editor;
    const revoke = (...args: string[]) => changeKeys(['revoke', at('register'), ...args], moment);
    expect(await mistake(() => revoke(id))).toMatch(/roles\.content: needs more signers/);
    expect(await mistake(() => revoke())).toMatch(/Say whose and which/);
    expect(await mistake(() => revoke('editor'))).toMatch(/is no id of a key/);
    const fresh = makeSigner('content', at('next-editor.key'));
    expect(await run(revoke(`${stolen.file}.pub`, '--add', `${fresh.file}.pub`))).toBe(0);
    for (const who of ['two', 'three'] as const) expect(await run(signRoot(who))).toBe(0);
    expect(readJson('register', '2.root.json')).toMatchObject({ version: 2, era: 2, floor: 5, revoked: [id] });

    const six = packed('six', 6, 2);
    const made: MakeAgain = (_, version) => madeOf(version, 2);
    expect(await mistake(() => signIn('editor', six, made))).toMatch(/is revoked/);
    people.editor = fresh;
    expect(await run(signIn('editor', six, made))).toBe(0);
    expect(await mistake(() => rotate('--add', `${stolen.file}.pub`))).toMatch(/trusts a key that it revokes/);
  });

  it('that a draft weakens in any way are told to those who are asked to sign it', async () => {
    await foundRegister();
    await run(rotate());
    const draft = readJson('register', '2.root.json');
    draft.floor = 4_294_967_295;
    draft.roles.root.threshold = 3;
    writeFileSync(at('register', '2.root.json'), JSON.stringify(draft));
    const { says } = await log([at('register')], moment);
    expect(says).toContain('  lets no content below version 4294967295 count');
    expect(says).toContain('  asks for 3 signatures of root keys');
  });

  it('that the root does not have cannot be taken away', async () => {
    await foundRegister();
    expect(await mistake(() => rotate('--remove', 'a'.repeat(16)))).toMatch(/does not trust aaaa/);
  });
});
