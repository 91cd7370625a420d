/** The shapes of the files that translators and keepers write, apart from the directory. */
import * as v from 'valibot';
import { closingKinds, groups, topicTextSchema } from '#core/edition/edition-piece.ts';

const line = v.pipe(v.string(), v.minLength(1, 'is empty'));
const age = v.picklist(['1', '2', '3'], 'is not an age (1, 2 or 3)');

export const topicFactsSchema = v.array(
  v.strictObject({
    id: v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'is not a name such as "who-to-tell"')),
    group: v.picklist(groups),
    /** L general, M sensitive, H: a child-protection specialist must approve each language before children see it. */
    risk: v.picklist(['L', 'M', 'H']),
    ages: v.array(v.picklist([1, 2, 3])),
    closing: v.picklist(closingKinds),
    picture: v.string(),
    /** On a card that speaks of harm by somebody who may stand near, only the adult's language is shown. */
    silentCard: v.boolean(),
  }),
);
export type TopicFacts = v.InferOutput<typeof topicFactsSchema>[number];

/** `locales/<tag>/topics/<topic>.json`, by age. */
export const topicFileSchema = v.record(age, topicTextSchema);
export type TopicFile = v.InferOutput<typeof topicFileSchema>;

const everyAge = <T extends v.GenericSchema>(schema: T) => v.strictObject({ '1': schema, '2': schema, '3': schema });
const number = '{{emergencyNumber}}';

/** Ten sentences in their order; only the fifth may name the emergency number. */
const safetyCore = v.pipe(
  v.array(line),
  v.length(10, 'must be the ten sentences of the safety core'),
  v.check(
    (sentences) => sentences.every((sentence, place) => place === 4 || sentence.indexOf('{{') < 0),
    `may hold ${number} in its fifth sentence only`,
  ),
);

/** `locales/<tag>/edition.json`: what every edition holds beside its topics. */
export const editionFileSchema = v.pipe(
  v.strictObject({
    closings: v.strictObject({
      harm: everyAge(line),
      practical: everyAge(line),
      own: v.record(age, line),
    }),
    core: everyAge(safetyCore),
    coreWithoutNumber: v.record(age, line),
    calm: everyAge(v.pipe(v.array(line), v.minLength(1, 'is empty'))),
  }),
  v.check(
    ({ core, coreWithoutNumber }) =>
      (['1', '2', '3'] as const).every(
        (one) => (core[one][4] ?? '').indexOf(number) < 0 || coreWithoutNumber[one] !== undefined,
      ),
    `needs "coreWithoutNumber" for each age whose fifth sentence holds ${number}`,
  ),
);
export type EditionFile = v.InferOutput<typeof editionFileSchema>;

export const uiFileSchema = v.record(v.string(), line);

export const reviewStatuses = [
  'machine-draft',
  'human-draft',
  'reviewed',
  'cp-approved',
  'child-tested',
  'withdrawn',
] as const;

/** `locales/<tag>/.review.json`: what was done to each text, and to which state of the English one. */
export const reviewFileSchema = v.record(
  v.string(),
  v.strictObject({
    status: v.picklist(reviewStatuses, `must be one of: ${reviewStatuses.join(', ')}`),
    /** First 12 hex digits of the SHA-256 of the English text it was made from. */
    source: v.pipe(v.string(), v.regex(/^[0-9a-f]{12}$/, 'is not 12 hex digits')),
    method: line,
    date: v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/, 'is not a date such as "2026-11-21"')),
  }),
);
export type ReviewFile = v.InferOutput<typeof reviewFileSchema>;
