/** Reads the register: the public folder with every root, the signatures under each, and the log of manifests. */
import { PackError } from '#core/errors.ts';
import { acceptRoot, type SignedBytes } from '#core/pack/accept-root.ts';
import { readAscii } from '#core/pack/ascii.ts';
import type { Bytes } from '#core/pack/bytes.ts';
import { checkSignatures } from '#core/pack/check-signatures.ts';
import { parseRoot, type Root, rootMaxBytes, rootType } from '#core/pack/root.ts';
import type { VerifySignature } from '#core/ports.ts';
import { type LogEntry, readLog } from './log.ts';
import { rootFaults } from './root-faults.ts';

export interface SignedRoot extends SignedBytes {
  readonly root: Root;
}

export interface Register {
  /** Every root from the first to the newest that enough people have signed. */
  readonly roots: readonly SignedRoot[];
  /** The next one, while signatures are missing. */
  readonly draft: SignedRoot | undefined;
  /** Oldest first. */
  readonly log: readonly LogEntry[];
}

export interface Checks {
  readonly verify: VerifySignature;
  readonly idOf: (point: string) => string | undefined;
}

export const rootFile = (version: number) => `${version}.root.json`;
export const logFile = 'log.txt';
export const isRegisterFile = (name: string) => /^(\d+\.root\.json(\.sig)?|log\.txt)$/.test(name);

/** @param files of the folder, by name. @returns one sentence where something in it is not as it must be. */
export async function readRegister(files: ReadonlyMap<string, Bytes>, checks: Checks): Promise<Register | string> {
  const roots: SignedRoot[] = [];
  let draft: SignedRoot | undefined;
  for (let version = 1; !draft; version += 1) {
    const name = rootFile(version);
    const body = files.get(name);
    if (!body) break;
    const next = readRoot(name, version, { body, envelope: files.get(`${name}.sig`) ?? new Uint8Array(0) }, checks);
    if (typeof next === 'string') return next;
    const problem = await whyNotNext(roots[roots.length - 1]?.root, next, checks.verify);
    if (problem === undefined) roots.push(next);
    else if (problem === 'unsigned') draft = next;
    else return `${name}: ${problem}`;
  }
  const newest = (draft ? 1 : 0) + roots.length;
  const stray = Array.from(files.keys()).find((name) => Number(/^(\d+)\.root\.json$/.exec(name)?.[1]) > newest);
  if (stray !== undefined) {
    return draft
      ? `${rootFile(newest)} has too few good signatures, but ${stray} follows it.`
      : `${stray} is here, but ${rootFile(newest + 1)} is missing.`;
  }

  const logText = readAscii(files.get(logFile) ?? new Uint8Array(0));
  const log = logText === undefined ? 1 : readLog(logText);
  if (typeof log === 'number') {
    return `${logFile}: line ${log} is no entry that is newer than the one before. Restore the file; nothing in it ever changes.`;
  }
  return { roots, draft, log };
}

function readRoot(name: string, version: number, signed: SignedBytes, { idOf }: Checks): SignedRoot | string {
  if (signed.body.length > rootMaxBytes) return `${name}: is longer than ${rootMaxBytes} bytes, so no device reads it.`;
  const [fault] = rootFaults(name, readJson(signed.body), idOf);
  if (fault) return `${name}, ${fault.field}: ${fault.problem}. ${fault.cure}`;
  const root = parseRoot(signed.body);
  return root.version === version ? { ...signed, root } : `${name}: says that it is version ${root.version}.`;
}

/** Nothing when a device would take it; `unsigned` when only signatures are missing. */
async function whyNotNext(
  held: Root | undefined,
  next: SignedRoot,
  verify: VerifySignature,
): Promise<string | undefined> {
  try {
    if (held) await acceptRoot(held, next, verify);
    else await checkSignatures({ type: rootType, ...next }, next.root.roles.root, verify);
    return undefined;
  } catch (error) {
    if (!(error instanceof PackError)) throw error;
    return error.fault === 'older-than-ours'
      ? 'takes back what the root before it has said: an era, a floor or a revoked key.'
      : 'unsigned';
  }
}

function readJson(bytes: Bytes): unknown {
  try {
    return JSON.parse(readAscii(bytes) ?? '');
  } catch {
    return undefined;
  }
}
