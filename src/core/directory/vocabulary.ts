/** The closed lists of the directory: what a service is, who answers, and for whom. */
import * as v from 'valibot';
import { shortText } from './patterns.ts';

export const serviceKinds = [
  'emergency',
  'child-helpline',
  'missing-children',
  'trafficking',
  'violence-sexual',
  'refugee-info',
  'safer-internet-helpline',
  'csam-hotline',
  'takedown',
  'barnahus',
  'other',
] as const;
export type ServiceKind = (typeof serviceKinds)[number];

/** `child-ngo`: an organisation for children that is not the state. `mixed`: the state and others together. */
export const answerers = ['child-ngo', 'ngo', 'state', 'police', 'emergency', 'mixed'] as const;
export type WhoAnswers = (typeof answerers)[number];

export const audiences = ['children', 'everyone', 'women', 'professionals', 'adults'] as const;

const age = v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(99)));
/** Null: no lower or no upper limit is known. */
export const agesShape = v.strictObject({ min: age, max: age });

export const nameShape = v.strictObject({ local: shortText, en: shortText });

/** ZZ is the world and EU all of Europe: they have no clocks, and no number that means the same everywhere. */
export const isOneCountry = (code: string) => code !== 'ZZ' && code !== 'EU';

/** What may be doubted of an entry that is shown all the same. */
export const doubtable = [
  'number',
  'hours',
  'languages',
  'cost',
  'who-answers',
  'for-whom',
  'name-asked',
  'recorded',
  'must-report',
  'still-there',
] as const;
export type Doubt = (typeof doubtable)[number];
