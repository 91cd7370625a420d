/** Promises to organisations: a card is made of what is right, printed as it was signed, and every mistake is one sentence. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import decodeQr from 'qr/decode.js';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { zzCard, zzOrganisation, zzPerson } from '#tests/core/point/zz-card.ts';
import { card } from '#tools/points/card.ts';
import type { Trusted } from '#tools/points/trusted.ts';
import { sealKey } from '#tools/signing/seal-key.ts';

const moment = new Date('2026-03-01T12:00:00Z');
const { country, kind, name, address, phone, hours, languages } = zzCard;
const point = { country, kind, name, address, phone, hours, languages };
const trusted: Trusted = { organisations: [zzOrganisation], revoked: { organisations: [], points: [] } };

let home = '';
const at = (file: string) => join(home, file);
const put = (file: string, data: unknown) => writeFileSync(at(file), JSON.stringify(data));

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'pebble-card-'));
  vi.stubEnv('KEY_PASSPHRASE', 'five words taken by dice');
  put('point.json', point);
  put('zz.key', sealKey('organisation', zzPerson, 'five words taken by dice', 1_024));
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(home, { recursive: true, force: true });
});

const make = (trust = trusted, { until = '2026-06-01', file = 'point.json', key = 'zz.key' } = {}) =>
  card(['make', at(file), '--key', at(key), '--until', until], trust, moment);

async function makeSheet(): Promise<string> {
  const { code, files = [], says } = await make();
  expect(code, says).toBe(0);
  for (const { file, text } of files) writeFileSync(file, text);
  return readFileSync(at('point.svg'), 'utf8');
}

/** What a camera sees of the sheet, drawn large enough. */
function photograph(sheet: string): string {
  const [, path = ''] = /<path [^>]*d="([^"]+)"/.exec(sheet) ?? [];
  const dark = Array.from(path.matchAll(/M(\d+) (\d+)/g), ([, x, y]) => [Number(x), Number(y)] as const);
  const scale = 5;
  const side = (65 + 8) * scale;
  const data = new Uint8Array(side * side * 3).fill(255);
  for (const [x, y] of dark) {
    for (let row = y * scale; row < (y + 1) * scale; row++) {
      data.fill(0, (row * side + x * scale) * 3, (row * side + (x + 1) * scale) * 3);
    }
  }
  return decodeQr({ width: side, height: side, data });
}

it('is drawn as a code that a camera reads, and as one that can be typed, both the same card', async () => {
  const sheet = await makeSheet();
  const seen = photograph(sheet);
  expect(seen).toMatch(/^PBL1[0-9A-Z]+$/);
  for (const given of [seen, at('point.svg')]) {
    const { code, says } = await card(['read', given], trusted, moment);
    expect(code).toBe(0);
    for (const text of [zzOrganisation.name, name, '+99900000000', 'Mon Tue Fri 09:00–17:45', 'good until 2026-06-01'])
      expect(says).toContain(text);
  }
  expect(sheet).not.toMatch(/<script|href|on[a-z]+=/);
});

it('shows no number of a card that cannot be checked, and none of one that was taken back', async () => {
  const sheet = await makeSheet();
  const id = /card ([0-9a-f]{8})/.exec((await card(['read', photograph(sheet)], trusted, moment)).says)?.[1] ?? '';
  for (const trust of [
    { ...trusted, organisations: [] },
    { ...trusted, revoked: { organisations: [], points: [id] } },
    { ...trusted, revoked: { organisations: [zzOrganisation.id], points: [] } },
  ]) {
    const { code, says } = await card(['read', photograph(sheet)], trust, moment);
    expect(code).toBe(1);
    expect(says).toMatch(/cannot be checked|taken back/);
    expect(says).not.toContain('999');
    expect(says).not.toContain(name);
  }
});

describe('a mistake is one sentence and writes nothing', () => {
  it.each<[string, Record<string, unknown>, RegExp]>([
    ['no way to reach it', { address: null, phone: null }, /neither a phone nor an address/],
    ['a number with blanks', { phone: '+999 000' }, /phone: is not a number such as/],
    ['hours that no card can hold', { hours: [{ days: [1], from: '09:05', to: '10:00' }] }, /hours/],
    ['a name that is too long', { name: 'ї'.repeat(25) }, /name: has 50 bytes, and a card holds 48/],
    ['a name that turns around', { name: 'Home\u202e' }, /a sign that nobody sees/],
    ['a kind that its key may not speak for', { kind: 'legal' }, /may not speak for "legal"/],
    ['another country', { country: 'YY' }, /may not speak for "shelter" in YY/],
    ['a field that nobody knows', { person: 'A name' }, /person: is not a field/],
  ])('%s', async (_, change, sentence) => {
    put('point.json', { ...point, ...change });
    const { code, says, files } = await make();
    expect([code, files]).toEqual([1, undefined]);
    expect(says).toMatch(sentence);
    expect(says).toMatch(/^[^\n]+\.$/);
  });

  it.each<[string, () => ReturnType<typeof make>, RegExp]>([
    ['a key that nobody trusts', () => make({ ...trusted, organisations: [] }), /no device would believe it/],
    [
      'a key that was revoked',
      () => make({ ...trusted, revoked: { organisations: [zzOrganisation.id], points: [] } }),
      /was revoked/,
    ],
    ['a day that is past', () => make(trusted, { until: '2026-03-01' }), /no day from tomorrow on/],
    ['a day that is none', () => make(trusted, { until: 'soon' }), /no day from tomorrow on/],
    ['longer than its key', () => make(trusted, { until: '2027-02-01' }), /good until 2027-01-01/],
    ['no such file', () => make(trusted, { file: 'none.json' }), /There is no file/],
    ['no key', () => make(trusted, { key: 'point.json' }), /is no key/],
    ['nothing said', () => card(['make'], trusted, moment), /Say of what/],
    ['another verb', () => card(['print'], trusted, moment), /card make or card read/],
    ['a code with a slip', () => card(['read', '00000 00000 00000 00001'], trusted, moment), /Line 1 of the code/],
    ['no code', () => card(['read', 'PBL1'], trusted, moment), /no code of a card/],
  ])('%s', async (_, answering, sentence) => {
    const before = readdirSync(home);
    const { code, says, files } = await answering();
    expect([code, files]).toEqual([1, undefined]);
    expect(says).toMatch(sentence);
    expect(says).toMatch(/\.$/);
    expect(readdirSync(home)).toEqual(before);
  });

  it('a wrong passphrase, a sheet that is there already, a key of another role', async () => {
    vi.stubEnv('KEY_PASSPHRASE', 'another five words by dice');
    expect((await make()).says).toMatch(/passphrase is wrong/);
    put('zz.key', sealKey('content', zzPerson, 'five words taken by dice', 1_024));
    expect((await make()).says).toMatch(/is a content key/);
    writeFileSync(at('point.svg'), '');
    expect((await make()).says).toMatch(/is there already/);
  });
});
