/** Reads what people who sign pass around: the register, and the folder of a release. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Bytes } from '#core/pack/bytes.ts';
import { isRegisterFile, type Register, readRegister } from '#core/release/register.ts';
import { nodeChecks } from './node-keys.ts';

/** Every file below a folder by its path in it, or nothing where there is no folder. */
export function readFolder(folder: string): Map<string, Bytes> | undefined {
  if (!isFolder(folder)) return undefined;
  const names = readdirSync(folder, { recursive: true }).map(String);
  const files = names.filter((name) => statSync(join(folder, name)).isFile());
  return new Map(files.map((name) => [name.split('\\').join('/'), new Uint8Array(readFileSync(join(folder, name)))]));
}

const isFolder = (folder: string) => existsSync(folder) && statSync(folder).isDirectory();

/** @returns one sentence where the folder is none, or holds what no register holds. */
export async function openRegister(folder: string): Promise<Register | string> {
  if (!isFolder(folder)) return `There is no folder ${folder}.`;
  // What lies beside, such as the history of a git repository, is none of it.
  const names = readdirSync(folder).filter(isRegisterFile);
  const files = new Map(names.map((name) => [name, new Uint8Array(readFileSync(join(folder, name)))]));
  const register = await readRegister(files, nodeChecks);
  return typeof register === 'string' ? `${join(folder, register)}` : register;
}
