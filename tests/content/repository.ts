/** Everything people write, read as the build reads it: once, for the tests of the content. */
import type { Age } from '#core/age/age.ts';
import { type Content, readContent, sourceLanguage } from '#core/content/read-content.ts';
import { placeOf, saidIn } from '#core/content/said.ts';
import { tellFaults } from '#core/content/tell-faults.ts';
import { contentFiles, shortHash } from '#tools/content-files.ts';

/** Path from the root of the repository → text of the file. */
export const files = contentFiles;
export { shortHash };

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
  return saidIn(texts, content.scenarios).map((one) => {
    const { file, field } = placeOf(one);
    return { where: `${file} ${field}`, age: one.age, text: one.text };
  });
}
