/** A release is not signed by the build: it takes the signatures that people made, once they fit the very bytes built. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PackError } from '#core/errors.ts';
import { checkSignatures } from '#core/pack/check-signatures.ts';
import { manifestType } from '#core/pack/manifest.ts';
import { nowType } from '#core/pack/now.ts';
import type { ListType } from '#core/pack/pre-authentication.ts';
import type { Role, TrustedKeys } from '#core/pack/trusted-keys.ts';
import type { Sign } from './sign-for-preview.ts';
import { verifyWithNode } from './verify-with-node.ts';

/** What lies in the folder of a release, and whose signatures it needs. */
export const listsToSign: ReadonlyArray<{ type: ListType; file: string; role: Role }> = [
  { type: manifestType, file: 'manifest.json', role: 'content' },
  { type: nowType, file: 'now.json', role: 'fresh' },
];

/** Stands in while the lists are made that will be signed. */
export const withoutSignatures: Sign = () => Buffer.alloc(0);

/**
 * @param unsigned the bytes of each list as this build makes them, by its name.
 * @throws with one sentence for each file that is missing or does not fit.
 */
export async function signWithFiles(
  folder: string,
  unsigned: ReadonlyMap<string, Buffer>,
  keys: TrustedKeys,
): Promise<Sign> {
  const wrong: string[] = [];
  const envelopes = new Map<ListType, Buffer>();
  for (const { type, file, role } of listsToSign) {
    const path = join(folder, `${file}.sig`);
    const body = unsigned.get(file);
    if (!body) throw new Error(`The build made no ${file}`);
    if (!existsSync(path)) {
      wrong.push(`${path} is missing. It holds the signatures over ${file}; CONTRIBUTING.md, "A release", says how.`);
      continue;
    }
    const envelope = readFileSync(path);
    const fault = await faultOf(type, body, envelope, keys, role);
    if (fault) wrong.push(`${path}: ${tellFault(fault, file, body, keys, role)}`);
    envelopes.set(type, envelope);
  }
  if (wrong.length > 0) throw new Error(`Nothing was built. ${wrong.join('\n')}`);

  return (type) => envelopes.get(type) ?? Buffer.alloc(0);
}

async function faultOf(type: ListType, body: Buffer, envelope: Buffer, keys: TrustedKeys, role: Role) {
  try {
    const signed = { type, body: new Uint8Array(body), envelope: new Uint8Array(envelope) };
    await checkSignatures(signed, keys[role], verifyWithNode);
    return undefined;
  } catch (error) {
    if (error instanceof PackError) return error.fault;
    throw error;
  }
}

function tellFault(fault: PackError['fault'], file: string, body: Buffer, keys: TrustedKeys, role: Role): string {
  if (fault === 'unknown-key') return `is signed by no ${role} key of RELEASE_KEYS.`;
  if (fault !== 'wrong-signature') return 'is no file of signatures. Make it again with: npm run content -- sign';
  const sha256 = createHash('sha256').update(body).digest('hex');
  return (
    `its signatures do not fit the ${file} of this build (SHA-256 ${sha256}), or fewer than ${keys[role].threshold} ` +
    `${role} keys signed it. Sign what "npm run content -- pack" writes at this very commit.`
  );
}
