/** What a reader must be able to find: all of it, from what people wrote and from what was published, never from a list made by hand. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Age, ages } from '#core/age/age.ts';
import type { PublishedCountry } from '#core/directory/pack-shape.ts';
import type { Language } from '#core/language/language.ts';
import { dist } from './site.ts';

const locales = join(import.meta.dirname, '..', '..', '..', 'locales');
const facts = join(import.meta.dirname, '..', '..', '..', 'src', 'content');

type PerAge<T> = Record<Age, T>;
interface TopicFact {
  id: string;
  closing: 'harm' | 'practical' | 'own';
}
interface TopicTexts {
  title: string;
  note?: string;
  body: string[];
  say: string;
  excuse?: string;
  do: string;
}
interface EditionTexts {
  closings: Record<string, PerAge<string>>;
  core: PerAge<string[]>;
  coreWithoutNumber: Partial<PerAge<string>>;
  calm: PerAge<string[]>;
}

export interface TopicToFind {
  id: string;
  title: string;
  /** Everything that stands in the topic, without the title. */
  sentences: string[];
}

export interface EditionToFind {
  tag: string;
  age: Age;
  topics: TopicToFind[];
  /** The safety core as it stands while no country is chosen. */
  core: string[];
  calm: string[];
}

const readJson = <T>(...path: string[]): T => JSON.parse(readFileSync(join(...path), 'utf8')) as T;

/** One that has only begun is in no build. */
export const languages = readJson<Language[]>(locales, 'languages.json').filter(({ begun }) => !begun);
export const topicFacts = readJson<TopicFact[]>(facts, 'topics.json');
export const words = (tag: string) => readJson<Record<string, string>>(locales, tag, 'ui.json');

export function editionsOf(tag: string): EditionToFind[] {
  const edition = readJson<EditionTexts>(locales, tag, 'edition.json');
  return ages.map((age) => ({
    tag,
    age,
    core: edition.core[age].map((sentence) =>
      sentence.includes('{{') ? (edition.coreWithoutNumber[age] ?? sentence) : sentence,
    ),
    calm: edition.calm[age],
    topics: topicFacts.flatMap(({ id, closing }) => {
      const text = readJson<Partial<PerAge<TopicTexts>>>(locales, tag, 'topics', `${id}.json`)[age];
      if (!text) return [];
      const { title, note = [], body, say, excuse = [], do: what } = text;
      const closings = edition.closings[closing]?.[age] ?? [];
      return [{ id, title, sentences: [body, note, say, excuse, what, closings].flat() }];
    }),
  }));
}

/** The directory as it was published: every piece of the packs that holds countries. */
export const countries = readdirSync(join(dist, 'p'))
  .filter((name) => name.endsWith('.json'))
  .map((name) => readJson<{ kind?: string; countries?: PublishedCountry[] }>(dist, 'p', name))
  .flatMap(({ kind, countries: some }) => (kind === 'directory' && some ? some : []));

/** What stands in a country, as shown and in its order: emergency numbers, then each service's ways and its number from abroad. */
export function numbersOf({ emergency, services }: PublishedCountry): string[] {
  return [
    ...emergency.map(({ show }) => show),
    ...services.flatMap(({ channels }) =>
      channels.flatMap((way) => ('fromAbroad' in way && way.fromAbroad ? [way.show, way.fromAbroad] : [way.show])),
    ),
  ];
}

/** Those that work where there is no internet. */
export const telephonesOf = (country: PublishedCountry): string[] =>
  numbersOf({
    ...country,
    services: country.services.map((service) => ({
      ...service,
      channels: service.channels.filter(({ kind }) => kind === 'phone' || kind === 'sms'),
    })),
  });
