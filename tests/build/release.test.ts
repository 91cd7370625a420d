/** Promises about a release: it comes about only when everything is there, and until then nothing is written or deleted. */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { developmentKeys } from '#build/pack/development-key.ts';
import languages from '#locales/languages.json';
import { changeKeys } from '#tools/signing/keys.ts';
import { log } from '#tools/signing/log.ts';
import { readFolder } from '#tools/signing/read-folder.ts';
import { sign } from '#tools/signing/sign.ts';
import { buildIn, changeJson, copyProject, makeSigner, passphrase, picture, run, words } from './release-folder.ts';

const moment = '1795262400';
const other = '1795262401';
const home = copyProject();
const at = (...parts: string[]) => join(home, ...parts);
const release = { STAGE: 'release', SOURCE_DATE_EPOCH: moment };
const packing = { ...release, RELEASE_KEYS: 'roots' };
const before = ['index.html'];

mkdirSync(at('keys'));
const signer = (role: 'root' | 'content' | 'fresh', name: string) => makeSigner(role, at('keys', `${name}.key`));
const [editor, lead, machine] = [signer('content', 'editor'), signer('content', 'lead'), signer('fresh', 'machine')];
const roots = [1, 2, 3].map((nth) => signer('root', `root-${nth}`));
const [published] = developmentKeys.fresh;
if (!published) throw new Error('no development key');
const day = new Date(Number(moment) * 1000);

/** A folder of roots in which these are trusted. */
async function foundRegister(name: string, fresh: string): Promise<void> {
  mkdirSync(at(name));
  const halves = [...roots, editor, lead].map(({ file }) => `${file}.pub`);
  expect(await run(changeKeys(['rotate', at(name), '--add', ...halves, fresh], day))).toBe(0);
  for (const { file } of roots.slice(1)) expect(await run(sign([file, at(name)], day))).toBe(0);
}

const settings = { ...release, RELEASE_KEYS: 'roots', RELEASE_SIGNATURES: 'signed' };

/** What each signer's own sources make is what lies in the folder: building it six times more would prove no more. */
async function signAll(folder: string): Promise<void> {
  const made = () => readFolder(at(folder));
  for (const { file } of [editor, lead, machine]) {
    expect(await run(sign([file, at('roots'), at(folder)], day, made))).toBe(0);
  }
}

/** Builds, and holds that a refusal changed nothing anywhere. */
function refusal(environment: Record<string, string>): string {
  const untouched = picture(at('dist'));
  const folders = readdirSync(home).sort();
  const { code, says } = buildIn(home, environment);
  expect({ code, dist: picture(at('dist')), folders: readdirSync(home).sort() }).toEqual({
    code: 1,
    dist: untouched,
    folders,
  });
  expect(says).not.toMatch(/\n\s+at /);
  return says;
}

beforeAll(async () => {
  vi.stubEnv('KEY_PASSPHRASE', passphrase);
  await foundRegister('roots', `${machine.file}.pub`);
  const { id, point } = published;
  writeFileSync(at('keys', 'published.pub'), JSON.stringify({ role: 'fresh', id, point }));
  await foundRegister('development', at('keys', 'published.pub'));

  const { code, says } = buildIn(home, { ...packing, PACK_ONLY: 'signed' });
  expect({ code, says }).toEqual({ code: 0, says: expect.stringMatching(/^[0-9a-f]{64} {2}signed\/manifest\.json$/m) });
  buildIn(home, { ...packing, SOURCE_DATE_EPOCH: other, PACK_ONLY: 'signed-for-another' });
  await signAll('signed');
  await signAll('signed-for-another');
}, 180_000);

afterAll(() => {
  vi.unstubAllEnvs();
  rmSync(home, { recursive: true, force: true });
});

