/** Promises about what is told of a service: unknown is said, and never sounds like no. */
import { renderToStaticMarkup } from 'react-dom/server';
import { I18nextProvider } from 'react-i18next';
import { describe, expect, it } from 'vitest';
import { createWords } from '#app/words.ts';
import type { PublishedCountry, PublishedService } from '#core/directory/pack-shape.ts';
import { publishCountry } from '#core/directory/publish.ts';
import { CountryList } from '#features/find-help/country-list.tsx';
import { CountryText } from '#features/find-help/country-text.tsx';
import { ServiceCard } from '#features/find-help/service-card.tsx';
import en from '#locales/en/ui.json';
import { land, service } from '#tests/core/directory/fixtures.ts';
import { published } from '#tests/core/directory/published-directory.ts';

const names = {
  kind: 'names' as const,
  language: 'en',
  countries: {},
  languages: {},
  weekdays: ['1', '2', '3', '4', '5', '6', '7'],
  words: en,
};
const words = createWords('en', en);
const now = new Date('2026-11-21T10:00:00Z');

const textOf = (element: React.ReactElement) =>
  renderToStaticMarkup(<I18nextProvider i18n={words}>{element}</I18nextProvider>)
    .replace(/<[^>]*>/g, '\n')
    .replace(/&#x27;/g, '’');

function tell(country: PublishedCountry, one: PublishedService, isLive: boolean): string {
  const card = { country, service: one, names, heading: 'h2' as const, now };
  return textOf(isLive ? <ServiceCard {...card} onCall={() => undefined} /> : <ServiceCard {...card} />);
}

const says: ReadonlyArray<{
  fact: string;
  isKnown: (one: PublishedService) => boolean;
  no: readonly (keyof typeof en)[];
  unknown: keyof typeof en;
}> = [
  { fact: 'who answers', isKnown: ({ whoAnswers }) => whoAnswers !== undefined, no: [], unknown: 'answersUnknown' },
  { fact: 'a name', isKnown: ({ anonymous }) => anonymous !== undefined, no: ['nameAsked'], unknown: 'nameUnknown' },
  {
    fact: 'recording',
    isKnown: ({ recorded }) => recorded !== undefined,
    no: ['recorded', 'notRecorded'],
    unknown: 'recordedUnknown',
  },
  { fact: 'reporting', isKnown: ({ mustReport }) => mustReport === true, no: ['mustReport'], unknown: 'reportUnknown' },
  {
    fact: 'documents',
    isKnown: ({ safeWithoutPapers }) => safeWithoutPapers !== undefined,
    no: ['papersReported', 'papersNotNeeded'],
    unknown: 'papersUnknown',
  },
  {
    fact: 'an interpreter',
    isKnown: ({ interpreter }) => interpreter !== undefined,
    no: ['interpreterNo', 'interpreterYes'],
    unknown: 'interpreterUnknown',
  },
];

describe.each([true, false])('of every service (in the app: %s)', (isLive) => {
  it.each(says)('what is not known of $fact never sounds like no, and is said to be unknown', (line) => {
    const { isKnown, no, unknown } = line;
    // A document says it once, above all of them.
    const isSaidHere = isLive || unknown === 'answersUnknown';
    for (const country of published) {
      for (const one of country.services) {
        const told = tell(country, one, isLive);
        const where = { service: one.id };
        const wanted = !isKnown(one) && isSaidHere;
        expect({ ...where, is: told.includes(en[unknown]) }).toEqual({ ...where, is: wanted });
        if (!isKnown(one))
          for (const word of no) expect({ ...where, is: told.includes(en[word]) }).toEqual({ ...where, is: false });
      }
    }
  });
});

it('a document says once, before the first country, what silence means', () => {
  const [first, ...rest] = published;
  if (!first) throw new Error('no country');
  const fact = { kind: 'barnahus' as const, key: 'exists' as const, url: 'https://www.example.org/page' };
  const told = textOf(<CountryList countries={[{ ...first, facts: [fact] }, ...rest]} names={names} now={now} />);
  for (const word of ['notSaidNotKnown', 'howNotSaid'] as const) {
    expect(told.split(en[word])).toHaveLength(2);
    expect(told.indexOf(en[word])).toBeLessThan(told.indexOf(en.emergency));
  }
});

describe('of a service of which nothing is known', () => {
  const country = publishCountry(land([service('yy-line', { whoAnswers: null })]));
  const [one] = country.services;
  if (!one) throw new Error('no service');

  it('neither "open" nor "closed" is said, and hours, cost and languages are unknown', () => {
    const told = tell(country, one, true);
    for (const word of ['hoursUnknown', 'costUnknown', 'languagesUnknown'] as const) expect(told).toContain(en[word]);
    for (const word of ['answersNow', 'closedNow', 'free', 'notFree'] as const) expect(told).not.toContain(en[word]);
  });

  it('whatever is doubted is named', () => {
    const doubted = { ...one, doubt: ['hours' as const, 'still-there' as const] };
    expect(tell(country, doubted, true)).toContain(`${en.notSure} ${en.doubtHours} · ${en.doubtStillThere}`);
  });
});

describe('of a country', () => {
  const read = (country: PublishedCountry, at = now) =>
    textOf(<CountryText country={country} names={names} now={at} heading="h2" onCall={() => undefined} />);

  it('how it goes there is told with its page and month, and the rest is said to be unknown', () => {
    const told = read({
      ...publishCountry(land([service('yy-line')])),
      facts: [{ kind: 'barnahus', key: 'exists', url: 'https://www.example.org/page', seen: '2026-04-22' }],
    });
    expect(told.replace(/\s+/g, ' ')).toContain(`${en.barnahusExists} ${en.source} example.org · 2026-04`);
    expect(told).toContain(en.howUnknown);
    expect(told.slice(told.indexOf(en.howUnknown))).not.toContain(en.kindBarnahus);
  });

  it('a line whose check ran out is named without its number, and comes back for none but children', () => {
    const checked = { checked: '2026-01-10', due: '2026-07-10' };
    const [line, other] = publishCountry(
      land([
        service('yy-line'),
        service('yy-other', { kind: 'trafficking', name: { local: 'Day Line', en: 'Day Line' }, whoAnswers: 'ngo' }),
      ]),
    ).services;
    if (!line || !other) throw new Error('two services wanted');
    const told = read({
      ...publishCountry(land([])),
      services: [line, { ...other, ...checked, channels: [{ kind: 'phone', dial: '000001', show: '000 001' }] }],
    });
    expect(told).toContain('Day Line');
    expect(told).toContain(en.expiredLine);
    expect(told).not.toContain('000 001');
    expect(told).toContain('000 000');
  });
});
