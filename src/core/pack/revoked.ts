/** What counts no more from this moment on, without waiting for the next manifest: help points, and keys of organisations. */
import * as v from 'valibot';
import { keyIdField } from './pack-fields.ts';

/** Every card of a help point has one of its own. */
export const pointIdField = v.pipe(v.string(), v.regex(/^[0-9a-f]{8}$/, 'is not 8 hex digits'));

/** As many as fit beside the rest of `now.json`. A point goes from here when its card has run out. */
export const revokedSchema = v.strictObject({
  organisations: v.pipe(v.array(keyIdField), v.maxLength(8, 'names more than 8')),
  points: v.pipe(v.array(pointIdField), v.maxLength(16, 'names more than 16')),
});

export type Revoked = v.InferOutput<typeof revokedSchema>;
