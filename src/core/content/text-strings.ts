/** Every string that people write in one language, and where it stands. */
import type { LanguageTexts } from './read-content.ts';

/** Every string of a JSON value by its path, such as `["core", "2", "4"]`. */
export function stringsOf(
  value: unknown,
  path: readonly string[] = [],
): Array<{ path: readonly string[]; text: string }> {
  if (typeof value === 'string') return [{ path, text: value }];
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).reduce<Array<{ path: readonly string[]; text: string }>>(
    (all, [key, inner]) => all.concat(stringsOf(inner, path.concat(key))),
    [],
  );
}

/** All that is written in one language. */
export type Texts = Omit<LanguageTexts, 'language' | 'review' | 'stale'>;

/** What was read of a language, by the name of its file. */
export function textFilesOf({ ui, edition, topics, cards, scenarios, guide, pictures }: Texts): Map<string, unknown> {
  const files = new Map<string, unknown>([
    ['ui.json', ui],
    ['edition.json', edition],
  ]);
  if (cards) files.set('cards.json', cards);
  if (pictures) files.set('pictures.json', pictures);
  for (const [folder, texts] of Object.entries({ topics, scenarios, guide })) {
    for (const [id, text] of Object.entries(texts)) files.set(`${folder}/${id}.json`, text);
  }
  return files;
}
