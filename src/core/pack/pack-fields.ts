/** The fields that signed lists are made of, each with its narrowest shape. */
import * as v from 'valibot';

/** A signed list may name at most this many bytes for one piece. */
export const pieceMaxBytes = 262_144;

/** Seconds since 1970, and no later than 2106: a leap to a huge number would lock out every later version. */
export const versionField = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(0xffff_ffff));

/** Roots are counted one by one. */
export const countField = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(100_000));

/** First 8 bytes of the SHA-256 of a key's point. */
export const keyIdField = v.pipe(v.string(), v.regex(/^[0-9a-f]{16}$/, 'is not 16 hex digits'));

export const sha256Field = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));

export const bytesField = v.pipe(v.number(), v.integer(), v.minValue(2), v.maxValue(pieceMaxBytes));

export const languageField = v.pipe(v.string(), v.maxLength(35), v.regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/));

/** One spelling only, whole seconds in UTC, so that two moments can be compared as texts. */
export const momentField = v.pipe(
  v.string(),
  v.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/),
  v.check((text) => !Number.isNaN(Date.parse(text))),
);

export function endsAfterItBegins({ issued, goodUntil }: { issued: string; goodUntil: string }): boolean {
  return issued < goodUntil;
}
