/** Every text of a language as it travels to a translator: where it stands, how it is doing, what to know of it. */
import { wantedStrings } from '#core/content/plural-forms.ts';
import { unitOf } from '#core/content/review-units.ts';
import { fieldOf } from '#core/content/written-strings.ts';
import { type Step, stepOf, steps } from '#core/review/translation-steps.ts';
import { shortHash } from '#tools/content-files.ts';
import { type Note, notesOn } from './notes-on.ts';
import type { Work } from './open-work.ts';

/** `stale`: the English of its unit has changed since. */
export type TransferState = 'missing' | 'stale' | 'current';

export interface TransferString {
  /** Of the file inside the folder of a language: `topics/who-to-tell.json`. */
  name: string;
  /** Inside the file: `1.body.0`. */
  field: string;
  path: readonly string[];
  /** As in `.review.json`. */
  unit: string;
  step: Step;
  source: string;
  /** "" where there is none. */
  target: string;
  state: TransferState;
  notes: readonly Note[];
}

/** In the order in which they protect: by step, and in one step as the English files have them. */
export function transferStrings(work: Work): TransferString[] {
  const strings = Array.from(work.english).flatMap(([name, english]) => {
    const own = new Map((work.own.get(name) ?? []).map(({ path, text }) => [fieldOf(path), text]));
    return wantedStrings(name, english, work.language.tag).map(({ path, text }): TransferString => {
      const unit = unitOf(name, path);
      const place = { name, path, unit, source: text };
      const target = own.get(fieldOf(path)) ?? '';
      const state = target === '' ? 'missing' : isStale(work, unit) ? 'stale' : 'current';
      const step = stepOf(place, work.content);
      return { ...place, field: fieldOf(path), step, target, state, notes: notesOn(place, step, work) };
    });
  });
  return steps.flatMap((step) => strings.filter((one) => one.step === step));
}

/** A text without a record may be of any English, but nobody has said that it is of an older one. */
export function isStale({ review, units }: Work, unit: string): boolean {
  const record = review[unit];
  return record !== undefined && record.source !== shortHash(units.get(unit) ?? '');
}
