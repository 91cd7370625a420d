/** Promises to whoever keeps a host: the lines of the runbook publish and roll back as they stand there. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { linesOf, runOnHost } from './runbook-lines.ts';

const [first, second, third, fourth, fifth] = ['1', '2', '3', '4', '5'].map((digit) => digit.repeat(12)) as [
  string,
  string,
  string,
  string,
  string,
];

let host = '';
beforeEach(() => {
  host = mkdtempSync(join(tmpdir(), 'pebble-host-'));
});
afterEach(() => rmSync(host, { recursive: true }));

/** What `cp -r` brought: a build with one asset, piece, list and sound of its own. */
function bring(build: string): void {
  const files = [`assets/${build}.js`, `p/${build}.json`, `m/${build}.json`, `v/${build}.bin`, 'en/index.html'];
  const sums = files.map((file) => {
    const text = `${file} of ${build}`;
    mkdirSync(dirname(join(host, build, file)), { recursive: true });
    writeFileSync(join(host, build, file), text);
    return `${createHash('sha256').update(text).digest('hex')}  ${file}\n`;
  });
  writeFileSync(join(host, build, 'SHA256SUMS'), sums.join(''));
}

const servers = {
  nginx: { file: '/etc/nginx/sites-enabled/pebble', reload: 'nginx -t && nginx -s reload' },
  Caddy: { file: '/etc/caddy/Caddyfile', reload: 'caddy reload --config /etc/caddy/Caddyfile' },
} as const;
type Name = keyof typeof servers;

const config = () => join(host, 'configuration');

/** The server itself is not here; `true` in its place says that it took the configuration. */
function run(name: Name, lines: readonly string[]): void {
  const { file, reload } = servers[name];
  const text = lines.join('');
  if (!text.includes(reload)) throw new Error(`The runbook does not say "${reload}".`);
  runOnHost(text.replace(reload, 'true'), { '/srv/pebble': host, [file]: config() });
}

const blockWith = (chapter: string, words: string) => linesOf(chapter).find((block) => block.includes(words)) ?? '';
const show = (name: Name) => blockWith('Publish', servers[name].file);

function publish(name: Name, build: string): void {
  bring(build);
  run(name, [blockWith('Publish', 'BUILD=…').replace('BUILD=…', `BUILD=${build}`), show(name)]);
}

const rollBack = (name: Name) => run(name, [...linesOf('Roll back'), show(name)]);

const isOn = (build: string, file: string) => existsSync(join(host, build, file));

describe.each(['nginx', 'Caddy'] as const)('a host with %s', (name) => {
  beforeEach(() => writeFileSync(config(), `root ${host}/${first};\ninclude ${host}/${first}/nginx.conf;\n`));

  it('shows the build that was published last, in every line of its configuration', () => {
    for (const build of [first, second]) publish(name, build);
    expect(readFileSync(config(), 'utf8')).toBe(`root ${host}/${second};\ninclude ${host}/${second}/nginx.conf;\n`);
  });

  it('keeps the files of the three builds before for pages that are open, and its own documents', () => {
    for (const build of [first, second, third, fourth, fifth]) publish(name, build);
    for (const file of ['assets/*.js', 'p/*.json', 'm/*.json', 'v/*.bin']) {
      for (const old of [second, third, fourth, fifth])
        expect({ file, old, kept: isOn(fifth, file.replace('*', old)) }).toEqual({ file, old, kept: true });
    }
    expect(readFileSync(join(host, fifth, 'en/index.html'), 'utf8')).toBe(`en/index.html of ${fifth}`);
  });

  it('shows the build before again after a roll back, and goes on from there', () => {
    for (const build of [first, second]) publish(name, build);
    rollBack(name);
    expect(readFileSync(config(), 'utf8')).toBe(`root ${host}/${first};\ninclude ${host}/${first}/nginx.conf;\n`);
    publish(name, third);
    expect(readFileSync(config(), 'utf8')).toContain(`root ${host}/${third};`);
    expect(isOn(third, `assets/${first}.js`)).toBe(true);
  });
});

it('begins with a release for children, and says for whom a preview is', () => {
  const [release, preview] = linesOf('Publish');
  expect(release).toContain('STAGE=release RELEASE_KEYS=../register RELEASE_SIGNATURES=../signed npm run build');
  expect(release).toContain('npm run verify -- dist --register ../register');
  expect(preview).not.toContain('STAGE');
});
