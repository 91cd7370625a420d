/** Names of countries, languages and days in one language, made at build time because old phones lack them; and who runs the pages. */
import * as v from 'valibot';
import { languageTag } from '#core/directory/patterns.ts';
import { shownOrganisation } from './shown-organisation.ts';

/** Words that stand over texts, so that a helper finds them in the second language too. Named as in ui.json. */
export const blockWordNames = [
  'beforeYouTell',
  'sayIt',
  'excuse',
  'doThis',
  'goodToKnow',
  'groupIsThisOk',
  'storyYes',
  'storyNo',
  'storyUnsure',
] as const;
export type BlockWord = (typeof blockWordNames)[number];

const word = v.pipe(v.string(), v.minLength(1), v.maxLength(200));
const name = v.pipe(v.string(), v.minLength(1), v.maxLength(80));

export const namesPieceSchema = v.strictObject({
  kind: v.literal('names'),
  language: languageTag,
  /** By ISO 3166-1 code, and XK. */
  countries: v.record(v.pipe(v.string(), v.regex(/^[A-Z]{2}$/)), name),
  /** By language tag; a language without a name in this language carries its own name. */
  languages: v.record(languageTag, name),
  /** Monday first. */
  weekdays: v.pipe(v.array(name), v.length(7)),
  words: v.strictObject({
    beforeYouTell: word,
    sayIt: word,
    excuse: word,
    doThis: word,
    goodToKnow: word,
    groupIsThisOk: word,
    storyYes: word,
    storyNo: word,
    storyUnsure: word,
  } satisfies Record<BlockWord, typeof word>),
  /** Whether the guide for helpers is there in this language. */
  guide: v.exactOptional(v.literal(true)),
  /** Absent while nobody runs them. */
  organisation: v.exactOptional(shownOrganisation),
});

export type BlockWords = Readonly<Record<BlockWord, string>>;
export type NamesPiece = v.InferOutput<typeof namesPieceSchema>;
