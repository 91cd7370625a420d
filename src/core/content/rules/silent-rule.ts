/** Keeps silent what must never be shown or heard in the child's own language beside whoever controls the child. */
import { collect } from '#core/collect.ts';
import { silentFile } from './read-guards.ts';
import type { Found, Rule } from './rule.ts';

const factsFile = 'src/content/cards.json';

export const silentCards: Rule = ({ content: { cards }, guards: { silent } }) => {
  const wanted = (list: readonly string[], kind: string, all: ReadonlyArray<{ id: string; silent: boolean }>) =>
    collect(list, (id): Found[] => {
      const card = all.find((one) => one.id === id);
      if (!card) return [stray(kind, id)];
      return card.silent
        ? []
        : [
            {
              rule: 'silent',
              file: factsFile,
              field: `${id}.silent`,
              problem: 'is false, but the card speaks of somebody who may read or hear it',
              cure: `Write true; ${silentFile} lists what must stay silent.`,
            },
          ];
    });
  const stray = (kind: string, id: string): Found => ({
    rule: 'silent',
    file: silentFile,
    field: `${kind}.${id}`,
    problem: `names nothing in ${factsFile}`,
    cure: 'Name what took its place; leave it out only when nothing did.',
  });
  return [
    ...collect(silent.decks, (id) => {
      const deck = cards.decks.find((one) => one.id === id);
      return deck
        ? wanted(
            deck.cards.map((card) => card.id),
            'cards',
            deck.cards,
          )
        : [stray('decks', id)];
    }),
    ...wanted(
      silent.cards,
      'cards',
      collect(cards.decks, (deck) => deck.cards),
    ),
    ...wanted(
      silent.replies,
      'replies',
      collect(cards.replyDecks, (deck) => deck.replies),
    ),
  ];
};
