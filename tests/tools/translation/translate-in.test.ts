/** Promises about texts that come back: what is right is taken, what is not is named with its cure, and nothing else changes. */
import { describe, expect, it } from 'vitest';
import { type Files, readContent } from '#core/content/read-content.ts';
import { reviewUnits } from '#core/content/review-units.ts';
import { tellFaults } from '#core/content/tell-faults.ts';
import type { ReviewFile } from '#core/content/text-files.ts';
import { files, shortHash } from '#tests/content/repository.ts';
import { textsIn } from '#tools/content-files.ts';
import { translateOut } from '#tools/translation/translate-out.ts';
import { readSheet, writeSheet } from '#tools/translation/translation-sheet.ts';
import { day, filesAfter, open, stringsOf, takeBack, toXliff, written } from './shared.ts';

const record = 'locales/uk/.review.json';
const reviewIn = (all: Files) => JSON.parse(all[record] ?? '') as ReviewFile;
const topic = 'topics/who-to-tell.json';
const unit = 'topics/who-to-tell#1';
const good: Readonly<Record<string, string>> = { [`${topic} 1.title`]: 'Кому сказати про це' };

/** All that the check of a build says of them. */
function faultsOf(all: Files): string {
  const read = readContent(all, shortHash);
  return 'faults' in read ? tellFaults(read.faults) : '';
}

/** English changes, so the Ukrainian of that unit is stale. */
function withNewEnglish(name: string, field: readonly string[], text: string | undefined): Files {
  const file = `locales/en/${name}`;
  const data = JSON.parse(files[file] ?? '');
  const last = field[field.length - 1] ?? '';
  field.slice(0, -1).reduce((inner, key) => inner[key], data)[last] = text;
  const all: Files = { ...files, [file]: JSON.stringify(data) };
  const english = reviewUnits(textsIn(all, 'en'));
  const review = JSON.parse(all['locales/en/.review.json'] ?? '') as ReviewFile;
  for (const [one, entry] of Object.entries(review)) entry.source = shortHash(english.get(one) ?? '');
  return { ...all, 'locales/en/.review.json': JSON.stringify(review) };
}

describe('a text that came back', () => {
  it('is written, it alone, and its record says no more than that a file brought it', () => {
    const answer = takeBack(written('uk', good));
    expect(answer).toMatchObject({ code: 0, says: expect.stringContaining('1 texts of uk were changed') });
    expect(answer.writes.map(({ file }) => file)).toEqual([`locales/uk/${topic}`, record]);
    const all = filesAfter(answer);
    const before = JSON.parse(files[`locales/uk/${topic}`] ?? '');
    before['1'].title = good[`${topic} 1.title`];
    expect(JSON.parse(all[`locales/uk/${topic}`] ?? '')).toEqual(before);
    const changed = Object.entries(reviewIn(all)).filter(
      ([one, entry]) => JSON.stringify(entry) !== JSON.stringify(reviewIn(files)[one]),
    );
    expect(changed).toEqual([
      [
        unit,
        {
          status: 'machine-draft',
          source: reviewIn(files)[unit]?.source,
          method: expect.stringContaining('who translated it was not recorded'),
          date: day,
        },
      ],
    ]);
    expect(faultsOf(all)).toBe('');
  });

  it('takes the word of people from a text that they read in another wording', () => {
    const review = reviewIn(files);
    const own = reviewIn(files)[unit];
    if (!own) throw new Error(`no record of ${unit}`);
    review[unit] = { ...own, status: 'human-draft', by: ['translator'], method: 'written' };
    const all = { ...files, [record]: JSON.stringify(review) };
    expect(reviewIn(filesAfter(takeBack(written('uk', good, all), all), all))[unit]?.status).toBe('machine-draft');
  });

  it('keeps the lines that part the words of the screens', () => {
    const [, file = { text: '' }] = ['', takeBack(written('uk', { 'ui.json close': 'Закрий' })).writes[0]];
    const lines = (text = '') => text.split('\n').length;
    expect(lines(file.text)).toBe(lines(files['locales/uk/ui.json']));
    expect(file.text.replace('Закрий', JSON.parse(files['locales/uk/ui.json'] ?? '').close)).toBe(
      files['locales/uk/ui.json'],
    );
  });

  it('comes back from a sheet that a spreadsheet wrote with semicolons, too', () => {
    const strings = stringsOf('uk').filter(({ name, field }) => good[`${name} ${field}`] !== undefined);
    const sheet = writeSheet(
      'uk',
      strings.map((one) => ({ ...one, target: good[`${one.name} ${one.field}`] ?? '' })),
    );
    expect(takeBack(sheet.replaceAll('","', '";"'), files, 'back.csv').writes).toEqual(
      takeBack(written('uk', good)).writes,
    );
  });

  it('may have been cut into segments and marked by the program of a translator', () => {
    const cut = written('uk', good).replace(
      /<segment[\s\S]*<\/segment>/,
      `<segment state="final"><source>Who to </source><target><mrk id="m1" type="term">Кому</mrk> сказати </target></segment>
       <ignorable><source></source></ignorable>
       <segment state="final"><source>tell</source><target>про це</target></segment>`,
    );
    const title = stringsOf('uk').find(({ name, field }) => name === topic && field === '1.title')?.source ?? '';
    expect(takeBack(cut.replace('Who to ', title).replace('<source>tell', '<source>')).writes).toEqual(
      takeBack(written('uk', good)).writes,
    );
  });
});

