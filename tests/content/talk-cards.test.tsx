/** Promises about every card and every reply of all content, in each pair of languages. */
// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { publishContent } from '#build/site-packs.ts';
import type { CardsPiece } from '#core/card/cards-piece.ts';
import { composeDecks } from '#core/card/compose-cards.ts';
import { type Chosen, choicesFor, composeReplies, fillReply, type TalkReply } from '#core/card/compose-replies.ts';
import { textOf } from '#core/card/fill-phrase.ts';
import type { Side } from '#core/language/language.ts';
import { PhraseCard } from '#features/talk-cards/phrase-card.tsx';
import { ReplyGate } from '#features/talk-cards/reply-gate.tsx';
import { ShownReply } from '#features/talk-cards/shown-reply.tsx';
import { putOnScreen, typedInto } from '#tests/features/on-screen.tsx';
import { readRepository } from './repository.ts';

const content = readRepository();
const pieces = publishContent(content).languages.flatMap(({ cards }) => (cards ? [cards] : []));
const english = pieces.find(({ language }) => language === 'en');
if (!english) throw new Error('there are no English cards');

/** A made-up translation of all cards: every letter is one that no adult's side has. */
const strange = 'ჟ';
const inStrange = (text: string) => text.replace(/\{\{\w+\}\}|\p{L}/gu, (sign) => (sign.length > 2 ? sign : strange));
function translated(value: unknown, key = ''): unknown {
  if (typeof value === 'string') return ['id', 'picture', 'kind', 'language'].includes(key) ? value : inStrange(value);
  if (Array.isArray(value)) return value.map((one) => translated(one, key));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, translated(inner, name)]));
}
const strangers: CardsPiece = { ...(translated(english) as CardsPiece), language: 'qa' };

const known = { ownName: strange, emergencyNumber: '000000' };
const all = [...pieces, strangers];
const pairs = all.flatMap((child) =>
  pieces.map((adult) => ({ name: `${child.language} to ${adult.language}`, child, adult })),
);

const cardsOf = (child: CardsPiece, adult: CardsPiece) =>
  composeDecks({ child, adult }, known).flatMap(({ cards }) => cards);
const repliesOf = (child: CardsPiece, adult: CardsPiece) =>
  composeReplies({ child, adult }).flatMap(({ replies }) => replies);

/** Every way in which the gaps of a reply can be filled. */
function waysToFill({ wants }: TalkReply, child: CardsPiece, adult: CardsPiece): Chosen[] {
  return wants.reduce<Chosen[]>(
    (ways, gap) => ways.flatMap((way) => choicesFor(gap, { child, adult }).map(({ id }) => ({ ...way, [gap]: id }))),
    [{}],
  );
}

describe.each(pairs)('from $name', ({ child, adult }) => {
  it('every card composes, with no gap left open', () => {
    const cards = cardsOf(child, adult);
    const texts = cards.flatMap(({ forAdult, forChild }) => [textOf(forAdult), textOf(forChild)]);
    expect(cards.length).toBeGreaterThan(0);
    expect(texts.filter((text) => text === '' || /[{}]/.test(text))).toEqual([]);
  });

  it('every reply composes with everything that can be chosen in it', () => {
    const open = repliesOf(child, adult).flatMap((reply) => {
      const ways = waysToFill(reply, child, adult);
      if (ways.length === 0) return [`${reply.id}: nothing to choose`];
      return ways
        .flatMap((way) => [fillReply(reply.forChild, child, way), fillReply(reply.forAdult, adult, way)])
        .map((parts) => textOf(parts ?? []))
        .filter((text) => text === '' || /[{}]/.test(text))
        .map((text) => `${reply.id}: ${text}`);
    });
    expect(open).toEqual([]);
  });
});

