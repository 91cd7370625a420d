/** Says whether a card may be believed, by the keys of organisations in the verified pack; nothing of it is shown before. */

import { decodeBase64 } from '#core/pack/base64.ts';
import type { Bytes } from '#core/pack/bytes.ts';
import { type OrganisationKey, organisationFor } from '#core/pack/organisation.ts';
import { preAuthenticate } from '#core/pack/pre-authentication.ts';
import { isRawSignature } from '#core/pack/raw-signature.ts';
import type { Revoked } from '#core/pack/revoked.ts';
import type { ReadText, VerifySignature } from '#core/ports.ts';
import { readCode } from './card-code.ts';
import type { PointCard } from './point.ts';
import { readCard } from './read-card.ts';

export const pointType = 'pebble/point+v1';
const signatureBytes = 64;

export type Verdict =
  /** `goodUntil` is its last day. A card that has run out is shown, and says so: what was there may be there still. */
  | {
      kind: 'good';
      card: PointCard;
      organisation: OrganisationKey;
      goodUntil: Date;
      hasRunOut: boolean;
      /** So long ago that somebody else may live there now: of the card only its organisation is shown. */
      isLongPast: boolean;
    }
  /** Nobody here knows who signed it, or it was not signed like this, or by somebody who may not. */
  | { kind: 'cannot-check' }
  | { kind: 'revoked' }
  | { kind: 'wrong-line'; line: number }
  | { kind: 'no-card' };

export interface Trust {
  readonly organisations: readonly OrganisationKey[];
  /** Of `now.json`, and keys that the root has revoked. */
  readonly revoked: Revoked;
}

export interface Judging {
  readonly trust: Trust;
  readonly now: Date;
  readonly verify: VerifySignature;
  readonly readText: ReadText;
}

const dayMs = 86_400_000;
const longPastDays = 180;
export const momentOfDay = (day: number) => `${new Date(day * dayMs).toISOString().slice(0, 19)}Z`;

export async function judgeCard(text: string, { trust, now, verify, readText }: Judging): Promise<Verdict> {
  const code = readCode(text);
  if (code.kind === 'wrong-line') return code;
  if (code.kind === 'no-code' || code.bytes.length <= signatureBytes) return { kind: 'no-card' };
  const body = code.bytes.slice(0, -signatureBytes);
  const raw = code.bytes.slice(-signatureBytes);
  const card = readCard(body, readText);
  if (!card) return { kind: 'no-card' };

  const { organisations, revoked } = trust;
  if (revoked.organisations.indexOf(card.key) >= 0) return { kind: 'revoked' };
  const organisation = organisationFor({ ...card, issued: momentOfDay(card.issuedDay) }, organisations, []);
  if (typeof organisation === 'string') return { kind: 'cannot-check' };
  if (!(await isSigned(organisation, raw, body, verify))) return { kind: 'cannot-check' };
  // Only a true card can be a revoked one: the number of a forged one says nothing.
  if (revoked.points.indexOf(card.id) >= 0) return { kind: 'revoked' };

  const lastMs = Math.min((card.issuedDay + card.goodForDays) * dayMs, Date.parse(organisation.goodUntil));
  const daysPast = Math.floor((now.getTime() - lastMs) / dayMs);
  const isLongPast = daysPast > longPastDays;
  return { kind: 'good', card, organisation, goodUntil: new Date(lastMs), hasRunOut: daysPast > 0, isLongPast };
}

async function isSigned(
  { point }: OrganisationKey,
  raw: Bytes,
  body: Bytes,
  verify: VerifySignature,
): Promise<boolean> {
  const key = decodeBase64(point);
  return key !== undefined && isRawSignature(raw) && (await verify(key, raw, preAuthenticate(pointType, body)));
}
