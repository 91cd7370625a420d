/** Reads everything people write – texts, topics, directory – and reports every fault at once, or nothing is built. */
import * as v from 'valibot';
import { type CountryFacts, parseCountryFacts } from '#core/directory/country-facts.ts';
import { type Country, parseCountryFile } from '#core/directory/service.ts';
import type { Fault } from '#core/faults.ts';
import { type Language, languagesSchema } from '#core/language/language.ts';
import { type OrganisationKey, organisationKeysSchema } from '#core/pack/organisation.ts';
import { type Revoked, revokedSchema } from '#core/pack/revoked.ts';
import { type BegunLanguage, workLeft } from '#core/review/begun-languages.ts';
import { type Clip, clipFaults, clipsFileOf, clipsFileSchema } from '#core/speech/clips-file.ts';
import { dropHoles } from './drop-holes.ts';
import { factFaults } from './fact-faults.ts';
import { type Organisation, organisationFile, organisationSchema } from './organisation.ts';
import { readShape } from './read-shape.ts';
import { reviewFaults, staleUnits } from './review-units.ts';
import {
  type CardFacts,
  type CardsFile,
  cardFactsSchema,
  cardsFileSchema,
  type EditionFile,
  editionFileSchema,
  type GuideFacts,
  type GuideFile,
  guideFactsSchema,
  guideFileSchema,
  type PicturesFile,
  picturesFileSchema,
  type ReviewFile,
  reviewFileSchema,
  type ScenarioFacts,
  type ScenarioFile,
  scenarioFactsSchema,
  scenarioFileSchema,
  type TopicFacts,
  type TopicFile,
  topicFactsSchema,
  topicFileSchema,
  uiFileSchema,
} from './text-files.ts';
import { sourceFaults, translationFaults, writtenFaults } from './word-faults.ts';
import { writtenIn } from './written-strings.ts';

export interface LanguageTexts {
  language: Language;
  ui: Record<string, string>;
  edition: EditionFile;
  topics: Record<string, TopicFile>;
  /** Undefined while the language has no cards. */
  cards: CardsFile | undefined;
  scenarios: Record<string, ScenarioFile>;
  guide: Record<string, GuideFile>;
  pictures: PicturesFile | undefined;
  review: ReviewFile;
  /** Units whose English text has changed since: shown in a preview, never in a release. */
  stale: readonly string[];
}

export interface Content {
  topics: readonly TopicFacts[];
  cards: CardFacts;
  scenarios: readonly ScenarioFacts[];
  guide: readonly GuideFacts[];
  languages: readonly LanguageTexts[];
  /** Whose texts nobody is shown yet. */
  begun: readonly BegunLanguage[];
  countries: readonly Country[];
  organisation: Organisation;
  /** The sounds of each language, by tag; one without any is not named. */
  clips: Readonly<Record<string, readonly Clip[]>>;
  /** Whose own help points a device may believe. */
  organisationKeys: readonly OrganisationKey[];
  /** What counts no more, although its time has not run out. */
  revoked: Revoked | undefined;
}

/** Absent while no organisation may speak for itself. */
export const organisationKeysFile = 'src/content/organisation-keys.json';

