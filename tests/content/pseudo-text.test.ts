/** Promises about languages to come: longer texts and other directions find room, and no strange text can pass as a real one. */
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { checkText, compareTranslation } from '#core/content/compare-translation.ts';
import {
  cardsFileSchema,
  editionFileSchema,
  guideFileSchema,
  scenarioFileSchema,
  topicFileSchema,
  uiFileSchema,
} from '#core/content/text-files.ts';
import { textFilesOf } from '#core/content/text-strings.ts';
import { accented, mirrored } from './pseudo-text.ts';
import { everythingSaid, readRepository } from './repository.ts';

const content = readRepository();
const everything = everythingSaid(content);
const [english] = content.languages.filter(({ language }) => language.tag === 'en');
if (!english) throw new Error('there is no English');

const schemas: Readonly<Record<string, v.GenericSchema>> = {
  'ui.json': uiFileSchema,
  'edition.json': editionFileSchema,
  'cards.json': cardsFileSchema,
  topics: topicFileSchema,
  scenarios: scenarioFileSchema,
  guide: guideFileSchema,
};

const changeTexts = (value: unknown, change: (text: string) => string): unknown =>
  JSON.parse(JSON.stringify(value), (_, inner) => (typeof inner === 'string' ? change(inner) : inner));

describe('English, 40 % longer and with accents (en-XA)', () => {
  it('fits wherever a text travels or is kept: no translation as long as that is refused', () => {
    const tooLong = Array.from(textFilesOf(english)).flatMap(([name, file]) => {
      const schema = schemas[name.split('/')[0] ?? ''];
      const { issues } = schema ? v.safeParse(schema, changeTexts(file, accented)) : {};
      return (issues ?? []).map((issue) => `${name} ${v.getDotPath(issue)}: ${issue.message}`);
    });
    expect(tooLong).toEqual([]);
  });

  it('keeps its placeholders and numbers, so the guards see nothing but another language', () => {
    for (const { where, text } of everything) {
      expect({ where, wrong: compareTranslation(text, accented(text), 'Latn') }).toEqual({ where, wrong: [] });
      expect(accented(text).length).toBeGreaterThanOrEqual(text.length * 1.4);
    }
  });
});

describe('English that runs from right to left (ar-XB)', () => {
  it('keeps its placeholders and its words', () => {
    for (const { text } of everything) expect(mirrored(text).replace(/[\u202e\u202c]/g, '')).toBe(text);
    expect(mirrored('Up to {{age}} years.')).toContain(' {{age}} ');
  });

  it('is refused at the door, every text of it: it can never be shown by mistake', () => {
    const passed = everything.filter(
      ({ text }) => /\p{L}/u.test(text.replace(/\{\{\w+\}\}/g, '')) && checkText(mirrored(text), 'Latn').length === 0,
    );
    expect(passed).toEqual([]);
  });
});
