/** Promises about "how it goes here": a claim of a small vocabulary, with its page, or nothing. */
import { describe, expect, it } from 'vitest';
import schema from '#content/schema/country-facts.schema.json';
import {
  claimsByKind,
  countryFactsShape,
  factKinds,
  factShape,
  factSourceShape,
  parseCountryFacts,
} from '#core/directory/country-facts.ts';
import { publishCountry } from '#core/directory/publish.ts';
import { land, service } from './fixtures.ts';
import { countryOf } from './published-directory.ts';

const source = { title: 'A page', url: 'https://example.org/', date: '2026-04' };
const exists = { kind: 'barnahus', key: 'exists', source } as const;
const parse = (facts: unknown, country = 'YY', file = 'src/content/country-facts/yy.json') =>
  parseCountryFacts(file, { country, facts });
const told = (facts: unknown, country?: string) => {
  const result = parse(facts, country);
  return 'faults' in result ? result.faults.map(({ field, problem }) => `${field} ${problem}`).join('\n') : '';
};

describe('a file of facts', () => {
  it('is read when it is in order', () => {
    expect(parse([exists, { ...exists, kind: 'guardian', key: null }])).toHaveProperty('facts');
  });

  it.each([
    ['of another country', [exists], 'XX', 'country is XX'],
    ['without any fact', [], 'YY', 'holds no fact'],
    ['with a claim that nobody can say in other languages', [{ ...exists, key: 'is-nice' }], 'YY', 'is none of'],
    ['with a claim of another kind', [{ ...exists, kind: 'guardian' }], 'YY', 'is no claim of the kind guardian'],
    ['with a claim twice', [exists, exists], 'YY', 'is claimed twice'],
    ['with a claim that has no page', [{ kind: 'barnahus', key: 'exists' }], 'YY', 'source is missing'],
    ['with words of its own', [{ ...exists, text: 'Words.' }], 'YY', 'not a field'],
  ])('%s is refused', (_, facts, country, words) => {
    expect(told(facts, country)).toContain(words);
  });
});

describe('what a child is told', () => {
  it('is the claim, the page and its date, and nothing where nothing was found', () => {
    const facts = [exists, { kind: 'guardian' as const, key: null, source }];
    expect(publishCountry({ ...land([service('yy-line')]), facts }).facts).toEqual([
      { kind: 'barnahus', key: 'exists', url: 'https://example.org/', seen: '2026-04' },
    ]);
  });

  it('is nothing at all where no page was seen', () => {
    expect(publishCountry(land([service('yy-line')]))).not.toHaveProperty('facts');
  });
});

describe('the help for editors', () => {
  const { fact, source: page } = schema.definitions;

  it.each([
    ['a file', schema, countryFactsShape],
    ['a fact', fact, factShape],
    ['a page', page, factSourceShape],
  ])(
    'tells the same fields of %s as the check does, and no other',
    (_, { properties, additionalProperties }, shape) => {
      expect(Object.keys(properties).sort()).toEqual(Object.keys(shape.entries).sort());
      expect(additionalProperties).toBe(false);
    },
  );

  it('tells the same words as the check does', () => {
    expect(fact.properties.kind.enum).toEqual(factKinds);
    expect(fact.properties.key.enum).toEqual([...factKinds.flatMap((kind) => [...claimsByKind[kind]]), null]);
  });
});

const files = Object.entries(
  import.meta.glob<unknown>('/src/content/country-facts/*.json', { eager: true, import: 'default' }),
);

describe.each(files)('%s', (file, data) => {
  it('can be read, helps editors, and is of a country that the directory holds', () => {
    const result = parseCountryFacts(file, data);
    expect('faults' in result ? result.faults : []).toEqual([]);
    expect(data).toHaveProperty('$schema', '../schema/country-facts.schema.json');
    if ('facts' in result) expect(() => countryOf(result.facts.country)).not.toThrow();
  });
});
