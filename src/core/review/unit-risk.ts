/** What could go wrong with a text: how many people have to read it depends on that. */
import type { Content } from '#core/content/read-content.ts';
import type { Risk } from './status-ladder.ts';

export type RiskFacts = Pick<Content, 'topics' | 'cards' | 'scenarios' | 'guide'>;

/** Stands on every screen or every card. */
const core = ['ui', 'edition', 'cards'];

export function unitRisk(unit: string, { topics, cards, scenarios, guide }: RiskFacts): Risk {
  if (core.indexOf(unit) >= 0) return 'H';
  const [kind, name = ''] = unit.split('/');
  const [id] = name.split('#');
  const find = (all: ReadonlyArray<{ id: string; risk: Risk }>) => all.find((one) => one.id === id)?.risk;
  switch (kind) {
    case 'topics':
      return find(topics) ?? 'H';
    case 'scenarios':
      return find(scenarios) ?? 'H';
    case 'guide':
      return find(guide) ?? 'H';
    case 'cards':
      return (
        [...cards.decks.map((deck) => find(deck.cards)), ...cards.replyDecks.map((deck) => find(deck.replies))].find(
          (risk) => risk !== undefined,
        ) ?? 'H'
      );
    default:
      return 'L';
  }
}
