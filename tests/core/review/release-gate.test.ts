/** Promises about what may be put before children: nothing too little reviewed, no number that is not sure and fresh. */
import { describe, expect, it } from 'vitest';
import type { Content, LanguageTexts } from '#core/content/read-content.ts';
import { reviewStatuses } from '#core/content/text-files.ts';
import { stringsOf } from '#core/content/text-strings.ts';
import type { Service } from '#core/directory/service.ts';
import { forPreview, forRelease } from '#core/review/release-gate.ts';
import type { Status } from '#core/review/status-ladder.ts';
import type { Clip } from '#core/speech/clips-file.ts';
import { markText } from '#core/speech/mark-text.ts';
import { checkedByTwo, land, phone, checkedService as service } from '#tests/core/directory/fixtures.ts';
import { now, zzContent } from './zz-content.ts';

function released(content: Content): Content {
  const result = forRelease(content, now);
  if ('lacks' in result) throw new Error(result.lacks.join('\n'));
  return result.content;
}

function lacksOf(content: Content): readonly string[] {
  const result = forRelease(content, now);
  return 'lacks' in result ? result.lacks : [];
}

const tagsOf = ({ languages }: Content) => languages.map(({ language }) => language.tag);
const agesOf = ({ languages }: Content, tag: string, topic: string) =>
  Object.keys(languages.find(({ language }) => language.tag === tag)?.topics[topic] ?? {});
const idsOf = ({ countries }: Content) => countries.flatMap(({ services }) => services.map(({ id }) => id));

const risksAndTopics = [
  { risk: 'L', topic: 'general', shown: ['human-draft', 'reviewed', 'cp-approved', 'child-tested'] },
  { risk: 'M', topic: 'sensitive', shown: ['reviewed', 'cp-approved', 'child-tested'] },
  { risk: 'H', topic: 'harm', shown: ['cp-approved', 'child-tested'] },
];

describe('a text of one age', () => {
  const cases = risksAndTopics.flatMap(({ risk, topic, shown }) =>
    reviewStatuses.map((status) => ({ risk, topic, status, isShown: shown.includes(status) })),
  );
  it.each(cases)('of risk $risk and $status is released: $isShown', ({ topic, status, isShown }) => {
    const content = released(zzContent({ zz: { [`topics/${topic}#2`]: status } }));
    expect(agesOf(content, 'zz', topic)).toEqual(isShown ? ['1', '2', '3'] : ['1', '3']);
    expect(agesOf(content, 'en', topic)).toEqual(['1', '2', '3']);
  });

  it('is no surer than the English text it was made from', () => {
    const content = released(zzContent({ en: { 'topics/harm#1': 'reviewed', 'topics/general#3': 'withdrawn' } }));
    expect(agesOf(content, 'zz', 'harm')).toEqual(['2', '3']);
    expect(agesOf(content, 'zz', 'general')).toEqual(['1', '2']);
  });

  it('counts as not reviewed at all where nobody says anything of it', () => {
    const content = zzContent();
    for (const { review } of content.languages) delete review['topics/general#1'];
    expect(agesOf(released(content), 'zz', 'general')).toEqual(['2', '3']);
  });

  it('that is left out is named with what it is and what it needs', () => {
    const result = forRelease(zzContent({ zz: { 'topics/sensitive#2': 'human-draft' } }), now);
    expect('leftOut' in result && result.leftOut).toEqual([
      'locales/zz/.review.json, topics/sensitive#2: is human-draft; a text of risk M needs reviewed.',
    ]);
  });

  it.each([
    { of: 'the translation', place: 1, en: ['1', '2', '3'], zz: ['1', '3'] },
    { of: 'the English', place: 0, en: ['1', '3'], zz: ['1', '3'] },
  ])('of risk H that one person read beside who wrote $of waits for a second', ({ place, en, zz }) => {
    const content = zzContent();
    const record = content.languages[place]?.review['topics/harm#2'];
    if (!record) throw new Error('no record');
    record.by = ['translator', 'child-protection', 'child-protection'];
    expect(agesOf(released(content), 'en', 'harm')).toEqual(en);
    expect(agesOf(released(content), 'zz', 'harm')).toEqual(zz);
    const result = forRelease(content, now);
    expect('leftOut' in result && result.leftOut[result.leftOut.length - 1]).toBe(
      'locales/zz/.review.json, topics/harm#2: was read by 1 person beside who wrote it, here or in English; a text of risk H needs 2.',
    );
  });

  it('of less risk needs no second', () => {
    const content = zzContent();
    for (const { review } of content.languages) {
      for (const age of [1, 2, 3]) Object.assign(review[`topics/sensitive#${age}`] ?? {}, { by: ['child-protection'] });
    }
    expect(agesOf(released(content), 'zz', 'sensitive')).toEqual(['1', '2', '3']);
  });

  it('leaves nothing behind when it is left out', () => {
    const content = zzContent({ zz: { 'topics/harm#2': 'reviewed' } });
    const file = content.languages[1]?.topics.harm;
    if (!file?.[2]) throw new Error('no text');
    file[2] = { ...file[2], say: 'Not for children.' };
    expect(stringsOf(released(content)).filter(({ text }) => text === 'Not for children.')).toEqual([]);
  });
});

