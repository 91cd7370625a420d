/** Every text of one language with what a rule has to know of it: where it stands, who reads it, how old they are. */
import type { Age } from '#core/age/age.ts';
import { collect } from '#core/collect.ts';
import type { Content, LanguageTexts } from './read-content.ts';
import { unitOf } from './review-units.ts';
import { stringsOf, textFilesOf } from './text-strings.ts';

export interface Said {
  tag: string;
  /** Inside the folder of its language: `topics/who-to-tell.json`. */
  name: string;
  path: readonly string[];
  /** As in `.review.json`. */
  unit: string;
  /** The youngest who read it; undefined for words that belong to no age. */
  age: Age | undefined;
  /** Helpers are grown and have words of their own. */
  register: 'child' | 'helper';
  text: string;
}

export function saidIn(texts: LanguageTexts, scenarios: Content['scenarios']): Said[] {
  const { tag } = texts.language;
  return collect(Array.from(textFilesOf(texts)), ([name, value]) =>
    stringsOf(value).map(({ path, text }) => saidOf({ tag, name, path, text }, scenarios)),
  );
}

export function saidOf(place: Pick<Said, 'tag' | 'name' | 'path' | 'text'>, scenarios: Content['scenarios']): Said {
  const { name, path } = place;
  return {
    ...place,
    unit: unitOf(name, path),
    age: ageOf(name, path, scenarios),
    register: name.startsWith('guide/') || (name === 'cards.json' && path[0] === 'notes') ? 'helper' : 'child',
  };
}

export const placeOf = ({ tag, name, path }: Said) => ({ file: `locales/${tag}/${name}`, field: path.join('.') });

function ageOf(name: string, path: readonly string[], scenarios: Content['scenarios']): Age | undefined {
  if (/^(topics\/|edition\.)/.test(name)) {
    // The first key that is an age: behind it, digits count paragraphs.
    const key = path.find((one) => one === '1' || one === '2' || one === '3');
    return key === undefined ? undefined : (Number(key) as Age);
  }
  const scenario = scenarios.find(({ id }) => name === `scenarios/${id}.json`);
  return scenario?.ages.slice().sort()[0];
}
