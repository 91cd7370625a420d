/** What a slip of the hand or a planted word looks like, one by one. */
import { describe, expect, it } from 'vitest';
import { checkText, compareTranslation } from '#core/content/compare-translation.ts';

describe('a text of any language', () => {
  it.each([
    ['Latn', 'You can tell an adult. You are under 18.'],
    ['Cyrl', '«Це не твоя провина», — місце Barnahus, {{emergencyNumber}}.'],
    ['Arab', 'هذا ليس خطأك، عمرك 18 سنة؟'],
    ['Ethi', 'እዚ ጌጋኹም ኣይኮነን። SIM'],
  ])('in %s passes when nothing is wrong with it', (script, text) => {
    expect(checkText(text, script)).toEqual([]);
  });

  it.each([
    ['a space at its end', 'Tell an adult. ', 'Latn', /space/],
    ['a mark that turns reading round', 'Call \u202e211', 'Latn', /invisible/],
    ['a mark that hides', 'Te\u00adll', 'Latn', /invisible/],
    ['an address', 'Write to www.example.org', 'Latn', /address/],
    ['a number to dial', 'Call 0900 123', 'Latn', /dialled/],
    ['three digits in a row', 'Call 112', 'Latn', /dialled/],
    ['Arabic-Indic digits', 'عمرك ١٨', 'Arab', /Western/],
    ['Ethiopic numerals', 'ዕድሜ ፲፰', 'Ethi', /Western/],
    ['English left over', 'Це your fault', 'Cyrl', /script/],
    ['a Greek letter that looks Cyrillic', 'Цe нe твοя', 'Cyrl', /script/],
    ['a Latin letter that looks Cyrillic', 'Це нe твоя', 'Cyrl', /script/],
  ])('with %s is refused', (_, text, script, problem) => {
    expect(checkText(text, script).join()).toMatch(problem);
  });
});

describe('a translation', () => {
  it.each([
    ['loses a placeholder', 'Call {{emergencyNumber}}.', 'Подзвони.', /placeholders/],
    ['spells a placeholder anew', 'Call {{emergencyNumber}}.', 'Подзвони {{number}}.', /placeholders/],
    ['changes a number', 'Until 18 you are a child.', 'До 16 ти дитина.', /numbers/],
    ['loses a number', 'Until 18 you are a child.', 'Ти дитина.', /numbers/],
    ['is a fraction as long', 'You can tell an adult what happens to you.', 'Так.', /shorter/],
    ['is English still', 'You can tell an adult.', 'You can tell an adult.', /still the English text/],
    ['is many times as long', 'You can tell an adult.', 'Можна розказати. '.repeat(12).trim(), /longer/],
  ])('that %s is refused', (_, source, text, problem) => {
    expect(compareTranslation(source, text, 'Cyrl').join()).toMatch(problem);
  });

  it('may put its placeholders and numbers in another order', () => {
    expect(compareTranslation('{{from}} to {{to}}, 6 or 9', 'до {{to}} від {{from}}: 9, 6', 'Cyrl')).toEqual([]);
  });
});
