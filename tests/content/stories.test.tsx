/** Promises about every small story of all content. */
// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { publishContent } from '#build/site-packs.ts';
import { ages } from '#core/age/age.ts';
import { Story } from '#features/stories/story.tsx';
import ui from '#locales/en/ui.json';
import { putOnScreen, typedInto } from '#tests/features/on-screen.tsx';
import { readRepository } from './repository.ts';

const content = readRepository();
const { languages } = publishContent(content);
const stories = languages.flatMap(({ tag, scenarios, editions }) =>
  scenarios.map((story) => ({ name: `${story.id} in ${tag}`, story, editions })),
);
const ignore = () => undefined;

describe('every story', () => {
  it('that is written is there', () => {
    const english = languages.find(({ tag }) => tag === 'en');
    expect(english?.scenarios.map(({ id }) => id)).toEqual(content.scenarios.map(({ id }) => id));
    for (const age of ages)
      expect(english?.scenarios.filter((story) => story.ages.includes(age)).length).toBeGreaterThan(3);
  });

  it.each(stories)(
    '$name answers each of three answers kindly, and any other can be tapped afterwards',
    ({ story }) => {
      const { screen, tap, leave } = putOnScreen(
        <Story
          text={story.text}
          second={undefined}
          picture={story.picture}
          people={<p>people</p>}
          ways={<p>ways</p>}
          onAnother={ignore}
        />,
      );
      const { text } = story;
      expect(screen.textContent).toContain(text.scene);
      expect(screen.textContent).toContain('people');
      expect(screen.textContent).not.toContain(text.do);
      expect(screen.textContent).toContain(ui.noWrongAnswer);
      for (const answer of ['yes', 'no', 'unsure', 'yes'] as const) {
        tap(`[data-answer="${answer}"]`);
        expect(screen.querySelector('[role="status"]')?.textContent).toBe(text[answer].feedback);
        expect(screen.querySelectorAll('[data-answer]')).toHaveLength(3);
        expect(screen.textContent).toContain(text.do);
        expect(screen.textContent).toContain('ways');
      }
      expect(screen.querySelector('[data-another]')).not.toBeNull();
      expect(screen.querySelector(typedInto)).toBeNull();
      leave();
    },
  );

  it.each(stories)(
    '$name leads to a topic that each of its ages can read, once that is translated',
    ({ story, editions }) => {
      for (const { age, language, topics } of editions) {
        if (!story.ages.includes(age) || language !== 'en') continue;
        expect(topics.map(({ id }) => id)).toContain(story.topic);
      }
    },
  );

  it('begins no answer with yes or no, so that nobody is told to be right or wrong', () => {
    const english = stories.filter(({ name }) => name.endsWith(' in en'));
    const judged = english.flatMap(({ name, story: { text } }) =>
      [text.yes, text.no, text.unsure]
        .filter(({ feedback }) => /^(yes|no|right|wrong|correct)\b/i.test(feedback))
        .map(() => name),
    );
    expect(judged).toEqual([]);
  });
});
