/** Promises about the letters that are sent to devices without a script: all that the texts need, and few bytes. */

import { Face, Blob as FontBytes } from 'harfbuzzjs';
import subsetFont from 'subset-font';
import { beforeAll, describe, expect, it } from 'vitest';
import { lettersUsed, makeLetters } from '#build/make-letters.ts';
import { letterSamples } from '#core/language/script-letters.ts';
import { everythingSaid, readRepository } from '#tests/content/repository.ts';

const content = readRepository();
const scripts = [...lettersUsed(content).keys()];
let letters: Map<string, Buffer>;

beforeAll(async () => {
  letters = await makeLetters(content);
});

/** Which characters a packed font can draw. */
async function drawn(font: Buffer | undefined): Promise<Set<number>> {
  const open = await subsetFont(font ?? Buffer.alloc(0), everyLetter, { targetFormat: 'sfnt' });
  return new Set(new Face(new FontBytes(new Uint8Array(open))).collectUnicodes());
}
const everyLetter = Array.from({ length: 0x2000 }, (_, at) => String.fromCodePoint(at + 0x20)).join('');

describe.each(scripts)('in the script %s', (script) => {
  const written = content.languages.filter(({ language }) => language.script === script);

  it.each(written.map(({ language }) => language.tag))(
    'every letter of every text in "%s" can be drawn',
    async (tag) => {
      const own = new RegExp(`\\p{Script_Extensions=${script}}`, 'gu');
      const can = await drawn(letters.get(script));
      const said = everythingSaid(content, tag);
      expect(said.length).toBeGreaterThan(500);
      for (const { where, text } of said)
        expect({ where, lacking: (text.match(own) ?? []).filter((one) => !can.has(one.codePointAt(0) ?? 0)) }).toEqual({
          where,
          lacking: [],
        });
    },
  );

  it('the letters weigh at most 50 kB', () => {
    expect(letters.get(script)?.length).toBeLessThanOrEqual(50_000);
  });

  it('what a device is asked to draw is written in it', () => {
    expect(letterSamples[script]).toMatch(new RegExp(`^\\p{Script=${script}}{6,}$`, 'u'));
  });
});

it('every script with letters of its own is one of a language', () => {
  expect(scripts.sort()).toEqual(Object.keys(letterSamples).sort());
});

it('two builds give the same bytes', async () => {
  expect(await makeLetters(content)).toEqual(letters);
});

it('a word with a letter that the font does not have stops the build, and says which', async () => {
  const planted = {
    ...content,
    languages: content.languages.map((texts) =>
      texts.language.tag === 'ar' ? { ...texts, ui: { ...texts.ui, close: 'إغلاق\u088f' } } : texts,
    ),
  };
  await expect(makeLetters(planted)).rejects.toThrow('"Arab" has no "\u088f" (U+088F)');
});
