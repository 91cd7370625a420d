/** Promises about whose cards count: only what the two signed lists say, and nothing that they take back. */
import { describe, expect, it } from 'vitest';
import { manifestAddress, nowAddress, signaturesAddress } from '#core/pack/pack-addresses.ts';
import { acceptNow, acceptTrust, type Known } from '#core/point/accept-trust.ts';
import { fileOf, flip, root, rules, type Site, zzSite } from '#tests/core/pack/zz-site.ts';
import { zzOrganisation } from './zz-card.ts';

const revoked = { organisations: ['00000000000000aa'], points: ['00c0ffee'] };
const site = zzSite(5, undefined, { organisations: [zzOrganisation], revoked });
const signed = (address: string, from: Site = site) => ({
  body: fileOf(from, address),
  envelope: fileOf(from, signaturesAddress(address)),
});
const known: Known = { root, floor: undefined, version: 0 };
const read = async (from: Site = site, manifest = signed(manifestAddress(5), from), what = known) =>
  acceptTrust(await acceptNow(signed(nowAddress, from), what, rules.verify), manifest, what, rules);
const trust = async (...args: Parameters<typeof read>) => (await read(...args)).trust;

describe('whose cards count', () => {
  it('is what the signed lists say, with what they take back', async () => {
    expect(await trust()).toEqual({ organisations: [zzOrganisation], revoked });
    expect(await trust(zzSite(5))).toEqual({ organisations: [], revoked: { organisations: [], points: [] } });
  });

  it('takes back what the root has revoked', async () => {
    const wiser = { ...root, revoked: [zzOrganisation.id] };
    const all = (await trust(site, signed(manifestAddress(5)), { ...known, root: wiser })).revoked;
    expect(all.organisations).toContain(zzOrganisation.id);
  });

  it('is never read from a list of which a bit is another, or that another list does not name', async () => {
    const { body, envelope } = signed(nowAddress);
    for (let at = 0; at < body.length; at++) {
      await expect(acceptNow({ body: flip(body, at, 1), envelope }, known, rules.verify)).rejects.toThrow();
    }
    const manifest = signed(manifestAddress(5));
    await expect(trust(site, { ...manifest, body: flip(manifest.body, 9, 1) })).rejects.toThrow('damaged');
    await expect(trust(site, signed(manifestAddress(6), zzSite(6)))).rejects.toThrow('damaged');
  });

  it('is not known where the site has moved to newer keys', async () => {
    const later = zzSite(5, undefined, { root: 2 });
    await expect(acceptNow(signed(nowAddress, later), known, rules.verify)).rejects.toThrow('unknown-key');
  });
});

describe('a list of before, rightly signed,', () => {
  const [before, moment] = ['2026-01-01T00:00:00Z', '2026-01-08T00:00:00Z'];
  const weekLater = zzSite(5, undefined, { organisations: [zzOrganisation], revoked, issued: moment });

  it('is refused below the version that was accepted here', async () => {
    const floor = { era: 1, version: 6, moment: before };
    await expect(read(site, undefined, { ...known, floor })).rejects.toThrow('older-than-ours');
    await expect(read(site, undefined, { ...known, floor: { ...floor, version: 5 } })).resolves.toBeDefined();
  });

  it('is refused below the version with which the app came, where nothing else is known', async () => {
    await expect(read(site, undefined, { ...known, version: 6 })).rejects.toThrow('older-than-ours');
    await expect(read(site, undefined, { ...known, version: 5 })).resolves.toBeDefined();
  });

  it('is refused where the same version has been vouched for later: since then cards may have been taken back', async () => {
    const floor = { era: 1, version: 5, moment };
    await expect(read(site, undefined, { ...known, floor })).rejects.toThrow('older-than-ours');
    expect((await read(weekLater, undefined, { ...known, floor })).trust.revoked).toEqual(revoked);
  });

  it('is not measured by what was accepted under keys taken away since', async () => {
    const wiser = { ...root, version: 2, era: 2 };
    const floor = { era: 1, version: 900, moment: '2030-01-01T00:00:00Z' };
    expect((await read(site, undefined, { ...known, root: wiser, floor })).surelyPast).toBe(before);
  });

  it('is refused where something was accepted under a newer root that is gone from here', async () => {
    const floor = { era: 2, version: 1, moment: before };
    await expect(read(site, undefined, { ...known, floor })).rejects.toThrow('unknown-key');
  });
});

it('lists say what time it is at least, and how long they hold', async () => {
  expect(await read()).toMatchObject({ surelyPast: '2026-01-01T00:00:00Z', goodUntil: '2026-01-15T00:00:00Z' });
});
