/** Promises about the two sides of a card: nothing is shown that one of them cannot read, and no gap is left open. */
import { describe, expect, it } from 'vitest';
import { composeDecks, findCard } from '#core/card/compose-cards.ts';
import { textOf } from '#core/card/fill-phrase.ts';
import { cardsOf } from './zz-cards.ts';

const facts = {
  cards: [
    { id: 'both' },
    { id: 'quiet', silent: true as const },
    { id: 'speak' },
    { id: 'call' },
    { id: 'only-child' },
    { id: 'only-adult' },
  ],
};
const child = cardsOf('qa', facts, {
  both: 'qa: both',
  quiet: 'qa: quiet',
  speak: 'qa: {{language}}.',
  call: 'qa: {{emergencyNumber}}.',
  'only-child': 'qa: mine',
});
const adult = cardsOf('qb', facts, {
  both: 'qb: both',
  quiet: 'qb: quiet',
  speak: 'qb: {{language}}.',
  call: 'qb: {{emergencyNumber}}.',
  'only-adult': 'qb: mine',
});
const known = { ownName: 'Qa', emergencyNumber: '000000' };
const decks = composeDecks({ child, adult }, known);
const ids = (all: typeof decks) => all.flatMap(({ cards }) => cards.map(({ id }) => id));

describe('a card', () => {
  it('is there only where both can read it, in the order of the child, the silent ones last', () => {
    expect(ids(decks)).toEqual(['both', 'speak', 'call', 'quiet']);
    expect(decks[0]?.title).toBe('deck in qa');
  });

  it('with an emergency number is not there before a country is chosen', () => {
    const without = composeDecks({ child, adult }, { ...known, emergencyNumber: undefined });
    expect(ids(without)).toEqual(['both', 'speak', 'quiet']);
    expect(textOf(findCard(decks, 'call')?.forAdult ?? [])).toBe('qb: 000000.');
  });

  it('names the language of the child by the name the adult knows and by its own', () => {
    const card = findCard(decks, 'speak');
    expect(textOf(card?.forAdult ?? [])).toBe('qb: qa in qb · Qa.');
    expect(textOf(card?.forChild ?? [])).toBe('qa: Qa.');
  });

  it('is silent when either side says so', () => {
    expect(decks[0]?.cards.filter(({ isSilent }) => isSilent).map(({ id }) => id)).toEqual(['quiet']);
    const loud = cardsOf('qb', { cards: [{ id: 'quiet' }] }, { quiet: 'qb: quiet' });
    expect(composeDecks({ child, adult: loud }, known)[0]?.cards[0]?.isSilent).toBe(true);
  });

  it('brings the note of the adult, and never that of the child', () => {
    const noted = cardsOf('qa', { cards: [{ id: 'both', note: 'for qa' }] }, { both: 'qa' });
    const other = cardsOf('qb', { cards: [{ id: 'both', note: 'for qb' }] }, { both: 'qb' });
    expect(composeDecks({ child: noted, adult: other }, known)[0]?.cards[0]?.note).toBe('for qb');
  });

  it('leaves no empty deck behind', () => {
    const nothing = cardsOf('qb', { cards: [] }, {});
    expect(composeDecks({ child, adult: nothing }, known)).toEqual([]);
  });
});
