/** The shape of opening hours, in the local time of the country. Hours nobody knows are null or absent, never an empty list. */
import * as v from 'valibot';

export const openDays = v.strictObject({
  /** 1 is Monday, 7 is Sunday. */
  days: v.pipe(v.array(v.picklist([1, 2, 3, 4, 5, 6, 7])), v.minLength(1), v.maxLength(7)),
  from: v.pipe(v.string(), v.regex(/^([01]\d|2[0-3]):[0-5]\d$/)),
  /** `24:00` is midnight; an hour before `from` is on the next day. */
  to: v.pipe(v.string(), v.regex(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/)),
});

export const openingHours = v.union(
  [v.literal('always'), v.pipe(v.array(openDays), v.minLength(1), v.maxLength(14))],
  'is neither "always" nor a list such as [{ "days": [1, 2], "from": "14:00", "to": "24:00" }]',
);

export type OpeningHours = v.InferOutput<typeof openingHours>;
