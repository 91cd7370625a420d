/** Promises about cards of help points: shown only when true, taken back when they must be, and small enough for a dim camera. */
import { generateKeyPairSync } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pointKinds } from '#core/pack/organisation.ts';
import { preAuthenticate } from '#core/pack/pre-authentication.ts';
import { readCode, writeCode, writeLines } from '#core/point/card-code.ts';
import { type Judging, judgeCard } from '#core/point/judge-card.ts';
import { addressBytes, mostLanguages, mostRows, nameBytes, type PointCard } from '#core/point/point.ts';
import { readCard } from '#core/point/read-card.ts';
import { writeCard } from '#core/point/write-card.ts';
import { readText, writeText } from '#platform/text.ts';
import { signRaw } from '#tools/signing/node-keys.ts';
import { codeOf, dayOf, signCard, zzCard, zzJudging, zzOrganisation, zzPerson } from './zz-card.ts';

const judge = (text: string, changes: Partial<Judging> = {}) => judgeCard(text, { ...zzJudging, ...changes });
const stranger = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey;
const noneRevoked = zzJudging.trust.revoked;

const largest: PointCard = {
  ...zzCard,
  phone: `+${'9'.repeat(15)}`,
  hours: Array.from({ length: mostRows }, () => ({ days: [1 as const], from: '00:00', to: '24:00' })),
  languages: Array.from({ length: mostLanguages }, () => 'prs'),
  name: 'n'.repeat(nameBytes),
  address: 'a'.repeat(addressBytes),
};

describe('a card', () => {
  it('says what its organisation wrote, from whom and until when', async () => {
    expect(await judge(codeOf(zzCard))).toEqual({
      kind: 'good',
      card: zzCard,
      organisation: zzOrganisation,
      goodUntil: new Date('2026-05-30T00:00:00Z'),
      hasRunOut: false,
      isLongPast: false,
    });
  });

  it.each<[string, Partial<PointCard>]>([
    ['the most it may hold', largest],
    ['no phone', { phone: null }],
    ['no address', { address: null }],
    ['an odd number of digits', { phone: '+999000000001' }],
    ['unknown hours', { hours: null }],
    ['all hours', { hours: 'always' }],
    ['no language', { languages: [] }],
    ['a two-letter language after a three-letter one', { languages: ['prs', 'uk'] }],
  ])('is read as it was written with %s', async (_, change) => {
    const card = { ...zzCard, ...change };
    expect(await judge(codeOf(card))).toMatchObject({ kind: 'good', card });
  });

  it('fits into a QR code of version 12-M, which holds 419 letters', () => {
    expect(codeOf(largest).length).toBeLessThanOrEqual(419);
    expect(codeOf(largest)).toMatch(/^[0-9A-Z]+$/);
  });

  it('is good for no longer than its organisation, and is shown with that after', async () => {
    const card = { ...zzCard, issuedDay: dayOf('2026-12-01') };
    const now = new Date('2027-01-02T00:00:00Z');
    expect(await judge(codeOf(card), { now })).toMatchObject({
      kind: 'good',
      goodUntil: new Date(zzOrganisation.goodUntil),
      hasRunOut: true,
    });
  });
});

describe('a card that has run out', () => {
  const [lastDay, day] = [dayOf('2026-05-30'), 86_400_000];
  const judgeAfter = (days: number) => judge(codeOf(zzCard), { now: new Date((lastDay + days) * day) });

  it('says so from the day after its last on', async () => {
    expect(await judgeAfter(0.9)).toMatchObject({ hasRunOut: false, isLongPast: false });
    expect(await judgeAfter(1)).toMatchObject({ hasRunOut: true, isLongPast: false });
  });

  it('is only the name of its organisation after half a year', async () => {
    expect(await judgeAfter(180.9)).toMatchObject({ hasRunOut: true, isLongPast: false });
    expect(await judgeAfter(181)).toMatchObject({ hasRunOut: true, isLongPast: true });
  });
});

