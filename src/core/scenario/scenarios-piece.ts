/** The scenarios of one language, as they travel in a pack; and their strict reader on the device. */
import * as v from 'valibot';
import { languageTag } from '#core/directory/patterns.ts';

const line = v.pipe(v.string(), v.minLength(1, 'is empty'), v.maxLength(600, 'is longer than 600 characters'));
const slug = v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'is not a name such as "gift-secret"'));

/** A label where the usual words of the answer do not fit the question. */
const answer = v.strictObject({ label: v.optional(line), feedback: line });

/** What one scenario says. Nothing counts answers; none is wrong. */
export const scenarioTextSchema = v.strictObject({
  scene: line,
  /** Where "Is this right and safe?" would be no question. */
  ask: v.optional(line),
  yes: answer,
  no: answer,
  unsure: answer,
  do: line,
});
export type ScenarioText = v.InferOutput<typeof scenarioTextSchema>;

export const scenariosPieceSchema = v.strictObject({
  kind: v.literal('scenarios'),
  language: languageTag,
  scenarios: v.array(
    v.strictObject({
      id: slug,
      topic: slug,
      ages: v.array(v.picklist([1, 2, 3])),
      picture: slug,
      text: scenarioTextSchema,
    }),
  ),
});
export type ScenariosPiece = v.InferOutput<typeof scenariosPieceSchema>;
export type Scenario = ScenariosPiece['scenarios'][number];
