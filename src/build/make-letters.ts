/** Cuts out of large fonts the letters that the texts really use, for devices that lack a script. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Face, Blob as FontBytes } from 'harfbuzzjs';
import subsetFont from 'subset-font';
import type { Content } from '#core/content/read-content.ts';
import { letterSamples } from '#core/language/script-letters.ts';
import { publishContent } from './site-packs.ts';

const fonts: Readonly<Record<string, string>> = {
  Arab: '@fontsource/noto-naskh-arabic/files/noto-naskh-arabic-arabic-400-normal.woff2',
  Ethi: '@fontsource/noto-sans-ethiopic/files/noto-sans-ethiopic-ethiopic-400-normal.woff2',
};

/** They join letters or keep them apart, and are no letters themselves. */
const joiners = '\u200c\u200d';

/** @returns a font by script, for each script that a device may lack and a language of this content is written in. */
export async function makeLetters(content: Content): Promise<Map<string, Buffer>> {
  const made = new Map<string, Buffer>();
  for (const [script, letters] of lettersUsed(content)) made.set(script, await cutFont(script, letters));
  return made;
}

/** Every word that can come to the screen: texts, and the names of countries and languages. */
export function lettersUsed(content: Content): Map<string, string> {
  const used = new Map<string, string>();
  for (const { texts, names } of publishContent(content).languages) {
    const { script } = texts.language;
    if (letterSamples[script] === undefined) continue;
    const found = JSON.stringify([texts, names]).match(new RegExp(`\\p{Script_Extensions=${script}}`, 'gu')) ?? [];
    used.set(script, [...new Set([...(used.get(script) ?? ''), ...found])].sort().join(''));
  }
  return used;
}

async function cutFont(script: string, letters: string): Promise<Buffer> {
  const whole = readFileSync(createRequire(import.meta.url).resolve(fonts[script] ?? script));
  const cut = await subsetFont(whole, letters + joiners, { targetFormat: 'sfnt', noHinting: true });
  const lacking = lettersLacking(cut, letters);
  if (lacking.length > 0)
    throw new Error(
      `Nothing was built. The font for devices without the script "${script}" has no ${lacking.map(tellLetter).join(', ')}. ` +
        'Correct the text, or name a font that has it in src/build/make-letters.ts.',
    );
  return subsetFont(cut, letters + joiners, { targetFormat: 'woff2' });
}

/** @param font not packed. */
function lettersLacking(font: Uint8Array, letters: string): string[] {
  const drawn = new Set(new Face(new FontBytes(new Uint8Array(font))).collectUnicodes());
  return [...letters].filter((letter) => !drawn.has(letter.codePointAt(0) ?? 0));
}

function tellLetter(letter: string): string {
  const code = (letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  return `"${letter}" (U+${code})`;
}
