/** The shapes of the files that translators and keepers write, apart from the directory. */
import * as v from 'valibot';
import { answersSchema } from '#core/card/cards-piece.ts';
import { closingKinds, groups, topicTextSchema } from '#core/edition/edition-piece.ts';
import { guideTextSchema } from '#core/guide/guide-text.ts';
import { scenarioTextSchema } from '#core/scenario/scenarios-piece.ts';

const line = v.pipe(v.string(), v.minLength(1, 'is empty'));
const slug = v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'is not a name such as "who-to-tell"'));
/** L general, M sensitive, H: a child-protection specialist must approve each language before children see it. */
const risk = v.picklist(['L', 'M', 'H']);
const age = v.picklist(['1', '2', '3'], 'is not an age (1, 2 or 3)');

export const topicFactsSchema = v.array(
  v.strictObject({
    id: slug,
    group: v.picklist(groups),
    risk,
    ages: v.array(v.picklist([1, 2, 3])),
    closing: v.picklist(closingKinds),
    /** Stands for the topic in a menu. */
    picture: v.string(),
    /** One picture for each paragraph, by age. */
    pictures: v.record(age, v.array(slug)),
    /** Topics that are offered at the end. */
    links: v.array(slug),
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

const silent = v.boolean();

/** `src/content/cards.json`: which cards there are, and how careful one must be with each. */
export const cardFactsSchema = v.strictObject({
  decks: v.array(
    v.strictObject({
      id: slug,
      picture: slug,
      cards: v.array(
        v.strictObject({
          id: slug,
          picture: slug,
          /** Shown in the adult's language only, without sound: whoever controls a child often reads the child's. */
          silent,
          risk,
        }),
      ),
    }),
  ),
  replyDecks: v.array(
    v.strictObject({
      id: slug,
      picture: slug,
      replies: v.array(
        v.strictObject({
          id: slug,
          picture: slug,
          /** The child has five answers to it. */
          question: v.boolean(),
          silent,
          risk,
          /** A promise: the adult must say "I can keep this" before the child sees it. */
          onlyIfTrue: v.boolean(),
        }),
      ),
    }),
  ),
  /** Picture lists, because nobody types: who comes, where to, how soon. Each is also the name of its picture. */
  roles: v.array(slug),
  places: v.array(slug),
  minutes: v.array(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(60))),
});
export type CardFacts = v.InferOutput<typeof cardFactsSchema>;

const lines = v.record(slug, line);

/** `locales/<tag>/cards.json`. */
export const cardsFileSchema = v.strictObject({
  decks: lines,
  replyDecks: lines,
  roles: lines,
  places: lines,
  answers: answersSchema,
  cards: lines,
  replies: lines,
  /** What an adult should know before showing a card or reply. */
  notes: lines,
});
export type CardsFile = v.InferOutput<typeof cardsFileSchema>;

export const scenarioFactsSchema = v.array(
  v.strictObject({
    id: slug,
    topic: slug,
    ages: v.pipe(v.array(v.picklist([1, 2, 3])), v.minLength(1, 'names no age')),
    /** What is told is right and safe, so that a child does not learn that everyone is dangerous. */
    fine: v.boolean(),
    risk,
    picture: slug,
  }),
);
export type ScenarioFacts = v.InferOutput<typeof scenarioFactsSchema>[number];

/** `locales/<tag>/scenarios/<id>.json`. */
export const scenarioFileSchema = scenarioTextSchema;
export type ScenarioFile = v.InferOutput<typeof scenarioFileSchema>;

export const guideFactsSchema = v.array(
  v.strictObject({
    id: slug,
    risk,
    sources: v.array(
      v.strictObject({
        title: line,
        /** As the page was seen; some good pages still have no certificate. */
        url: v.pipe(v.string(), v.regex(/^https?:\/\//, 'does not begin with https:// or http://')),
        /** The day, month or year its page bears; null where it bears none. */
        date: v.nullable(v.pipe(v.string(), v.regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, 'is not a date such as "2026-11"'))),
      }),
    ),
  }),
);
export type GuideFacts = v.InferOutput<typeof guideFactsSchema>[number];

/** `locales/<tag>/guide/<id>.json`: for helpers, in their own plain register. */
export const guideFileSchema = guideTextSchema;
export type GuideFile = v.InferOutput<typeof guideFileSchema>;

/** `locales/<tag>/pictures.json`: what each picture shows. */
export const picturesFileSchema = v.record(slug, line);
export type PicturesFile = v.InferOutput<typeof picturesFileSchema>;

export const uiFileSchema = v.record(v.string(), line);

export const reviewStatuses = [
  'machine-draft',
  'human-draft',
  'reviewed',
  'cp-approved',
  'child-tested',
  'withdrawn',
] as const;

/** Who can have read a text. Roles, never names; two roles in a record are two people. */
export const reviewRoles = [
  'author',
  'translator',
  /** A second native speaker. */
  'second-reader',
  /** A child-protection worker in that language. */
  'child-protection',
  'safeguarding-lead',
  /** Asked children what the text tells them to do. */
  'children-round',
] as const;

/** What a person can have done to a text. A list, so that no name slips into it. */
export const reviewMethods = [
  'written',
  /** A machine's text, corrected by a person. */
  'corrected',
  /** Compared with the English and read back in own words. */
  'read-back',
  /** Words and tone, by a child-protection worker. */
  'words-and-tone',
  'asked-children',
  'withdrawal',
] as const;

/** `locales/<tag>/.review.json`: what was done to each text, and to which state of the English one. */
export const reviewFileSchema = v.record(
  v.string(),
  v.strictObject({
    status: v.picklist(reviewStatuses, `must be one of: ${reviewStatuses.join(', ')}`),
    /** First 12 hex digits of the SHA-256 of the English text it was made from. */
    source: v.pipe(v.string(), v.regex(/^[0-9a-f]{12}$/, 'is not 12 hex digits')),
    method: line,
    /** Everybody who stands behind the status; nobody where only a machine does. */
    by: v.optional(v.array(v.picklist(reviewRoles, `must be one of: ${reviewRoles.join(', ')}`))),
    /** The same hash of the text itself, as people read it: one who changes it afterwards takes their word away. */
    text: v.optional(v.pipe(v.string(), v.regex(/^[0-9a-f]{12}$/, 'is not 12 hex digits'))),
    date: v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/, 'is not a date such as "2026-11-21"')),
  }),
);
export type ReviewFile = v.InferOutput<typeof reviewFileSchema>;
