import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { momentOfBuild } from '#build/when.ts';

function repository(): string {
  const folder = mkdtempSync(join(tmpdir(), 'pebble-when-'));
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=zz', '-c', 'user.email=zz@example.org', ...args], {
      cwd: folder,
      env: { ...process.env, GIT_COMMITTER_DATE: '2026-02-03T04:05:06Z', GIT_AUTHOR_DATE: '2026-02-03T04:05:06Z' },
      stdio: 'ignore',
    });
  git('init');
  writeFileSync(join(folder, 'a'), 'a');
  git('add', 'a');
  git('commit', '-m', 'a');
  return folder;
}

describe('the moment of a build', () => {
  it('is that of the commit, so that two builds of it are the same', () => {
    expect(momentOfBuild(repository(), {})).toBe(Date.parse('2026-02-03T04:05:06Z') / 1000);
  });

  it('is later than the commit while there are changes, so that their texts are newer', () => {
    const folder = repository();
    writeFileSync(join(folder, 'a'), 'b');
    expect(momentOfBuild(folder, {})).toBeGreaterThan(Date.parse('2026-02-03T04:05:06Z') / 1000);
  });

  it('of a release is never that of changes nobody else has: signers could not make the same bytes', () => {
    const folder = repository();
    expect(momentOfBuild(folder, {}, 'release')).toBe(Date.parse('2026-02-03T04:05:06Z') / 1000);
    writeFileSync(join(folder, 'a'), 'b');
    expect(() => momentOfBuild(folder, {}, 'release')).toThrow('changes that are not committed');
  });

  it('can be given', () => {
    expect(momentOfBuild('/', { SOURCE_DATE_EPOCH: '1700000000' })).toBe(1_700_000_000);
  });

  it('is refused with a cure where it is no number or unknown', () => {
    expect(() => momentOfBuild('/', { SOURCE_DATE_EPOCH: 'soon' })).toThrow('SOURCE_DATE_EPOCH is "soon"');
    expect(() => momentOfBuild(mkdtempSync(join(tmpdir(), 'pebble-no-git-')), {})).toThrow('Set SOURCE_DATE_EPOCH');
  });
});
