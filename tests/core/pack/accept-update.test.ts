/** Promises about the order in which an update is believed. */
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { signDeterministically } from '#build/pack/deterministic-signature.ts';
import { developmentKeys } from '#build/pack/development-key.ts';
import { keyIdOf, multiplyBase } from '#build/pack/p256.ts';
import { PackError } from '#core/errors.ts';
import { acceptUpdate } from '#core/pack/accept-update.ts';
import type { Bytes } from '#core/pack/bytes.ts';
import { preAuthenticate } from '#core/pack/pre-authentication.ts';
import { answer, firstState, type Step, stepOf, walk } from './walk.ts';
import { bits, fileOf, flip, rules, textBytes, zzSite } from './zz-site.ts';

const site = zzSite(5);
const older = zzSite(4);

/** The files of a step, and the step with one of them changed. */
function filesOf({
  state,
  arrival,
}: Step): Array<{ name: string; bytes: Bytes; accept: (changed: Bytes) => Promise<unknown> }> {
  const accept = (changed: typeof arrival) => acceptUpdate(state, changed, rules);
  switch (arrival.kind) {
    case 'root':
    case 'now':
    case 'manifest':
      return [
        { name: arrival.kind, bytes: arrival.body, accept: (body) => accept({ ...arrival, body }) },
        {
          name: `${arrival.kind}.sig`,
          bytes: arrival.envelope,
          accept: (envelope) => accept({ ...arrival, envelope }),
        },
      ];
    case 'index':
      return [{ name: 'index', bytes: arrival.body, accept: (body) => accept({ kind: 'index', body }) }];
    case 'pieces':
      return Array.from(arrival.bodies, ([name, bytes]) => ({
        name,
        bytes,
        accept: (body) => accept({ kind: 'pieces', bodies: new Map(arrival.bodies).set(name, body) }),
      }));
  }
}

/** A file that no known key has signed is not believed either: there the device asks whether there is a newer root. */
async function isRefused(accepting: Promise<unknown>): Promise<boolean> {
  try {
    const state = await accepting;
    return (state as { kind: string }).kind === 'wants-root';
  } catch (error) {
    if (error instanceof PackError) return true;
    throw error;
  }
}

describe('an honest update', () => {
  it('asks for now, manifest, index and pieces, in this order, and is then whole', async () => {
    const { steps, end } = await walk(site);
    expect(steps.map(({ arrival }) => arrival.kind)).toEqual(['now', 'manifest', 'index', 'pieces']);
    expect(end).toMatchObject({
      kind: 'whole',
      pack: {
        language: 'uk',
        version: 5,
        contents: {
          edition: [{ words: 'Words of version 5, uk, 1 ☂' }, { words: 'Words of version 5, uk, 2 ☂' }],
          names: [{ words: 'Names, uk' }],
          directory: [{ countries: [{ country: 'ZZ', number: '000000' }] }],
        },
      },
    });
  });

  it('ends after one question when the reader has that version', async () => {
    const { steps, end } = await walk(site, firstState({ held: 5, floor: 5 }));
    expect(steps).toHaveLength(1);
    expect(end.kind).toBe('current');
  });

  it('goes on with an equal version that the reader lacks in this language', async () => {
    expect((await walk(site, firstState({ floor: 5 }))).end.kind).toBe('whole');
  });

  it('repairs: a reader who fell back to an older pack gets the newest again', async () => {
    expect((await walk(site, firstState({ held: 4, floor: 5 }))).end.kind).toBe('whole');
  });
});