describe('a text of older English', () => {
  const place = ['1', 'title'];
  const all = withNewEnglish(topic, place, 'Who can I tell?');

  it('is refused, with both hashes and today’s English; the others of the file are taken', () => {
    const [other] = stringsOf('uk').filter(({ name, field }) => name === 'ui.json' && field === 'close');
    const old = written('uk', { ...good, 'ui.json close': 'Закрий' });
    const answer = takeBack(old, all);
    const hash = shortHash(
      stringsOf('uk').find(({ name, field }) => name === topic && field === '1.title')?.source ?? '',
    );
    expect(answer.code).toBe(1);
    expect(answer.says).toContain(
      `locales/uk/${topic}, 1.title: was made from English ${hash}, and today's is ${shortHash('Who can I tell?')}. Translate today's: "Who can I tell?"`,
    );
    expect(answer.writes.map(({ file }) => file)).toEqual(['locales/uk/ui.json', record]);
    expect(other?.target).not.toBe('Закрий');
  });

  it('stays stale until every string of it was looked at', () => {
    const stale = stringsOf('uk', all).filter((one) => one.unit === unit);
    expect(new Set(stale.map(({ state }) => state))).toEqual(new Set(['stale']));
    const one = takeBack(written('uk', good, all), all);
    expect(reviewIn(filesAfter(one, all))[unit]?.source).toBe(reviewIn(files)[unit]?.source);

    const done = takeBack(
      toXliff(
        'uk',
        stale.map((string) => ({ ...string, state: 'current' as const })),
      ),
      all,
    );
    expect(done.says).toContain(`Of today's English again: ${unit}`);
    expect(done.writes.map(({ file }) => file)).toEqual([record]);
    expect(reviewIn(filesAfter(done, all))[unit]?.source).toBe(shortHash(open('uk', all).units.get(unit) ?? ''));

    const sheet = writeSheet('uk', stale).replaceAll('"stale"', '"done"');
    expect(takeBack(sheet, all, 'back.csv').writes).toEqual(done.writes);
    expect(takeBack(writeSheet('uk', stale), all, 'back.csv').writes).toEqual([]);
  });

  it('is not called good again where today’s English holds what it has not', () => {
    const counted = withNewEnglish(topic, ['1', 'title'], 'Who to tell in 3 places');
    const looked = stringsOf('uk', counted).filter((one) => one.unit === unit);
    const done = toXliff(
      'uk',
      looked.map((one) => ({ ...one, state: 'current' as const })),
    );
    const answer = takeBack(done, counted);
    expect(answer).toMatchObject({ code: 1, writes: [] });
    expect(answer.says).toContain('1.title: must hold the same numbers as the English text (3)');
  });

  it('goes out with the sentence that English has now and it has not', () => {
    const { body } = JSON.parse(files[`locales/en/${topic}`] ?? '')['1'] as { body: string[] };
    const list = JSON.parse(files['src/content/topics.json'] ?? '') as Array<{ id: string; pictures: { 1: string[] } }>;
    list.find(({ id }) => id === 'who-to-tell')?.pictures[1].push('telling');
    const grown = {
      ...withNewEnglish(topic, ['1', 'body', String(body.length)], 'It is one more thing to say.'),
      'src/content/topics.json': JSON.stringify(list),
    };
    const answer = translateOut(['uk', '--only', 'stale'], grown);
    expect(answer.says).toContain('1 missing');
    const [, sheet] = answer.writes;
    expect(sheet?.text).toContain(`${topic} 1.body.${body.length}`);
  });

  it('has a hash that no spreadsheet takes for a number, and comes back with it', () => {
    const [, sheet] = translateOut(['uk'], files).writes;
    const hashes = stringsOf('uk').map(({ source }) => shortHash(source));
    expect(hashes.filter((hash) => /^\d+(e\d+)?$/.test(hash)).length).toBeGreaterThan(0);
    for (const hash of hashes) expect(sheet?.text).toContain(`#${hash}`);
    expect(readSheet(sheet?.text ?? '').strings.map(({ hash }) => hash)).toEqual(hashes);
  });

  it('loses what English no longer has when it is brought up to date', () => {
    const english = JSON.parse(files[`locales/en/${topic}`] ?? '');
    const without = withNewEnglish(topic, ['1', 'note'], undefined);
    const strings = stringsOf('uk', without).filter((one) => one.unit === unit);
    const looked = strings.map((one) => ({ ...one, state: 'current' as const }));
    const changed = filesAfter(takeBack(toXliff('uk', looked), without), without);
    expect(english['1'].note).toBeDefined();
    expect(JSON.parse(changed[`locales/uk/${topic}`] ?? '')['1'].note).toBeUndefined();
    expect(JSON.parse(changed[`locales/uk/${topic}`] ?? '')['2'].note).toBeDefined();
    expect(faultsOf(changed)).toBe('');
  });
});

