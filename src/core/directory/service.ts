/** One country of the help directory as people keep it: everything known, with its sources. Children see what publish.ts lets through. */
import * as v from 'valibot';
import { type Fault, faultsFromIssues } from '#core/faults.ts';
import { channel } from './channel.ts';
import type { CountryFacts } from './country-facts.ts';
import { countryFaults } from './country-faults.ts';
import { exceptionShape, openingHours } from './hours-shape.ts';
import { checkShape } from './ledger.ts';
import {
  countryCode,
  languageTag,
  partialDate,
  serviceId,
  shortText,
  text,
  timeZoneName,
  webAddress,
} from './patterns.ts';
import { agesShape, answerers, audiences, doubtable, nameShape, serviceKinds } from './vocabulary.ts';

/** In all of these null means "not known", never "no". */
const unknownOr = {
  yesOrNo: v.nullable(v.boolean()),
  text: v.nullable(text),
};

export const sourceShape = v.strictObject({
  url: webAddress,
  title: text,
  date: v.nullable(partialDate),
  /** Who speaks: an operator, a government, … */
  class: shortText,
  /** Where it was read when not on the page itself. */
  seenVia: v.optional(text),
});

/** Shown to children as "we are not sure about …". */
export const doubtShape = v.strictObject({ about: v.picklist(doubtable), why: text });

export const serviceShape = v.strictObject({
  id: serviceId,
  kind: v.picklist(serviceKinds),
  name: nameShape,
  /** Language of the local name; null where it is a number or a brand. */
  nameLanguage: v.nullable(languageTag),
  operator: unknownOr.text,
  whoAnswers: v.nullable(v.picklist(answerers)),
  forWhom: v.nullable(v.picklist(audiences)),
  /** Whether boys are helped too. */
  boys: unknownOr.yesOrNo,
  channels: v.pipe(v.array(channel), v.minLength(1, 'holds no way to reach the service')),
  // Hours, languages and cost hold for each channel that does not say otherwise.
  hours: v.nullable(openingHours),
  /** Where its hours are not in the time of the country. */
  timeZone: v.nullable(timeZoneName),
  exceptions: v.array(exceptionShape),
  languages: v.nullable(v.pipe(v.array(languageTag), v.minLength(1, 'is an empty list; write null when not known'))),
  /** Somebody translates other languages on the line. */
  interpreter: unknownOr.yesOrNo,
  free: unknownOr.yesOrNo,
  anonymous: unknownOr.yesOrNo,
  recorded: unknownOr.yesOrNo,
  /** The line may have to tell police or child protection what it hears. */
  mustReport: unknownOr.yesOrNo,
  /** A child without papers can call and is not reported to police or migration authorities for that. */
  safeWithoutPapers: unknownOr.yesOrNo,
  ages: v.nullable(agesShape),
  scope: v.picklist(['national', 'regional', 'europe', 'global']),
  /** Which part of the country it is for, where it is not for the whole. */
  region: unknownOr.text,
  /** A and B: two independent publishers. C: one. */
  evidence: v.picklist(['A', 'B', 'C']),
  /** The newest source is from before 2022; null where no source has a date. */
  stale: unknownOr.yesOrNo,
  newestSource: v.nullable(partialDate),
  sources: v.pipe(v.array(sourceShape), v.minLength(1, 'names no source')),
  /** Who checked it, newest last; empty as long as nobody did. */
  checks: v.array(checkShape),
  doubts: v.array(doubtShape),
  conflicts: v.array(text),
  notes: v.array(text),
  /** Why it is not shown to children although the evidence would do; null where nothing stands against it. */
  held: unknownOr.text,
});
export type Service = v.InferOutput<typeof serviceShape>;

export const countryShape = v.strictObject({
  $schema: v.optional(v.string()),
  country: countryCode,
  timeZone: v.nullable(timeZoneName),
  /** What an adult there most probably speaks. */
  spoken: v.array(languageTag),
  services: v.pipe(v.array(serviceShape), v.minLength(1, 'holds no service')),
});
/** With how it goes there, which is kept in a file of its own. */
export type Country = v.InferOutput<typeof countryShape> & { facts?: CountryFacts['facts'] };

/** Whoever gets a Country back need not check it again. */
export function parseCountryFile(file: string, data: unknown): { country: Country } | { faults: Fault[] } {
  const result = v.safeParse(countryShape, data);
  if (!result.success) return { faults: faultsFromIssues(file, result.issues) };

  const faults = countryFaults(file, result.output);
  return faults.length > 0 ? { faults } : { country: result.output };
}
