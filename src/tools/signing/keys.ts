/** `npm run content -- keys new|rotate|revoke`: makes keys, and drafts the list of those that count. */
import { generateKeyPairSync } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { rootMaxBytes } from '#core/pack/root.ts';
import type { PublicKey, Role } from '#core/pack/trusted-keys.ts';
import { keyRoles, publicHalfIn, readPublicHalf } from '#core/release/key-file.ts';
import { nextRoot, tellRootChange } from '#core/release/next-root.ts';
import { type Register, rootFile } from '#core/release/register.ts';
import { rootFaults } from '#core/release/root-faults.ts';
import { type FilesAnswer, refuse } from '#tools/answer.ts';
import { nodeChecks } from './node-keys.ts';
import { readArguments } from './read-arguments.ts';
import { openRegister } from './read-folder.ts';
import { passphraseOption, readPassphrase } from './read-passphrase.ts';
import { sealKey } from './seal-key.ts';

const shortest = 16;

export async function changeKeys([what = '', ...args]: readonly string[], moment: Date): Promise<FilesAnswer> {
  if (what === 'new') return makeKey(args);
  if (what === 'rotate' || what === 'revoke') return draftRoot(what, args, moment);
  return refuse(`There is no "keys ${what}". Say keys new, keys rotate or keys revoke.`);
}

function makeKey(args: readonly string[]): FilesAnswer {
  const read = readArguments(args, [passphraseOption]);
  if (typeof read === 'string') return refuse(read);
  const [role, file, ...more] = read.names;
  const known = keyRoles.find((one) => one === role);
  if (role === undefined || file === undefined || more.length > 0)
    return refuse(`Say for what and where to: npm run content -- keys new <${keyRoles.join('|')}> <file>.`);
  if (!known) return refuse(`There is no role "${role}". Keys are for ${keyRoles.join(', ')}.`);
  const taken = [file, `${file}.pub`].find((one) => existsSync(one));
  if (taken !== undefined) return refuse(`${taken} is there already, and no key is ever written over.`);
  const given = readPassphrase(read.options.get(passphraseOption));
  if (typeof given === 'string') return refuse(given);
  if (given.passphrase.length < shortest)
    return refuse(`The passphrase is shorter than ${shortest} characters. Five words taken by dice are good.`);

  const sealed = sealKey(known, generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey, given.passphrase);
  return {
    code: 0,
    says: `${file} is yours alone. ${file}.pub is for the register: ${known} key ${sealed.id}.`,
    files: [
      { file, text: `${JSON.stringify(sealed)}\n`, isSecret: true },
      { file: `${file}.pub`, text: `${JSON.stringify(publicHalfIn(sealed))}\n` },
    ],
  };
}

async function draftRoot(what: 'rotate' | 'revoke', args: readonly string[], moment: Date): Promise<FilesAnswer> {
  const read = readArguments(args, what === 'rotate' ? ['add', 'remove'] : ['add']);
  if (typeof read === 'string') return refuse(read);
  const [folder, ...named] = read.names;
  const ids = named.map(idIn);
  if (folder === undefined || (what === 'revoke') !== ids.length > 0) return refuse(usage[what]);
  const register = await openRegister(folder);
  if (typeof register === 'string') return refuse(register);
  if (register.draft)
    return refuse(
      `${rootFile(register.draft.root.version)} still waits for signatures. Have it signed, or take it away.`,
    );

  const add = readHalves(read.options.get('add') ?? []);
  if (typeof add === 'string') return refuse(add);
  const held = newestRoot(register);
  const remove = (read.options.get('remove') ?? []).map(idIn);
  const wrong = whyNotGo(held, what, ids, remove);
  if (wrong !== undefined) return refuse(wrong);

  const newest = register.log[register.log.length - 1]?.version ?? 1;
  const next = nextRoot(held, { add, remove, revoke: ids, newest, moment });
  const text = JSON.stringify(next);
  const name = rootFile(next.version);
  const [fault] = rootFaults(name, next, nodeChecks.idOf);
  if (fault)
    return refuse(`That would be no list of keys. ${fault.field || name}: ${fault.problem}. ${fault.cure} ${howMany}`);
  if (text.length > rootMaxBytes) return refuse(`${name} would be longer than ${rootMaxBytes} bytes. Take keys away.`);
  const changes = tellRootChange(held, next).map((one) => `  ${one}`);
  return {
    code: 0,
    says: `${join(folder, name)} waits for ${next.roles.root.threshold} signatures${held ? ' of the old root keys and of the new' : ''}. It\n${changes.join('\n')}`,
    files: [{ file: join(folder, name), text }],
  };
}

const usage = {
  rotate: 'Say whose: npm run content -- keys rotate <register> [--add <key.pub> …] [--remove <id or key.pub> …].',
  revoke: 'Say whose and which: npm run content -- keys revoke <register> <id or key.pub> … [--add <key.pub> …].',
};
const howMany = 'The root needs at least 2 keys, better 3; the content 2; now.json 1.';

const newestRoot = ({ roots }: Register) => roots[roots.length - 1]?.root;

function readHalves(files: readonly string[]): Array<{ role: Role; key: PublicKey }> | string {
  const halves: Array<{ role: Role; key: PublicKey }> = [];
  for (const file of files) {
    const half = existsSync(file) ? readPublicHalf(readFileSync(file, 'utf8')) : undefined;
    if (!half) return `${file} is no public half of a key, as "keys new" writes it beside the key.`;
    if (half.role === 'organisation')
      return `${file} is the key of an organisation. Those stand in src/content/organisation-keys.json.`;
    halves.push({ role: half.role, key: half });
  }
  return halves;
}

/** Whoever has the public half at hand need not copy 16 digits. */
function idIn(name: string): string {
  const half = existsSync(name) ? readPublicHalf(readFileSync(name, 'utf8')) : undefined;
  return half?.id ?? name;
}

/** A root may revoke keys that it never trusted, such as those of organisations; it can only take away what it has. */
function whyNotGo(
  held: ReturnType<typeof newestRoot>,
  what: 'rotate' | 'revoke',
  ids: readonly string[],
  remove: readonly string[],
): string | undefined {
  if (!held && what === 'revoke') return 'There is no root yet, so there is nothing to revoke.';
  const odd = ids.concat(remove).find((id) => !/^[0-9a-f]{16}$/.test(id));
  if (odd !== undefined) return `"${odd}" is no id of a key, which is 16 hex digits, and no public half.`;
  const all = held ? [held.roles.root, held.roles.content, held.roles.fresh].flatMap(({ keys }) => keys) : [];
  const missing = remove.find((id) => !all.some((one) => one.id === id));
  if (missing !== undefined) return `The root does not trust ${missing}, so it cannot be taken away.`;
  const again = ids.find((id) => held?.revoked.includes(id));
  return again === undefined ? undefined : `${again} is revoked already.`;
}
