/** Tells the two stages of a build apart, and keeps the published development key out of a release. */
import type { TrustedKeys } from '#core/pack/trusted-keys.ts';
import { developmentKeys } from './development-key.ts';

/** `preview` is for reviewers and never put before children; `release` is. */
export type Stage = 'preview' | 'release';

export function readStage(env: { readonly STAGE?: string | undefined }): Stage {
  const stage = env.STAGE ?? 'preview';
  if (stage === 'preview' || stage === 'release') return stage;
  throw new Error(`STAGE is "${stage}". Leave it out for a preview, or set STAGE=release.`);
}

/** Anybody can sign with the development key, because its seed is in the source: a release that trusts it trusts anybody. */
export function refuseDevelopmentKeys(stage: Stage, trusted: TrustedKeys): void {
  if (stage === 'preview') return;

  const published = new Set(Object.values(developmentKeys).flatMap((keys) => keys.map((key) => key.point)));
  for (const [role, { keys }] of Object.entries(trusted)) {
    for (const { id, point } of keys) {
      if (!published.has(point)) continue;
      throw new Error(
        `STAGE=release, but the ${role} role trusts the development key ${id}, with which anybody can sign. ` +
          'Give the build the public keys of the people who sign, and their signatures as files.',
      );
    }
  }
}
