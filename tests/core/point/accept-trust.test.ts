/** Promises about whose cards count: only what the two signed lists say, and nothing that they take back. */
import { describe, expect, it } from 'vitest';
import { manifestAddress, nowAddress, signaturesAddress } from '#core/pack/pack-addresses.ts';
import { acceptNow, acceptTrust } from '#core/point/accept-trust.ts';
import { fileOf, flip, root, rules, type Site, zzSite } from '#tests/core/pack/zz-site.ts';
import { zzOrganisation } from './zz-card.ts';

const revoked = { organisations: ['00000000000000aa'], points: ['00c0ffee'] };
const site = zzSite(5, undefined, { organisations: [zzOrganisation], revoked });
const signed = (address: string, from: Site = site) => ({
  body: fileOf(from, address),
  envelope: fileOf(from, signaturesAddress(address)),
});
const trust = async (from: Site = site, manifest = signed(manifestAddress(5), from)) =>
  acceptTrust(await acceptNow(signed(nowAddress, from), root, rules.verify), manifest, root, rules);

describe('whose cards count', () => {
  it('is what the signed lists say, with what they take back', async () => {
    expect(await trust()).toEqual({ organisations: [zzOrganisation], revoked });
    expect(await trust(zzSite(5))).toEqual({ organisations: [], revoked: { organisations: [], points: [] } });
  });

  it('takes back what the root has revoked', async () => {
    const wiser = { ...root, revoked: [zzOrganisation.id] };
    const now = await acceptNow(signed(nowAddress), root, rules.verify);
    const { revoked: all } = await acceptTrust(now, signed(manifestAddress(5)), wiser, rules);
    expect(all.organisations).toContain(zzOrganisation.id);
  });

  it('is never read from a list of which a bit is another, or that another list does not name', async () => {
    const { body, envelope } = signed(nowAddress);
    for (let at = 0; at < body.length; at++) {
      await expect(acceptNow({ body: flip(body, at, 1), envelope }, root, rules.verify)).rejects.toThrow();
    }
    const manifest = signed(manifestAddress(5));
    await expect(trust(site, { ...manifest, body: flip(manifest.body, 9, 1) })).rejects.toThrow('damaged');
    await expect(trust(site, signed(manifestAddress(6), zzSite(6)))).rejects.toThrow('damaged');
  });

  it('is not known where the site has moved to newer keys', async () => {
    const later = zzSite(5, undefined, { root: 2 });
    await expect(acceptNow(signed(nowAddress, later), root, rules.verify)).rejects.toThrow('unknown-key');
  });
});
