/** Words that people call the same are found as the same. */
import { describe, expect, it } from 'vitest';
import { foldWord } from '#core/search/fold-word.ts';

describe('the same word', () => {
  it.each([
    ['École', 'ecole', 'Latin with and without marks, large and small'],
    ['Straße', 'strasse', 'sharp s'],
    ['Gdańsk', 'gdansk', 'Polish'],
    ['أَمَان', 'امان', 'Arabic with vowel signs and hamza'],
    ['مـــساعدة', 'مساعده', 'a long stroke and ta marbuta'],
    ['مستشفى', 'مستشفي', 'alef maqsura and ye'],
    ['كمک', 'کمك', 'two kinds of kaf'],
    ['یاری', 'ياري', 'Persian and Arabic ye'],
    ['ሐኪም', 'ኀኪም', 'Ethiopic letters that sound alike'],
    ['ሠላም', 'ሰላም', 'two rows of s'],
    ['ፀሓይ', 'ጸሃይ', 'two rows of ts, and ha'],
    ['ኣብ', 'አብ', 'Eritrean and Ethiopian spelling'],
    ['١١٦', '116', 'Arabic figures'],
    ['۱۱۶', '116', 'Persian figures'],
  ])('%s is %s (%s)', (one, other) => {
    expect(foldWord(one)).toBe(foldWord(other));
  });
});

it.each([
  ['їжа', 'іжа'],
  ['мій', 'мии'],
  ['ቤት', 'ቦት'],
  ['باب', 'ناب'],
  ['food', 'foot'],
])('%s and %s stay two words', (one, other) => {
  expect(foldWord(one)).not.toBe(foldWord(other));
});
