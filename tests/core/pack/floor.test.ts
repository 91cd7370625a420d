/** Promises about what an update may not go below, and about the moment that is surely past. */
import { describe, expect, it } from 'vitest';
import { raiseFloor, readFloor } from '#core/pack/floor.ts';
import { proveMoment } from '#core/pack/prove-moment.ts';

const early = { era: 1, version: 4, moment: '2026-01-01T00:00:00Z' };
const late = { era: 1, version: 5, moment: '2026-02-01T00:00:00Z' };

describe('the floor', () => {
  it('only ever rises, each half of it by itself', () => {
    expect(raiseFloor(undefined, early)).toEqual(early);
    expect(raiseFloor(early, late)).toEqual(late);
    expect(raiseFloor(late, early)).toEqual(late);
    expect(raiseFloor({ ...early, moment: late.moment }, { ...late, moment: early.moment })).toEqual(late);
  });

  it.each(['', '{}', 'null', '{"era":1,"version":5}', '{"era":1,"version":-1,"moment":"2026-02-01T00:00:00Z"}'])(
    'is not read from %j',
    (text) => {
      expect(readFloor(text)).toBeUndefined();
    },
  );

  it('is read as it was written', () => expect(readFloor(JSON.stringify(late))).toEqual(late));
});

describe('the moment that is surely past', () => {
  const manifest = { issued: '2026-01-01T00:00:00Z', goodUntil: '2026-07-01T00:00:00Z' };

  it.each([
    ['the weekly signature', '2026-02-01T00:00:00Z', '2026-02-01T00:00:00Z'],
    ['the manifest, when the weekly signature is older', '2025-01-01T00:00:00Z', manifest.issued],
    ['never beyond what people have signed for', '2099-01-01T00:00:00Z', manifest.goodUntil],
  ])('is that of %s', (_, issued, moment) => {
    expect(proveMoment({ issued }, manifest)).toBe(moment);
  });
});
