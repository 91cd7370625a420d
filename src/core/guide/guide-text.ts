/** What one text of the guide for helpers says. It stands in a document of its own, not in the packs of the app. */
import * as v from 'valibot';

const line = v.pipe(v.string(), v.minLength(1, 'is empty'), v.maxLength(1200, 'is longer than 1200 characters'));

export const guideTextSchema = v.strictObject({
  title: v.pipe(line, v.maxLength(80, 'is longer than 80 characters')),
  lead: line,
  sections: v.pipe(
    v.array(v.strictObject({ heading: line, text: v.array(line), list: v.optional(v.array(line)) })),
    v.minLength(1, 'has no section'),
  ),
});
export type GuideText = v.InferOutput<typeof guideTextSchema>;
