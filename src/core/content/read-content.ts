/** Reads everything people write – texts, topics, directory – and reports every fault at once, or nothing is built. */
import * as v from 'valibot';
import { ages } from '#core/age/age.ts';
import { type Country, parseCountryFile } from '#core/directory/service.ts';
import { type Fault, faultsFromIssues } from '#core/faults.ts';
import { type Language, languagesSchema } from '#core/language/language.ts';
import { checkText, compareTranslation } from './compare-translation.ts';
import { type Organisation, organisationFile, organisationSchema } from './organisation.ts';
import { reviewFaults } from './review-units.ts';
import {
  type EditionFile,
  editionFileSchema,
  type ReviewFile,
  reviewFileSchema,
  type TopicFacts,
  type TopicFile,
  topicFactsSchema,
  topicFileSchema,
  uiFileSchema,
} from './text-files.ts';

export interface LanguageTexts {
  language: Language;
  ui: Record<string, string>;
  edition: EditionFile;
  topics: Record<string, TopicFile>;
  review: ReviewFile;
}

export interface Content {
  topics: readonly TopicFacts[];
  languages: readonly LanguageTexts[];
  countries: readonly Country[];
  organisation: Organisation;
}

/** The language that all others are compared with. */
export const sourceLanguage = 'en';

/** Paths from the root of the repository, such as `locales/uk/ui.json`, to the text of the file. */
export type Files = Readonly<Record<string, string>>;

/**
 * @param hash first 12 hex digits of the SHA-256 of a text; core has no crypto of its own.
 * @returns the content, or every fault found in it.
 */
export function readContent(files: Files, hash: (text: string) => string): { content: Content } | { faults: Fault[] } {
  const faults: Fault[] = [];

  function read<T>(file: string, schema: v.GenericSchema<unknown, T>): T | undefined {
    const text = files[file];
    if (text === undefined) {
      faults.push({ file, field: '', problem: 'is missing', cure: 'Add the file; see CONTRIBUTING.md for its shape.' });
      return undefined;
    }
    let data: unknown;
    try {
      data = JSON.parse(text);
    } catch (error) {
      const problem = `is not valid JSON: ${error instanceof Error ? error.message : String(error)}`;
      faults.push({
        file,
        field: '',
        problem,
        cure: 'Look for a missing comma, quotation mark or bracket near that place.',
      });
      return undefined;
    }
    const result = v.safeParse(schema, data);
    if (result.success) return result.output;
    faults.push(...faultsFromIssues(file, result.issues));
    return undefined;
  }

  const languages = read('locales/languages.json', languagesSchema) ?? [];
  const topics = read('src/content/topics.json', topicFactsSchema) ?? [];
  const organisation = read(organisationFile, organisationSchema);

  faults.push(
    ...twiceFaults(
      'locales/languages.json',
      languages.map(({ tag }) => tag),
    ),
  );
  faults.push(
    ...twiceFaults(
      'src/content/topics.json',
      topics.map(({ id }) => id),
    ),
  );
  faults.push(...directionFaults(languages));

  const texts: LanguageTexts[] = [];
  for (const language of languages) {
    const folder = `locales/${language.tag}`;
    const ui = read(`${folder}/ui.json`, uiFileSchema);
    const edition = read(`${folder}/edition.json`, editionFileSchema);
    const review = read(`${folder}/.review.json`, reviewFileSchema);
    const topicFiles: Record<string, TopicFile> = {};
    for (const { id } of topics) {
      const file = read(`${folder}/topics/${id}.json`, topicFileSchema);
      if (file) topicFiles[id] = file;
    }
    if (ui && edition && review) texts.push({ language, ui, edition, topics: topicFiles, review });
  }

  const source = texts.find(({ language }) => language.tag === sourceLanguage);
  if (source) {
    faults.push(...ageFaults(source, topics));
    faults.push(...sourceFaults(source));
    for (const text of texts) {
      if (text !== source) faults.push(...translationFaults(source, text));
      faults.push(...reviewFaults(source, text, hash));
    }
  }
  faults.push(...strayFaults(files, languages, topics));

  const countries: Country[] = [];
  for (const file of Object.keys(files).filter((path) => path.startsWith('src/content/directory/'))) {
    const data = read(file, v.unknown());
    if (data === undefined) continue;
    const result = parseCountryFile(file, data);
    if ('faults' in result) faults.push(...result.faults);
    else countries.push(result.country);
  }
  if (countries.length === 0) {
    faults.push({
      file: 'src/content/directory',
      field: '',
      problem: 'holds no country',
      cure: 'Restore the files of the directory.',
    });
  }

  return faults.length > 0 || !organisation
    ? { faults }
    : { content: { topics, languages: texts, countries, organisation } };
}

