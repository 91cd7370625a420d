/** Looks at everything that a signature under a release vouches for. */
import { join } from 'node:path';
import { PackError } from '#core/errors.ts';
import type { Bytes } from '#core/pack/bytes.ts';
import { checkSignatures } from '#core/pack/check-signatures.ts';
import { manifestType } from '#core/pack/manifest.ts';
import { nowType } from '#core/pack/now.ts';
import type { ListType } from '#core/pack/pre-authentication.ts';
import type { Root } from '#core/pack/root.ts';
import type { PublicKey } from '#core/pack/trusted-keys.ts';
import { checkReleaseFolder, type ReleaseFolder } from '#core/release/check-release-folder.ts';
import { type Register, rootFile } from '#core/release/register.ts';
import { nodeChecks, sha256Of } from './node-keys.ts';
import { readFolder } from './read-folder.ts';
import type { Signing } from './sign.ts';

interface Checked {
  type: ListType;
  name: string;
  body: Bytes;
  envelope: Bytes | undefined;
  trusted: readonly PublicKey[];
}

type Files = ReadonlyMap<string, Bytes>;

/** Clocks of two signers may differ by so much. */
const dayMs = 86_400_000;

/** @returns what to sign, or one sentence that says why not. */
export async function checkRelease(signing: Signing & { folder: string }): Promise<Checked | string> {
  const { register, registerFolder, folder, id, role, moment, makeAgain } = signing;
  const root = rootInForce(register, moment);
  if (typeof root === 'string') return root;
  const wrong = whyNoSigner(root, role, id);
  if (wrong !== undefined) return wrong;

  const release = await openRelease(folder, root, register, moment);
  if (typeof release === 'string') return release;
  const { files, manifest } = release;
  const list = { content: ['manifest.json', manifestType], fresh: ['now.json', nowType] } as const;
  const [name, type] = list[role];
  const { goodUntil } = role === 'content' ? manifest : release.now;
  if (Date.parse(goodUntil) <= moment.getTime())
    return `${join(folder, name)} has run out on ${goodUntil.slice(0, 10)}. Pack it anew.`;
  if (role === 'fresh' && !(await isSignedByPeople(files, root)))
    return `${join(folder, 'manifest.json')} lacks signatures of the content: first the people sign, then the machine.`;

  const own = makeAgain(registerFolder, manifest.version);
  if (!own) return 'These sources make no release, so nothing could be compared and nothing was signed.';
  const other = ['manifest.json', 'now.json', ...own.keys()].find((file) => !isSame(files.get(file), own.get(file)));
  if (other !== undefined)
    return `${join(folder, other)} is not what these sources make: they are of another commit, or somebody has changed it.`;
  return {
    type,
    name,
    body: files.get(name) ?? new Uint8Array(0),
    envelope: files.get(`${name}.sig`),
    trusted: root.roles[role].keys,
  };
}

/** @returns the newest root, or why no release can be made under it. */
export function rootInForce({ roots, draft }: Register, moment: Date): Root | string {
  if (draft) return `${rootFile(draft.root.version)} waits for signatures: no release before that.`;
  const root = roots[roots.length - 1]?.root;
  if (!root) return `There is no ${rootFile(1)} yet. Make it with "keys rotate".`;
  return Date.parse(root.goodUntil) > moment.getTime()
    ? root
    : `The keys of ${rootFile(root.version)} have expired on ${root.goodUntil.slice(0, 10)}. Renew them with "keys rotate".`;
}

function whyNoSigner({ version, roles, revoked }: Root, role: 'content' | 'fresh', id: string): string | undefined {
  if (revoked.includes(id)) return `Key ${id} is revoked.`;
  return roles[role].keys.some((one) => one.id === id)
    ? undefined
    : `Key ${id} is no ${role} key of ${rootFile(version)}.`;
}

export type OpenRelease = ReleaseFolder & { files: Files };

/** Every hash recomputed, and nothing older than what was published. */
export async function openRelease(
  folder: string,
  root: Root,
  { log }: Register,
  moment: Date,
): Promise<OpenRelease | string> {
  const files = readFolder(folder);
  if (!files) return `There is no folder ${folder}.`;
  const release = await checkReleaseFolder(files, async (bytes) => sha256Of(bytes));
  if (typeof release === 'string') return `${folder}: ${release}`;
  const { manifest, now } = release;
  // Phones would take that moment for past: hours would be wrong, and no earlier release would be taken until then.
  if (Date.parse(manifest.issued) > moment.getTime() + dayMs)
    return `${folder}: is dated ${manifest.issued.slice(0, 10)}, which has not come. Look at SOURCE_DATE_EPOCH and at the clock that dated the commit.`;
  if (now.root !== root.version)
    return `${folder}: now.json was packed under ${rootFile(now.root)}, not ${rootFile(root.version)}. Pack it anew.`;
  const last = log[log.length - 1];
  if (last && manifest.version <= last.version)
    return `${folder}: version ${manifest.version} is not newer than ${last.version}, which the log has. No device would take it.`;
  return manifest.version < root.floor
    ? `${folder}: version ${manifest.version} is below ${root.floor}, the lowest that ${rootFile(root.version)} allows.`
    : { ...release, files };
}

export async function isSignedByPeople(files: Files, root: Root): Promise<boolean> {
  return isSigned(files, 'manifest.json', manifestType, root, 'content');
}

export async function isSigned(files: Files, name: string, type: ListType, root: Root, role: 'content' | 'fresh') {
  const [body, envelope] = [files.get(name), files.get(`${name}.sig`)];
  if (!body || !envelope) return false;
  try {
    await checkSignatures({ type, body, envelope }, root.roles[role], nodeChecks.verify);
    return true;
  } catch (error) {
    if (error instanceof PackError) return false;
    throw error;
  }
}

const isSame = (one: Bytes | undefined, other: Bytes | undefined) =>
  one !== undefined && other !== undefined && Buffer.compare(one, other) === 0;
