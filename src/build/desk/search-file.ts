/** Writes what the helper's desk searches in one language: topics, cards and the names of countries. */

import type { LanguagePieces } from '#build/site-packs.ts';
import type { CardsPiece } from '#core/card/cards-piece.ts';
import type { SearchEntry, SearchFile, SearchPart } from '#core/desk/desk-files.ts';
import { composeEdition } from '#core/edition/compose-edition.ts';

type Sources = Pick<LanguagePieces, 'texts' | 'editions' | 'cards' | 'names'>;

export function makeSearchFile({ texts, editions, cards, names }: Sources): Omit<SearchFile, 'others'> {
  const { tag, dir } = texts.language;
  const countries = Object.entries(names.countries).map(([code, title]) => ({
    id: `country:${code}`,
    title,
    parts: [],
  }));
  return {
    language: { tag, dir },
    entries: [...topicsOf({ texts, editions }), ...(cards ? cardsOf(cards) : []), ...countries],
  };
}

function topicsOf({ texts: { ui }, editions }: Pick<Sources, 'texts' | 'editions'>): SearchEntry[] {
  const topics = new Map<string, { title: string; parts: SearchPart[] }>();
  for (const piece of editions) {
    for (const { id, title, note, blocks, say, excuse, do: what } of composeEdition(piece).topics) {
      const all = topics.get(id) ?? { title, parts: [] };
      const lines = [...(note ? [note] : []), ...blocks.map(({ text }) => text), say];
      all.parts.push({
        age: piece.age,
        head: ui[`age${piece.age}`] ?? '',
        title,
        lines: [...lines, ...(excuse ? [excuse] : []), what],
      });
      topics.set(id, all);
    }
  }
  return Array.from(topics, ([id, topic]) => ({ id: `topic:${id}`, ...topic }));
}

/** Gaps are shown as gaps: here nobody fills them. */
function cardsOf({ decks, replyDecks }: CardsPiece): SearchEntry[] {
  const entry = (
    kind: string,
    deck: string,
    { id, text, note, silent }: { id: string; text: string; note?: string | undefined; silent?: true | undefined },
  ): SearchEntry => ({
    id: `${kind}:${id}`,
    title: text.replace(/\{\{\w+\}\}/g, '…'),
    parts: [{ head: deck, lines: note ? [note] : [] }],
    ...(silent ? { silent } : {}),
  });
  return [
    ...decks.flatMap((deck) => deck.cards.map((card) => entry('card', deck.text, card))),
    ...replyDecks.flatMap((deck) => deck.replies.map((reply) => entry('reply', deck.text, reply))),
  ];
}
