/** Brings the two signed lists that say whose cards count: those of the site, else those that the worker has stored. */
import { manifestMaxBytes } from '#core/pack/manifest.ts';
import { type Now, nowMaxBytes } from '#core/pack/now.ts';
import { manifestAddress, nowAddress, signaturesAddress } from '#core/pack/pack-addresses.ts';
import { envelopeMaxBytes } from '#core/pack/signature-envelope.ts';
import { acceptNow, acceptTrust } from '#core/point/accept-trust.ts';
import type { Trust } from '#core/point/judge-card.ts';
import type { FetchBytes } from '#core/ports.ts';
import { fetchBytes } from '#platform/fetch-bytes.ts';
import { sha256 } from '#platform/sha256.ts';
import { verifySignature } from '#platform/signature.ts';

const rules = { verify: verifySignature, sha256 };

/** Longer nobody waits for a line while a card is in their hand. */
const patienceMs = 4_000;

const readStored: FetchBytes = async (address) => {
  const stored = await caches.match(address);
  if (!stored) throw new Error(address);
  return new Uint8Array(await stored.arrayBuffer());
};
const fetchSoon: FetchBytes = (address, maxBytes) => fetchBytes(address, maxBytes, patienceMs);

let found: Promise<Trust | undefined> | undefined;

/** Asked once while the page is open, whatever is read: a line hears nothing of cards. */
export function findLists(): Promise<Trust | undefined> {
  found ??= look();
  return found;
}

async function look(): Promise<Trust | undefined> {
  const stored = await read(readStored).catch(() => undefined);
  const fresh = await read(fetchSoon).catch(() => undefined);
  const newest = fresh && fresh.now.version >= (stored?.now.version ?? 0) ? fresh : stored;
  // Where none was found the next card asks again.
  if (!newest) found = undefined;
  return newest?.trust;
}

async function read(bring: FetchBytes): Promise<{ now: Now; trust: Trust }> {
  const signed = async (address: string, maxBytes: number) => ({
    body: await bring(address, maxBytes),
    envelope: await bring(signaturesAddress(address), envelopeMaxBytes),
  });
  const now = await acceptNow(await signed(nowAddress, nowMaxBytes), __TRUSTED_ROOT__, verifySignature);
  const manifest = await signed(manifestAddress(now.version), manifestMaxBytes);
  return { now, trust: await acceptTrust(now, manifest, __TRUSTED_ROOT__, rules) };
}
