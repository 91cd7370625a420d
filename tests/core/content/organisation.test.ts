/** Promises about who is said to run the pages: nobody is made up, and editors are told what the check wants. */
import { describe, expect, it } from 'vitest';
import schema from '#content/schema/organisation.schema.json';
import { organisationFields, organisationSchema, organisationToShow } from '#core/content/organisation.ts';

const nobody = { name: null, contact: null, domain: null, securityContact: null, wrongTextContact: null };

describe('who runs the pages', () => {
  it('is not shown while nobody has a name, even where an address is known', () => {
    expect(organisationToShow(nobody)).toBeUndefined();
    expect(organisationToShow({ ...nobody, contact: 'zz@example.org' })).toBeUndefined();
  });

  it('is shown with the addresses that are known, and nothing that readers do not need', () => {
    expect(organisationToShow({ ...nobody, name: 'ZZ', domain: 'zz.example.org' })).toEqual({ name: 'ZZ' });
    const all = { ...nobody, name: 'ZZ', contact: 'zz@example.org', wrongTextContact: 'https://example.org/words' };
    expect(organisationToShow(all)).toEqual({
      name: 'ZZ',
      contact: 'zz@example.org',
      wrongTextContact: 'https://example.org/words',
    });
  });

  it('has the same fields for editors, for the check and for a release', () => {
    const fields = Object.keys(organisationSchema.entries).sort();
    expect(Object.keys(schema.properties).sort()).toEqual(fields);
    expect(['$schema', ...schema.required].sort()).toEqual(fields);
    expect(['$schema', ...organisationFields.map(([field]) => field)].sort()).toEqual(fields);
    expect(schema.additionalProperties).toBe(false);
  });
});