function ageFaults(source: LanguageTexts, topics: readonly TopicFacts[]): Fault[] {
  const faults: Fault[] = [];
  for (const { id, ages: wanted } of topics) {
    for (const age of ages) {
      const has = source.topics[id]?.[age] !== undefined;
      const file = `locales/${source.language.tag}/topics/${id}.json`;
      if (has !== wanted.includes(age)) {
        faults.push({
          file,
          field: String(age),
          problem: has ? 'is a text for an age that src/content/topics.json does not list' : 'is missing',
          cure: `Write the text for age ${age}, or change "ages" of "${id}" in src/content/topics.json.`,
        });
      }
    }
  }
  return faults;
}

function twiceFaults(file: string, names: readonly string[]): Fault[] {
  return names
    .filter((name, place) => names.indexOf(name) !== place)
    .map((field) => ({ file, field, problem: 'is listed twice', cure: 'List it once.' }));
}

/** A language that reads from right to left but says it does not is unreadable on every screen. */
function directionFaults(languages: readonly Language[]): Fault[] {
  return languages
    .filter(({ script, dir }) => (script === 'Arab') !== (dir === 'rtl'))
    .map(({ tag, script }) => ({
      file: 'locales/languages.json',
      field: `${tag}.dir`,
      problem: `does not fit the script ${script}`,
      cure: 'Write "rtl" for scripts that read from right to left, "ltr" for all others.',
    }));
}

/** English is compared with nothing, so it is held against the rules that bind every text. */
function sourceFaults({ language, ui, edition, topics }: LanguageTexts): Fault[] {
  const texts: Array<[string, unknown]> = [
    ['ui.json', ui],
    ['edition.json', edition],
    ...Object.entries(topics).map(([id, topic]): [string, unknown] => [`topics/${id}.json`, topic]),
  ];
  const faults: Fault[] = [];
  for (const [name, data] of texts) {
    const file = `locales/${language.tag}/${name}`;
    for (const { path, text } of stringsOf(data)) {
      for (const problem of checkText(text, language.script)) {
        faults.push({ file, field: path.join('.'), problem, cure: 'Correct the text.' });
      }
    }
  }
  return faults;
}

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

function translationFaults(source: LanguageTexts, text: LanguageTexts): Fault[] {
  const { tag, script } = text.language;
  const pairs: Array<[string, unknown, unknown]> = [
    ['ui.json', source.ui, text.ui],
    ['edition.json', source.edition, text.edition],
    ...Object.keys(source.topics).map((id): [string, unknown, unknown] => [
      `topics/${id}.json`,
      source.topics[id],
      text.topics[id],
    ]),
  ];
  const faults: Fault[] = [];
  for (const [name, original, translated] of pairs) {
    if (translated === undefined) continue;
    const file = `locales/${tag}/${name}`;
    const have = new Map(stringsOf(translated).map((entry) => [entry.path.join('.'), entry.text]));
    for (const entry of stringsOf(original)) {
      const field = entry.path.join('.');
      const translation = have.get(field);
      have.delete(field);
      if (translation === undefined) {
        faults.push({ file, field, problem: 'is missing', cure: `Translate: "${entry.text}"` });
        continue;
      }
      for (const problem of compareTranslation(entry.text, translation, script)) {
        faults.push({ file, field, problem, cure: `Compare with the English text: "${entry.text}"` });
      }
    }
    have.forEach((_, field) => {
      faults.push({
        file,
        field,
        problem: 'does not exist in English',
        cure: 'Remove it, or add it to the English file first.',
      });
    });
  }
  return faults;
}

/** A file that nobody reads is a text that nobody reviews. */
function strayFaults(files: Files, languages: readonly Language[], topics: readonly TopicFacts[]): Fault[] {
  const known = new Set(['locales/languages.json']);
  for (const { tag } of languages) {
    for (const name of ['ui.json', 'edition.json', '.review.json']) known.add(`locales/${tag}/${name}`);
    for (const { id } of topics) known.add(`locales/${tag}/topics/${id}.json`);
  }
  for (const name of ['notes.json', 'glossary.json', 'pictures.json']) known.add(`locales/${sourceLanguage}/${name}`);
  return Object.keys(files)
    .filter((file) => file.startsWith('locales/') && !known.has(file))
    .map((file) => ({
      file,
      field: '',
      problem: 'belongs to no language or topic',
      cure: 'Correct its name, list its language in locales/languages.json, or delete it.',
    }));
}
