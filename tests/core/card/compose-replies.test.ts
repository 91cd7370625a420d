/** Promises about replies: nothing stands in a gap that was not chosen, and nothing is offered that one side cannot read. */
import { describe, expect, it } from 'vitest';
import { choicesFor, composeReplies, fillReply, findReply } from '#core/card/compose-replies.ts';
import { textOf } from '#core/card/fill-phrase.ts';
import { cardsOf } from './zz-cards.ts';

const facts = {
  cards: [],
  replies: [
    { id: 'ask', question: true as const, note: 'read this' },
    { id: 'wait', onlyIfTrue: true as const },
    { id: 'only-adult' },
  ],
};
const child = cardsOf('qa', facts, { ask: 'qa: ask', wait: 'qa: {{role}}, {{minutes}}.' });
const adult = cardsOf('qb', facts, { ask: 'qb: ask', wait: 'qb: {{role}}, {{minutes}}.', 'only-adult': 'qb' });
const sides = { child, adult };
const decks = composeReplies(sides);
const wait = findReply(decks, 'wait');

describe('a reply', () => {
  it('stands in decks of the adult, and only where the child can read it', () => {
    expect(decks[0]?.title).toBe('replies in qb');
    expect(decks[0]?.replies.map(({ id }) => id)).toEqual(['ask', 'wait']);
  });

  it('says what it is: a question, a promise, with a note to read first', () => {
    expect(findReply(decks, 'ask')).toMatchObject({ isQuestion: true, isPromise: false, note: 'read this', wants: [] });
    expect(wait).toMatchObject({ isQuestion: false, isPromise: true, wants: ['role', 'minutes'] });
  });

  it('is a promise when either side says so', () => {
    const careless = cardsOf('qb', { cards: [], replies: [{ id: 'wait' }] }, { wait: 'qb' });
    expect(composeReplies({ child, adult: careless })[0]?.replies[0]?.isPromise).toBe(true);
  });

  it('is not shown before everything in it is chosen', () => {
    expect(fillReply(wait?.forChild ?? '', child, {})).toBeUndefined();
    expect(fillReply(wait?.forChild ?? '', child, { role: 'nurse' })).toBeUndefined();
    expect(fillReply(wait?.forChild ?? '', child, { role: 'nobody', minutes: '5' })).toBeUndefined();
    const filled = fillReply(wait?.forChild ?? '', child, { role: 'nurse', minutes: '5' });
    expect(textOf(filled ?? [])).toBe('qa: nurse in qa, 5.');
    expect(filled?.filter(({ gap }) => gap).map(({ gap }) => gap)).toEqual(['role', 'minutes']);
  });

  it('offers what has a name in both languages', () => {
    expect(choicesFor('role', sides)).toEqual([{ id: 'nurse', picture: 'nurse', text: 'nurse in qb' }]);
    expect(choicesFor('role', { child: { ...child, roles: [] }, adult })).toEqual([]);
    expect(choicesFor('minutes', sides).map(({ id, text }) => [id, text])).toEqual([
      ['5', '5'],
      ['10', '10'],
    ]);
  });
});
