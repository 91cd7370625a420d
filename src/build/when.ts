/** The moment a build is of: that of its commit, so that two builds of one commit are the same byte for byte. */
import { execFileSync } from 'node:child_process';

/** @returns whole seconds since 1970; also the version of the content. */
export function momentOfBuild(root: string, env: NodeJS.ProcessEnv): number {
  if (env.SOURCE_DATE_EPOCH) return readSeconds(env.SOURCE_DATE_EPOCH, 'SOURCE_DATE_EPOCH');
  const git = (...args: string[]) =>
    execFileSync('git', args, { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  try {
    // Changes that are not committed have no date but now; without it the app would keep the older texts.
    if (git('status', '--porcelain') !== '') return Math.floor(Date.now() / 1000);
    return readSeconds(git('log', '-1', '--format=%ct'), 'the date of the last commit');
  } catch {
    throw new Error(
      'This folder is no git checkout, so the build does not know of when it is. Set SOURCE_DATE_EPOCH to seconds since 1970.',
    );
  }
}

function readSeconds(text: string, name: string): number {
  const seconds = Number(text);
  if (!Number.isInteger(seconds) || seconds <= 0) throw new Error(`${name} is "${text}", not seconds since 1970.`);
  return seconds;
}