describe('what signers get', { timeout: 120_000 }, () => {
  it('is the two lists and their pieces and nothing else, and the site of before stays', () => {
    expect(readdirSync(at('signed')).sort()).toEqual([
      'manifest.json',
      'manifest.json.sig',
      'now.json',
      'now.json.sig',
      'p',
    ]);
    expect(readdirSync(at('dist'))).toEqual(before);
  });

  it('is never written over what may be signed already', () => {
    const untouched = picture(at('signed'));
    expect(refusal({ ...packing, PACK_ONLY: 'signed' })).toMatch(/signed is not empty; choose an empty folder/);
    expect(picture(at('signed'))).toEqual(untouched);
  });
});

describe('a build refuses, with a sentence and exit code 1, before it writes anything', { timeout: 120_000 }, () => {
  it('a stage nobody knows', () => {
    expect(refusal({ ...settings, STAGE: 'relaese' })).toContain('STAGE is "relaese". Leave it out for a preview');
  });

  it('the keys of a release without a release: that would be a preview by mistake', () => {
    const { STAGE: _, ...forgotten } = settings;
    expect(refusal(forgotten)).toContain('Only a release takes RELEASE_KEYS and RELEASE_SIGNATURES, but STAGE is not');
  });

  it('a moment that is none', () => {
    expect(refusal({ ...settings, SOURCE_DATE_EPOCH: 'soon' })).toContain('SOURCE_DATE_EPOCH is "soon"');
  });

  it('no keys and no signatures, both at once', () => {
    const says = refusal(release);
    expect(says).toContain('RELEASE_KEYS is not set.');
    expect(says).toContain('RELEASE_SIGNATURES is not set.');
  });

  it('the development key, with which anybody can sign', () => {
    expect(refusal({ ...settings, RELEASE_KEYS: 'development' })).toContain(
      `the fresh role trusts the development key ${published.id}`,
    );
  });

  it('signatures over another content or moment, naming each file', () => {
    const says = refusal({ ...settings, RELEASE_SIGNATURES: 'signed-for-another' });
    expect(says).toMatch(
      /signed-for-another\/manifest\.json\.sig: its signatures do not fit the manifest\.json of this build/,
    );
    expect(says).toMatch(/signed-for-another\/now\.json\.sig: its signatures do not fit the now\.json of this build/);
  });

  it('an incomplete safety core and nobody who runs it, all in one list', () => {
    const review = at('locales', 'en', '.review.json');
    const organisation = at('src', 'content', 'organisation.json');
    const good = [review, organisation].map((file) => ({ file, text: readFileSync(file) }));
    changeJson(review, (units) => ({ ...units, edition: { ...units.edition, status: 'machine-draft' } }));
    changeJson(organisation, (fields) => ({ ...fields, wrongTextContact: null }));
    const says = refusal(settings);
    for (const { file, text } of good) writeFileSync(file, text);

    const lines = says.split('\n');
    const core = lines.findIndex((line) => line.startsWith('locales/en/.review.json, edition: is machine-draft'));
    const nobody = lines.findIndex((line) =>
      line.startsWith('src/content/organisation.json, wrongTextContact: is null'),
    );
    expect(core).toBeGreaterThan(0);
    expect(nobody).toBeGreaterThan(core);
  });

  it('a fault in the content, in a preview too', () => {
    const file = at('locales', 'uk', 'ui.json');
    const good = readFileSync(file);
    changeJson(file, ({ close: _, ...others }) => others);
    const says = refusal({ SOURCE_DATE_EPOCH: moment });
    writeFileSync(file, good);
    expect(says).toContain('locales/uk/ui.json, close: is missing.');
  });
});

