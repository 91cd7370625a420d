/** One language Pebble speaks, and the strict reader of `locales/languages.json`. */
import * as v from 'valibot';

export const languageSchema = v.strictObject({
  tag: v.pipe(v.string(), v.regex(/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/, 'is not a language tag such as "uk"')),
  name: v.pipe(v.string(), v.minLength(1, 'is empty'), v.maxLength(40)),
  dir: v.picklist(['ltr', 'rtl'], 'is neither "ltr" nor "rtl"'),
  script: v.pipe(v.string(), v.regex(/^[A-Z][a-z]{3}$/, 'is not a script code such as "Arab"')),
  /** Translation has begun: nobody is shown it before it is whole and somebody takes this line away. */
  begun: v.optional(v.literal(true)),
});

export const languagesSchema = v.pipe(v.array(languageSchema), v.minLength(1, 'is empty'));

/** What an element must say of the words in it. */
export type Side = Pick<Language, 'tag' | 'dir'>;

export type Language = v.InferOutput<typeof languageSchema>;
