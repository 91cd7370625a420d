/** Small shapes that the files of the directory and the pieces on a device share. */
import * as v from 'valibot';

const matching = (pattern: RegExp, message: string) => v.pipe(v.string(), v.regex(pattern, message));

export const text = v.pipe(
  v.string(),
  v.trim(),
  v.minLength(1, 'is empty'),
  v.maxLength(2000, 'is longer than 2000 characters'),
);
export const shortText = v.pipe(text, v.maxLength(200, 'is longer than 200 characters'));

export const countryCode = matching(/^[A-Z]{2}$/, 'is not a country code of two capitals such as "FI"');
export const serviceId = matching(/^[a-z]{2}(-[a-z0-9]+)+$/, 'is not an id such as "fi-child-helpline"');
export const languageTag = matching(
  /^[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?$/,
  'is not a language tag such as "uk" or "fa-AF"',
);
export const timeZoneName = matching(
  /^[A-Z][A-Za-z]+(\/[A-Z][A-Za-z_-]+)+$/,
  'is not a time zone such as "Europe/Helsinki"',
);

/** What a telephone can dial: digits, with a plus sign in front only in the form from abroad. */
export const dialable = matching(
  /^\d{2,15}$/,
  'is not a number that can be dialled: write digits only, as dialled in that country',
);
export const fromAbroad = matching(
  /^\+[1-9]\d{6,14}$/,
  'is not a number with its country code such as "+358295463177"',
);
export const webAddress = v.pipe(
  matching(
    /^https?:\/\/[a-z0-9.-]+\.[a-z]{2,}([/?#][^\s"'<>\\]*)?$/i,
    'is not a web address such as "https://example.org/help"',
  ),
  v.maxLength(500, 'is longer than 500 characters'),
);
export const mailAddress = matching(/^[\w.+-]+@[\w-]+(\.[\w-]+)+$/, 'is not an e-mail address');

/** A year, a month or a day: sources do not always tell more. */
export const partialDate = matching(
  /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/,
  'is not a date such as "2026", "2026-04" or "2026-04-22"',
);

export const fullDate = matching(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, 'is not a day such as "2026-04-22"');
