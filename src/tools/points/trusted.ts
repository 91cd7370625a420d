/** Whose cards these sources believe: what a release made of them would tell a device. */
import { type Content, organisationKeysFile, revokedFile } from '#core/content/read-content.ts';
import type { Trust } from '#core/point/judge-card.ts';

export type Trusted = Trust;

export function trustedIn({ organisationKeys, revoked }: Content): Trusted {
  return { organisations: organisationKeys, revoked: revoked ?? { organisations: [], points: [] } };
}

export const trustFiles = { organisations: organisationKeysFile, revoked: revokedFile };
