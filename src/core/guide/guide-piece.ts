/** The guide for helpers in one language, as it travels in a pack; and its strict reader on the device. */
import * as v from 'valibot';

const line = v.pipe(v.string(), v.minLength(1, 'is empty'), v.maxLength(1200, 'is longer than 1200 characters'));
const slug = v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'is not a name such as "w-talk"'));

export const guideTextSchema = v.strictObject({
  title: v.pipe(line, v.maxLength(80, 'is longer than 80 characters')),
  lead: line,
  sections: v.pipe(
    v.array(v.strictObject({ heading: line, text: v.array(line), list: v.optional(v.array(line)) })),
    v.minLength(1, 'has no section'),
  ),
});
export type GuideText = v.InferOutput<typeof guideTextSchema>;

export const guidePieceSchema = v.strictObject({
  kind: v.literal('guide'),
  language: v.string(),
  texts: v.array(
    v.strictObject({
      id: slug,
      sources: v.array(v.strictObject({ title: line, url: line, date: v.nullable(v.string()) })),
      text: guideTextSchema,
    }),
  ),
});
export type GuidePiece = v.InferOutput<typeof guidePieceSchema>;
