/** The moment a build is of: that of its commit, so that two builds of one commit are the same byte for byte. */
import { execFileSync } from 'node:child_process';
import type { Stage } from './pack/stage.ts';

/** @returns whole seconds since 1970; also the version of the content. */
export function momentOfBuild(root: string, env: NodeJS.ProcessEnv, stage: Stage = 'preview'): number {
  if (env.SOURCE_DATE_EPOCH) return readSeconds(env.SOURCE_DATE_EPOCH, 'SOURCE_DATE_EPOCH');
  const git = (...args: string[]) =>
    execFileSync('git', args, { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  let commit: string;
  let hasChanges: boolean;
  try {
    hasChanges = git('status', '--porcelain') !== '';
    commit = git('log', '-1', '--format=%ct');
  } catch {
    throw new Error(
      'This folder is no git checkout, so the build does not know of when it is. Set SOURCE_DATE_EPOCH to seconds since 1970.',
    );
  }
  if (!hasChanges) return readSeconds(commit, 'the date of the last commit');
  // What people sign must be what is built later, and nobody can build these changes again.
  if (stage === 'release')
    throw new Error('A release is made of a commit, but this folder holds changes that are not committed.');
  // Changes that are not committed have no date but now; without it the app would keep the older texts.
  return Math.floor(Date.now() / 1000);
}

function readSeconds(text: string, name: string): number {
  const seconds = Number(text);
  if (!Number.isInteger(seconds) || seconds <= 0) throw new Error(`${name} is "${text}", not seconds since 1970.`);
  return seconds;
}
