/** `npm run verify -- <folder|address> [--against <folder>]`: is what lies there, or is served there, the build? */
import { resolve } from 'node:path';
import { askSite } from './verify/ask-site.ts';
import { compareFolder } from './verify/compare-folder.ts';
import { compareSite } from './verify/compare-site.ts';
import type { Difference } from './verify/difference.ts';
import { readBuild, readBuildFrom } from './verify/read-build.ts';

const usage = 'Say what to look at: npm run verify -- <folder or https://address> [--against <folder of a build>].';

/** @returns the exit code: 1 when anything differs. Throws one sentence when it cannot look. */
export async function main(args: readonly string[]): Promise<number> {
  const { target, against } = readArguments(args);
  const isSite = /^https?:\/\//i.test(target);
  const differences = isSite ? await verifySite(target, against) : await verifyFolder(target, against);

  if (differences.length > 0) {
    console.log(
      `${table(differences)}\n${target}: ${differences.length === 1 ? '1 difference' : `${differences.length} differences`}.`,
    );
    return 1;
  }
  const yardstick = against
    ? `the build in ${against}`
    : 'its own list SHA256SUMS; --against a build of your own says more';
  console.log(`${target}: nothing differs from ${yardstick}.`);
  return 0;
}

async function verifyFolder(target: string, against: string | undefined): Promise<readonly Difference[]> {
  const folder = fromWhereAsked(target);
  const build = await readBuild(against === undefined ? folder : fromWhereAsked(against));
  return compareFolder(folder, build);
}

async function verifySite(target: string, against: string | undefined): Promise<readonly Difference[]> {
  const ask = askSite(target);
  const build = await (against === undefined ? readBuildFrom(ask) : readBuild(fromWhereAsked(against)));
  return compareSite(ask, build);
}

interface Arguments {
  target: string;
  against: string | undefined;
}

function readArguments(args: readonly string[]): Arguments {
  const at = args.indexOf('--against');
  const against = at < 0 ? undefined : args[at + 1];
  if (at >= 0 && (against === undefined || against.startsWith('--'))) throw new Error(`--against what? ${usage}`);

  const [target, ...more] = at < 0 ? args : [...args.slice(0, at), ...args.slice(at + 2)];
  if (target === undefined || target === '' || more.length > 0) throw new Error(usage);
  const unknown = [target, ...more].find((one) => one.startsWith('-'));
  if (unknown !== undefined) throw new Error(`There is no ${unknown}. ${usage}`);
  return { target, against };
}

/** npm starts programs in the project's folder and says in INIT_CWD where the person stands. */
function fromWhereAsked(folder: string): string {
  return resolve(process.env.INIT_CWD ?? process.cwd(), folder);
}

function table(differences: readonly Difference[]): string {
  const width = (of: (one: Difference) => string) => Math.max(...differences.map((one) => of(one).length));
  const [first, second] = [width(({ what }) => what), width(({ address }) => address)];
  return differences
    .map(({ what, address, detail }) => `${what.padEnd(first)}  ${address.padEnd(second)}  ${detail}`.trimEnd())
    .join('\n');
}
