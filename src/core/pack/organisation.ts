/** Organisations whose own help points may be shown: named in the signed manifest, each for a country, kinds and a year at most. */
import * as v from 'valibot';
import type { PackFault } from '#core/errors.ts';
import { endsAfterItBegins, momentField } from './pack-fields.ts';
import { publicKeySchema } from './root.ts';

export const pointKinds = ['safe-space', 'shelter', 'food', 'health', 'legal', 'school', 'contact'] as const;

const longestMs = 366 * 86_400_000;

export const organisationKeySchema = v.pipe(
  v.strictObject({
    ...publicKeySchema.entries,
    /** Signed lists are ASCII. */
    name: v.pipe(v.string(), v.regex(/^[ -~]{1,60}$/, 'is not 1 to 60 plain Latin letters and signs')),
    country: v.pipe(v.string(), v.regex(/^[A-Z]{2}$/, 'is not a country such as "DE"')),
    kinds: v.pipe(v.array(v.picklist(pointKinds)), v.minLength(1, 'names no kind')),
    issued: momentField,
    goodUntil: momentField,
  }),
  v.check((list) => endsAfterItBegins(list), 'ends before it begins'),
  v.check(
    ({ issued, goodUntil }) => Date.parse(goodUntil) - Date.parse(issued) <= longestMs,
    'is trusted for longer than 12 months',
  ),
);

export const organisationKeysSchema = v.pipe(v.array(organisationKeySchema), v.maxLength(32, 'names more than 32'));

export type OrganisationKey = v.InferOutput<typeof organisationKeySchema>;

export interface Point {
  /** The key that is said to have signed it. */
  readonly key: string;
  readonly country: string;
  readonly kind: string;
  readonly issued: string;
}

/** What stands between an organisation and this point; nothing, if it may speak. Its signature is asked elsewhere. */
export function organisationFor(
  { key, country, kind, issued }: Point,
  organisations: readonly OrganisationKey[],
  revoked: readonly string[],
): OrganisationKey | Extract<PackFault, 'unknown-key' | 'not-theirs'> {
  const organisation = organisations.find(({ id }) => id === key);
  if (!organisation || revoked.indexOf(key) >= 0) return 'unknown-key';
  const isTheirs =
    organisation.country === country &&
    organisation.kinds.some((one) => one === kind) &&
    // Moments of one spelling. Whether today is later is for the label to say, never a reason to hide.
    organisation.issued <= issued &&
    issued <= organisation.goodUntil;
  return isTheirs ? organisation : 'not-theirs';
}
