/** The shape of opening hours, in the local time of the place. Hours nobody knows are null or absent, never an empty list. */
import * as v from 'valibot';
import { shortText } from './patterns.ts';

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

const exceptionDay = v.pipe(
  v.string(),
  v.regex(
    /^(\d{4}-)?(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/,
    'is not a day such as "2026-12-24", or "12-24" for every year',
  ),
);

/** Days on which other hours hold than in other weeks. */
export const exceptionShape = v.strictObject({
  /** First and last day, both of them among the exception: `2026-12-24`, or `12-24` for every year. */
  from: exceptionDay,
  to: exceptionDay,
  hours: v.union(
    [v.literal('closed'), openingHours],
    'is neither "closed" nor "always" nor a list such as [{ "days": [1, 2], "from": "14:00", "to": "24:00" }]',
  ),
  note: v.nullable(shortText),
});

/** The same without the words for keepers, as it travels to a device. */
export const publishedException = v.strictObject({
  from: exceptionDay,
  to: exceptionDay,
  hours: v.union([v.literal('closed'), openingHours]),
});

export type OpeningHours = v.InferOutput<typeof openingHours>;
export type HoursException = v.InferOutput<typeof publishedException>;
