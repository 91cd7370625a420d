/** Every string that could tell what was read: all texts, all names and numbers of the directory, all names of our own for them. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { serviceKinds } from '#core/directory/vocabulary.ts';
import { countries, topicFacts } from './content.ts';

const root = join(import.meta.dirname, '..', '..', '..');

/** Every text in the files of one language, cut where a value is put in. */
export function textsOf(tag: string): string[] {
  const folder = join(root, 'locales', tag);
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(
      (name) => /^(edition|cards|ui|topics.+|scenarios.+|guide.+)\.json$/.test(name) || /\/[^.]+\.json$/.test(name),
    )
    .flatMap((name) => leavesOf(JSON.parse(readFileSync(join(folder, name), 'utf8'))))
    .flatMap((text) => text.split(/\{\{\w+\}\}/))
    .map((text) => text.trim())
    .filter((text) => Buffer.byteLength(text) >= 12);
}

function leavesOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(leavesOf) : [];
}

const idsIn = (folder: string) =>
  readdirSync(join(root, 'locales', 'en', folder)).map((name) => name.replace('.json', ''));
const { decks, replyDecks } = JSON.parse(readFileSync(join(root, 'src', 'content', 'cards.json'), 'utf8')) as {
  decks: ReadonlyArray<{ id: string; cards: ReadonlyArray<{ id: string }> }>;
  replyDecks: ReadonlyArray<{ id: string; replies: ReadonlyArray<{ id: string }> }>;
};
const ids = [
  ...topicFacts.map(({ id }) => id),
  ...idsIn('scenarios'),
  ...idsIn('guide'),
  ...decks.flatMap(({ id, cards }) => [id, ...cards.map((card) => card.id)]),
  ...replyDecks.flatMap(({ id, replies }) => [id, ...replies.map((reply) => reply.id)]),
  ...serviceKinds,
];

/** Names of our own in the ways in which a program writes down a place. */
export const markers = [
  ...ids.filter((id) => id.includes('-') && id.length >= 10),
  ...ids.flatMap((id) => [`"${id}"`, `'${id}'`]),
  ...countries.flatMap(({ country }) => [`"country":"${country}"`, `country="${country}"`, `country=${country}`]),
  '"kind":"topic"',
  '"topic":',
];

/** What stands in the directory: names, numbers and addresses that are long enough to be no chance. */
const inDirectory = countries.flatMap(leavesOf).filter((text) => Buffer.byteLength(text) >= 9);

export const canariesOf = (tag: string): string[] => [...textsOf(tag), ...inDirectory, ...markers];

/** Those that no browser says by itself: single words may stand in any, in any language. */
export const unmistakable = (canaries: readonly string[]) => canaries.filter((text) => /[ -]/.test(text.trim()));
