/** `npm run verify -- <folder|address> [--against <folder>] [--register <folder>]`: is it the build, and signed as people signed it? */
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { readReleaseRegister } from './pack/read-release-register.ts';
import { askSite } from './verify/ask-site.ts';
import { checkSigned, type ReadAddress } from './verify/check-signed.ts';
import { compareFolder } from './verify/compare-folder.ts';
import { compareSite } from './verify/compare-site.ts';
import type { Difference } from './verify/difference.ts';
import { readBuild, readBuildFrom } from './verify/read-build.ts';

const usage =
  'Say what to look at: npm run verify -- <folder or https://address> [--against <folder of a build>] [--register <folder of roots and log>].';

/** @returns the exit code: 1 when anything differs. Throws one sentence when it cannot look. */
export async function main(args: readonly string[]): Promise<number> {
  const { target, against, register } = readArguments(args);
  const isSite = /^https?:\/\//i.test(target);
  const known =
    register === undefined ? undefined : await readReleaseRegister(fromWhereAsked(register), { mayWait: true });
  const compared = isSite ? await verifySite(target, against) : await verifyFolder(target, against);
  const differences = known ? [...compared, ...(await checkSigned(readFrom(target, isSite), known))] : compared;

  if (differences.length > 0) {
    console.log(
      `${table(differences)}\n${target}: ${differences.length === 1 ? '1 difference' : `${differences.length} differences`}.`,
    );
    return 1;
  }
  const list = against ? `the build in ${against}` : 'its own list SHA256SUMS; --against a build of your own says more';
  const yardstick = register === undefined ? list : `the register ${register}, nor from ${list}`;
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

function readFrom(target: string, isSite: boolean): ReadAddress {
  if (!isSite) {
    const folder = fromWhereAsked(target);
    return (address) =>
      readFile(join(folder, address)).then(
        (bytes) => new Uint8Array(bytes),
        () => undefined,
      );
  }
  const ask = askSite(target);
  return async (address) => {
    const { status, body } = await ask.get(address, 'identity');
    return status === 200 ? new Uint8Array(body) : undefined;
  };
}

interface Arguments {
  target: string;
  against: string | undefined;
  register: string | undefined;
}

function readArguments(args: readonly string[]): Arguments {
  const options = new Map<string, string>();
  const names: string[] = [];
  for (let at = 0; at < args.length; at += 1) {
    const word = args[at] ?? '';
    if (word !== '--against' && word !== '--register') {
      names.push(word);
      continue;
    }
    at += 1;
    const value = args[at];
    if (value === undefined || value.startsWith('--')) throw new Error(`${word} what? ${usage}`);
    options.set(word, value);
  }

  const [target, ...more] = names;
  if (target === undefined || target === '' || more.length > 0) throw new Error(usage);
  if (target.startsWith('-')) throw new Error(`There is no ${target}. ${usage}`);
  return { target, against: options.get('--against'), register: options.get('--register') };
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
