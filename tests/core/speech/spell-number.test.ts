/** Promises about numbers that are said aloud. */
import { expect, test } from 'vitest';
import { spellNumber } from '#core/speech/spell-number.ts';
import { readRepository } from '#tests/content/repository.ts';

test('a number is said digit by digit, a plus by its name', () => {
  expect(spellNumber('+49116', 'plus')).toEqual(['plus', '4', '9', '1', '1', '6']);
});

test('a number with a sign that cannot be named is not said at all: it would lead elsewhere', () => {
  expect(['', '116#', '116 111', '+', '1+1', '٣'].map((dial) => spellNumber(dial, 'plus'))).toEqual(
    Array.from({ length: 6 }, () => []),
  );
});

test('every number of the directory that is dialled can be said', () => {
  const channels = readRepository().countries.flatMap(({ services }) => services.flatMap(({ channels }) => channels));
  const dialled = channels.flatMap((way) => ('dial' in way ? [way.dial] : []));
  expect(dialled.length).toBeGreaterThan(100);
  expect(dialled.filter((dial) => spellNumber(dial, 'plus').length !== dial.length)).toEqual([]);
});
