/** Promises about a language that begins: it has all it needs, breaks nothing, and is shown to nobody before it protects. */
import { describe, expect, it } from 'vitest';
import { readContent } from '#core/content/read-content.ts';
import { tellFaults } from '#core/content/tell-faults.ts';
import { tellBegun } from '#core/review/begun-languages.ts';
import { forPreview } from '#core/review/release-gate.ts';
import { coreWords } from '#core/review/translation-steps.ts';
import { files, readRepository, shortHash } from '#tests/content/repository.ts';
import { check } from '#tools/check-content.ts';
import { today } from '#tools/content-files.ts';
import { newLanguage } from '#tools/translation/new-language.ts';
import { begin, filesAfter, open, stringsOf, takeBack, toXliff } from './shared.ts';

const said = ['nn', '--name', 'Nynorsk', '--dir', 'ltr', '--script', 'Latn'];
const made = newLanguage(said, files);
const begun = filesAfter(made);

function contentOf(all: typeof files) {
  const read = readContent(all, shortHash);
  if ('faults' in read) throw new Error(tellFaults(read.faults));
  return read.content;
}

describe('a new language', () => {
  it('gets its folder, a style sheet with questions, its line and its list of words', () => {
    expect(made.code).toBe(0);
    expect(made.writes.map(({ file }) => file)).toEqual([
      'locales/nn/README.md',
      'locales/nn/.review.json',
      'locales/languages.json',
      'src/content/lints/nn.json',
    ]);
    expect(made.writes[0]?.text).toMatch(/nobody has answered these questions[\s\S]*\?/);
    expect(begun['locales/languages.json']).toBe(
      (files['locales/languages.json'] ?? '').replace(
        /\n\]\n$/,
        ',\n  { "tag": "nn", "name": "Nynorsk", "dir": "ltr", "script": "Latn", "begun": true }\n]\n',
      ),
    );
  });

  it('is told what is left, the safety core first, with counts that add up', () => {
    const rows = Array.from(made.says.matchAll(/^ {2}\d\. (.+?) +(\d+) texts$/gm), ([, step, count]) => [
      step,
      Number(count),
    ]);
    expect(rows.map(([step]) => step)).toEqual(['safety core', 'rest of the screens', 'risk H', 'risk M', 'risk L']);
    expect(rows.reduce((sum, [, count]) => sum + Number(count), 0)).toBe(stringsOf('nn', begun).length);
  });

  it('keeps a list of words that waited for it', () => {
    const waiting = { ...files, 'src/content/lints/nn.json': files['src/content/lints/en.json'] ?? '' };
    expect(newLanguage(said, waiting).writes.map(({ file }) => file)).not.toContain('src/content/lints/nn.json');
  });

  const slips: ReadonlyArray<readonly [string, readonly string[], RegExp]> = [
    ['no tag', said.slice(1), /Say: npm run content -- new-language/],
    ['a tag that is none', ['Norsk!', ...said.slice(1)], /not a language tag/],
    ['one that is there', ['uk', ...said.slice(1)], /is there already/],
    ['no script', said.slice(0, -2), /--script is missing/],
    ['a script that nobody knows', [...said.slice(0, -1), 'Qqqq'], /no script that Unicode knows/],
    ['the wrong direction', ['nn', '--name', 'N', '--dir', 'rtl', '--script', 'Latn'], /does not fit the script/],
    ['an option that is none', [...said, '--colour', 'red'], /"--colour" is not known here/],
  ];
  it.each(slips)('is refused with %s, and nothing is written', (_, args, why) => {
    expect(newLanguage(args, files)).toMatchObject({ code: 1, says: expect.stringMatching(why), writes: [] });
  });
});

describe('the safety core', () => {
  it('is about 150 texts, holds every sentence of every edition, and names only words there are', () => {
    const core = stringsOf('uk').filter(({ step }) => step === 'core');
    expect(core.length).toBeGreaterThan(130);
    expect(core.length).toBeLessThan(180);
    const english = open('uk').english;
    expect(core.filter(({ name }) => name === 'edition.json').length).toBe(english.get('edition.json')?.length);
    expect(coreWords.filter((key) => core.every(({ name, field }) => name !== 'ui.json' || field !== key))).toEqual([]);
    expect(new Set(coreWords).size).toBe(coreWords.length);
  });
});