describe('what is refused', () => {
  const refused: ReadonlyArray<readonly [string, string, string, RegExp]> = [
    ['a broken placeholder', 'ui.json agesUpTo', 'До {age} років.', /must hold the same placeholders/],
    ['a tag', 'ui.json close', '<b>Закрий</b>', /must hold the same tags/],
    ['a tag that was begun', 'ui.json close', 'Закрий <', /must hold the same tags/],
    ['a changed digit', 'ui.json age1', 'Від 6 до 8 років', /must hold the same numbers/],
    ['a digit of another script', 'ui.json age1', 'Від ٦ до 9 років', /Western digits/],
    ['a sign that turns the order round', 'ui.json close', 'За\u202eкрий', /invisible control/],
    ['another script', 'ui.json close', 'Close', /not written in the script/],
    ['a letter of another script', 'ui.json close', 'Зaкрий', /not written in the script.*: a/],
    ['an address', 'ui.json close', 'Пиши: a@b.org', /holds an address/],
    ['a telephone number', 'ui.json close', 'Дзвони 116 111', /could be dialled/],
    ['a word that the glossary avoids', 'ui.json close', 'Нелегальний вхід', /says "нелегальн\*".*rule: term/],
    ['an exclamation mark', 'ui.json close', 'Закрий!', /holds !.*rule: signs/],
    [
      'a title that is too long',
      `${topic} 1.title`,
      'Кому можна про це сказати, коли поруч є безпечна доросла людина, якій ти віриш',
      /longer than 60/,
    ],
    ['a number where none may stand', 'edition.json core.1.0', 'Дзвони {{emergencyNumber}}', /placeholders/],
  ];

  it.each(refused)('%s: named with its place and a cure; the rest is taken', (_, key, text, why) => {
    const other = key === 'ui.json back' ? 'ui.json start' : 'ui.json back';
    const answer = takeBack(written('uk', { [key]: text, [other]: 'Назад туди' }));
    const place = `locales/uk/${key.replace(' ', ', ')}: `;
    const lines = answer.says.split('\n').filter((one) => one.startsWith(place));
    expect(
      lines.some((one) => why.test(one)),
      answer.says,
    ).toBe(true);
    for (const line of lines) expect(line).toMatch(/\. [A-Z].*[.)”"]$/);
    expect(answer.code).toBe(1);
    expect(answer.writes.map(({ file }) => file)).toEqual(['locales/uk/ui.json', record]);
    expect(JSON.parse(answer.writes[0]?.text ?? '').back).toBe('Назад туди');
    expect(faultsOf(filesAfter(answer))).toBe('');
  });

  it('a promise that nobody can keep, found by the list of the language', () => {
    const answer = takeBack(written('ar', { 'ui.json close': 'لن يعرف أحد' }));
    expect(answer.says).toMatch(/ui\.json, close: promises .*rule: promise/);
    expect(answer.writes).toEqual([]);
  });

  it('a text that was withdrawn, one that English has not, and one that is there twice', () => {
    const review = reviewIn(files);
    const own = review[unit];
    if (own) own.status = 'withdrawn';
    const all = { ...files, [record]: JSON.stringify(review) };
    expect(takeBack(written('uk', good), all)).toMatchObject({
      says: expect.stringContaining('was withdrawn'),
      writes: [],
    });
    expect(takeBack(toXliff('uk', stringsOf('uk', all)), all)).toMatchObject({ code: 0, writes: [] });
    const unknown = written('uk', good).replace('id="1.title"', 'id="1.headline"');
    expect(takeBack(unknown)).toMatchObject({
      says: expect.stringContaining('1.headline: does not exist in English'),
      writes: [],
    });
    const [one = ''] = /<unit[\s\S]*<\/unit>/.exec(written('uk', good)) ?? [];
    expect(takeBack(written('uk', good).replace(one, one + one))).toMatchObject({
      says: expect.stringContaining('more than once'),
      writes: [],
    });
  });

  const broken: ReadonlyArray<readonly [string, string, string, RegExp]> = [
    ['broken XML', 'a.xlf', written('uk', good).slice(0, -20), /not whole XML \(line \d+: .*\)\. Export it again/],
    [
      'a document type',
      'a.xlf',
      written('uk', good).replace('<xliff', '<!DOCTYPE x [<!ENTITY a "b">]><xliff'),
      /document type/,
    ],
    ['XLIFF 1.2', 'a.xlf', '<xliff xmlns="urn:oasis:names:tc:xliff:document:1.2" version="1.2"/>', /not XLIFF 2\.0/],
    ['other XML', 'a.xlf', '<html/>', /not XLIFF 2\.0/],
    [
      'a language that is not there',
      'a.xlf',
      written('uk', good).replace('trgLang="uk"', 'trgLang="xx"'),
      /"xx" is no language/,
    ],
    [
      'a half-translated unit',
      'a.xlf',
      written('uk', good).replace('</segment>', '</segment><segment><source>x</source></segment>'),
      /only 1 of its 2 segments/,
    ],
    ['a sheet without its first line', 'a.csv', '"uk";"ui.json close"\r\n', /first line has no/],
    ['a sheet that was cut off', 'a.csv', '"language","text","state","translation","hash"\r\n"uk","ui', /never closed/],
    ['another kind of file', 'a.docx', 'x', /neither \.xlf nor/],
  ];
  it.each(broken)('%s as a whole, and nothing is written', (_, name, text, why) => {
    const answer = takeBack(text, files, name);
    expect(answer).toMatchObject({ code: 1, says: expect.stringMatching(/Nothing was written\.$/), writes: [] });
    expect(answer.says).toMatch(why);
  });
});
