/** Finds texts that would make a file impossible to read: too long for a pack, or a number where none may stand. */
import * as v from 'valibot';
import {
  cardsFileSchema,
  editionFileSchema,
  guideFileSchema,
  scenarioFileSchema,
  topicFileSchema,
} from '#core/content/text-files.ts';
import type { Refusal, Taken } from './judge-returned.ts';

const schemas: Readonly<Record<string, v.GenericSchema>> = {
  topics: topicFileSchema,
  scenarios: scenarioFileSchema,
  guide: guideFileSchema,
  'cards.json': cardsFileSchema,
  'edition.json': editionFileSchema,
};

/** @param put what a file would hold with these texts in it. */
export function shapeRefusals(
  taken: readonly Taken[],
  put: (name: string, texts: readonly Taken[]) => unknown,
): Refusal[] {
  const changed = taken.filter(({ text, target }) => text !== target);
  return Array.from(new Set(changed.map(({ name }) => name))).flatMap((name) => {
    const texts = changed.filter((one) => one.name === name);
    const schema = schemas[name.split('/')[0] ?? ''];
    const { issues } = schema ? v.safeParse(schema, put(name, texts)) : {};
    // What is not translated yet is told elsewhere.
    return (issues ?? []).flatMap((issue) => {
      const at = (issue.path ?? []).map(({ key }) => String(key));
      return texts
        .filter(({ path }) => at.every((key, place) => path[place] === key) && at.length > 0)
        .map(
          ({ field }): Refusal => ({
            name,
            field,
            problem: issue.message,
            cure: 'Shorten it, or keep to what the English holds.',
          }),
        );
    });
  });
}
