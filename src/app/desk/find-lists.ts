/** Brings the two signed lists that say whose cards count: those of the site, else those that the worker has stored. */
import { manifestMaxBytes } from '#core/pack/manifest.ts';
import { nowMaxBytes } from '#core/pack/now.ts';
import { manifestAddress, nowAddress, signaturesAddress } from '#core/pack/pack-addresses.ts';
import { envelopeMaxBytes } from '#core/pack/signature-envelope.ts';
import { acceptNow, acceptTrust, type Known, type Lists } from '#core/point/accept-trust.ts';
import type { FetchBytes } from '#core/ports.ts';
import { fetchBytes } from '#platform/fetch-bytes.ts';
import { readStored } from '#platform/read-stored.ts';
import { sha256 } from '#platform/sha256.ts';
import { verifySignature } from '#platform/signature.ts';
import { seeKnown } from './see-known.ts';

const rules = { verify: verifySignature, sha256 };

/** Longer nobody waits for a line while a card is in their hand. */
const patienceMs = 4_000;

const bringStored: FetchBytes = async (address) => {
  const stored = await readStored(address);
  if (!stored) throw new Error(address);
  return stored;
};
const fetchSoon: FetchBytes = (address, maxBytes) => fetchBytes(address, maxBytes, patienceMs);

let found: Promise<Lists | undefined> | undefined;

/** Asked once while the page is open, whatever is read: a line hears nothing of cards. */
export function findLists(): Promise<Lists | undefined> {
  found ??= look();
  return found;
}

async function look(): Promise<Lists | undefined> {
  const known = await seeKnown();
  const stored = await read(bringStored, known).catch(() => undefined);
  const fresh = await read(fetchSoon, known).catch(() => undefined);
  const newest = fresh && !(stored && isOlder(fresh, stored)) ? fresh : stored;
  // Where none was found the next card asks again.
  if (!newest) found = undefined;
  return newest;
}

const isOlder = (one: Lists, other: Lists) => one.version < other.version || one.surelyPast < other.surelyPast;

async function read(bring: FetchBytes, known: Known): Promise<Lists> {
  const signed = async (address: string, maxBytes: number) => ({
    body: await bring(address, maxBytes),
    envelope: await bring(signaturesAddress(address), envelopeMaxBytes),
  });
  const now = await acceptNow(await signed(nowAddress, nowMaxBytes), known, verifySignature);
  const manifest = await signed(manifestAddress(now.version), manifestMaxBytes);
  return acceptTrust(now, manifest, known, rules);
}
