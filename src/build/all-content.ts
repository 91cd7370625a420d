/** Everything people write, read and checked; or every fault in it, in sentences. */
import { createHash } from 'node:crypto';
import { type Content, type Files, readContent } from '#core/content/read-content.ts';
import { tellFaults } from '#core/content/tell-faults.ts';

/** The text of each file by its path from the root of the repository. */
const files: Files = Object.fromEntries(
  Object.entries(
    import.meta.glob<string>(
      [
        '/locales/**/*.json',
        '/locales/*/.review.json',
        '/src/content/*.json',
        '/src/content/directory/*.json',
        '/src/content/country-facts/*.json',
      ],
      { query: '?raw', import: 'default', eager: true },
    ),
  ).map(([path, text]) => [path.slice(1), text]),
);

/** @throws with every fault of every file at once. */
export function readAllContent(): Content {
  const result = readContent(files, (text) => createHash('sha256').update(text).digest('hex').slice(0, 12));
  if ('content' in result) return result.content;
  throw new Error(`Nothing was built. ${tellFaults(result.faults)}`);
}
