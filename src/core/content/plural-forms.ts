/** A counted word has one text for each form that a language has: English "one" and "other", Arabic six. */

type Strings = ReadonlyArray<{ path: readonly string[]; text: string }>;

const forms = ['zero', 'one', 'two', 'few', 'many', 'other'] as const;
const counted = /^(.+)_(zero|one|two|few|many|other)$/;

/**
 * What a language has to write for the English strings of a file; each form is compared with the closest English one.
 * @param name of the file inside the folder of its language; only words of the screens are counted.
 */
export function wantedStrings(name: string, english: Strings, tag: string): Strings {
  if (name !== 'ui.json') return english;
  const texts = new Map(english.map(({ path: [key = ''], text }) => [key, text]));
  const done = new Set<string>();
  return english.reduce<Array<Strings[number]>>((all, one) => {
    const [, word = ''] = counted.exec(one.path[0] ?? '') ?? [];
    const other = texts.get(`${word}_other`);
    if (word === '' || other === undefined) return all.concat(one);
    if (done.has(word)) return all;
    done.add(word);
    return all.concat(
      formsOf(tag).map((form) => ({ path: [`${word}_${form}`], text: texts.get(`${word}_${form}`) ?? other })),
    );
  }, []);
}

/** Of a language that Unicode cannot count in those of English, and never those of the machine that happens to ask. */
export function formsOf(tag: string): ReadonlyArray<(typeof forms)[number]> {
  const { pluralCategories } = new Intl.PluralRules([tag, 'en']).resolvedOptions();
  return forms.filter((form) => pluralCategories.indexOf(form) >= 0);
}
