/** Promises to reviewers: what they say of a text is recorded whole, with roles and no names, and a mistake writes nothing. */
import { describe, expect, it } from 'vitest';
import { type Files, readContent } from '#core/content/read-content.ts';
import { reviewUnits } from '#core/content/review-units.ts';
import { tellFaults } from '#core/content/tell-faults.ts';
import type { ReviewFile } from '#core/content/text-files.ts';
import { files, shortHash } from '#tests/content/repository.ts';
import { textsIn } from '#tools/content-files.ts';
import { reviewTexts } from '#tools/review-texts.ts';
import { stamp } from '#tools/stamp.ts';

const today = '2026-11-21';
const record = 'locales/uk/.review.json';
const english = reviewUnits(textsIn(files, 'en'));
const own = reviewUnits(textsIn(files, 'uk'));
/** Two topics that the language has in full; here harm can come of the first and not of the second. */
const ids = [...own.keys()].flatMap((unit) => /^topics\/(.*)#3$/.exec(unit)?.[1] ?? []);
const [harm = '', general = ''] = ids;
const [high, low] = [`topics/${harm}#3`, `topics/${general}#3`];

/** As if all texts had been made a week ago, of today's English. */
function fresh(changes: (review: ReviewFile) => void = () => {}): Files {
  const review: ReviewFile = JSON.parse(files[record] ?? '');
  for (const unit of [high, low, 'edition', 'ui']) {
    review[unit] = {
      status: 'machine-draft',
      source: shortHash(english.get(unit) ?? ''),
      method: 'translated by machine',
      date: '2026-11-14',
    };
  }
  changes(review);
  const facts = JSON.parse(files['src/content/topics.json'] ?? '') as Array<{ id: string; risk: string }>;
  for (const one of facts) one.risk = one.id === general ? 'M' : 'H';
  return { ...files, [record]: JSON.stringify(review), 'src/content/topics.json': JSON.stringify(facts) };
}

const said = {
  status: 'cp-approved',
  role: 'child-protection',
  'second-role': 'second-reader',
  date: '2026-11-20',
  method: 'words-and-tone',
};

function set(
  units: readonly string[],
  given: Record<string, string | undefined> = {},
  all: Files = fresh(),
  tag = 'uk',
) {
  const options = Object.entries({ ...said, ...given }).flatMap(([name, value]) =>
    value === undefined ? [] : [`--${name}`, value],
  );
  return reviewTexts(['set', tag, ...units, ...options], all, today);
}

function written(answer: ReturnType<typeof set>): ReviewFile {
  expect(answer.says).not.toMatch(/Nothing was written/);
  if (!answer.write) throw new Error(answer.says);
  expect(answer.write.file).toBe(record);
  return JSON.parse(answer.write.text);
}

describe('review set', () => {
  it('records status, roles, method, day, the English of today and the very text that was read', () => {
    const review = written(set([high]));
    expect(review[high]).toEqual({
      status: 'cp-approved',
      source: shortHash(english.get(high) ?? ''),
      method: 'words-and-tone',
      by: ['child-protection', 'second-reader'],
      text: shortHash(own.get(high) ?? ''),
      date: '2026-11-20',
    });
  });

  it('changes nothing but the texts that were named', () => {
    const before: ReviewFile = JSON.parse(fresh()[record] ?? '');
    const after = written(set([high, 'edition']));
    const changed = Object.keys(before).filter((unit) => JSON.stringify(before[unit]) !== JSON.stringify(after[unit]));
    expect(changed.sort()).toEqual(['edition', high]);
    expect(Object.keys(after).sort()).toEqual(Object.keys(before).sort());
  });

  it('writes what the check reads without a fault', () => {
    const all = fresh();
    const { write } = set([high], {}, all);
    const read = readContent({ ...all, [record]: write?.text ?? '' }, shortHash);
    expect('faults' in read ? tellFaults(read.faults) : '').toBe('');
  });

  it('lets one person do where no harm can come of it, and adds who comes later', () => {
    const first = set([low], {
      status: 'reviewed',
      role: 'second-reader',
      'second-role': undefined,
      method: 'read-back',
    });
    expect(written(first)[low]?.by).toEqual(['second-reader']);
    const all = { ...fresh(), [record]: first.write?.text ?? '' };
    const second = set([low], { 'second-role': undefined, date: today }, all);
    expect(written(second)[low]?.by).toEqual(['second-reader', 'child-protection']);
  });

  it.each([high, 'edition', 'ui'])('wants two people beside who wrote it for %s', (unit) => {
    const alone = set([unit], { 'second-role': undefined });
    expect(alone).toMatchObject({
      code: 1,
      says: expect.stringMatching(/needs two people.*--second-role.*Nothing was written/),
    });
    expect(alone.write).toBeUndefined();
    expect(set([unit], { 'second-role': 'translator' }).write).toBeUndefined();
    expect(set([unit]).write).toBeDefined();
  });

  it('takes a text away at the word of one', () => {
    const gone = set([high], {
      status: 'withdrawn',
      role: 'safeguarding-lead',
      'second-role': undefined,
      method: 'withdrawal',
    });
    expect(written(gone)[high]?.status).toBe('withdrawn');
  });
});

const nothing: Record<string, string | undefined> = {};
const mistakes: ReadonlyArray<readonly [string, readonly string[], typeof nothing, RegExp]> = [
  ['a text that does not exist', ['topics/nothing#1'], {}, /no text "topics\/nothing#1"/],
  ['one good text and one that does not exist', [high, 'topics/nothing#1'], {}, /no text/],
  ['no text', [], {}, /Say which texts/],
  ['a status that does not exist', [high], { status: 'good' }, /no status/],
  ['a draft of a machine', [high], { status: 'machine-draft' }, /stamp/],
  ['a status without its role', [high], { role: 'translator', 'second-role': 'second-reader' }, /no child-protection/],
  [
    'a second reading without a second reader',
    [low],
    { status: 'reviewed', role: 'author', 'second-role': undefined },
    /no second-reader/,
  ],
  ['a round with children that nobody led', [high], { status: 'child-tested' }, /no children-round/],
  ['a name', [high], { role: 'Olena Koval' }, /"Olena Koval" is no role. Roles, never names/],
  ['an address', [high], { 'second-role': 'olena@example.org' }, /never names or addresses/],
  ['a method of one’s own, which could be a name', [high], { method: 'read by Olena' }, /no method/],
  ['one person twice', [high], { 'second-role': 'child-protection' }, /named twice/],
  ['a day to come', [high], { date: '2026-11-22' }, /not come yet/],
  ['a day that never was', [high], { date: '2026-02-30' }, /not a day/],
  ['a day before the text was there', [high], { date: '2026-11-13' }, /only since 2026-11-14/],
  ['no day', [high], { date: undefined }, /--date is missing/],
  ['no role', [high], { role: undefined }, /--role is missing/],
  ['no method', [high], { method: undefined }, /--method is missing/],
  ['an option nobody knows', [high], { name: 'x' }, /"--name" is not known/],
];

describe('a mistake writes nothing', () => {
  it.each(mistakes)('%s', (_, units, given, says) => {
    const answer = set(units, given);
    expect(answer.code).toBe(1);
    expect(answer.says).toMatch(says);
    expect(answer.says).toMatch(/Nothing was written\.$/);
    expect(answer.write).toBeUndefined();
  });

  it('a language nobody has', () => {
    expect(set([high], {}, fresh(), 'xx')).toMatchObject({ code: 1, says: expect.stringMatching(/no language "xx"/) });
  });

  it('a text whose English has changed since', () => {
    const all = fresh((review) => {
      const one = review[high];
      if (one) one.source = '000000000000';
    });
    expect(set([high], {}, all)).toMatchObject({ code: 1, says: expect.stringMatching(/is stale/) });
  });

  it('a lower status than it has, and one that was withdrawn', () => {
    const approved = { ...fresh(), [record]: set([high]).write?.text ?? '' };
    const lower = set([high], { status: 'reviewed', method: 'read-back', date: today }, approved);
    expect(lower).toMatchObject({ code: 1, says: expect.stringMatching(/is cp-approved already/) });
    const gone = fresh((review) => {
      const one = review[high];
      if (one) one.status = 'withdrawn';
    });
    expect(set([high], {}, gone)).toMatchObject({ code: 1, says: expect.stringMatching(/was withdrawn/) });
  });

  it('content with a fault', () => {
    const all = { ...fresh(), 'locales/uk/ui.json': '{' };
    expect(set([high], {}, all)).toMatchObject({ code: 1, says: expect.stringMatching(/has faults/) });
  });
});

describe('a record that somebody wrote by hand', () => {
  const faultsOf = (change: (review: ReviewFile) => void) => {
    const read = readContent(fresh(change), shortHash);
    return 'faults' in read ? read.faults.map(({ field, problem }) => `${field} ${problem}`) : [];
  };
  const say = (unit: string, one: object) => (review: ReviewFile) => {
    Object.assign(review[unit] ?? {}, one);
  };

  it.each([
    [
      'claims an approval that nobody stands behind',
      high,
      { status: 'cp-approved', method: 'words-and-tone' },
      /names no child-protection/,
    ],
    [
      'names one person where two are needed',
      high,
      { status: 'cp-approved', method: 'words-and-tone', by: ['child-protection', 'translator'] },
      /needs two people/,
    ],
    ['claims a machine’s method', low, { status: 'reviewed', by: ['second-reader'] }, /methods are/],
    ['names a person', low, { by: ['Olena'] }, /must be one of: author/],
    ['is of a text that was changed afterwards', low, { text: '000000000000' }, /changed since/],
  ])('is a fault where it %s', (_, unit, one, problem) => {
    expect(faultsOf(say(unit, one))).toEqual([expect.stringMatching(problem)]);
  });
});

describe('stamp', () => {
  it('leaves alone what people reviewed, unless it is named', () => {
    const approved = { ...fresh(), [record]: set([high]).write?.text ?? '' };
    const all = stamp(['uk'], approved, today);
    expect(all.says).toMatch(/1 that people reviewed were left alone/);
    expect((JSON.parse(all.write?.text ?? '') as ReviewFile)[high]?.status).toBe('cp-approved');
    const named = JSON.parse(stamp(['uk', high], approved, today).write?.text ?? '') as ReviewFile;
    expect(named[high]).toEqual({
      status: 'machine-draft',
      source: shortHash(english.get(high) ?? ''),
      method: 'translated by machine',
      date: today,
    });
  });

  it('makes drafts again of texts that changed after people had read them', () => {
    const changed = fresh((review) => {
      Object.assign(review[high] ?? {}, {
        status: 'cp-approved',
        method: 'words-and-tone',
        by: ['child-protection', 'second-reader'],
        text: '000000000000',
      });
    });
    const review = JSON.parse(stamp(['uk'], changed, today).write?.text ?? '') as ReviewFile;
    expect(review[high]?.status).toBe('machine-draft');
    expect(review[high]?.by).toBeUndefined();
  });

  it('writes nothing for a text or language that does not exist', () => {
    expect(stamp(['uk', 'topics/nothing#1'], files, today).write).toBeUndefined();
    expect(stamp(['xx'], files, today).write).toBeUndefined();
    expect(stamp([], files, today).code).toBe(1);
  });
});
