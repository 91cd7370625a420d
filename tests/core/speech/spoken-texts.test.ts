/** What may be said aloud is what is shown, and nothing is forgotten that a child needs before it can read. */
import { describe, expect, it } from 'vitest';
import type { LanguageTexts } from '#core/content/read-content.ts';
import { markText } from '#core/speech/mark-text.ts';
import { spokenTexts } from '#core/speech/spoken-texts.ts';
import { zzContent } from '#tests/core/review/zz-content.ts';

const content = zzContent();
const [english] = content.languages;
if (!english) throw new Error('no language');

const spoken = (changes: Partial<LanguageTexts> = {}, facts = content) =>
  spokenTexts(facts, { ...english, ...changes });
const find = (text: string, all = spoken()) => all.find((one) => one.text === text);

describe('spoken texts', () => {
  it('are topics, cards, replies, answers, stories, screens, the safety core and digits', () => {
    const texts = spoken().map(({ text }) => text);
    const all = [
      'A title',
      'A sentence.',
      'I say.',
      'A card.',
      'A reply.',
      'Yes',
      'A scene.',
      'Close',
      'Core.',
      '0',
      '9',
    ];
    expect(texts).toEqual(expect.arrayContaining(all));
    expect(texts).not.toContain('A guide');
  });

  it('name themselves by their words, once, with every place they stand in', () => {
    const text = find('A sentence.');
    expect(text?.mark).toBe(markText('A sentence.'));
    expect(text?.at).toContain('topics/general#1/body/0');
    expect(text?.at).toContain('topics/harm#3/body/0');
    const marks = spoken().map(({ mark }) => mark);
    expect(new Set(marks).size).toBe(marks.length);
  });

  it('leave out what has a gap, and what only helpers read', () => {
    const ui = { close: 'Close', call: 'Call {{number}}', deskCheck: 'Check' };
    const texts = spoken({ ui }).map(({ text }) => text);
    expect(texts).not.toContain('Call {{number}}');
    expect(texts).not.toContain('Check');
  });

  it('say which belong to the safety core', () => {
    for (const text of ['Core.', 'A card.', 'A reply.', 'Yes', 'Deck', '7']) expect(find(text)?.isCore).toBe(true);
    for (const text of ['A sentence.', 'A scene.', 'Calm.']) expect(find(text)?.isCore).toBe(false);
    const ui = { iAmLost: 'I am lost', sources: 'Sources' };
    expect(find('I am lost', spoken({ ui }))?.isCore).toBe(true);
    expect(find('Sources', spoken({ ui }))?.isCore).toBe(false);
  });

  it('say which stand on a silent card, and still list them: the adult may read this language', () => {
    const [deck] = content.cards.decks;
    const [card] = deck?.cards ?? [];
    if (!deck || !card) throw new Error('no card');
    const cards = { ...content.cards, decks: [{ ...deck, cards: [{ ...card, silent: true }] }] };
    expect(find('A card.')?.isSilent).toBe(false);
    expect(find('A card.', spoken({}, { ...content, cards }))?.isSilent).toBe(true);
    const topics = content.topics.map((topic) => ({ ...topic, silentCard: true }));
    expect(find('I say.', spoken({}, { ...content, topics }))?.isSilent).toBe(true);
    expect(find('A sentence.', spoken({}, { ...content, topics }))?.isSilent).toBe(false);
  });
});