/** Absent while nothing is. */
export const revokedFile = 'src/content/revoked.json';

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
  const whole = dropHoles(files, sourceLanguage);

  function read<T>(file: string, schema: v.GenericSchema<unknown, T>): T | undefined {
    const result = readShape(whole.files, file, schema);
    if ('value' in result) return result.value;
    faults.push(...result.faults);
    return undefined;
  }

  const languages = read('locales/languages.json', languagesSchema) ?? [];
  const topics = read('src/content/topics.json', topicFactsSchema) ?? [];
  const cards = read('src/content/cards.json', cardFactsSchema);
  const scenarios = read('src/content/scenarios.json', scenarioFactsSchema) ?? [];
  const guide = read('src/content/guide.json', guideFactsSchema) ?? [];
  const organisation = read(organisationFile, organisationSchema);
  const organisationKeys =
    files[organisationKeysFile] === undefined ? [] : (read(organisationKeysFile, organisationKeysSchema) ?? []);
  const revoked = files[revokedFile] === undefined ? undefined : read(revokedFile, revokedSchema);

  faults.push(
    ...twiceFaults(
      'locales/languages.json',
      languages.map(({ tag }) => tag),
    ),
  );
  faults.push(...twiceFaults('src/content/topics.json', idsOf(topics)));
  faults.push(...twiceFaults('src/content/scenarios.json', idsOf(scenarios)));
  faults.push(...twiceFaults('src/content/guide.json', idsOf(guide)));
  faults.push(...directionFaults(languages));

  const texts: LanguageTexts[] = [];
  const clips: Record<string, readonly Clip[]> = {};
  for (const language of languages.filter(isShown)) {
    const folder = `locales/${language.tag}`;
    const ui = read(`${folder}/ui.json`, uiFileSchema);
    const edition = read(`${folder}/edition.json`, editionFileSchema);
    const review = read(`${folder}/.review.json`, reviewFileSchema);
    /** English must have every text; a translation may not have reached it yet, and is then shown without it. */
    const readText = <T>(file: string, schema: v.GenericSchema<unknown, T>): T | undefined =>
      language.tag === sourceLanguage || whole.files[file] !== undefined ? read(file, schema) : undefined;
    const readTexts = <T>(ids: readonly string[], name: string, schema: v.GenericSchema<unknown, T>) => {
      const found: Record<string, T> = {};
      for (const id of ids) {
        const text = readText(`${folder}/${name}/${id}.json`, schema);
        if (text !== undefined) found[id] = text;
      }
      return found;
    };
    const named = {
      topics: readTexts(idsOf(topics), 'topics', topicFileSchema),
      cards: readText(`${folder}/cards.json`, cardsFileSchema),
      scenarios: readTexts(idsOf(scenarios), 'scenarios', scenarioFileSchema),
      guide: readTexts(idsOf(guide), 'guide', guideFileSchema),
      pictures: readText(`${folder}/pictures.json`, picturesFileSchema),
    };
    if (ui && edition && review) texts.push({ language, ui, edition, ...named, review, stale: [] });
    if (files[clipsFileOf(language.tag)] !== undefined) {
      const own = read(clipsFileOf(language.tag), clipsFileSchema) ?? [];
      clips[language.tag] = own;
      faults.push(...clipFaults(language.tag, own));
    }
  }

  const source = texts.find(({ language }) => language.tag === sourceLanguage);
  const current = source ? texts.map((text) => ({ ...text, stale: staleUnits(source, text, hash) })) : texts;
  if (source && cards) {
    faults.push(...factFaults(source, { topics, cards, scenarios }));
    faults.push(...sourceFaults(source));
    for (const text of current) {
      if (text.language.tag !== sourceLanguage) faults.push(...translationFaults(source, text));
      faults.push(
        ...reviewFaults(source, text, { topics, cards, scenarios, guide }, hash, whole.partial[text.language.tag]),
      );
    }
  }
  const begun: BegunLanguage[] = [];
  for (const language of languages.filter((one) => !isShown(one))) {
    const written = writtenIn(files, language.tag);
    read(`locales/${language.tag}/.review.json`, reviewFileSchema);
    for (const name of Object.keys(whole.files))
      if (name.startsWith(`locales/${language.tag}/`)) read(name, v.unknown());
    faults.push(...writtenFaults(language, written));
    // A language that is compared with nothing can have nothing to do.
    if (cards)
      begun.push({
        language,
        left: workLeft(writtenIn(files, sourceLanguage), written, language.tag, { topics, cards, scenarios, guide }),
      });
  }
  faults.push(...strayFaults(files, languages, { topics, scenarios, guide }));

  const facts = new Map<string, CountryFacts['facts']>();
  for (const file of Object.keys(files).filter((path) => path.startsWith('src/content/country-facts/'))) {
    const data = read(file, v.unknown());
    if (data === undefined) continue;
    const result = parseCountryFacts(file, data);
    if ('faults' in result) faults.push(...result.faults);
    else facts.set(result.facts.country, result.facts.facts);
  }

  const countries: Country[] = [];
  for (const file of Object.keys(files).filter((path) => path.startsWith('src/content/directory/'))) {
    const data = read(file, v.unknown());
    if (data === undefined) continue;
    const result = parseCountryFile(file, data);
    if ('faults' in result) faults.push(...result.faults);
    else {
      const known = facts.get(result.country.country);
      countries.push(known ? { ...result.country, facts: known } : result.country);
      facts.delete(result.country.country);
    }
  }
  facts.forEach((_, code) => {
    // A country that could not be read has its own faults.
    if (files[`src/content/directory/${code.toLowerCase()}.json`] !== undefined) return;
    faults.push({
      file: `src/content/country-facts/${code.toLowerCase()}.json`,
      field: 'country',
      problem: `is ${code}, which the directory does not hold`,
      cure: 'Correct the code, or add the country to src/content/directory.',
    });
  });
  if (countries.length === 0) {
    faults.push({
      file: 'src/content/directory',
      field: '',
      problem: 'holds no country',
      cure: 'Restore the files of the directory.',
    });
  }

  return faults.length > 0 || !organisation || !cards
    ? { faults }
    : {
        content: {
          topics,
          cards,
          scenarios,
          guide,
          languages: current,
          begun,
          countries,
          clips,
          organisation,
          organisationKeys,
          revoked,
        },
      };
}

