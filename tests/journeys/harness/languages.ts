/** Which languages, topics and countries there are: read from the same files as the build, so that no test samples. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface TestedLanguage {
  tag: string;
  name: string;
  dir: 'ltr' | 'rtl';
  script: string;
  begun?: true;
}

const root = join(import.meta.dirname, '..', '..', '..');
const readJson = <T>(file: string): T => JSON.parse(readFileSync(join(root, file), 'utf8')) as T;

/** One that has only begun is in no build. */
export const languages = readJson<TestedLanguage[]>('locales/languages.json').filter(({ begun }) => !begun);

/** One language of each script, for what the program does: texts are read in all of them elsewhere. */
export const oneOfEachScript = languages.filter(
  ({ script }, place) => languages.findIndex((other) => other.script === script) === place,
);

export const topics = readJson<Array<{ id: string; group: string; ages: number[] }>>('src/content/topics.json');

export const wordsOf = (tag: string) => readJson<Record<string, string>>(`locales/${tag}/ui.json`);

export type TopicWords = Record<string, { title: string; note?: string; body: string[]; say: string; do: string }>;
export const topicWordsOf = (tag: string, topic: string) => readJson<TopicWords>(`locales/${tag}/topics/${topic}.json`);

/** The documents of one language, from the first to the people who can help and the cards. */
export const documentsOf = (tag: string, base: '/' | '/o/' = '/') =>
  ['', '1/', '2/', '3/', 'p/', 'c/'].map((page) => `${base}${tag}/${page}`);
