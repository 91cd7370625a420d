/** The texts of one language for one age, as they travel in a pack; and their strict reader on the device. */
import * as v from 'valibot';
import { languageTag } from '#core/directory/patterns.ts';

const line = v.pipe(v.string(), v.minLength(1, 'is empty'), v.maxLength(600, 'is longer than 600 characters'));
const slug = v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'is not a name such as "who-to-tell"'));

/** `apart`: for children worried about their own behaviour, never beside what was done to a child. */
export const groups = ['help-now', 'telling', 'on-the-way', 'is-this-ok', 'my-rights', 'feelings', 'apart'] as const;
export type Group = (typeof groups)[number];

export const closingKinds = ['harm', 'practical', 'own'] as const;

/** What a topic says to one age. */
export const topicTextSchema = v.strictObject({
  title: v.pipe(line, v.maxLength(60, 'is longer than 60 characters')),
  note: v.optional(line),
  body: v.pipe(v.array(line), v.minLength(1, 'has no paragraph'), v.maxLength(9, 'has more than 9 paragraphs')),
  say: line,
  excuse: v.optional(line),
  do: line,
});

const topicEntrySchema = v.strictObject({
  id: slug,
  group: v.picklist(groups),
  picture: slug,
  /** One for each paragraph, or none. */
  pictures: v.array(slug),
  closing: v.picklist(closingKinds),
  /** Topics to offer next. */
  links: v.array(slug),
  /** The same `say` in the language an adult is most likely to read; absent where it would be the same text. */
  sayToAdult: v.optional(line),
  /** Its card shows only the adult's language: whoever controls a child often reads the child's. */
  silent: v.optional(v.literal(true)),
  text: topicTextSchema,
});
export type TopicEntry = v.InferOutput<typeof topicEntrySchema>;

const age = v.picklist([1, 2, 3]);

/** What every topic of an age shares. */
export const editionPieceSchema = v.strictObject({
  kind: v.literal('edition'),
  language: languageTag,
  age,
  closings: v.record(v.picklist(closingKinds), line),
  core: v.pipe(v.array(line), v.length(10, 'must be the ten sentences of the safety core')),
  coreWithoutNumber: v.optional(line),
  calm: v.pipe(v.array(line), v.minLength(1, 'is empty')),
});
export type EditionPiece = v.InferOutput<typeof editionPieceSchema>;

/** Some topics of an age: as many as one piece may weigh. */
export const topicsPieceSchema = v.strictObject({
  kind: v.literal('topics'),
  language: languageTag,
  age,
  topics: v.array(topicEntrySchema),
});
export type TopicsPiece = v.InferOutput<typeof topicsPieceSchema>;

/** All that is read at one age. */
export interface EditionTexts extends EditionPiece {
  readonly topics: readonly TopicEntry[];
}
