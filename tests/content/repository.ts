/** Everything people write, read as the build reads it: once, for the tests of the content. */
import { createHash } from 'node:crypto';
import type { Age } from '#core/age/age.ts';
import { type Content, type Files, readContent, sourceLanguage } from '#core/content/read-content.ts';
import { tellFaults } from '#core/content/tell-faults.ts';
import { stringsOf, textFilesOf } from '#core/content/text-strings.ts';

/** Path from the root of the repository → text of the file. */
export const files: Files = Object.fromEntries(
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

export const shortHash = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 12);

/** @throws with every fault, so that the first failing test says what is wrong with the content. */
export function readRepository(): Content {
  const result = readContent(files, shortHash);
  if ('content' in result) return result.content;
  throw new Error(tellFaults(result.faults));
}

export interface Said {
  /** Where it stands, such as `locales/en/topics/work-and-debt.json 3.body.2`. */
  where: string;
  /** Undefined for words that every age reads. */
  age: Age | undefined;
  text: string;
}

/** Every text of one language that a reader can see, with the age it is for. */
export function everythingSaid(content: Content, tag = sourceLanguage): Said[] {
  const texts = content.languages.find(({ language }) => language.tag === tag);
  if (!texts) throw new Error(`no texts in "${tag}"`);
  return [...textFilesOf(texts)].flatMap(([name, value]) =>
    stringsOf(value).map(({ path, text }) => ({
      where: `locales/${tag}/${name} ${path.join('.')}`,
      age: /^(topics|edition)/.test(name) ? ageIn(path) : undefined,
      text,
    })),
  );
}

/** The first key that is a digit: behind it, digits count paragraphs. */
function ageIn(path: readonly string[]): Age | undefined {
  const found = path.find((key) => key === '1' || key === '2' || key === '3');
  return found === undefined ? undefined : (Number(found) as Age);
}
