/** Promises about numbers that are said: every sign, one after the other. */
import { expect, it } from 'vitest';
import { partsOfNumber } from '#core/speech/parts-of-number.ts';

it.each([
  ['+49 116 111', ['plus', '4', '9', '1', '1', '6', '1', '1', '1']],
  ['112', ['1', '1', '2']],
  ['0800 111 0 333', ['0', '8', '0', '0', '1', '1', '1', '0', '3', '3', '3']],
  ['', []],
])('%s', (number, parts) => {
  expect(partsOfNumber(number, 'plus')).toEqual(parts);
});
