/** Promises about many pieces in one answer. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readBundle, writeBundle } from '#core/pack/bundle.ts';

describe('many pieces in one answer', () => {
  it('are read as they were written, whatever they say', () => {
    const piece = fc.json().filter((text) => !/[\r\n]/.test(text));
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1 }), (pieces) => {
        expect(readBundle(writeBundle(pieces))).toEqual(pieces);
      }),
    );
  });

  it.each(['\n', '\r', '\r\n'])('are not written where one of them holds the line end %j', (end) => {
    expect(() => writeBundle(['{}', `{"a":${end}1}`])).toThrow(/A piece must be one line/);
  });
});