/** English is what all others are compared with, so it cannot have only begun. */
const isShown = ({ tag, begun }: Language) => begun !== true || tag === sourceLanguage;

function twiceFaults(file: string, names: readonly string[]): Fault[] {
  return names
    .filter((name, place) => names.indexOf(name) !== place)
    .map((field) => ({ file, field, problem: 'is listed twice', cure: 'List it once.' }));
}

const rightToLeft = ['Adlm', 'Arab', 'Hebr', 'Nkoo', 'Rohg', 'Syrc', 'Thaa'];

/** A language that reads from right to left but says it does not is unreadable on every screen. */
function directionFaults(languages: readonly Language[]): Fault[] {
  return languages
    .filter(({ script, dir }) => rightToLeft.indexOf(script) >= 0 !== (dir === 'rtl'))
    .map(({ tag, script }) => ({
      file: 'locales/languages.json',
      field: `${tag}.dir`,
      problem: `does not fit the script ${script}`,
      cure: 'Write "rtl" for scripts that read from right to left, "ltr" for all others.',
    }));
}

const idsOf = (named: ReadonlyArray<{ readonly id: string }>) => named.map(({ id }) => id);

/** A file that nobody reads is a text that nobody reviews. */
function strayFaults(
  files: Files,
  languages: readonly Language[],
  { topics, scenarios, guide }: Record<'topics' | 'scenarios' | 'guide', ReadonlyArray<{ readonly id: string }>>,
): Fault[] {
  const known = new Set(['locales/languages.json']);
  for (const { tag } of languages) {
    const names = [
      'ui.json',
      'edition.json',
      'cards.json',
      'pictures.json',
      '.review.json',
      'voice/clips.json',
      'voice/spoken.json',
    ].concat(
      idsOf(topics).map((id) => `topics/${id}.json`),
      idsOf(scenarios).map((id) => `scenarios/${id}.json`),
      idsOf(guide).map((id) => `guide/${id}.json`),
    );
    for (const name of names) known.add(`locales/${tag}/${name}`);
  }
  for (const name of ['notes.json', 'glossary.json', 'pictures.json']) known.add(`locales/${sourceLanguage}/${name}`);
  return Object.keys(files)
    .filter((file) => file.startsWith('locales/') && !known.has(file))
    .map((file) => ({
      file,
      field: '',
      problem: 'belongs to no language, topic, scenario or guide',
      cure: 'Correct its name, list it in locales/languages.json or src/content/, or delete it.',
    }));
}
