/** Everything that can refuse a build, asked before anything is written: content, gate, keys, signatures. */
import { existsSync } from 'node:fs';
import type { Content } from '#core/content/read-content.ts';
import { manifestType } from '#core/pack/manifest.ts';
import { nowType } from '#core/pack/now.ts';
import { manifestAddress, nowAddress } from '#core/pack/pack-addresses.ts';
import type { SignedType } from '#core/pack/pre-authentication.ts';
import type { TrustedKeys } from '#core/pack/trusted-keys.ts';
import { tellBegun } from '#core/review/begun-languages.ts';
import { forPreview, forRelease } from '#core/review/release-gate.ts';
import { readAllContent } from './all-content.ts';
import { publicKeys } from './pack/public-keys.ts';
import { readReleaseKeys } from './pack/read-release-keys.ts';
import { type Sign, signForPreview } from './pack/sign-for-preview.ts';
import { signWithFiles, withoutSignatures } from './pack/sign-with-files.ts';
import type { Settings } from './settings.ts';
import { makeSitePacks, publishContent } from './site-packs.ts';

export interface PreparedSite {
  /** What may be shown in this stage. */
  content: Content;
  sign: Sign;
  /** Public halves for the app; absent where only the lists are written that have to be signed. */
  keys: TrustedKeys | undefined;
  /** What is left out and why, one sentence each. */
  leftOut: readonly string[];
}

/** @param moment whole seconds since 1970. */
export async function prepareSite(settings: Settings, moment: number): Promise<PreparedSite> {
  if (settings.stage === 'preview') {
    const { content } = orStop(forPreview(readAllContent()), 'A preview');
    return {
      content,
      sign: signForPreview('preview'),
      keys: publicKeys('preview'),
      leftOut: content.begun.map(tellBegun),
    };
  }

  const { content, leftOut } = orStop(forRelease(readAllContent(), new Date(moment * 1000)), 'A release');
  if (settings.packOnly !== undefined) return { content, sign: withoutSignatures, keys: undefined, leftOut };

  const { keysFile, signaturesFolder } = pathsOf(settings);
  const keys = readReleaseKeys(keysFile);
  const sign = await signWithFiles(signaturesFolder, unsignedLists(content, moment), keys);
  return { content, sign, keys, leftOut };
}

/** The two signed lists as this build makes them, byte for byte. */
export function unsignedLists(content: Content, moment: number): Map<SignedType, Buffer> {
  const files = makeSitePacks(publishContent(content), moment, withoutSignatures);
  const need = (address: string) => {
    const bytes = files.get(address);
    if (!bytes) throw new Error(`The packs have no ${address}`);
    return bytes;
  };
  return new Map([
    [manifestType, need(manifestAddress(moment))],
    [nowType, need(nowAddress)],
  ]);
}

function orStop<Good extends object>(result: Good | { lacks: readonly string[] }, what: string): Good {
  if (!('lacks' in result)) return result;
  throw new Error(`Nothing was built. ${what} lacks:\n${result.lacks.join('\n')}`);
}

function pathsOf({ keysFile, signaturesFolder }: Settings): { keysFile: string; signaturesFolder: string } {
  const wrong: string[] = [];
  if (keysFile === undefined)
    wrong.push('RELEASE_KEYS is not set. It names the file of public keys a release believes.');
  if (signaturesFolder === undefined)
    wrong.push('RELEASE_SIGNATURES is not set. It names the folder with manifest.json.sig and now.json.sig.');
  else if (!existsSync(signaturesFolder))
    wrong.push(`RELEASE_SIGNATURES names ${signaturesFolder}, which is not there.`);
  if (wrong.length > 0 || keysFile === undefined || signaturesFolder === undefined)
    throw new Error(`Nothing was built. ${wrong.join('\n')}`);
  return { keysFile, signaturesFolder };
}
