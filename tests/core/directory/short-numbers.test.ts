/** The numbers of the emergency page, short on the way and whole again in the worker. */
import { expect, it } from 'vitest';
import { shortenNumbers, spellNumber, spellNumbers } from '#core/directory/short-numbers.ts';

const numbers = [
  ['🚓', '112', '112'],
  ['🧒', '116111', '116 111'],
  ['🧒', '080050305', '080 05 03 05'],
  ['🧒', '+382116111', '+382 116 111'],
  ['📞', '0800116111', '0800-116-111'],
  ['📞', '116123', '116 &#38; 123'],
  ['📞', '112', '116 111'],
] as const;
const page = `<ul>${numbers.map(([sign, dial, show]) => `<li>${spellNumber(sign, dial, show)} · </li>`).join('')}</ul>`;

it('makes the same page again, letter by letter', () => {
  expect(spellNumbers(shortenNumbers(page))).toBe(page);
});

it('shortens what is shown as it is dialled, and nothing else', () => {
  const short = shortenNumbers(page);
  expect(short.match(/~[^~]+~[^~]+~/g)).toEqual(['~🚓~112~', '~🧒~116 111~', '~🧒~080 05 03 05~', '~🧒~+382 116 111~']);
  expect(short.match(/href="tel:[^"]*"/g)).toEqual(['href="tel:0800116111"', 'href="tel:116123"', 'href="tel:112"']);
});

it('leaves a page without numbers as it is, and refuses one that has the mark already', () => {
  expect([shortenNumbers('<p>$& $1</p>'), spellNumbers('<p>$& $1</p>')]).toEqual(['<p>$& $1</p>', '<p>$& $1</p>']);
  expect(() => shortenNumbers('<p>~</p>')).toThrow('"~"');
});
