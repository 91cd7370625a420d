/** Words that would tell a stranger what Pebble is about: beginnings of words, as each language writes them in its own texts. */

/** Each stands in the texts of its language (names.test.ts sees to that), so none is made up. */
export const wordsOfTheSubject: Readonly<Record<string, readonly string[]>> = {
  en: [
    ...['abuse', 'asylum', 'border', 'child', 'danger', 'emergency', 'exploit', 'guardian', 'harm', 'help', 'hurt'],
    ...[
      'police',
      'protect',
      'safeguard',
      'secret',
      'sexual',
      'shelter',
      'smuggl',
      'threat',
      'traffick',
      'victim',
      'violen',
    ],
  ],
  uk: [
    ...['насиль', 'торгівл', 'експлуатац', 'допомог', 'небезпе', 'поліці', 'притул', 'захист', 'шкод', 'сексуальн'],
    ...['дитин', 'таємниц', 'кордон', 'опік', 'погроз', 'болить', 'страшно'],
  ],
  ar: [
    ...['عنف', 'اتجار', 'استغلال', 'مساعدة', 'خطر', 'طوارئ', 'شرطة', 'لجوء', 'حماية', 'أذى', 'جنسي', 'طفل', 'حدود'],
    ...['وصي', 'تهديد', 'إيذاء', 'مأوى'],
  ],
  ti: [...['ዓመጽ', 'ምዝመዛ', 'ሓገዝ', 'ሓደጋ', 'ፖሊስ', 'ዑቕባ', 'ምክልኻል', 'ጾታዊ', 'ቆልዓ', 'ምስጢር', 'ህጹጽ', 'ምፍርራሕ', 'ጎነጽ', 'መዕቆቢ']],
  fr: [
    ...[
      'violence',
      'traite',
      'exploit',
      'aide',
      'danger',
      'urgence',
      'police',
      'asile',
      'protection',
      'sexuel',
      'enfant',
    ],
    ...['secret', 'frontière', 'tuteur', 'menace', 'passeur', 'victime', 'foyer'],
  ],
  prs: [
    ...['خشونت', 'قاچاق', 'کمک', 'خطر', 'پولیس', 'پناه', 'آسیب', 'جنسی', 'طفل', 'سرپرست', 'تهدید', 'اضطراری', 'سرپناه'],
  ],
  so: [
    ...['rabshad', 'ka ganacs', 'caawi', 'khatar', 'degdeg', 'booli', 'ilaali', 'dhaaw', 'galmo', 'carruur', 'ilmo'],
    ...['masuul', 'hanjab', 'magan'],
  ],
};

/** Words that none of the texts needs, and that a name must have as little; beside them those who might be taken for its makers. */
const never = ['migra', 'rape', 'refug', 'rescue', 'unhcr', 'unicef', 'welfare'];

const all = [...new Set([...Object.values(wordsOfTheSubject).flat(), ...never])];

/** Which of them a name holds, whatever language it is in. */
export function tellsOf(name: string): string[] {
  const plain = name.normalize('NFC').toLowerCase();
  return all.filter((word) => plain.includes(word)).map((word) => `"${name.slice(0, 80)}" says "${word}"`);
}