describe('a release with everything it needs', { timeout: 180_000 }, () => {
  const read = (...parts: string[]) => readFileSync(at('dist', ...parts), 'utf8');
  const list = () => readdirSync(at('dist'), { recursive: true }).map(String);
  let says = '';

  beforeAll(async () => {
    expect(refusal(settings)).toContain('The last line of roots/log.txt is not this manifest.');
    expect(await run(log([at('roots'), at('signed')], day))).toBe(0);
    const result = buildIn(home, settings);
    expect(result).toEqual({ code: 0, says: expect.any(String) });
    says = result.says;
  }, 180_000);

  it('carries the signatures of the people, and trusts their keys and no others', () => {
    expect(read('now.json.sig')).toBe(readFileSync(at('signed', 'now.json.sig'), 'utf8'));
    expect(read('m', `${moment}.json.sig`)).toBe(readFileSync(at('signed', 'manifest.json.sig'), 'utf8'));
    expect(read('m', `${moment}.json`)).toBe(readFileSync(at('signed', 'manifest.json'), 'utf8'));
    const scripts = readdirSync(at('dist', 'assets')).filter((name) => name.endsWith('.js'));
    const code = scripts.map((name) => read('assets', name)).join('\n');
    expect(read('t', 'log.txt')).toBe(readFileSync(at('roots', 'log.txt'), 'utf8'));
    expect(read('t', '1.root.json')).toBe(readFileSync(at('roots', '1.root.json'), 'utf8'));
    for (const { point } of [...roots, editor, lead, machine].map((one) => one.public)) expect(code).toContain(point);
    for (const { point } of Object.values(developmentKeys).flat()) expect(code).not.toContain(point);
  });

  it('leaves out each text that is too low, each in its language and age only, and says so', () => {
    const has = (tag: string, age: number, topic: string) =>
      read(tag, String(age), 'index.html').includes(`data-topic="${topic}"`);
    expect([1, 2, 3].map((age) => has('uk', age, 'who-to-tell'))).toEqual([true, false, true]);
    expect([1, 2, 3].map((age) => has('en', age, 'who-to-tell'))).toEqual([true, true, true]);
    for (const tag of ['en', 'uk', 'ar'])
      expect([1, 2, 3].map((age) => has(tag, age, 'work-and-debt'))).toEqual([false, true, true]);
    expect(says).toContain(
      'locales/uk/.review.json, topics/who-to-tell#2: is reviewed; a text of risk H needs cp-approved.',
    );
  });

  it('leaves out the language without its safety core, everywhere', () => {
    expect(existsSync(at('dist', 'ti'))).toBe(false);
    expect(existsSync(at('dist', 'o', 'ti'))).toBe(false);
    expect(read('index.html')).not.toContain('/ti/');
    expect(Object.keys(JSON.parse(read('m', `${moment}.json`)).languages).sort()).toEqual(
      languages
        .map(({ tag }) => tag)
        .filter((tag) => tag !== 'ti')
        .sort(),
    );
  });

  it('leaves out what is not sure in the directory', () => {
    const texts = list()
      .filter((name) => /\.(html|json|js)$/.test(name))
      .map((name) => read(name));
    expect(texts.some((text) => text.includes(words.shown))).toBe(true);
    expect(texts.some((text) => text.includes(words.unsure))).toBe(false);
  });

  it('says who runs it and where to write, and no longer that it is a test', () => {
    for (const tag of ['en', 'uk', 'ar']) {
      const ui = JSON.parse(readFileSync(at('locales', tag, 'ui.json'), 'utf8'));
      const start = read(tag, 'index.html');
      expect(start).toContain('Pebbles of ZZ-land');
      expect(start).toContain('href="mailto:words@example.org"');
      expect(start).toContain(ui.notHelpLine);
      for (const page of ['', '1', '2', '3', 'p'])
        expect(read(tag, page, 'index.html')).not.toContain(ui.previewNotice);
      expect(start).not.toContain(ui.noOrganisation);
    }
    expect(read('_headers')).not.toContain('noindex');
  });

  it('tells where somebody who finds a hole writes to, until when this holds', () => {
    expect(read('.well-known', 'security.txt')).toBe(
      [
        'Contact: https://example.org/security',
        `Expires: ${new Date((Number(moment) + 180 * 86_400) * 1000).toISOString().slice(0, 19)}Z`,
        'Preferred-Languages: en',
        'Canonical: https://zz.example.org/.well-known/security.txt',
        '',
      ].join('\n'),
    );
    expect(read('SHA256SUMS')).toContain('  .well-known/security.txt\n');
  });
});