describe('of what is written in English', () => {
  it('no card and no reply is lost', () => {
    const written = content.cards.decks.flatMap(({ cards }) => cards.map(({ id }) => id));
    expect(
      cardsOf(english, english)
        .map(({ id }) => id)
        .sort(),
    ).toEqual(written.sort());
    expect(repliesOf(english, english).map(({ id }) => id)).toEqual(
      content.cards.replyDecks.flatMap(({ replies }) => replies.map(({ id }) => id)),
    );
  });

  it('only the cards with the emergency number wait for a country', () => {
    const without = composeDecks({ child: english, adult: english }, { ...known, emergencyNumber: undefined });
    const ids = without.flatMap(({ cards }) => cards.map(({ id }) => id));
    const waiting = english.decks.flatMap(({ cards }) =>
      cards.filter(({ text }) => text.includes('{{emergencyNumber}}')),
    );
    expect(waiting.length).toBeGreaterThan(0);
    expect(cardsOf(english, english).filter(({ id }) => !ids.includes(id))).toHaveLength(waiting.length);
  });

  it('every reply that must not be overheard tells the helper so first', () => {
    const silent = content.cards.replyDecks.flatMap(({ replies }) => replies.filter((reply) => reply.silent));
    expect(silent.length).toBeGreaterThan(0);
    const notes = silent.map(({ id }) => [id, repliesOf(english, english).find((one) => one.id === id)?.note]);
    expect(notes.filter(([, note]) => !note?.includes('Only when nobody'))).toEqual([]);
  });

  it('every deck begins with the cards that may be overheard', () => {
    for (const { id, cards } of composeDecks({ child: english, adult: english }, known)) {
      const silent = cards.map(({ isSilent }) => isSilent);
      expect({ id, silent }).toEqual({ id, silent: [...silent].sort() });
    }
  });
});

const side = (tag: string): Side => ({ tag, dir: 'ltr' });
const sides = { child: strangers, adult: english, childSide: side('qa'), adultSide: side('en') };
const ignore = () => undefined;
const cards = cardsOf(strangers, english);
const replies = repliesOf(strangers, english);

describe('on the screen', () => {
  it.each(cards.filter(({ isSilent }) => isSilent))(
    'the silent card $id holds nothing of the language of the child, also not for screen readers',
    (card) => {
      const { screen, leave } = putOnScreen(<PhraseCard card={card} sides={sides} isOnTop onTop={ignore} />);
      expect(screen.querySelector('.card p')?.textContent).toBe(textOf(card.forAdult));
      expect(screen.innerHTML).not.toContain(strange);
      expect(screen.innerHTML).not.toContain('lang="qa"');
      leave();
    },
  );

  it.each(cards.filter(({ isSilent }) => !isSilent))(
    'the card $id is large for the adult and small for the child',
    (card) => {
      const { screen, leave } = putOnScreen(<PhraseCard card={card} sides={sides} isOnTop={false} onTop={ignore} />);
      expect(screen.querySelector('.card p[lang="en"]')?.textContent).toBe(textOf(card.forAdult));
      expect(screen.querySelector('.under[lang="qa"]')?.textContent).toBe(textOf(card.forChild));
      leave();
    },
  );

  it.each(replies)(
    'the reply $id is not shown before its note was read, its gaps filled and its promise ticked',
    (reply) => {
      const shown: Chosen[] = [];
      const { screen, tap, leave } = putOnScreen(
        <ReplyGate reply={reply} sides={sides} onShow={(chosen) => shown.push(chosen)} />,
      );
      expect(screen.innerHTML).not.toContain(strange);
      if (reply.note) expect(screen.textContent).toContain(reply.note);
      const canShow = () => screen.querySelector('[data-show]') !== null;
      for (const gap of reply.wants) {
        expect(canShow()).toBe(false);
        tap(`[data-gap="${gap}"] [data-choice]`);
      }
      if (reply.isPromise) {
        expect(canShow()).toBe(false);
        tap('[data-promise]');
      }
      tap('[data-show]');
      expect(Object.keys(shown[0] ?? {}).sort()).toEqual([...reply.wants].sort());
      expect(screen.querySelector(typedInto)).toBeNull();
      leave();
    },
  );

  it.each(replies)('the reply $id is large for the child, with five answers if it asks', (reply) => {
    const [chosen = {}] = waysToFill(reply, strangers, english);
    const answers: string[] = [];
    const { screen, tap, leave } = putOnScreen(
      <ShownReply reply={reply} chosen={chosen} sides={sides} onAnswer={(answer) => answers.push(answer)} />,
    );
    expect(screen.querySelector('.card p[lang="qa"]')?.textContent).toContain(strange);
    const offered = Array.from(
      screen.querySelectorAll('[data-answer]'),
      (one) => one.getAttribute('data-answer') ?? '',
    );
    expect(offered).toHaveLength(reply.isQuestion ? 5 : 0);
    for (const answer of offered) tap(`[data-answer="${answer}"]`);
    expect(answers).toEqual(offered);
    expect(screen.querySelector(typedInto)).toBeNull();
    leave();
  });
});
