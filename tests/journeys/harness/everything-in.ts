/** All there is to open in a language, by the names under which readers of one half each write it down (`read-half.ts`). */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { countries, editionsOf } from './content.ts';

const root = join(import.meta.dirname, '..', '..', '..');
const readJson = <T>(...path: string[]): T => JSON.parse(readFileSync(join(root, ...path), 'utf8')) as T;

const scenarios = readJson<Array<{ id: string; ages: number[] }>>('src', 'content', 'scenarios.json');
const { decks, replyDecks } = readJson<{
  decks: Array<{ cards: Array<{ id: string }> }>;
  replyDecks: Array<{ replies: Array<{ id: string }> }>;
}>('src', 'content', 'cards.json');

/** A translation may lag: what it lacks cannot be opened. */
export function everythingIn(tag: string): string[] {
  const written = readJson<{ cards: Record<string, string>; replies: Record<string, string> }>(
    'locales',
    tag,
    'cards.json',
  );
  const topics = editionsOf(tag).flatMap(({ age, topics: some }) =>
    some.flatMap(({ id }) => [`topic ${age} ${id}`, `card of ${id}`]),
  );
  const stories = scenarios
    .filter(({ id }) => existsSync(join(root, 'locales', tag, 'scenarios', `${id}.json`)))
    .flatMap(({ id, ages }) => {
      const { scene } = readJson<{ scene: string }>('locales', tag, 'scenarios', `${id}.json`);
      return ages.map((age) => `story ${age} ${scene}`);
    });
  return [
    ...topics,
    ...stories,
    ...decks.flatMap(({ cards }) => cards.filter(({ id }) => written.cards[id]).map(({ id }) => `card ${id}`)),
    ...replyDecks.flatMap(({ replies }) =>
      replies.filter(({ id }) => written.replies[id]).map(({ id }) => `reply ${id}`),
    ),
    ...countries.map(({ country }) => `country ${country}`),
  ];
}
