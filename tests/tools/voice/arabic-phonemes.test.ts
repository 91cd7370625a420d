/** Promises about spoken Arabic: it is said as it is read aloud, and not one word differs from what stands on the screen. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { arabicPhonemes } from '#tools/voice/arabic-phonemes.ts';

describe('arabicPhonemes', () => {
  it.each([
    ['says the l of the article before a moon letter', 'القَرار', "[[?al|qa.R'a:R]]"],
    ['doubles a sun letter in its place', 'النَّوم', "[[?an:'aw|m]]"],
    ['does so after ل and other particles too', 'لِلنَّوم وَالطَّبيب', "[[lin:'aw|m]] [[wat[:a.b'i:b]]"],
    ['leans the article on a vowel, which is then short', 'في البَيت', "[[fil]] [[b'aj|t]]"],
    ['leans every hamzat al-wasl, also after the article', 'أَوِ الاِنتِقال', "[[?awil]] [[in|tiq'a.:l]]"],
    [
      'begins anew after a consonant and after a pause',
      'يُمكِنُك القَول، القَول',
      "[[j'um|kinuk]] [[?al|q'a.w|l]], [[?al|q'a.w|l]]",
    ],
    ['says the t of ة only where it has a sign', 'غُرفةٌ آمِنة', "[[Q'uR|fatun]] [[?'a:mina]]"],
    ['ends in a long i at a pause', 'حُكومِيّ', "[[Huk'u:mi:]]"],
    ['holds doubled letters', 'مُهَرِّب', "[[muh'aR:ib]]"],
    ['knows letters that lengthen from letters that sound', 'اِختِيارُ يَوم', "[[?iX|tij'a:Ru]] [[j'aw|m]]"],
    ['reads the small alif', 'هٰذا', "[[h'a:Da:]]"],
    ['stresses neither article nor particle', 'لِأَحَدٍ الوَلَد', "[[li?'aHadin]] [[?al|w'alad]]"],
    ['never runs two letters into a third', 'قَد حَدَث', "[[qa.d]] [[H'adaT]]"],
    ['never runs two letters of a word into a third', 'مَدح', "[[m'ad|H]]"],
    ['keeps pauses and questions, and says nothing for quotation marks', 'أَنا؛ «نَعَم»؟', "[[?'ana:]], [[n'aAam]]?"],
  ])('%s', (_, spoken, phonemes) => {
    expect(arabicPhonemes(spoken)).toBe(phonemes);
  });

  it('hears no difference between the two orders in which shadda and vowel are written', () => {
    expect(arabicPhonemes('\u0645\u0631\u0651\u064e\u0629')).toBe(arabicPhonemes('\u0645\u0631\u064e\u0651\u0629'));
  });

  it('refuses what it would have to guess', () => {
    expect(() => arabicPhonemes('مِن 6')).toThrow('Nothing was written: “6”');
  });
});

describe('the vocalised texts', () => {
  const spoken: Record<string, string> = JSON.parse(readFileSync('locales/ar/voice/spoken.json', 'utf8'));
  // An إ may show where hamzat al-wasl is said.
  const lettersOf = (text: string) => text.replace(/[\u064b-\u0652\u0670]/gu, '').replace(/إ/gu, 'ا');

  it('add vowel signs and nothing else, but for numbers', () => {
    const texts = Object.entries(spoken).filter(([text]) => !/\d/u.test(text));
    expect(texts.filter(([text, vocalised]) => lettersOf(text) !== lettersOf(vocalised))).toEqual([]);
    expect(Object.keys(spoken).length - texts.length).toBeLessThan(20);
  });

  it('leave the words before a number and after it as they are', () => {
    for (const [text, vocalised] of Object.entries(spoken)) {
      const parts = text.split(/\d+/u).map((part) => lettersOf(part).trim());
      const said = lettersOf(vocalised);
      expect(parts.filter((part) => !said.includes(part))).toEqual([]);
    }
  });
});
