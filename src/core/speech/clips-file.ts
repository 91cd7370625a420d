/** `locales/<tag>/voice/clips.json`: which sounds of a language lie beside it, whose they are, and whether anybody has heard them. */
import * as v from 'valibot';
import { reviewRoles } from '#core/content/text-files.ts';
import type { Fault } from '#core/faults.ts';
import { markText } from './mark-text.ts';

const line = v.pipe(v.string(), v.minLength(1, 'is empty'));

const clipSchema = v.strictObject({
  /** What is said, letter by letter as it is shown. */
  text: line,
  /** Also the name of the file: `<mark>.mp3`. */
  mark: v.pipe(v.string(), v.regex(/^[0-9a-f]{16}$/, 'is not 16 hex digits')),
  from: v.picklist(['espeak-ng', 'recording']),
  status: v.picklist(['unheard', 'heard']),
  /** Who listened to it. Roles, never names. */
  by: v.optional(v.array(v.picklist(reviewRoles))),
  on: v.optional(v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/, 'is not a date such as "2026-11-21"'))),
  /** Where a machine was given other letters than the text. */
  spoken: v.optional(line),
  milliseconds: v.pipe(v.number(), v.integer(), v.minValue(1)),
});
export type Clip = v.InferOutput<typeof clipSchema>;

/** In the order of their marks. */
export const clipsFileSchema = v.array(clipSchema);

export const clipsFileOf = (tag: string) => `locales/${tag}/voice/clips.json`;
export const clipFileOf = (tag: string, mark: string) => `locales/${tag}/voice/${mark}.mp3`;

/** What the shape alone does not see. */
export function clipFaults(tag: string, clips: readonly Clip[]): Fault[] {
  const file = clipsFileOf(tag);
  const cure = 'Make the list anew: npm run content -- voice make, or voice import.';
  return clips.reduce<Fault[]>((faults, { mark, text, status, by, on }, at) => {
    const before = clips[at - 1]?.mark ?? '';
    if (mark !== markText(text)) faults.push({ file, field: mark, problem: 'is not the mark of its text', cure });
    if (mark <= before) faults.push({ file, field: mark, problem: 'is listed twice, or not in its place', cure });
    if ((status === 'heard') !== (by !== undefined && by.length > 0 && on !== undefined)) {
      faults.push({
        file,
        field: mark,
        problem: 'says neither that nobody heard it, nor who did and when',
        cure: 'Let the command write it: npm run content -- voice heard.',
      });
    }
    return faults;
  }, []);
}
