/** In the booth nothing that was kept is lost by a tap, a refusal or a full device. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Booth, type BoothEvent, isBusy, openBooth, stepBooth, textOf } from '#core/speech/booth.ts';

const text = (mark: string, core = false, recorded = false) => ({ mark, text: mark, where: '', core, recorded });
const texts = [text('a'), text('b', true), text('c', false, true), text('d', true)];
const after = (booth: Booth, ...events: BoothEvent[]) => events.reduce(stepBooth, booth);
const recorded: BoothEvent[] = [{ kind: 'ask' }, { kind: 'started' }, { kind: 'stopped' }];
const now = (booth: Booth) => textOf(booth)?.mark;

it('begins with what matters most, and counts what is on the device of today’s texts', () => {
  const booth = openBooth(texts, ['b', 'gone']);
  expect(booth.list).toEqual(['b', 'd', 'a', 'c']);
  expect(booth.kept).toEqual(['b']);
});

it('lists what has no recording, neither here nor in the release', () => {
  const booth = after(openBooth(texts, ['b']), { kind: 'choose', choice: 'missing' });
  expect(booth.list).toEqual(['a', 'd']);
  expect(after(booth, ...recorded, { kind: 'kept' }).list).toEqual(['a', 'd']);
});

it('goes on to the next text once one is kept, and back to it when that is undone', () => {
  const kept = after(openBooth(texts, []), ...recorded, { kind: 'kept' });
  expect([now(kept), kept.kept, kept.phase]).toEqual(['d', ['b'], 'ready']);
  const undone = after(kept, { kind: 'undone' });
  expect([now(undone), undone.kept, undone.last]).toEqual(['b', [], undefined]);
});

it('undoing a second recording of a text leaves the first', () => {
  const twice = after(openBooth(texts, ['b']), ...recorded, { kind: 'kept' }, { kind: 'undone' });
  expect(twice.kept).toEqual(['b']);
});

it('keeps what was recorded when it could not be stored or played, so that one can try again', () => {
  const full = after(openBooth(texts, ['a']), ...recorded, { kind: 'failed', fault: 'no-room' });
  expect([full.phase, full.fault, full.kept]).toEqual(['taken', 'no-room', ['a']]);
  expect(after(full, { kind: 'kept' }).kept).toEqual(['a', 'b']);
});

it('a refused microphone loses nothing', () => {
  const refused = after(openBooth(texts, ['a']), { kind: 'ask' }, { kind: 'failed', fault: 'no-microphone' });
  expect([refused.phase, refused.kept, now(refused)]).toEqual(['ready', ['a'], 'b']);
});

describe('whatever is tapped, in whatever order', () => {
  const event = fc.oneof(
    fc.constantFrom<BoothEvent>(
      ...(['ask', 'started', 'stopped', 'listen', 'silent', 'kept', 'undone'] as const).map((kind) => ({ kind })),
    ),
    fc.constantFrom<BoothEvent>({ kind: 'go', by: 1 }, { kind: 'go', by: -1 }),
    fc.constantFrom<BoothEvent>(
      ...(['all', 'core', 'missing'] as const).map((choice) => ({ kind: 'choose' as const, choice })),
    ),
    fc.constantFrom<BoothEvent>({ kind: 'failed', fault: 'no-room' }, { kind: 'failed', fault: 'no-microphone' }),
  );

  it('keeps one of each, moves nowhere while recording, and takes away only what is undone', () => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 60 }), (events) => {
        let booth = openBooth(texts, ['c']);
        for (const one of events) {
          const before = booth;
          booth = stepBooth(booth, one);
          expect(new Set(booth.kept).size).toBe(booth.kept.length);
          if (one.kind !== 'undone') expect(booth.kept).toEqual(expect.arrayContaining([...before.kept]));
          if (isBusy(before) && isBusy(booth)) expect(now(booth)).toBe(now(before));
          expect(booth.kept).toContain('c');
          expect(booth.place).toBeGreaterThanOrEqual(0);
          expect(booth.place).toBeLessThan(Math.max(1, booth.list.length));
        }
      }),
    );
  });
});