describe('every signed file', () => {
  it('is refused with any one bit changed, at every position', async () => {
    const { steps } = await walk(site);
    const accepted: string[] = [];
    let tried = 0;
    for (const { name, bytes, accept } of steps.flatMap(filesOf)) {
      for (const at of bytes.keys()) {
        for (const bit of bits) {
          tried += 1;
          if (!(await isRefused(accept(flip(bytes, at, bit))))) accepted.push(`${name}, byte ${at}, bit ${bit}`);
        }
      }
    }
    expect(accepted).toEqual([]);
    expect(tried).toBeGreaterThan(10_000);
  }, 60_000);

  it('is refused cut short at any byte, or with a byte more', async () => {
    const { steps } = await walk(site);
    for (const { name, bytes, accept } of steps.flatMap(filesOf)) {
      for (const length of bytes.keys()) expect(await isRefused(accept(bytes.slice(0, length))), name).toBe(true);
      expect(await isRefused(accept(Uint8Array.of(...bytes, 0x21))), name).toBe(true);
    }
  });

  it('is refused after any mutation of several bytes', async () => {
    const files = (await walk(site)).steps.flatMap(filesOf);
    const change = fc.tuple(fc.nat(), fc.integer({ min: 1, max: 255 }));
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...files),
        fc.array(change, { minLength: 1, maxLength: 4 }),
        async (file, changes) => {
          const mutated = changes.reduce((bytes, [at, mask]) => flip(bytes, at % bytes.length, mask), file.bytes);
          const isSame = Buffer.compare(mutated, file.bytes) === 0;
          expect(await isRefused(file.accept(mutated))).toBe(!isSame);
        },
      ),
      { numRuns: 1_000 },
    );
  }, 30_000);
});

describe('a now', () => {
  it('is not even parsed before its signature is good', async () => {
    const { state } = await stepOf(site, 'now');
    const parse = vi.spyOn(JSON, 'parse');
    const evil = { kind: 'now', body: textBytes('{"evil":1}'), envelope: fileOf(site, '/now.json.sig') } as const;
    await expect(acceptUpdate(state, evil, rules)).rejects.toThrow('wrong-signature');
    expect(parse.mock.calls.map(([text]) => text)).not.toContain('{"evil":1}');
    parse.mockRestore();
  });

  it('below the floor is refused, even a signed one', async () => {
    await expect(walk(older, firstState({ floor: 5 }))).rejects.toThrow('older-than-ours');
    await expect(walk(older, firstState({ held: 4, floor: 5 }))).rejects.toThrow('older-than-ours');
  });

  it('signed by people of the content role, or by a stranger, is refused', async () => {
    const { state, arrival } = await stepOf(site, 'now');
    if (arrival.kind !== 'now') throw new Error('not a now');
    const stranger = { id: keyIdOf(multiplyBase(7n)), secret: 7n };
    for (const { id, secret } of [...developmentKeys.content, stranger]) {
      const v = signDeterministically(secret, preAuthenticate('pebble/now+v1', arrival.body)).toString('base64');
      const envelope = textBytes(JSON.stringify({ t: 'pebble/now+v1', s: [{ k: id, v }] }));
      expect(await acceptUpdate(state, { ...arrival, envelope }, rules)).toMatchObject({
        kind: 'wants-root',
        fault: 'unknown-key',
      });
    }
  });

  it('is not taken for a manifest, nor a manifest for a now', async () => {
    const now = await stepOf(site, 'now');
    const manifest = await stepOf(site, 'manifest');
    if (now.arrival.kind !== 'now' || manifest.arrival.kind !== 'manifest') throw new Error('not the steps');
    await expect(acceptUpdate(now.state, { ...manifest.arrival, kind: 'now' }, rules)).rejects.toThrow(
      'wrong-signature',
    );
    await expect(acceptUpdate(manifest.state, { ...now.arrival, kind: 'manifest' }, rules)).rejects.toThrow('damaged');
  });
});

describe('a manifest', () => {
  it('of another version is refused, even a signed one', async () => {
    const { state } = await stepOf(site, 'manifest');
    const other = await stepOf(older, 'manifest');
    await expect(acceptUpdate(state, other.arrival, rules)).rejects.toThrow('damaged');
  });

  it('that was announced under a higher version than it has is refused: nobody leaps ahead with the fresh key', async () => {
    const { state, arrival } = await stepOf(site, 'manifest');
    if (state.kind !== 'wants-manifest') throw new Error('not the step');
    const leap = { ...state, now: { ...state.now, version: 4_000_000_000 } };
    await expect(acceptUpdate(leap, arrival, rules)).rejects.toThrow('damaged');
  });

  it('that the fresh key alone has signed is refused', async () => {
    const { state, arrival } = await stepOf(site, 'manifest');
    if (arrival.kind !== 'manifest') throw new Error('not the step');
    const [fresh] = developmentKeys.fresh;
    if (!fresh) throw new Error('no fresh key');
    const v = signDeterministically(fresh.secret, preAuthenticate('pebble/manifest+v1', arrival.body)).toString(
      'base64',
    );
    const envelope = textBytes(JSON.stringify({ t: 'pebble/manifest+v1', s: [{ k: fresh.id, v }] }));
    await expect(acceptUpdate(state, { ...arrival, envelope }, rules)).rejects.toThrow('unknown-key');
  });

  it('without the language asked for is refused', async () => {
    for (const language of ['ti', 'constructor', '__proto__', 'toString']) {
      await expect(walk(site, firstState({ language })), language).rejects.toThrow('damaged');
    }
  });
});

