/** Promises about cards that travel in parts: nothing is lost, and nothing changes its place. */
import { describe, expect, it } from 'vitest';
import { joinParts, partOf, unitsOf } from '#core/card/card-parts.ts';
import { cardsOf } from './zz-cards.ts';

const deckOf = (id: string, language: string) => ({ id, picture: 'a-picture', text: `${id} in ${language}` });
const whole = (language: string) => ({
  ...cardsOf(language, { cards: [] }, {}),
  decks: ['a', 'b', 'c'].map((id) => ({ ...deckOf(id, language), cards: [] })),
  replyDecks: ['d', 'e'].map((id) => ({ ...deckOf(id, language), replies: [] })),
});

describe('cards', () => {
  it.each([1, 2, 3, 4, 5])('cut after %i decks are joined to what they were', (size) => {
    const parts = ['qa', 'qb'].map(whole).flatMap((piece) => {
      const units = unitsOf(piece);
      return [partOf(piece, units.slice(0, size)), partOf(piece, units.slice(size))];
    });
    expect(joinParts(parts)).toEqual(['qa', 'qb'].map(whole));
  });

  it('of a part can be read by themselves', () => {
    const piece = whole('qa');
    const part = partOf(piece, unitsOf(piece).slice(3));
    expect(part.decks).toEqual([]);
    expect(part.words).toEqual(piece.words);
  });
});
