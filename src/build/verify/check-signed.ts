/** Holds what is signed on a site against the register: every list of keys, every signature, every piece, and the log. */
import { createHash } from 'node:crypto';
import type { ReleaseRegister } from '#build/pack/read-release-register.ts';
import { verifyWithNode } from '#build/pack/verify-with-node.ts';
import { PackError } from '#core/errors.ts';
import { type Arrival, acceptUpdate, beginUpdate, type Rules, type UpdateState } from '#core/pack/accept-update.ts';
import type { Bytes } from '#core/pack/bytes.ts';
import { parseManifest } from '#core/pack/manifest.ts';
import { parseNow } from '#core/pack/now.ts';
import type { PieceContents } from '#core/pack/pack.ts';
import {
  logAddress,
  manifestAddress,
  nowAddress,
  pieceAddress,
  rootAddress,
  signaturesAddress,
} from '#core/pack/pack-addresses.ts';
import { writeLogEntry } from '#core/release/log.ts';
import type { Difference } from './difference.ts';

/** @returns undefined for what is not there. */
export type ReadAddress = (address: string) => Promise<Bytes | undefined>;

export async function checkSigned(read: ReadAddress, register: ReleaseRegister): Promise<readonly Difference[]> {
  const differences: Difference[] = [];
  const tell = (address: string, detail: string) => differences.push({ what: 'not as signed', address, detail });

  const holds = async (address: string, wanted: Bytes) => {
    const found = await read(address);
    return found !== undefined && Buffer.compare(found, wanted) === 0;
  };
  for (const { root, body, envelope } of register.roots) {
    const address = rootAddress(root.version);
    if (!(await holds(address, body))) tell(address, 'is not the root of the register');
    if (!(await holds(signaturesAddress(address), envelope)))
      tell(signaturesAddress(address), 'are not the signatures of the register');
  }
  if (await read(rootAddress(register.roots.length + 1)))
    tell(rootAddress(register.roots.length + 1), 'is a root that the register does not have');

  const log = (await read(logAddress)) ?? new Uint8Array(0);
  if (Buffer.from(log).toString() !== register.log.map(writeLogEntry).join(''))
    tell(logAddress, 'is not the log of the register');

  const lists = await readLists(read);
  if (!lists) {
    tell(nowAddress, 'cannot be read, or the manifest that it names');
    return differences;
  }
  const last = register.log[register.log.length - 1];
  if (last?.version !== lists.version || last.sha256 !== lists.sha256)
    tell(manifestAddress(lists.version), 'is not the last line of the log');
  for (const language of lists.languages) {
    const fault = await whyNotBelieved(read, register, language);
    if (fault !== undefined) tell(nowAddress, `no device would believe "${language}": ${fault}`);
  }
  return differences;
}

/** Only to know what to look at: nothing of it is believed yet. */
async function readLists(read: ReadAddress) {
  try {
    const { version } = parseNow((await read(nowAddress)) ?? new Uint8Array(0));
    const bytes = (await read(manifestAddress(version))) ?? new Uint8Array(0);
    return { version, sha256: await sha256(bytes), languages: Object.keys(parseManifest(bytes).languages) };
  } catch (error) {
    if (error instanceof PackError) return undefined;
    throw error;
  }
}

const sha256 = async (bytes: Bytes) => createHash('sha256').update(bytes).digest('hex');

/** The very steps of a device that has nothing yet. */
async function whyNotBelieved(read: ReadAddress, { newest }: ReleaseRegister, language: string) {
  const rules: Rules<PieceContents> = {
    verify: verifyWithNode,
    sha256,
    readText: (bytes) => new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes),
    parsePiece: (_, data) => data as never,
  };
  const question = { language, root: newest.root, held: undefined, known: undefined, floor: 0 };
  let state: UpdateState<PieceContents> = beginUpdate(question);
  try {
    while (state.kind !== 'whole' && state.kind !== 'current') {
      if (state.kind === 'wants-root') return state.fault;
      state = await acceptUpdate(state, await arrivalFor(state, read), rules);
    }
    return undefined;
  } catch (error) {
    if (error instanceof PackError) return error.fault;
    throw error;
  }
}

async function arrivalFor(
  state: Exclude<UpdateState<PieceContents>, { kind: 'whole' | 'current' | 'wants-root' }>,
  read: ReadAddress,
): Promise<Arrival> {
  const bring = async (address: string) => (await read(address)) ?? new Uint8Array(0);
  const signed = async (address: string) => ({
    body: await bring(address),
    envelope: await bring(signaturesAddress(address)),
  });
  switch (state.kind) {
    case 'wants-now':
      return { kind: 'now', ...(await signed(nowAddress)) };
    case 'wants-manifest':
      return { kind: 'manifest', ...(await signed(manifestAddress(state.now.version))) };
    case 'wants-index':
      return { kind: 'index', body: await bring(pieceAddress(state.index.sha256)) };
    case 'wants-pieces': {
      const bodies = new Map<string, Bytes>();
      for (const { sha256: name } of [state.plan.index, ...state.plan.pieces])
        bodies.set(name, await bring(pieceAddress(name)));
      return { kind: 'pieces', bodies };
    }
  }
}
