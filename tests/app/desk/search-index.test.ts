/** Whoever helps finds every topic, card, country and person, in every language, also with a slip of the finger. */
import { describe, expect, it } from 'vitest';
import { makeSearchIndex } from '#app/desk/search/search-index.ts';
import { makeSearchFile } from '#build/desk/search-file.ts';
import { publishContent } from '#build/site-packs.ts';
import { readRepository } from '#tests/content/repository.ts';

const { languages } = publishContent(readRepository());
const files = languages.map(makeSearchFile);
const first = (index: ReturnType<typeof makeSearchIndex>, text: string) => index.find(text)[0]?.id;

/** A longer word with a letter gone: what a thumb does. */
function misspell(title: string): string | undefined {
  const word = title.split(/[\s,.?!:]+/).find((one) => /^[^’'ʼ]{7,}$/.test(one));
  return word && word.slice(0, 3) + word.slice(4);
}

describe.each(files)('in $language.tag', (file) => {
  const index = makeSearchIndex();
  index.add(file);
  const of = (kind: string) => file.entries.filter(({ id }) => id.startsWith(`${kind}:`));
  const titlesOf = (kind: string) =>
    of(kind).flatMap(({ id, title, parts }) =>
      [...new Set([title, ...parts.flatMap((part) => part.title ?? [])])].map((one) => ({ id, title: one })),
    );
  /** Two things may have one name. */
  const sameName = (title: string) =>
    file.entries
      .filter((one) => [one.title, ...one.parts.map((part) => part.title)].includes(title))
      .map(({ id }) => id);

  it('has something of each kind', () => {
    for (const kind of ['topic', 'card', 'reply', 'country']) expect(of(kind).length).toBeGreaterThan(10);
  });

  it.each(['topic', 'country'])('each title of a %s, at every age, finds it first', (kind) => {
    const wrong = titlesOf(kind).filter(({ id, title }) => {
      const found = first(index, title);
      return found !== id && !sameName(title).includes(found ?? '');
    });
    expect(wrong).toEqual([]);
  });

  it('what a card says finds it among the first three', () => {
    const wrong = titlesOf('card').filter(
      ({ id, title }) =>
        !index
          .find(title)
          .slice(0, 3)
          .some((found) => found.id === id || sameName(title).includes(found.id)),
    );
    expect(wrong).toEqual([]);
  });

  it('a title without its capitals, or a word of it with a slip, still finds it', () => {
    const wrong = titlesOf('topic').filter(({ id, title }) => {
      const slip = misspell(title);
      return (
        first(index, title.toLowerCase()) === undefined ||
        (slip !== undefined && !index.find(slip).some((found) => found.id === id))
      );
    });
    // A slip may make another word, of which there are many: nearly all are found.
    expect(wrong.length).toBeLessThan(titlesOf('topic').length / 10);
  });
});

it('finds the same topic by the words of any language, once', () => {
  const index = makeSearchIndex();
  for (const file of files) index.add(file);
  for (const file of files) {
    for (const { id, title } of file.entries.filter((entry) => entry.id.startsWith('topic:'))) {
      const found = index.find(title).map((one) => one.id);
      expect(found).toContain(id);
      expect(new Set(found).size).toBe(found.length);
    }
  }
});

it('finds nothing in nothing, and does not stumble over signs', () => {
  const index = makeSearchIndex();
  for (const file of files) index.add(file);
  for (const text of ['', ' ', '?', '…', '"', '\\', '\u0000', '((((']) expect(index.find(text)).toEqual([]);
  expect(() => index.find('x'.repeat(10_000))).not.toThrow();
});
