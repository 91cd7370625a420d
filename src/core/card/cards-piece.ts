/** The talk cards of one language, as they travel in a pack; and their strict reader on the device. */
import * as v from 'valibot';
import { languageTag } from '#core/directory/patterns.ts';

const line = v.pipe(v.string(), v.minLength(1, 'is empty'), v.maxLength(200, 'is longer than 200 characters'));
const slug = v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'is not a name such as "no-adult"'));

/** What a child can answer to every question. */
export const answersSchema = v.strictObject({
  yes: line,
  no: line,
  'dont-know': line,
  'dont-want': line,
  'dont-understand': line,
});
export type Answer = keyof v.InferOutput<typeof answersSchema>;
export const answers: readonly Answer[] = ['yes', 'no', 'dont-know', 'dont-want', 'dont-understand'];

/** What stands beside cards for the adult, who may not read the child's language. Named as in ui.json. */
export const adultWordNames = [
  'adultAnswers',
  'readFirst',
  'canKeep',
  'showToChild',
  'whichPerson',
  'whichPlace',
  'howManyMinutes',
  'answersAgain',
] as const;
export type AdultWord = (typeof adultWordNames)[number];
export type AdultWords = Readonly<Record<AdultWord, string>>;

const adultWordsSchema = v.strictObject({
  adultAnswers: line,
  readFirst: line,
  canKeep: line,
  showToChild: line,
  whichPerson: line,
  whichPlace: line,
  howManyMinutes: line,
  answersAgain: line,
} satisfies Record<AdultWord, typeof line>);

const named = { id: slug, picture: slug, text: line };
const silent = v.optional(v.literal(true));
const note = v.optional(line);
const listed = v.array(v.strictObject(named));

export const cardsPieceSchema = v.strictObject({
  kind: v.literal('cards'),
  language: languageTag,
  decks: v.array(v.strictObject({ ...named, cards: v.array(v.strictObject({ ...named, silent, note })) })),
  replyDecks: v.array(
    v.strictObject({
      ...named,
      replies: v.array(
        v.strictObject({
          ...named,
          silent,
          note,
          question: v.optional(v.literal(true)),
          onlyIfTrue: v.optional(v.literal(true)),
        }),
      ),
    }),
  ),
  roles: listed,
  places: listed,
  minutes: v.array(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(60))),
  answers: answersSchema,
  words: adultWordsSchema,
  /** What each of our languages is called in this one, by tag. */
  languages: v.record(languageTag, line),
});

export type CardsPiece = v.InferOutput<typeof cardsPieceSchema>;
export type Card = CardsPiece['decks'][number]['cards'][number];
export type Reply = CardsPiece['replyDecks'][number]['replies'][number];
