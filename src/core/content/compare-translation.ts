/** Mechanical checks that hold for every text: they find slips and planted words, not bad style. */

const placeholder = /\{\{[^}]*\}\}/g;
/** Also one that was begun and never closed. */
const mark = /<[^>]*>?/g;
/** Controls that turn the order of letters and digits around, or hide or break text. Joiners are letters' business in Persian. */
const hidden = /(?![\u200c\u200d])[\p{Cf}\p{Cc}\p{Zl}\p{Zp}]/u;
const address = /(https?:|www\.|tel:|@|\b[a-z0-9-]+\.(?:com|eu|info|int|net|org)\b)/i;
/** Longer than any age, year of life or count in a text; a number to dial lives only in the directory. */
const dialable = /\d[\d \-()]*\d[\d \-()]*\d/;
const foreignDigit = /(?![0-9])\p{N}/u;
/** Names that stay as they are in every script. */
const names = /Barnahus|Pebble|SIM|SMS|kB/g;

const scripts = new Map<string, RegExp>();

/** @param script a code such as `Arab`; one that Unicode does not know holds no letter at all. */
function lettersOf(script: string): RegExp {
  const known = scripts.get(script) ?? compileScript(script);
  scripts.set(script, known);
  return known;
}

function compileScript(script: string): RegExp {
  try {
    return new RegExp(`\\p{Script=${script}}`, 'u');
  } catch {
    return /(?!)/;
  }
}

/** What is mechanically wrong with a text in `script`, whatever it was translated from. */
export function checkText(text: string, script: string): string[] {
  const wrong: string[] = [];
  if (text.trim() !== text || text === '') wrong.push('begins or ends with space, or is empty');
  if (hidden.test(text)) wrong.push('holds invisible control characters');
  if (address.test(text)) wrong.push('holds an address; numbers and addresses live only in the directory');
  if (dialable.test(text)) wrong.push('holds a number that could be dialled; such numbers live only in the directory');
  if (foreignDigit.test(text)) wrong.push('must write numbers in Western digits');

  const own = lettersOf(script);
  const foreign = Array.from(text.replace(placeholder, '').replace(names, '')).filter(
    (sign) => /\p{L}/u.test(sign) && !own.test(sign) && !/\p{Script=Common}|\p{Script=Inherited}/u.test(sign),
  );
  if (foreign.length > 0)
    wrong.push(`is not written in the script of the language (${script}) throughout: ${foreign.slice(0, 5).join(' ')}`);
  return wrong;
}

/** What is mechanically wrong with `text` as a translation of `source`. */
export function compareTranslation(source: string, text: string, script: string): string[] {
  const wrong = checkText(text, script);
  const sorted = (all: string, pattern: RegExp) => (all.match(pattern) ?? []).slice().sort().join(' ');

  const wanted = sorted(source, placeholder);
  if (wanted !== sorted(text, placeholder))
    wrong.push(`must hold the same placeholders as the English text (${wanted || 'none'})`);

  const marks = sorted(source, mark);
  if (marks !== sorted(text, mark)) wrong.push(`must hold the same tags as the English text (${marks || 'none'})`);

  const numbers = sorted(source, /\d+/g);
  if (numbers !== sorted(text, /\d+/g))
    wrong.push(`must hold the same numbers as the English text (${numbers || 'none'})`);

  if (source.length > 20 && text === source) wrong.push('is still the English text');

  const ratio = text.length / source.length;
  if (source.length > 20 && (ratio < 0.3 || ratio > 4)) wrong.push('is far shorter or longer than the English text');
  return wrong;
}
