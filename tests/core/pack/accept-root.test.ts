/** Promises about lists of keys: the next one is believed only where the old and the new both vouch for it. */
import { describe, expect, it } from 'vitest';
import { acceptRoot, type SignedBytes } from '#core/pack/accept-root.ts';
import { parseRoot, type Root, readKeptRoot } from '#core/pack/root.ts';
import { verifySignature } from '#platform/signature.ts';
import { signRoot, zzEnvelope, zzKey, zzRoot } from './zz-roots.ts';
import { flip, textBytes } from './zz-site.ts';

const first = zzRoot();
const read = (root: unknown) => parseRoot(textBytes(JSON.stringify(root)));
const accept = (signed: SignedBytes, held: Root = first) => acceptRoot(held, signed, verifySignature);

describe('a root', () => {
  it('is read as it was written, and back from the device', () => {
    expect(read(first)).toEqual(first);
    expect(readKeptRoot(JSON.stringify(first))).toEqual(first);
    expect(readKeptRoot('{}')).toBeUndefined();
  });

  const { content } = first.roles;
  it.each<[string, unknown]>([
    [
      'lets one person alone sign content',
      { ...first, roles: { ...first.roles, content: { ...content, threshold: 1 } } },
    ],
    [
      'asks for more signers than there are',
      { ...first, roles: { ...first.roles, content: { ...content, threshold: 3 } } },
    ],
    ['knows another role', { ...first, roles: { ...first.roles, owner: content } }],
    ['lacks a role', { ...first, roles: { root: first.roles.root, content } }],
    ['trusts a key that it revokes', { ...first, revoked: [zzKey(21).id] }],
    ['has an era to come', { ...first, era: 2 }],
    ['ends before it begins', { ...first, goodUntil: first.issued }],
    ['has a field that we do not know', { ...first, extra: 1 }],
    ['has no version', { ...first, version: 0 }],
  ])('is none when it %s', (_, root) => expect(() => read(root)).toThrow('damaged'));

  it('of more than 2 kB is not read at all', async () => {
    const long = textBytes(JSON.stringify(first).padEnd(2_049));
    expect(() => parseRoot(long)).toThrow('too-large');
    await expect(accept({ body: long, envelope: zzEnvelope('pebble/root+v1', long, [11, 12]) })).rejects.toThrow(
      'too-large',
    );
  });
});

describe('the next root', () => {
  const next = zzRoot({ version: 2, keys: { root: [12, 13, 14] } });

  it('is believed with enough signatures of the old and of the new', async () => {
    await expect(accept(signRoot(next, [12, 13]))).resolves.toEqual(next);
    await expect(accept(signRoot(next, [11, 12, 14]))).resolves.toEqual(next);
  });

  it.each<[string, number[]]>([
    ['one of the old alone', [11]],
    ['one person twice', [12, 12]],
    ['enough of the new, too few of the old', [12, 14]],
    ['enough of the old, too few of the new', [11, 12]],
    ['the people of the content', [21, 22]],
  ])('is refused when signed by %s', async (_, secrets) => {
    await expect(accept(signRoot(next, secrets))).rejects.toThrow(/wrong-signature|unknown-key/);
  });

  it('is refused with any bit changed', async () => {
    const { body, envelope } = signRoot(next, [12, 13]);
    for (const at of body.keys()) await expect(accept({ body: flip(body, at, 1), envelope })).rejects.toThrow();
  });

  it('is refused under the name of another type', async () => {
    const { body } = signRoot(next, []);
    const envelope = zzEnvelope('pebble/manifest+v1', body, [12, 13]);
    await expect(accept({ body, envelope })).rejects.toThrow('wrong-signature');
  });

  it.each<[string, Root]>([
    ['leaves one out', zzRoot({ version: 3 })],
    ['is the same again', zzRoot()],
    ['goes back to an older era', zzRoot({ version: 3, era: 1 })],
    ['lowers the floor within an era', zzRoot({ version: 3, era: 2, floor: 4 })],
    ['trusts a key again that was taken away', zzRoot({ version: 3, era: 2, floor: 9, revoked: [] })],
  ])('is refused when it %s', async (_, root) => {
    const held =
      root.version === 3 && root.floor + root.era > 2 ? zzRoot({ version: 2, era: 2, floor: 5, revoked: [99] }) : first;
    await expect(accept(signRoot(root, [11, 12]), held)).rejects.toThrow('older-than-ours');
  });

  it('may lower the floor when it begins an era: two stolen keys cannot lock all later versions out', async () => {
    const held = zzRoot({ version: 2, floor: 4_000_000_000 });
    const saved = zzRoot({ version: 3, era: 3, floor: 7, keys: { content: [23, 24] }, revoked: [21, 22] });
    await expect(accept(signRoot(saved, [11, 12]), held)).resolves.toEqual(saved);
  });

  it('is believed when it has long run out: a wrong clock cuts nobody off', async () => {
    const old = zzRoot({ version: 2, issued: '2001-01-01T00:00:00Z', goodUntil: '2002-01-01T00:00:00Z' });
    await expect(accept(signRoot(old, [11, 12]))).resolves.toEqual(old);
  });
});
