/** Promises about the names of spoken texts: a sound is found by its very words alone. */
import { expect, it } from 'vitest';
import { markText, murmur3 } from '#core/speech/mark-text.ts';

const bytesOf = (text: string) => [...new TextEncoder().encode(text)];

it('is the MurmurHash3 that others compute', () => {
  expect(murmur3([], 0)).toBe(0);
  expect(murmur3([], 1)).toBe(0x514e28b7);
  expect(murmur3(bytesOf('test'), 0)).toBe(0xba6bd213);
  expect(murmur3(bytesOf('Hello, world!'), 0)).toBe(0xc0363e43);
  expect(murmur3(bytesOf('The quick brown fox jumps over the lazy dog'), 0)).toBe(0x2e4ff723);
});

it('does not care how a text is broken into lines, and cares for every letter', () => {
  expect(markText(' Go to\n a grown-up. ')).toBe(markText('Go to a grown-up.'));
  expect(markText('Go to a grown-up!')).not.toBe(markText('Go to a grown-up.'));
  expect(markText('ሰላም')).toMatch(/^[0-9a-f]{16}$/);
});
