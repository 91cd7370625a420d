/** `src/content/organisation.json`: who runs these pages. All null while nobody does. */
import * as v from 'valibot';
import { contactShape, organisationName, type ShownOrganisation } from '#core/names/shown-organisation.ts';

export const organisationSchema = v.strictObject({
  $schema: v.optional(v.string()),
  name: v.nullable(organisationName),
  contact: v.nullable(contactShape),
  domain: v.nullable(
    v.pipe(
      v.string(),
      v.maxLength(200, 'is longer than 200 characters'),
      v.regex(
        /^([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}$/,
        'is not a domain such as "pebble.example.org": no "https://", no path',
      ),
    ),
  ),
  securityContact: v.nullable(contactShape),
  wrongTextContact: v.nullable(contactShape),
});
export type Organisation = v.InferOutput<typeof organisationSchema>;

export const organisationFile = 'src/content/organisation.json';

/** What a release must say, and why. */
export const organisationFields: ReadonlyArray<readonly [Exclude<keyof Organisation, '$schema'>, string]> = [
  ['wrongTextContact', 'children must know where to write when a text or a number is wrong'],
  ['name', 'children must know who speaks to them'],
  ['contact', 'whoever speaks to children must be reachable'],
  ['securityContact', 'whoever finds a hole must know where to tell it'],
  ['domain', 'security.txt must say where it belongs'],
];

/** @returns undefined while no organisation has a name here. */
export function organisationToShow({ name, contact, wrongTextContact }: Organisation): ShownOrganisation | undefined {
  if (name === null) return undefined;
  return {
    name,
    ...(contact === null ? {} : { contact }),
    ...(wrongTextContact === null ? {} : { wrongTextContact }),
  };
}