describe('a text whose English has changed since', () => {
  it.each([
    ['topics/harm#2', (texts: LanguageTexts) => Object.keys(texts.topics.harm ?? {}), ['1', '3']],
    ['cards/a-card', (texts: LanguageTexts) => Object.keys(texts.cards?.cards ?? {}), []],
    ['scenarios/a-scene', (texts: LanguageTexts) => Object.keys(texts.scenarios), []],
    ['guide/w-text', (texts: LanguageTexts) => Object.keys(texts.guide), []],
  ])('is a draft again, however good it was: %s', (unit, shown, expected) => {
    const content = released(zzContent({}, {}, [unit]));
    expect(content.languages.map(({ language }) => language.tag)).toEqual(['en', 'zz']);
    const [english, translation] = content.languages;
    if (!english || !translation) throw new Error('a language is missing');
    expect(shown(english)).not.toEqual(expected);
    expect(shown(translation)).toEqual(expected);
  });

  it('takes the whole language along where it is of the safety core', () => {
    expect(tagsOf(released(zzContent({}, {}, ['edition'])))).toEqual(['en']);
  });
});

describe('the safety core', () => {
  it('is read by two people beside who wrote it, or the language waits', () => {
    const content = zzContent();
    Object.assign(content.languages[1]?.review.edition ?? {}, { by: ['translator', 'second-reader'] });
    expect(tagsOf(released(content))).toEqual(['en']);
  });
});

describe('cards and scenarios', () => {
  const cardsOf = (content: Content) => content.languages[1]?.cards;

  it('of too low a status are left out one by one', () => {
    const content = released(zzContent({ zz: { 'cards/a-card': 'reviewed', 'scenarios/a-scene': 'human-draft' } }));
    expect(cardsOf(content)).toMatchObject({ cards: {}, replies: { 'r-reply': 'A reply.' } });
    expect(content.languages[1]?.scenarios).toEqual({});
  });

  it('need the words that stand on every card', () => {
    expect(cardsOf(released(zzContent({ zz: { cards: 'reviewed' } })))).toBeUndefined();
    expect(cardsOf(released(zzContent()))).toBeDefined();
  });
});

describe('a language', () => {
  const tooLow: readonly Status[] = ['withdrawn', 'machine-draft', 'human-draft', 'reviewed'];
  it.each(tooLow.flatMap((status) => ['ui', 'edition'].map((unit) => ({ unit, status }))))(
    'whose $unit is $status is left out as a whole, however good its topics are',
    ({ unit, status }) => {
      expect(tagsOf(released(zzContent({ zz: { [unit]: status } })))).toEqual(['en']);
    },
  );

  it('is released with its safety core alone', () => {
    const none = Object.fromEntries(
      risksAndTopics.flatMap(({ topic }) =>
        [1, 2, 3].map((age) => [`topics/${topic}#${age}`, 'machine-draft' as const]),
      ),
    );
    const content = released(zzContent({ zz: none }));
    expect(tagsOf(content)).toEqual(['en', 'zz']);
    expect(agesOf(content, 'zz', 'general')).toEqual([]);
  });

  it('needs the English safety core too: its lines stand on cards and on the first page', () => {
    expect(lacksOf(zzContent({ en: { edition: 'reviewed' } }))).toEqual([
      'locales/en/.review.json, edition: is reviewed; a text of risk H needs cp-approved. No language has its safety core.',
      'locales/zz/.review.json, edition: is cp-approved, but the English text it was made from is reviewed; a text of risk H needs cp-approved. No language has its safety core.',
    ]);
  });
});