describe('pieces', () => {
  it('of another language are refused, index and all', async () => {
    const { state } = await stepOf(site, 'index');
    const other = await stepOf(site, 'index', firstState({ language: 'en' }));
    await expect(acceptUpdate(state, other.arrival, rules)).rejects.toThrow(PackError);
  });

  it('are refused when the list itself was swapped for that of another language and signed so', async () => {
    const { state } = await stepOf(site, 'index');
    const other = await stepOf(site, 'index', firstState({ language: 'en' }));
    if (state.kind !== 'wants-index' || other.state.kind !== 'wants-index') throw new Error('not the step');
    await expect(acceptUpdate({ ...state, index: other.state.index }, other.arrival, rules)).rejects.toThrow('damaged');
  });

  it('are refused when one is missing', async () => {
    const { state, arrival } = await stepOf(site, 'pieces');
    if (arrival.kind !== 'pieces') throw new Error('not the step');
    for (const name of arrival.bodies.keys()) {
      const bodies = new Map(arrival.bodies);
      bodies.delete(name);
      await expect(acceptUpdate(state, { kind: 'pieces', bodies }, rules)).rejects.toThrow('damaged');
    }
  });

  it('are refused when one is longer than the list says, before it is hashed', async () => {
    const { state, arrival } = await stepOf(site, 'index');
    if (arrival.kind !== 'index') throw new Error('not the step');
    const sha256 = vi.fn(rules.sha256);
    const longer = Uint8Array.of(...arrival.body, 0x20);
    await expect(acceptUpdate(state, { kind: 'index', body: longer }, { ...rules, sha256 })).rejects.toThrow(
      'too-large',
    );
    expect(sha256).not.toHaveBeenCalled();
  });

  it('are refused when a signed one holds what the app cannot read', async () => {
    const parsePiece = () => {
      throw new TypeError('Not what I know');
    };
    const { state, arrival } = await stepOf(site, 'pieces');
    await expect(acceptUpdate(state, arrival, { ...rules, parsePiece })).rejects.toThrow('damaged');
  });

  it('are refused when a signed one is not JSON or not UTF-8', async () => {
    const { state, arrival } = await stepOf(site, 'pieces');
    if (state.kind !== 'wants-pieces' || arrival.kind !== 'pieces') throw new Error('not the step');
    const words = textBytes('{"kind":"names","words":"☂"}');
    for (const body of [textBytes('{"kind":'), flip(words, words.length - 4, 64)]) {
      const sha256 = await rules.sha256(body);
      const plan = { ...state.plan, pieces: [{ kind: 'names' as const, sha256, bytes: body.length }] };
      const bodies = new Map(arrival.bodies).set(sha256, body);
      await expect(acceptUpdate({ ...state, plan }, { kind: 'pieces', bodies }, rules)).rejects.toThrow('damaged');
    }
  });
});

describe('the order', () => {
  it('cannot be jumped: what was not asked for is a mistake of the program', async () => {
    const { steps } = await walk(site);
    for (const { state } of steps) {
      for (const { arrival } of steps) {
        const isWanted = arrival.kind === answer(site, state).kind;
        if (!isWanted) await expect(acceptUpdate(state, arrival, rules)).rejects.toThrow(TypeError);
      }
    }
  });

  it('leaves every state as it was, whatever was refused', async () => {
    const { steps } = await walk(site);
    for (const step of steps) {
      const before = JSON.stringify(step.state);
      for (const { bytes, accept } of filesOf(step)) await isRefused(accept(flip(bytes, 0, 1)));
      expect(JSON.stringify(step.state)).toBe(before);
    }
  });
});
