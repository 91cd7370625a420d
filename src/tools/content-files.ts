/** Everything people write, as it lies on the disk when a program begins. */
import { createHash } from 'node:crypto';
import type { Files } from '#core/content/read-content.ts';
import type { Texts } from '#core/content/text-strings.ts';

/** Path from the root of the repository → text of the file. */
export const contentFiles: Files = Object.fromEntries(
  Object.entries(
    import.meta.glob<string>(
      [
        '/locales/**/*.json',
        '/locales/*/.review.json',
        '/src/content/*.json',
        '/src/content/directory/*.json',
        '/src/content/country-facts/*.json',
        '/src/content/lints/*.json',
      ],
      { query: '?raw', import: 'default', eager: true },
    ),
  ).map(([path, text]) => [path.slice(1), text]),
);

/** Names of the pictures in public/pictures. */
export const drawnPictures: ReadonlySet<string> = new Set(
  Object.keys(import.meta.glob('/public/pictures/*.svg', { query: '?raw' })).map((path) =>
    path.slice('/public/pictures/'.length, -'.svg'.length),
  ),
);

/** First 12 hex digits of the SHA-256. */
export const shortHash = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 12);

/** Says when work was done, so it is never the moment of a build. */
export const today = () => new Date().toISOString().slice(0, 10);

/** The texts of one language, whether or not they are good. */
export function textsIn(files: Files, tag: string): Texts {
  const folder = `locales/${tag}`;
  const read = <T>(file: string): T => JSON.parse(files[file] ?? '{}') as T;
  const readOptional = <T>(file: string) => (files[file] === undefined ? undefined : read<T>(file));
  const readFolder = <T>(name: string): Record<string, T> => {
    const start = `${folder}/${name}/`;
    const names = Object.keys(files).filter((file) => file.startsWith(start));
    return Object.fromEntries(names.map((file) => [file.slice(start.length, -'.json'.length), read<T>(file)]));
  };
  return {
    ui: read(`${folder}/ui.json`),
    edition: read(`${folder}/edition.json`),
    topics: readFolder('topics'),
    cards: readOptional(`${folder}/cards.json`),
    scenarios: readFolder('scenarios'),
    guide: readFolder('guide'),
    pictures: readOptional(`${folder}/pictures.json`),
  };
}
