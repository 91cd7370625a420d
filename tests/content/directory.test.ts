import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { directoryPiece } from '#core/directory/pack-shape.ts';
import { parseCountryFile } from '#core/directory/service.ts';
import {
  countries,
  countryOf,
  files,
  numbersOf,
  published,
  publishedOf,
} from '#tests/core/directory/published-directory.ts';

/** How many entries each file holds: none may get lost unnoticed. */
const entries = {
  ...{
    AL: 7,
    AM: 4,
    AT: 9,
    BA: 6,
    BE: 16,
    BG: 10,
    CH: 11,
    CY: 9,
    CZ: 9,
    DE: 11,
    DK: 11,
    EE: 9,
    ES: 10,
    FI: 11,
    FR: 14,
  },
  ...{ GB: 11, GE: 8, GR: 9, HR: 9, HU: 11, IE: 11, IS: 9, IT: 10, LT: 11, LU: 10, LV: 9, MD: 8, ME: 5, MK: 8, MT: 9 },
  ...{ NL: 11, NO: 9, PL: 14, PT: 11, RO: 12, RS: 7, SE: 13, SI: 11, SK: 11, TR: 6, UA: 11, XK: 3 },
  ...{ EU: 9, ZZ: 5 },
};

/** What an international number of the country begins with; Kosovo has had its own since 2016. */
const callingCodes = {
  ...{ AL: 355, AM: 374, AT: 43, BA: 387, BE: 32, BG: 359, CH: 41, CY: 357, CZ: 420, DE: 49, DK: 45, EE: 372, ES: 34 },
  ...{ FI: 358, FR: 33, GB: 44, GE: 995, GR: 30, HR: 385, HU: 36, IE: 353, IS: 354, IT: 39, LT: 370, LU: 352, LV: 371 },
  ...{ MD: 373, ME: 382, MK: 389, MT: 356, NL: 31, NO: 47, PL: 48, PT: 351, RO: 40, RS: 381, SE: 46, SI: 386, SK: 421 },
  ...{ TR: 90, UA: 380, XK: 383 },
};
const codes = Object.keys(callingCodes);

describe('every file', () => {
  it.each(Object.entries(files))('%s can be read without a fault', (file, data) => {
    const result = parseCountryFile(file, data);
    expect('faults' in result ? result.faults : []).toEqual([]);
  });

  it.each(Object.entries(files))('%s helps editors', (_, data) => {
    expect(data).toHaveProperty('$schema', '../schema/country.schema.json');
  });

  it.each(countries)('$country has a time zone that browsers know, if it is a country', ({ country, timeZone }) => {
    if (timeZone === null) expect(['EU', 'ZZ']).toContain(country);
    else expect(() => new Intl.DateTimeFormat('en', { timeZone })).not.toThrow();
  });

  it.each(countries)('$country names languages that exist', ({ spoken, services }) => {
    const tags = services.reduce(
      (all, { languages, nameLanguage }) => all.concat(languages ?? [], nameLanguage ?? []),
      spoken,
    );
    expect(tags.map((tag) => Intl.getCanonicalLocales(tag)[0])).toEqual(tags);
  });

  it.each(codes)('%s says what an adult there probably speaks', (code) => {
    expect(countryOf(code).spoken).not.toEqual([]);
  });
});

describe('nothing got lost', () => {
  it('holds 42 countries, the world and Europe, and no other file', () => {
    expect(codes).toHaveLength(42);
    expect(countries.map(({ country }) => country).sort()).toEqual([...codes, 'EU', 'ZZ'].sort());
  });

  it('holds all 418 entries', () => {
    expect(Object.fromEntries(countries.map(({ country, services }) => [country, services.length]))).toEqual(entries);
    expect(Object.values(entries).reduce((sum, count) => sum + count, 0)).toBe(418);
  });
});

describe('what children see', () => {
  it.each(codes)('%s has an emergency number', (code) => {
    expect(publishedOf(code).emergency).not.toEqual([]);
  });

  it.each(codes)('%s has someone beside the emergency number', (code) => {
    expect(publishedOf(code).services).not.toEqual([]);
  });

  it.each(published)('$country fits what the device accepts, every number can be dialled', (country) => {
    const result = v.safeParse(directoryPiece, { kind: 'directory', countries: [country] });
    expect(result.issues).toBeUndefined();
  });

  it('travels in less than 100 kB before it is compressed', () => {
    expect(JSON.stringify(published).length).toBeLessThan(100_000);
  });

  it.each(published)(
    '$country shows nothing twice under one id, and nothing of another country',
    ({ country, services }) => {
      const ids = services.map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      expect(ids.filter((id) => !id.startsWith(`${country.toLowerCase()}-`))).toEqual([]);
    },
  );

  it.each(published)('$country has no fixture in it', (country) => {
    expect(JSON.stringify(country)).not.toMatch(/000 ?000"|example\.(org|com)/);
  });

  it.each(codes)('%s has numbers from abroad with its own country code', (code) => {
    const abroad = countryOf(code).services.reduce<string[]>(
      (all, { channels }) =>
        channels.reduce(
          (found, way) => ('fromAbroad' in way && way.fromAbroad ? found.concat(way.fromAbroad) : found),
          all,
        ),
      [],
    );
    const prefix = `+${callingCodes[code as keyof typeof callingCodes]}`;
    expect(abroad.filter((number) => !number.startsWith(prefix))).toEqual([]);
  });

  it.each(countries)('$country labels every emergency number with what it reaches', ({ services }) => {
    const emergency = services.filter(({ kind }) => kind === 'emergency');
    const unlabelled = emergency.filter(
      ({ id, channels }) =>
        id !== 'eu-emergency' && channels.some((way) => 'dial' in way && way.kind === 'phone' && way.service === null),
    );
    expect(unlabelled).toEqual([]);
    expect(emergency.filter(({ whoAnswers }) => whoAnswers !== 'emergency')).toEqual([]);
  });

  it('has no telephone number for Europe or the world', () => {
    expect([...numbersOf('EU'), ...numbersOf('ZZ')]).toEqual([]);
  });

  it('never says by its name that one number works all over Europe', () => {
    expect(publishedOf('EU').services.filter(({ name }) => /\d{3}/.test(`${name.local} ${name.en}`))).toEqual([]);
  });
});
