/** Promises about counted words: each form that a language has travels as a text of its own, and none may be missing. */
import { describe, expect, it } from 'vitest';
import { formsOf } from '#core/content/plural-forms.ts';
import { type Files, readContent } from '#core/content/read-content.ts';
import { reviewUnits } from '#core/content/review-units.ts';
import { files, shortHash } from '#tests/content/repository.ts';
import { textsIn } from '#tools/content-files.ts';
import { filesAfter, stringsOf, takeBack, toXliff } from './shared.ts';

const arabic = ['zero', 'one', 'two', 'few', 'many', 'other'];

/** English counts days. */
function withCounted(): Files {
  const file = 'locales/en/ui.json';
  const notes = 'locales/en/notes.json';
  const ui = { ...JSON.parse(files[file] ?? ''), days_one: '{{count}} day', days_other: '{{count}} days' };
  const noted = {
    ...JSON.parse(files[notes] ?? ''),
    'ui.days_one': 'Days.',
    'ui.days_other': 'Days.',
    'placeholder.count': 'A figure.',
  };
  const all: Files = { ...files, [file]: JSON.stringify(ui), [notes]: JSON.stringify(noted) };
  const review = JSON.parse(all['locales/en/.review.json'] ?? '');
  review.ui.source = shortHash(reviewUnits(textsIn(all, 'en')).get('ui') ?? '');
  return { ...all, 'locales/en/.review.json': JSON.stringify(review) };
}

const all = withCounted();
const days = (tag: string) =>
  stringsOf(tag, all).filter(({ name, field }) => name === 'ui.json' && field.startsWith('days_'));
const faultsIn = (some: Files, tag: string) => {
  const read = readContent(some, shortHash);
  const faults = 'faults' in read ? read.faults : [];
  return faults
    .filter(({ file }) => file.startsWith(`locales/${tag}/`))
    .map(({ field, problem }) => `${field} ${problem}`);
};

describe('counted words', () => {
  it('have six forms in Arabic, four in Ukrainian, two in English', () => {
    expect(formsOf('ar')).toEqual(arabic);
    expect(formsOf('uk')).toEqual(['one', 'few', 'many', 'other']);
    expect(formsOf('en')).toEqual(['one', 'other']);
  });

  it('go out as one text for each form, each with the closest English', () => {
    expect(days('ar').map(({ field, source }) => [field, source])).toEqual(
      arabic.map((form) => [`days_${form}`, form === 'one' ? '{{count}} day' : '{{count}} days']),
    );
  });

  it('are missing as long as one form is, and whole with all of them', () => {
    expect(faultsIn(all, 'ar').filter((one) => one.includes('is missing')).length).toBe(6);
    const back = toXliff(
      'ar',
      days('ar').map((one, place) => ({ ...one, target: `{{count}} يوم ${'أ'.repeat(place + 1)}` })),
    );
    const whole = filesAfter(takeBack(back, all), all);
    expect(faultsIn(whole, 'ar')).toEqual([]);
    const ui = JSON.parse(whole['locales/ar/ui.json'] ?? '');
    expect(Object.keys(ui).slice(-6)).toEqual(arabic.map((form) => `days_${form}`));
    delete ui.days_two;
    expect(faultsIn({ ...whole, 'locales/ar/ui.json': JSON.stringify(ui) }, 'ar')).toEqual(['days_two is missing']);
  });
});
