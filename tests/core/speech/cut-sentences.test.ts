/** Promises about cutting: nothing is lost, every engine gets what it survives, and no number is torn apart. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutSentences } from '#core/speech/cut-sentences.ts';

const cut = (text: string) => cutSentences(text).map((part) => part.text);
const locales = join(import.meta.dirname, '..', '..', '..', 'locales');

/** Every text that anybody wrote, in every language. */
function everyText(): string[] {
  const texts = new Set<string>();
  const collect = (value: unknown) => {
    if (typeof value === 'string') texts.add(value);
    else if (value !== null && typeof value === 'object') Object.values(value).forEach(collect);
  };
  for (const file of readdirSync(locales, { recursive: true, encoding: 'utf8' }))
    if (file.endsWith('.json') && !file.includes('.review'))
      collect(JSON.parse(readFileSync(join(locales, file), 'utf8')));
  return [...texts];
}

describe('a text is cut', () => {
  it.each([
    ['You are safe here. Sit down! Are you hurt?', ['You are safe here.', 'Sit down!', 'Are you hurt?']],
    ['Ти не сам. Я поруч… Дихай.', ['Ти не сам.', 'Я поруч…', 'Дихай.']],
    ['هل أنت بخير؟ أنت لست وحدك. تنفس.', ['هل أنت بخير؟', 'أنت لست وحدك.', 'تنفس.']],
    ['تاسو څنګه یاست؟ زه دلته یم۔ راځئ', ['تاسو څنګه یاست؟', 'زه دلته یم۔', 'راځئ']],
    ['ሰላም።ደሓን ዲኻ፧ ንዓ፡፡ኣብዚ', ['ሰላም።', 'ደሓን ዲኻ፧', 'ንዓ፡፡', 'ኣብዚ']],
    ['She said: “Stop.” He stopped.', ['She said: “Stop.”', 'He stopped.']],
    ['One\n two\n\nthree', ['One', 'two', 'three']],
    ['no stop at all', ['no stop at all']],
    ['  ', []],
  ])('%s', (text, parts) => {
    expect(cut(text)).toEqual(parts);
  });
});

describe('a text stays whole', () => {
  it.each(['Call 116 111 or 3.5 or 12.30 now', 'Приходь о 10. годині', 'Room no. 5 is yours', 'www.example.org'])(
    '%s',
    (text) => {
      expect(cut(text)).toEqual([text]);
    },
  );
});

describe('what is too long for an engine', () => {
  it('is cut at commas first', () => {
    const half = 'word '.repeat(25).trim();
    expect(cut(`${half}, ${half}`)).toEqual([`${half},`, half]);
    expect(cut(`${half}، ${half}`)).toEqual([`${half}،`, half]);
    expect(cut(`${half}፣ ${half}`)).toEqual([`${half}፣`, half]);
  });

  it('is cut between words where there is no comma, and never inside a number', () => {
    const number = '+49 116 111 1234 567';
    for (let before = 150; before < 190; before++) {
      const parts = cut(`${'x '.repeat(before / 2)}${'y'.repeat(before % 2)} ${number} and more words after that`);
      expect(parts.filter((part) => part.includes(number))).toHaveLength(1);
      expect(Math.max(...parts.map((part) => part.length))).toBeLessThanOrEqual(180);
    }
  });

  it('is left whole where it is one word', () => {
    expect(cut('x'.repeat(500))).toEqual(['x'.repeat(500)]);
  });
});

describe('nothing is lost', () => {
  const tellWrong = (text: string) => {
    const parts = cutSentences(text);
    const isWhole =
      parts
        .map((part) => part.text)
        .join('')
        .replace(/\s/g, '') === text.replace(/\s/g, '');
    const isInPlace = parts.every((part) => text.slice(part.start, part.start + part.text.length) === part.text);
    return isWhole && isInPlace ? [] : [text];
  };

  it('in anything that is written', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'ab A1 2.,!?؟።፡…\n”'), maxLength: 600 }), (text) => {
        expect(tellWrong(text)).toEqual([]);
      }),
    );
  });

  it('of our own texts, which all become short enough', () => {
    const texts = everyText();
    expect(texts.length).toBeGreaterThan(1_000);
    expect(texts.flatMap(tellWrong)).toEqual([]);
    expect(texts.flatMap(cut).filter((part) => part.length > 180 && /\s/.test(part))).toEqual([]);
  });
});
