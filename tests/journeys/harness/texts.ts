/** Compares what stands on a screen with what was written. */
import type { Page } from 'playwright-core';
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

/** What can be seen of each topic of a document, by its name: in one go, for a document is long. */
export const topicsOn = (page: Page): Promise<Record<string, string>> =>
  page.evaluate(() =>
    Object.fromEntries(
      Array.from(document.querySelectorAll<HTMLElement>('[data-topic]'), (one) => [one.dataset.topic, one.innerText]),
    ),
  );
