/** Promises about the door through which the app gets its packs. */
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openPacks } from '#platform/packs.ts';
import { parseZz, root, zzSite } from '#tests/core/pack/zz-site.ts';

const site = zzSite(5);
const fetched = vi.fn<typeof fetch>(async (address) => {
  const bytes = site.get(String(address));
  return bytes ? new Response(bytes) : new Response(null, { status: 404 });
});
const open = () => openPacks({ tag: 'uk', root, parsePiece: parseZz, floor: 0 });

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory());
  vi.stubGlobal('fetch', fetched);
  fetched.mockClear();
});
afterEach(() => vi.unstubAllGlobals());

describe('packs', () => {
  it('are read after an update, and after a restart without a line', async () => {
    const packs = await open();
    expect(await packs.read()).toBeUndefined();
    expect(await packs.update()).toMatchObject({ kind: 'updated' });
    fetched.mockRejectedValue(new TypeError('Failed to fetch'));
    const again = await open();
    expect(again.isLasting).toBe(true);
    expect(await again.read()).toMatchObject({ version: 5, language: 'uk' });
    expect(await again.readFloor()).toMatchObject({ version: 5 });
    expect(await again.update()).toEqual({ kind: 'offline', keeping: 5 });
    fetched.mockReset();
  });

  it('are asked for once, however often an update is wished for meanwhile', async () => {
    fetched.mockImplementation(async (address) => new Response(site.get(String(address))));
    const packs = await open();
    const results = await Promise.all([packs.update(), packs.update(), packs.update()]);
    expect(new Set(results).size).toBe(1);
    expect(fetched.mock.calls.filter(([address]) => address === '/now.json')).toHaveLength(1);
    expect(await packs.update()).toEqual({ kind: 'current', version: 5 });
  });

  it('are neither asked for nor read where nothing can be verified', async () => {
    vi.stubGlobal('crypto', {});
    const packs = await open();
    expect(await packs.update()).toEqual({ kind: 'refused', fault: 'no-crypto', keeping: undefined });
    expect(await packs.read()).toBeUndefined();
    expect(fetched).not.toHaveBeenCalled();
  });

  it('are refused when an app trusts other keys', async () => {
    fetched.mockImplementation(async (address) => {
      const bytes = site.get(String(address));
      return bytes ? new Response(bytes) : new Response(null, { status: 404 });
    });
    const strange = { ...root, roles: { ...root.roles, fresh: root.roles.root } };
    const packs = await openPacks({ tag: 'uk', root: strange, parsePiece: parseZz, floor: 0 });
    expect(await packs.update()).toEqual({ kind: 'refused', fault: 'unknown-key', keeping: undefined });
  });
});
