/** A copy of the project in which a release can be tried: approved texts, an organisation, and a directory of ZZ-land. */
import { spawnSync } from 'node:child_process';
import { createHash, generateKeyPairSync } from 'node:crypto';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import type { PublicKey } from '#core/pack/trusted-keys.ts';
import { type KeyRole, publicHalfIn } from '#core/release/key-file.ts';
import { checkedService as service, web } from '#tests/core/directory/fixtures.ts';
import type { FilesAnswer } from '#tools/answer.ts';
import { sealKey } from '#tools/signing/seal-key.ts';
import { writeWhole } from '#tools/signing/write-whole.ts';

const root = join(import.meta.dirname, '..', '..');
const copied = [
  'src',
  'locales',
  'public',
  'package.json',
  'package-lock.json',
  'vite.config.ts',
  'THIRD-PARTY-NOTICES.md',
];

// biome-ignore lint/suspicious/noExplicitAny: files of many shapes
type Anything = any;

export function changeJson(file: string, change: (data: Anything) => Anything): void {
  writeFileSync(file, JSON.stringify(change(JSON.parse(readFileSync(file, 'utf8')))));
}

/** What the tests look for in the built site, or must not find there. */
export const words = { shown: 'Page of ZZ-land', unsure: 'Page that one publisher names' };

export function copyProject(): string {
  const folder = mkdtempSync(join(realpathSync(tmpdir()), 'pebble-release-'));
  for (const name of copied) cpSync(join(root, name), join(folder, name), { recursive: true });
  symlinkSync(realpathSync(join(root, 'node_modules')), join(folder, 'node_modules'), 'dir');
  mkdirSync(join(folder, 'dist'));
  writeFileSync(join(folder, 'dist', 'index.html'), 'the dist of before');

  approveTexts(folder);
  const directory = join(folder, 'src', 'content', 'directory');
  rmSync(join(folder, 'src', 'content', 'country-facts'), { recursive: true });
  rmSync(directory, { recursive: true });
  mkdirSync(directory);
  const page = (id: string, name: string, changes = {}) =>
    service(id, { name: { local: name, en: name }, channels: [web()], scope: 'global', ...changes });
  const services = [page('zz-page', words.shown), page('zz-unsure', words.unsure, { evidence: 'C' })];
  writeFileSync(join(directory, 'zz.json'), JSON.stringify({ country: 'ZZ', timeZone: null, spoken: [], services }));
  changeJson(join(folder, 'src', 'content', 'organisation.json'), () => ({
    name: 'Pebbles of ZZ-land',
    contact: 'zz@example.org',
    domain: 'zz.example.org',
    securityContact: 'https://example.org/security',
    wrongTextContact: 'words@example.org',
  }));
  return folder;
}

/** All approved but three texts, and one language without its safety core. */
function approveTexts(folder: string): void {
  const statuses: Record<string, Record<string, string>> = {
    en: { 'topics/work-and-debt#1': 'withdrawn' },
    uk: { 'topics/who-to-tell#2': 'reviewed' },
    ti: { ui: 'human-draft' },
  };
  for (const tag of readdirSync(join(folder, 'locales')).filter((name) => !name.endsWith('.json'))) {
    changeJson(join(folder, 'locales', tag, '.review.json'), (review) =>
      Object.fromEntries(
        Object.entries<object>(review).map(([unit, record]) => [
          unit,
          {
            ...record,
            status: statuses[tag]?.[unit] ?? 'cp-approved',
            method: 'words-and-tone',
            by: ['translator', 'second-reader', 'child-protection'],
          },
        ]),
      ),
    );
  }
}

export interface Signer {
  file: string;
  public: PublicKey;
}

/** What opens every key of ZZ-land. */
export const passphrase = 'pebbles of ZZ-land';

/** A key as `keys new` makes it, but quickly opened. */
export function makeSigner(role: KeyRole, file: string): Signer {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const sealed = sealKey(role, privateKey, passphrase, 1_024);
  writeFileSync(file, JSON.stringify(sealed));
  writeFileSync(`${file}.pub`, JSON.stringify(publicHalfIn(sealed)));
  return { file, public: { id: sealed.id, point: sealed.point } };
}

/** Does what a verb of `npm run content` does. @returns the exit code. */
export async function run(answering: Promise<FilesAnswer>): Promise<number> {
  const { code, files = [] } = await answering;
  writeWhole(files);
  return code;
}

/**
 * Runs what `npm run build` runs, with nothing of the test's own environment that could change it. Never through
 * `src/tools`: that may install packages, and these are a link to those of the project.
 */
export function buildIn(folder: string, settings: Record<string, string>): { code: number | null; says: string } {
  const args = ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn'];
  const { PATH = '', HOME = '' } = process.env;
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    cwd: folder,
    encoding: 'utf8',
    env: { PATH, HOME, NO_COLOR: '1', ...settings },
  });
  return { code: status, says: `${stdout}${stderr}` };
}

/** Every file below a folder with the hash of its bytes. */
export function picture(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => `${relative(folder, file)} ${createHash('sha256').update(readFileSync(file)).digest('hex')}`)
    .sort();
}
