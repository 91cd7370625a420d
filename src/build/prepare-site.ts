/** Everything that can refuse a build, asked before anything is written: content, gate, keys, signatures. */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import type { Content } from '#core/content/read-content.ts';
import { manifestAddress, nowAddress } from '#core/pack/pack-addresses.ts';
import type { LogEntry } from '#core/release/log.ts';
import type { SignedRoot } from '#core/release/register.ts';
import { tellBegun } from '#core/review/begun-languages.ts';
import { forPreview, forRelease } from '#core/review/release-gate.ts';
import { readAllContent } from './all-content.ts';
import { signDevelopmentRoot } from './pack/development-root.ts';
import { readReleaseRegister } from './pack/read-release-register.ts';
import { type Sign, signForPreview } from './pack/sign-for-preview.ts';
import { signWithFiles, withoutSignatures } from './pack/sign-with-files.ts';
import type { Settings } from './settings.ts';
import { makeSitePacks, publishContent } from './site-packs.ts';

export interface PreparedSite {
  /** What may be shown in this stage. */
  content: Content;
  sign: Sign;
  /** Whose signatures count, from the first list of keys to the one the app trusts. */
  roots: readonly SignedRoot[];
  newestRoot: SignedRoot;
  /** Every manifest that was ever published, this one last. */
  log: readonly LogEntry[];
  /** What is left out and why, one sentence each. */
  leftOut: readonly string[];
}

/** @param moment whole seconds since 1970. */
export async function prepareSite(settings: Settings, moment: number): Promise<PreparedSite> {
  if (settings.stage === 'preview') {
    const { content } = orStop(forPreview(readAllContent()), 'A preview');
    const root = signDevelopmentRoot();
    return {
      content,
      sign: signForPreview('preview'),
      roots: [root],
      newestRoot: root,
      log: [],
      leftOut: content.begun.map(tellBegun),
    };
  }

  const { content, leftOut } = orStop(forRelease(readAllContent(), new Date(moment * 1000)), 'A release');
  const { keysFolder, signaturesFolder } = pathsOf(settings);
  const {
    roots,
    newest: newestRoot,
    log,
  } = await readReleaseRegister(keysFolder, { mayWait: false }).catch((error: unknown) => {
    throw new Error(`Nothing was built. ${error instanceof Error ? error.message : error}`);
  });
  const prepared = { content, roots, newestRoot, log, leftOut };
  if (signaturesFolder === undefined) return { ...prepared, sign: withoutSignatures };

  const { roles, version } = newestRoot.root;
  const files = unsignedRelease(content, moment, version);
  const sign = await signWithFiles(signaturesFolder, files, roles);
  const last = log[log.length - 1];
  if (last?.version !== moment || last.sha256 !== sha256Of(files.get('manifest.json') ?? Buffer.alloc(0)))
    throw new Error(
      `Nothing was built. The last line of ${keysFolder}/log.txt is not this manifest. Write it down first: ` +
        'npm run content -- log <register> <folder>.',
    );
  return { ...prepared, sign };
}

/** What people sign, and every piece that it names, as this build makes them, byte for byte: by their path in a folder. */
export function unsignedRelease(content: Content, moment: number, root: number): Map<string, Buffer> {
  const files = makeSitePacks(publishContent(content), moment, root, withoutSignatures);
  const lists = new Map([
    [manifestAddress(moment), 'manifest.json'],
    [nowAddress, 'now.json'],
  ]);
  const named = Array.from(files, ([address, bytes]) => [lists.get(address) ?? address.slice(1), bytes] as const);
  return new Map(named.filter(([name]) => !name.endsWith('.sig')));
}

const sha256Of = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

function orStop<Good extends object>(result: Good | { lacks: readonly string[] }, what: string): Good {
  if (!('lacks' in result)) return result;
  throw new Error(`Nothing was built. ${what} lacks:\n${result.lacks.join('\n')}`);
}

/** Without signatures where only the lists are written that have to be signed. */
function pathsOf({ keysFolder, signaturesFolder, packOnly }: Settings) {
  const wrong: string[] = [];
  if (keysFolder === undefined)
    wrong.push('RELEASE_KEYS is not set. It names the folder of root documents, 1.root.json and those after it.');
  if (packOnly === undefined && signaturesFolder === undefined)
    wrong.push('RELEASE_SIGNATURES is not set. It names the folder with manifest.json.sig and now.json.sig.');
  if (signaturesFolder !== undefined && !existsSync(signaturesFolder))
    wrong.push(`RELEASE_SIGNATURES names ${signaturesFolder}, which is not there.`);
  if (wrong.length > 0 || keysFolder === undefined) throw new Error(`Nothing was built. ${wrong.join('\n')}`);
  return { keysFolder, signaturesFolder: packOnly === undefined ? signaturesFolder : undefined };
}
