/** Promises about a topic that a language lacks: its picture first, then the second language, and each word says which it is. */
// @vitest-environment jsdom
import { afterEach, expect, it } from 'vitest';
import { makeEditions } from '#build/pieces.ts';
import { composeEdition, type Edition } from '#core/edition/compose-edition.ts';
import { lentTopics } from '#core/edition/lent-topics.ts';
import { LentTopic } from '#features/reading/lent-topic.tsx';
import { TopicList } from '#features/reading/topic-list.tsx';
import { readRepository } from '#tests/content/repository.ts';
import { type OnScreen, putOnScreen } from '#tests/features/on-screen.tsx';
import { TwoLanguagesView } from '#ui/two-languages.tsx';

const content = readRepository();
const editionIn = (tag: string): Edition => {
  const texts = content.languages.find(({ language }) => language.tag === tag);
  const [, piece] = texts ? makeEditions(content, texts) : [];
  if (!piece) throw new Error(`no edition in "${tag}"`);
  return composeEdition(piece);
};
const english = editionIn('en');
const arabic = editionIn('ar');
const [lacking] = arabic.topics;
if (!lacking) throw new Error('there is no topic');
const own = { ...english, topics: english.topics.filter(({ id }) => id !== lacking.id) };
const two = {
  first: { tag: 'en', dir: 'ltr' },
  second: { tag: 'ar', dir: 'rtl' },
  words: { beforeYouTell: 'قبل', sayIt: 'قل', excuse: 'عذر', doThis: 'افعل' },
} as never;

let shown: OnScreen | undefined;
afterEach(() => shown?.leave());

it('is lent by the second language alone, and only where the first has none', () => {
  expect(lentTopics(own, arabic).map(({ id }) => id)).toEqual([lacking.id]);
  expect(lentTopics(english, arabic)).toEqual([]);
  expect(lentTopics(own, undefined)).toEqual([]);
});

it('stands in the list by its picture, with a title that says its language and direction', () => {
  shown = putOnScreen(
    <TwoLanguagesView.Provider value={two}>
      <TopicList topics={lentTopics(own, arabic)} second={arabic.topics} onTopic={() => undefined} />
    </TwoLanguagesView.Provider>,
  );
  const row = shown.screen.querySelector(`[data-topic="${lacking.id}"]`);
  expect(row?.firstElementChild?.tagName).toBe('svg');
  expect(row?.textContent).toBe(lacking.title);
  expect(row?.querySelector('[lang="ar"][dir="rtl"]')?.textContent).toBe(lacking.title);
  expect(row?.querySelector('[lang="en"]')).toBeNull();
});

it('is read in that language from its picture to its end, without a word of the other', () => {
  shown = putOnScreen(
    <TwoLanguagesView.Provider value={two}>
      <LentTopic topic={lacking} />
    </TwoLanguagesView.Provider>,
  );
  const [picture, text] = Array.from(shown.screen.children);
  expect(picture?.tagName).toBe('svg');
  expect([text?.getAttribute('lang'), text?.getAttribute('dir')]).toEqual(['ar', 'rtl']);
  for (const { text: sentence } of lacking.blocks) expect(text?.textContent).toContain(sentence);
  const foreign = Array.from(text?.querySelectorAll('*') ?? []).filter(
    (element) =>
      element.children.length === 0 && /[a-z]{3}/i.test(element.textContent ?? '') && !element.closest('[lang="en"]'),
  );
  expect(foreign.map(({ textContent }) => textContent)).toEqual([]);
});
