/** Promises about what others made: nothing of it runs while it is installed, and nothing else can be installed in its place. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..', '..');
const readJson = <T>(...path: string[]): T => JSON.parse(readFileSync(join(root, ...path), 'utf8')) as T;

interface Locked {
  version: string;
  integrity?: string;
  resolved?: string;
  link?: boolean;
  hasInstallScript?: boolean;
}
const { packages } = readJson<{ packages: Record<string, Locked> }>('package-lock.json');
const locked = Object.entries(packages).filter(([folder]) => folder !== '');

/** What npm would run by itself, `npm ci --ignore-scripts` does not. */
function scriptsOf(folder: string): string[] {
  const { scripts = {} } = readJson<{ scripts?: Record<string, string> }>(folder, 'package.json');
  const named = ['preinstall', 'install', 'postinstall'].filter((name) => scripts[name]);
  return existsSync(join(root, folder, 'binding.gyp')) ? [...named, 'node-gyp'] : named;
}

describe('the packages', () => {
  it('are pinned by hash, and none comes from elsewhere than the registry', () => {
    expect(locked.length).toBeGreaterThan(100);
    for (const [folder, { integrity, resolved, link }] of locked) {
      expect(integrity, folder).toMatch(/^sha512-/);
      expect([undefined, false], folder).toContain(link);
      expect(resolved ?? 'https://registry.npmjs.org/', folder).toMatch(/^https:\/\/registry\.npmjs\.org\//);
    }
  });

  it('need no script of theirs to run: `npm ci --ignore-scripts` is enough', () => {
    const here = locked.filter(([folder]) => existsSync(join(root, folder, 'package.json')));
    expect(here.length).toBeGreaterThan(100);
    const running = here.flatMap(([folder]) => scriptsOf(folder).map((script) => `${folder}: ${script}`));
    expect(running).toEqual([]);
    expect(locked.filter(([, { hasInstallScript }]) => hasInstallScript)).toEqual([]);
  });

  it('are installed by our own tool without their scripts too', () => {
    expect(readFileSync(join(root, 'src/tools/install-packages.mjs'), 'utf8')).toContain("'ci', '--ignore-scripts'");
    const { scripts } = readJson<{ scripts: Record<string, string> }>('package.json');
    expect(Object.keys(scripts).filter((name) => /^(pre|post)/.test(name) || name === 'install')).toEqual([]);
  });
});
