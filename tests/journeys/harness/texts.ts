/** Compares what stands on a screen with what was written. */
import { expect } from 'vitest';

const plain = (text: string) => text.replace(/\s+/g, ' ').trim();

/** Every sentence is there; the message names each one that is not. */
export function expectToSay(shown: string, sentences: readonly string[], where: string): void {
  const text = plain(shown);
  expect(
    sentences.filter((sentence) => !text.includes(plain(sentence))),
    where,
  ).toEqual([]);
}