describe('an entry of the directory', () => {
  const refused: Array<[string, Partial<Service>]> = [
    ['with one publisher', { evidence: 'C' }],
    ['that is held', { held: 'for professionals' }],
    ['that is stale', { stale: true, newestSource: '2020-11-04' }],
    ['without a date', { stale: null, newestSource: null }],
    ['last seen 25 months ago, though nobody marked it stale', { newestSource: '2024-10' }],
    ['seen in the future', { newestSource: '2026-12' }],
    ['that nobody checked', { checks: [] }],
    ['that one person checked', { checks: checkedByTwo.slice(1) }],
    ['that one person checked twice', { checks: checkedByTwo.map((check) => ({ ...check, role: 'editor' })) }],
    ['whose check ran out yesterday', { checks: checkedByTwo.map((check) => ({ ...check, nextDue: '2026-11-20' })) }],
    [
      'of which one check is of the future',
      { checks: checkedByTwo.map((check, place) => (place === 0 ? check : { ...check, on: '2026-11-22' })) },
    ],
  ];
  it.each(refused)('%s is left out', (_, changes) => {
    const content = zzContent();
    const [yy, zz] = content.countries;
    if (!yy || !zz) throw new Error('no country');
    const spoilt = { ...yy, services: [...yy.services, service('yy-other', changes)] };
    expect(idsOf(released({ ...content, countries: [spoilt, zz] }))).toEqual(['yy-emergency', 'yy-line', 'zz-page']);
  });

  it('that has to be checked again today is kept', () => {
    const checks = checkedByTwo.map((check) => ({ ...check, nextDue: '2026-11-21' }));
    const countries = [land([service('yy-emergency', { kind: 'emergency', checks })])];
    expect(idsOf(released(zzContent({}, { countries })))).toEqual(['yy-emergency']);
  });

  it.each([
    ['nobody', [], 'was checked by nobody; it needs 2 people'],
    ['one person', checkedByTwo.slice(1), 'was checked by the second-reader alone; it needs 2 people'],
    [
      'two people, too long ago',
      checkedByTwo.map((check) => ({ ...check, nextDue: '2026-11-20' })),
      'had to be checked again until 2026-11-20',
    ],
  ])('that %s checked is told so', (_, checks, words) => {
    const countries = [land([service('yy-emergency', { kind: 'emergency', checks })])];
    expect(lacksOf(zzContent({}, { countries }))[0]).toContain(words);
  });

  it('last seen 24 months ago is kept', () => {
    const countries = [land([service('yy-emergency', { kind: 'emergency', newestSource: '2024-11' })])];
    expect(idsOf(released(zzContent({}, { countries })))).toEqual(['yy-emergency']);
  });

  it.each(refused)('that is an emergency number %s stops the release', (_, changes) => {
    const countries = [land([service('yy-emergency', { kind: 'emergency', ...changes }), service('yy-line')])];
    const [lack, ...others] = lacksOf(zzContent({}, { countries }));
    expect(lack).toMatch(
      /^src\/content\/directory\/yy\.json, services\[yy-emergency\]: .+ YY would have no emergency number\.$/,
    );
    expect(others).toEqual([]);
  });

  it('that can only be written to is no emergency number', () => {
    const countries = [land([service('yy-emergency', { kind: 'emergency', channels: [phone({ kind: 'sms' })] })])];
    expect(lacksOf(zzContent({}, { countries }))).toHaveLength(1);
  });

  it('is missed where a country has no emergency number at all', () => {
    expect(lacksOf(zzContent({}, { countries: [land([service('yy-line')])] }))).toEqual([
      'src/content/directory/yy.json: holds no entry of kind "emergency". YY would have no emergency number.',
    ]);
  });
});