describe('a language that has begun', () => {
  it('breaks no check and no build, is left out, and both say so', () => {
    expect(check(begun, [], today())).toMatchObject({
      code: 0,
      says: expect.stringMatching(
        /\nNynorsk \(nn\) has begun and is shown to nobody: it lacks \d+ of \d+ texts of the safety core/,
      ),
    });
    const content = contentOf(begun);
    expect(content.languages).toEqual(readRepository().languages);
    const preview = forPreview(content);
    expect('content' in preview && preview.content.languages.map(({ language }) => language.tag)).not.toContain('nn');
  });

  it('that has all but one text of its core is still left out; whole, it asks to be shown', () => {
    const empty = begin('fr');
    const strings = stringsOf('fr', files);
    const [last] = strings.filter(({ step }) => step === 'core').slice(-1);
    const part = strings.filter(({ step }) => step === 'core' || step === 'screens');
    const nearly = filesAfter(
      takeBack(
        toXliff(
          'fr',
          part.filter((one) => one !== last),
        ),
        empty,
      ),
      empty,
    );
    const [one] = contentOf(nearly).begun;
    if (!one) throw new Error('French has not begun');
    expect(tellBegun(one)).toMatch(/lacks 1 of \d+ texts of the safety core\.$/);
    expect(contentOf(nearly).languages.map(({ language }) => language.tag)).not.toContain('fr');

    const whole = filesAfter(takeBack(toXliff('fr', part), empty), empty);
    expect(contentOf(whole).begun.map(tellBegun)).toEqual([
      expect.stringContaining('are whole: to show it, take "begun" out'),
    ]);
    const shown = { ...whole, 'locales/languages.json': files['locales/languages.json'] ?? '' };
    const [french] = contentOf(shown).languages.filter(({ language }) => language.tag === 'fr');
    expect(Object.keys(french?.topics ?? {}).sort()).toEqual(['call-safely', 'help-now']);
  });

  it('is held to its script all the same', () => {
    const wrong = { ...begun, 'locales/nn/ui.json': JSON.stringify({ close: 'Закрий', back: '' }) };
    expect(check(wrong, [], today())).toMatchObject({
      code: 1,
      says: expect.stringContaining('locales/nn/ui.json, close: is not written in the script'),
    });
  });
});

describe('a file of a language that has begun', () => {
  it('that is no JSON is a fault', () => {
    expect(check({ ...begun, 'locales/nn/ui.json': '{' }, [], today())).toMatchObject({
      code: 1,
      says: expect.stringContaining('locales/nn/ui.json: is not valid JSON'),
    });
  });
});

describe('a text that is translated in part', () => {
  const topic = 'topics/who-to-tell';
  const file = `locales/uk/${topic}.json`;
  const data = JSON.parse(files[file] ?? '');
  data['1'].body[1] = '';
  const partly = { ...files, [file]: JSON.stringify(data) };

  it('is left out as if it were missing, and its record stays', () => {
    const [uk] = contentOf(partly).languages.filter(({ language }) => language.tag === 'uk');
    expect(Object.keys(uk?.topics['who-to-tell'] ?? {})).toEqual(['2', '3']);
  });

  it('is sent out with what it lacks, and is whole when that came back', () => {
    const missing = stringsOf('uk', partly).filter(({ state }) => state === 'missing');
    expect(missing.map(({ name, field }) => `${name} ${field}`)).toEqual([`${topic}.json 1.body.1`]);
    const text = JSON.parse(files[file] ?? '')['1'].body[1];
    const whole = filesAfter(
      takeBack(
        toXliff(
          'uk',
          missing.map((one) => ({ ...one, target: text })),
        ),
        partly,
      ),
      partly,
    );
    expect(JSON.parse(whole[file] ?? '')).toEqual(JSON.parse(files[file] ?? ''));
  });

  it('of the screens or the safety core is a fault', () => {
    const words = { ...JSON.parse(files['locales/uk/ui.json'] ?? ''), close: '' };
    const read = readContent({ ...files, 'locales/uk/ui.json': JSON.stringify(words) }, shortHash);
    expect('faults' in read && tellFaults(read.faults)).toContain('locales/uk/ui.json, close: is empty');
  });
});