describe('nothing is shown of a card', () => {
  it.each<[string, string]>([
    ['of a stranger', codeOf(zzCard, stranger)],
    ['of a key that no pack names', codeOf({ ...zzCard, key: '0123456789abcdef' }, stranger)],
    ['for another country', codeOf({ ...zzCard, country: 'YY' })],
    ['of a kind that its organisation may not speak for', codeOf({ ...zzCard, kind: 'legal' })],
    ['from before its organisation was trusted', codeOf({ ...zzCard, issuedDay: dayOf('2025-12-31') })],
    ['from after', codeOf({ ...zzCard, issuedDay: dayOf('2027-01-02') })],
  ])('%s', async (_, code) => expect(await judge(code)).toEqual({ kind: 'cannot-check' }));

  it('that was signed as another kind of file', async () => {
    const body = writeCard(zzCard, writeText);
    const raw = signRaw(zzPerson, preAuthenticate('pebble/now+v1', body));
    expect(await judge(writeCode(new Uint8Array([...body, ...raw])))).toEqual({ kind: 'cannot-check' });
  });

  it('that was taken back, or whose organisation was', async () => {
    const { organisations } = zzJudging.trust;
    const revoke = (change: Partial<typeof noneRevoked>) => ({
      trust: { organisations, revoked: { ...noneRevoked, ...change } },
    });
    const code = codeOf(zzCard);
    expect(await judge(code, revoke({ points: [zzCard.id] }))).toEqual({ kind: 'revoked' });
    expect(await judge(code, revoke({ organisations: [zzOrganisation.id] }))).toEqual({ kind: 'revoked' });
    expect(await judge(code, revoke({ points: ['00000001'] }))).toMatchObject({ kind: 'good' });
  });

  it('of which any one bit is another', async () => {
    const bytes = signCard(writeCard(zzCard, writeText));
    for (let bit = 0; bit < bytes.length * 8; bit++) {
      const changed = bytes.slice();
      changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      expect((await judge(writeCode(changed))).kind, `bit ${bit}`).not.toBe('good');
    }
  });

  it('that is longer or shorter than it says', () => {
    const body = writeCard(zzCard, writeText);
    expect(readCard(body, readText)).toEqual(zzCard);
    expect(readCard(new Uint8Array([...body, 0]), readText)).toBeUndefined();
    for (let length = 0; length < body.length; length++) {
      expect(readCard(body.slice(0, length), readText), `${length} bytes`).toBeUndefined();
    }
  });

  it('with a sign in it that nobody sees', async () => {
    for (const sign of ['\u202e', '\u200b', '\n']) {
      expect(await judge(codeOf({ ...zzCard, name: `Home${sign}` }))).toEqual({ kind: 'no-card' });
    }
  });

  it('when it is any other text', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ maxLength: 500 }), async (text) => {
        expect(['no-card', 'wrong-line']).toContain((await judge(text)).kind);
      }),
      { numRuns: 300, seed: 7 },
    );
    for (const text of ['', 'PBL1', 'https://example.org/', 'PBL1????']) {
      expect(['no-card', 'wrong-line']).toContain((await judge(text)).kind);
    }
  });
});

describe('a typed code', () => {
  const code = codeOf(zzCard);
  const lines = writeLines(code);

  it('is the same card, in groups of five or without, in small letters, with look-alikes', async () => {
    const { bytes } = readCode(code) as { bytes: Uint8Array };
    for (const text of [
      lines.join('\n'),
      lines.join('').replace(/ /g, '').toLowerCase(),
      lines.join('-').replace(/0/g, 'o').replace(/1/g, 'l'),
    ]) {
      expect(readCode(text)).toEqual({ kind: 'bytes', bytes });
    }
    expect(await judge(lines.join('\n'))).toMatchObject({ kind: 'good' });
  });

  it('says which line was typed wrong', () => {
    const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
    lines.forEach((line, at) => {
      Array.from(line).forEach((sign, place) => {
        if (sign === ' ') return;
        const other = letters[(letters.indexOf(sign) + 7) % 32] ?? '';
        const typed = lines.slice();
        typed[at] = line.slice(0, place) + other + line.slice(place + 1);
        expect(readCode(typed.join('\n')), `line ${at + 1}, sign ${place + 1}`).toEqual({
          kind: 'wrong-line',
          line: at + 1,
        });
      });
    });
  });
});

it('kinds keep their places: a card on paper cannot be changed', () => {
  expect(pointKinds).toEqual(['safe-space', 'shelter', 'food', 'health', 'legal', 'school', 'contact']);
});
