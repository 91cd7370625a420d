/** What the environment asks of a build; an unknown or senseless wish is refused before anything is read or written. */
import { readTransport, type Transport } from './headers.ts';
import { readStage, type Stage } from './pack/stage.ts';

export interface Settings {
  readonly stage: Stage;
  readonly transport: Transport;
  /** Folder with the root documents: whose signatures a release believes. */
  readonly keysFolder?: string | undefined;
  /** Folder with their signatures. */
  readonly signaturesFolder?: string | undefined;
  /** Folder into which only what has to be signed is written: the two lists and the pieces that they name. */
  readonly packOnly?: string | undefined;
}

const names = ['RELEASE_KEYS', 'RELEASE_SIGNATURES', 'PACK_ONLY'] as const;

export function readSettings(env: NodeJS.ProcessEnv): Settings {
  const stage = readStage(env);
  const given = names.filter((name) => env[name]);
  if (stage === 'preview' && given.length > 0) {
    throw new Error(
      `Only a release takes ${given.join(' and ')}, but STAGE is not "release". Set STAGE=release too, or leave that out.`,
    );
  }
  return {
    stage,
    transport: readTransport(env),
    keysFolder: env.RELEASE_KEYS || undefined,
    signaturesFolder: env.RELEASE_SIGNATURES || undefined,
    packOnly: env.PACK_ONLY || undefined,
  };
}
