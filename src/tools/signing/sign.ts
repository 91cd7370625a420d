/** `npm run content -- sign`: adds one signature, after everything it vouches for was looked at on this very machine. */
import type { KeyObject } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { rootType } from '#core/pack/root.ts';
import { readKeyFile } from '#core/release/key-file.ts';
import { tellRootChange } from '#core/release/next-root.ts';
import { type Register, rootFile } from '#core/release/register.ts';
import { type FilesAnswer, refuse } from '#tools/answer.ts';
import { checkRelease } from './check-release.ts';
import { addSignature } from './envelope.ts';
import { type MakeAgain, makeAgain } from './make-again.ts';
import { sha256Of } from './node-keys.ts';
import { readArguments } from './read-arguments.ts';
import { openRegister } from './read-folder.ts';
import { passphraseOption, readPassphrase } from './read-passphrase.ts';
import { openKey } from './seal-key.ts';

export interface Signing {
  readonly register: Register;
  readonly registerFolder: string;
  readonly folder: string | undefined;
  readonly id: string;
  readonly role: 'content' | 'fresh';
  readonly moment: Date;
  readonly makeAgain: MakeAgain;
}

const usage =
  'Say with which key, by which register and what: npm run content -- sign <key> <register> [<folder of the release>].';

/** @param again how a release is made again from these sources. */
export async function sign(args: readonly string[], moment: Date, again: MakeAgain = makeAgain): Promise<FilesAnswer> {
  const read = readArguments(args, [passphraseOption]);
  if (typeof read === 'string') return refuse(read);
  const [keyFile, registerFolder, folder, ...more] = read.names;
  if (keyFile === undefined || registerFolder === undefined || more.length > 0) return refuse(usage);
  const sealed = existsSync(keyFile) ? readKeyFile(readFileSync(keyFile, 'utf8')) : undefined;
  if (!sealed) return refuse(`${keyFile} is no key, as "keys new" writes it.`);
  if (sealed.role === 'organisation')
    return refuse(`${keyFile} is the key of an organisation: it signs no root and no release.`);
  const register = await openRegister(registerFolder);
  if (typeof register === 'string') return refuse(register);

  // The key is opened last: whoever made a mistake has typed no passphrase for it.
  const open = () => {
    const given = readPassphrase(read.options.get(passphraseOption));
    if (typeof given === 'string') return given;
    return (
      openKey(sealed, given.passphrase) ?? `The passphrase does not open ${keyFile}, or somebody has changed the file.`
    );
  };
  if (sealed.role === 'root') {
    if (folder !== undefined)
      return refuse(`${keyFile} is a root key: it signs roots in the register, and no release.`);
    return signRoot(register, registerFolder, sealed.id, open);
  }
  if (folder === undefined)
    return refuse(`${keyFile} is a ${sealed.role} key: name the folder of a release too. ${usage}`);
  const signing = { register, registerFolder, folder, id: sealed.id, role: sealed.role, moment, makeAgain: again };
  const release = await checkRelease(signing);
  if (typeof release === 'string') return refuse(release);
  const { type, name, body, envelope, trusted } = release;
  return addTo(join(folder, name), { type, body, envelope }, open, trusted, []);
}

type Open = () => KeyObject | string;

async function signRoot({ roots, draft }: Register, folder: string, id: string, open: Open): Promise<FilesAnswer> {
  if (!draft) return refuse(`No root in ${folder} waits for signatures. Make one with "keys rotate" or "keys revoke".`);
  const held = roots[roots.length - 1]?.root;
  const trusted = [...(held?.roles.root.keys ?? []), ...draft.root.roles.root.keys];
  const name = rootFile(draft.root.version);
  if (!trusted.some((one) => one.id === id))
    return refuse(`Key ${id} is a root key neither of ${name} nor of the one before.`);
  const { body, envelope } = draft;
  const signed = { type: rootType, body, envelope: envelope.length > 0 ? envelope : undefined } as const;
  return addTo(join(folder, name), signed, open, trusted, tellRootChange(held, draft.root));
}

async function addTo(
  file: string,
  signed: Parameters<typeof addSignature>[0],
  open: Open,
  trusted: Parameters<typeof addSignature>[2],
  changes: readonly string[],
): Promise<FilesAnswer> {
  const key = open();
  if (typeof key === 'string') return refuse(key);
  const added = await addSignature(signed, key, trusted);
  if (typeof added === 'string') return refuse(`${file}: ${added}`);
  const what = changes.map((one) => `\n  ${one}`).join('');
  return {
    code: 0,
    says: `${file}.sig: ${added.count} signed ${sha256Of(signed.body)}.${what && ` It${what}`}`,
    files: [{ file: `${file}.sig`, text: added.text }],
  };
}
