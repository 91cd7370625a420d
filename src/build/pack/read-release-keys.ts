/** Reads the file of public keys that a release brings along. */
import { readFileSync } from 'node:fs';
import type { TrustedKeys } from '#core/pack/trusted-keys.ts';
import { parseReleaseKeys } from '#core/review/release-keys.ts';
import { keyIdOf, publicKeyOf } from './p256.ts';
import { publicKeys } from './public-keys.ts';

/** @throws with a sentence for everything that is wrong with the file. */
export function readReleaseKeys(file: string): TrustedKeys {
  const result = parseReleaseKeys(file, readJson(file), (point) => keyIdOf(Buffer.from(point, 'base64')));
  if ('faults' in result) {
    const lines = result.faults.map(
      ({ field, problem, cure }) => `RELEASE_KEYS ${file}, ${field}: ${problem}. ${cure}`,
    );
    throw new Error(`Nothing was built.\n${lines.join('\n')}`);
  }
  for (const { id, point } of Object.values(result.keys).flatMap(({ keys }) => keys)) {
    if (!isOnCurve(point)) throw new Error(`Nothing was built. RELEASE_KEYS ${file}: key ${id} is no point of P-256.`);
  }
  return publicKeys('release', result.keys);
}

function readJson(file: string): unknown {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    throw new Error(`Nothing was built. RELEASE_KEYS names ${file}, which cannot be read.`);
  }
  try {
    return JSON.parse(text);
  } catch {
    throw new Error(`Nothing was built. RELEASE_KEYS ${file} is not valid JSON.`);
  }
}

function isOnCurve(point: string): boolean {
  try {
    publicKeyOf(Buffer.from(point, 'base64'));
    return true;
  } catch {
    return false;
  }
}
