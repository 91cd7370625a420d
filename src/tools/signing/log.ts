/** `npm run content -- log`: writes a signed manifest into the list of all that ever were. */
import { join } from 'node:path';
import { manifestType } from '#core/pack/manifest.ts';
import { nowType } from '#core/pack/now.ts';
import { writeLogEntry } from '#core/release/log.ts';
import { tellRootChange } from '#core/release/next-root.ts';
import { logFile, type Register, rootFile } from '#core/release/register.ts';
import { type FilesAnswer, refuse } from '#tools/answer.ts';
import { isSigned, openRelease, rootInForce } from './check-release.ts';
import { sha256Of } from './node-keys.ts';
import { readArguments } from './read-arguments.ts';
import { openRegister } from './read-folder.ts';

export async function log(args: readonly string[], moment: Date): Promise<FilesAnswer> {
  const read = readArguments(args, []);
  if (typeof read === 'string') return refuse(read);
  const [registerFolder, folder, ...more] = read.names;
  if (registerFolder === undefined || more.length > 0)
    return refuse('Say which: npm run content -- log <register> [<folder of a signed release>].');
  const register = await openRegister(registerFolder);
  if (typeof register === 'string') return refuse(register);
  return folder === undefined ? { code: 0, says: told(register) } : add(register, registerFolder, folder, moment);
}

async function add(register: Register, registerFolder: string, folder: string, moment: Date): Promise<FilesAnswer> {
  const root = rootInForce(register, moment);
  if (typeof root === 'string') return refuse(root);
  const release = await openRelease(folder, root, register, moment);
  if (typeof release === 'string') return refuse(release);
  const { files, manifest, now } = release;
  if (!(await isSigned(files, 'manifest.json', manifestType, root, 'content')))
    return refuse(`${join(folder, 'manifest.json')} is not signed by ${root.roles.content.threshold} of the content.`);
  if (!(await isSigned(files, 'now.json', nowType, root, 'fresh')))
    return refuse(`${join(folder, 'now.json')} is not signed.`);

  const entry = { version: manifest.version, sha256: now.manifest, day: manifest.issued.slice(0, 10) };
  const text = register.log.concat(entry).map(writeLogEntry).join('');
  return { code: 0, says: writeLogEntry(entry).trimEnd(), files: [{ file: join(registerFolder, logFile), text }] };
}

function told({ log: entries, roots, draft }: Register): string {
  const newest = roots[roots.length - 1];
  const root = newest ? `${rootFile(newest.root.version)}  ${sha256Of(newest.body)}` : 'There is no root yet.';
  const lines = entries.map((entry) => writeLogEntry(entry).trimEnd()).concat(root);
  if (!draft) return lines.join('\n');
  const changes = tellRootChange(newest?.root, draft.root).map((one) => `  ${one}`);
  return [
    ...lines,
    `${rootFile(draft.root.version)} waits for signatures (${sha256Of(draft.body)}). It`,
    ...changes,
  ].join('\n');
}
