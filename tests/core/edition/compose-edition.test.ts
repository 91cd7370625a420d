import { describe, expect, it } from 'vitest';
import { composeEdition, dangerNow } from '#core/edition/compose-edition.ts';
import type { EditionTexts } from '#core/edition/edition-piece.ts';

const piece: EditionTexts = {
  kind: 'edition',
  language: 'en',
  age: 2,
  topics: [
    {
      id: 'first-topic',
      group: 'telling',
      picture: 'telling',
      pictures: ['telling', 'body'],
      links: ['second-topic', 'not-here'],
      closing: 'practical',
      sayToAdult: 'For the adult.',
      text: { title: 'First', note: 'A note.', body: ['One.', 'Two.'], say: 'Say.', do: 'Do.' },
    },
    {
      id: 'second-topic',
      group: 'is-this-ok',
      picture: 'body',
      pictures: [],
      links: [],
      closing: 'harm',
      text: { title: 'Second', body: ['Three.'], say: 'Say it.', excuse: 'Excuse.', do: 'Do it.' },
    },
  ],
  closings: { harm: 'Closing of harm.', practical: 'Practical closing.', own: 'Own closing.' },
  core: ['1', '2', 'Ask who will know.', '4', 'Call {{emergencyNumber}}.', '6', '7', '8', '9', '10'],
  coreWithoutNumber: 'Call the emergency number.',
  calm: ['Breathe.'],
};

describe('an edition', () => {
  it('gives each topic the closing that belongs to it, never another', () => {
    expect(composeEdition(piece).topics.map(({ closing }) => closing)).toEqual([
      'Practical closing.',
      'Closing of harm.',
    ]);
  });

  it('says on every topic what may be reported, before anything is told', () => {
    for (const topic of composeEdition(piece).topics) expect(topic.beforeYouTell).toBe('Ask who will know.');
  });

  it('shows no number as long as no country was chosen', () => {
    expect(dangerNow(composeEdition(piece))).toBe('Call the emergency number.');
  });

  it("puts in the country's own number once it was chosen", () => {
    expect(dangerNow(composeEdition(piece, '122'))).toBe('Call 122.');
  });

  it('keeps the sentence of the youngest, which names no number', () => {
    const youngest = { ...piece, core: piece.core.map((line, place) => (place === 4 ? 'Go to people.' : line)) };
    expect(dangerNow(composeEdition(youngest, '122'))).toBe('Go to people.');
  });

  it("keeps the child's own language off the cards that speak of harm", () => {
    const [first] = piece.topics;
    const silent = composeEdition({ ...piece, topics: first ? [{ ...first, silent: true }] : [] });
    expect(silent.topics.map(({ isSilent }) => isSilent)).toEqual([true]);
    expect(composeEdition(piece).topics.map(({ isSilent }) => isSilent)).toEqual([false, false]);
  });

  it('never leaves a placeholder on the screen', () => {
    for (const number of [undefined, '122']) expect(composeEdition(piece, number).core.join()).not.toContain('{{');
  });
});