describe('a release that lacks much', () => {
  it('says everything at once: the safety core, then emergency numbers, then who runs it', () => {
    const low = { ui: 'machine-draft', edition: 'machine-draft' } as const;
    const organisation = { name: null, contact: null, domain: null, securityContact: null, wrongTextContact: null };
    const countries = [land([service('yy-line')])];
    const places = lacksOf(zzContent({ en: low, zz: low }, { organisation, countries })).map(
      (lack) => lack.split(': ')[0],
    );
    expect(places).toEqual([
      'locales/en/.review.json, edition',
      'locales/en/.review.json, ui',
      'locales/zz/.review.json, edition',
      'locales/zz/.review.json, ui',
      'src/content/directory/yy.json',
      'src/content/organisation.json, wrongTextContact',
      'src/content/organisation.json, name',
      'src/content/organisation.json, contact',
      'src/content/organisation.json, securityContact',
      'src/content/organisation.json, domain',
    ]);
  });
});

describe('a preview', () => {
  it('shows every text that was not withdrawn, and every country', () => {
    const result = forPreview(
      zzContent({ zz: { ui: 'machine-draft', 'topics/harm#1': 'machine-draft', 'topics/harm#3': 'withdrawn' } }),
    );
    if ('lacks' in result) throw new Error(result.lacks.join('\n'));
    expect(agesOf(result.content, 'zz', 'harm')).toEqual(['1', '2']);
    expect(agesOf(result.content, 'en', 'harm')).toEqual(['1', '2', '3']);
    expect(idsOf(result.content)).toEqual(['yy-emergency', 'yy-line', 'zz-page']);
  });

  it('leaves a language out whose safety core was withdrawn, and is none without any', () => {
    const one = forPreview(zzContent({ zz: { edition: 'withdrawn' } }));
    expect('content' in one && tagsOf(one.content)).toEqual(['en']);
    expect(forPreview(zzContent({ en: { ui: 'withdrawn' } }))).toEqual({
      lacks: [
        expect.stringMatching(/^locales\/en\/\.review\.json, ui: is withdrawn\./),
        expect.stringMatching(
          /^locales\/zz\/\.review\.json, ui: is cp-approved, but the English text .* is withdrawn\./,
        ),
      ],
    });
  });
});

describe('a sound', () => {
  const clip = (text: string, status: Clip['status']): Clip => ({
    ...{ text, mark: markText(text), from: 'recording', status, milliseconds: 900 },
    ...(status === 'heard' ? { by: ['second-reader'], on: '2026-11-20' } : {}),
  });
  const said = (list: readonly Clip[] = []) => list.map(({ text }) => text);
  const clips = {
    zz: [clip('A card.', 'heard'), clip('A reply.', 'unheard'), clip('A text of before.', 'heard'), clip('0', 'heard')],
  };

  it('is released where somebody has heard it and its text is of today', () => {
    expect(said(released(zzContent({}, { clips })).clips.zz)).toEqual(['A card.', '0']);
  });

  it('goes with its text', () => {
    expect(said(released(zzContent({ zz: { 'cards/a-card': 'reviewed' } }, { clips })).clips.zz)).toEqual(['0']);
    expect(released(zzContent({ zz: { ui: 'reviewed' } }, { clips })).clips).toEqual({});
  });

  it('is in a preview also unheard, but not of another text', () => {
    const result = forPreview(zzContent({}, { clips }));
    expect('content' in result ? said(result.content.clips.zz) : []).toEqual(['A card.', 'A reply.', '0']);
  });

  it('that is left out is told', () => {
    const result = forRelease(zzContent({}, { clips }), now);
    expect('leftOut' in result ? result.leftOut : []).toContain(
      'locales/zz/voice: 2 of 4 sounds were heard by nobody, or their text is left out.',
    );
  });
});
