/** A help point of ZZ-land on a card, signed by an organisation that ZZ-land trusts. */
import { generateKeyPairSync } from 'node:crypto';
import type { Bytes } from '#core/pack/bytes.ts';
import type { OrganisationKey } from '#core/pack/organisation.ts';
import { preAuthenticate } from '#core/pack/pre-authentication.ts';
import { writeCode } from '#core/point/card-code.ts';
import { type Judging, pointType } from '#core/point/judge-card.ts';
import type { PointCard } from '#core/point/point.ts';
import { writeCard } from '#core/point/write-card.ts';
import { verifySignature } from '#platform/signature.ts';
import { readText, writeText } from '#platform/text.ts';
import { publicHalfOf, signRaw } from '#tools/signing/node-keys.ts';

export const zzPerson = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey;

export const zzOrganisation: OrganisationKey = {
  ...publicHalfOf(zzPerson),
  name: 'Pebbles of ZZ-land',
  country: 'ZZ',
  kinds: ['shelter', 'food'],
  issued: '2026-01-01T00:00:00Z',
  goodUntil: '2027-01-01T00:00:00Z',
};

export const dayOf = (moment: string) => Date.parse(moment) / 86_400_000;

export const zzCard: PointCard = {
  key: zzOrganisation.id,
  id: '00c0ffee',
  country: 'ZZ',
  kind: 'shelter',
  issuedDay: dayOf('2026-03-01'),
  goodForDays: 90,
  name: 'Дім «Камінець» 🪨',
  address: 'Strand 1, ZZ-Town',
  phone: '+99900000000',
  hours: [{ days: [1, 2, 5], from: '09:00', to: '17:45' }],
  languages: ['uk', 'ar', 'prs'],
};

export const signCard = (body: Bytes, key = zzPerson): Bytes =>
  new Uint8Array([...body, ...signRaw(key, preAuthenticate(pointType, body))]);

export const codeOf = (card: PointCard, key = zzPerson) => writeCode(signCard(writeCard(card, writeText), key));

export const zzJudging: Judging = {
  trust: { organisations: [zzOrganisation], revoked: { organisations: [], points: [] } },
  now: new Date('2026-04-01T00:00:00Z'),
  verify: verifySignature,
  readText,
};
