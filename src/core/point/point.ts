/** A local help point, as its organisation writes it down for a card. */
import * as v from 'valibot';
import { pointKinds } from '#core/pack/organisation.ts';

export const mostRows = 7;
export const mostLanguages = 8;
/** In bytes of UTF-8: a card has to fit into a code that a phone with a dim camera can read. */
export const nameBytes = 48;
export const addressBytes = 64;

const time = v.pipe(v.string(), v.regex(/^(([01]\d|2[0-3]):(00|15|30|45)|24:00)$/, 'is not a quarter of an hour'));

const openDays = v.strictObject({
  /** 1 is Monday, 7 is Sunday. */
  days: v.pipe(v.array(v.picklist([1, 2, 3, 4, 5, 6, 7])), v.minLength(1, 'names no day')),
  from: v.pipe(
    time,
    v.check((text) => text !== '24:00', 'is not a beginning'),
  ),
  to: time,
});

export const pointSchema = v.pipe(
  v.strictObject({
    country: v.pipe(v.string(), v.regex(/^[A-Z]{2}$/, 'is not a country such as "DE"')),
    kind: v.picklist(pointKinds),
    name: v.pipe(v.string(), v.trim(), v.minLength(1, 'is empty')),
    /** Null: not told, as of a shelter that nobody should find. */
    address: v.nullable(v.pipe(v.string(), v.trim(), v.minLength(1, 'is empty'))),
    phone: v.nullable(
      v.pipe(v.string(), v.regex(/^\+[1-9]\d{4,14}$/, 'is not a number such as "+491234567", without spaces')),
    ),
    hours: v.union(
      [v.null(), v.literal('always'), v.pipe(v.array(openDays), v.minLength(1), v.maxLength(mostRows))],
      'is neither null nor "always" nor a list such as [{ "days": [1, 2], "from": "14:00", "to": "18:30" }]',
    ),
    languages: v.pipe(
      v.array(v.pipe(v.string(), v.regex(/^[a-z]{2,3}$/, 'is not a language such as "uk"'))),
      v.maxLength(mostLanguages, `names more than ${mostLanguages}`),
    ),
  }),
  v.check(({ address, phone }) => address !== null || phone !== null, 'has neither a phone nor an address'),
);

export type Point = v.InferOutput<typeof pointSchema>;

/** What stands on a card beside the point itself. */
export interface PointCard extends Point {
  /** The key that is said to have signed it. */
  readonly key: string;
  /** Of this card alone: by it the card can be taken back. */
  readonly id: string;
  /** Whole days: from the first on, and how many days it is good for. */
  readonly issuedDay: number;
  readonly goodForDays: number;
}

export const mostDays = 366;
