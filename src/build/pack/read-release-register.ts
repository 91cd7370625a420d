/** Reads the folder of roots that a release brings along. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isRegisterFile, type Register, readRegister, rootFile, type SignedRoot } from '#core/release/register.ts';
import { keyIdOf, publicKeyOf } from './p256.ts';
import { refuseDevelopmentKeys } from './stage.ts';
import { verifyWithNode } from './verify-with-node.ts';

/** Never empty, newest last. */
export type ReleaseRegister = Register & { readonly newest: SignedRoot };

/**
 * @param mayWait whether a root may lie there that too few have signed so far: no release is made then, and what is
 * served can still be looked at.
 * @throws with a sentence for what is wrong with the folder.
 */
export async function readReleaseRegister(folder: string, { mayWait }: { mayWait: boolean }): Promise<ReleaseRegister> {
  const register = await readRegister(readFiles(folder), { verify: verifyWithNode, idOf });
  if (typeof register === 'string') throw refusal(folder, register);
  const newest = register.roots[register.roots.length - 1];
  if (register.draft && !mayWait) {
    const name = rootFile(register.draft.root.version);
    throw refusal(folder, `too few root keys have signed ${name}. Have it signed, or take it away.`);
  }
  if (!newest) throw refusal(folder, `there is no ${rootFile(1)} in it.`);
  refuseDevelopmentKeys('release', newest.root.roles);
  return { ...register, newest };
}

function readFiles(folder: string): Map<string, Uint8Array<ArrayBuffer>> {
  try {
    const names = readdirSync(folder).filter(isRegisterFile);
    return new Map(names.map((name) => [name, new Uint8Array(readFileSync(join(folder, name)))]));
  } catch {
    throw refusal(folder, 'it is no folder that can be read.');
  }
}

function idOf(text: string): string | undefined {
  const point = Buffer.from(text, 'base64');
  try {
    publicKeyOf(point);
    return keyIdOf(point);
  } catch {
    return undefined;
  }
}

const refusal = (folder: string, problem: string) => new Error(`The register ${folder}: ${problem}`);
