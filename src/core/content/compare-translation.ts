/** Mechanical checks that hold for every translation: they find slips and planted text, not bad style. */

const placeholder = /\{\{[^}]*\}\}/g;
/** Controls that can turn the order of letters and digits around, and zero-width characters that hide text. */
const hidden = /[\u202a-\u202e\u2066-\u2069\u200b\u2060\ufeff]/;
const address = /(https?:|www\.|tel:|@)/i;

const letters: Record<string, RegExp> = {
  Latn: /[A-Za-z\u00c0-\u024f]/g,
  Cyrl: /[\u0400-\u04ff]/g,
  Arab: /[\u0600-\u06ff\u0750-\u077f]/g,
  Ethi: /[\u1200-\u139f\u2d80-\u2ddf]/g,
};

const countOf = (text: string, pattern: RegExp) => (text.match(pattern) ?? []).length;

function sortedDigits(text: string): string {
  // Arabic-Indic and Persian digits count as their Western form; numbers must be the same numbers.
  const western = text.replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) % 16));
  return (western.match(/\d+/g) ?? []).sort().join(' ');
}

/** What is mechanically wrong with `text` as a translation of `source` into a language written in `script`. */
export function compareTranslation(source: string, text: string, script: string): string[] {
  const wrong: string[] = [];
  const same = (pattern: RegExp) =>
    (source.match(pattern) ?? []).sort().join() === (text.match(pattern) ?? []).sort().join();

  if (!same(placeholder))
    wrong.push(
      `must hold the same placeholders as the English text (${source.match(placeholder)?.join(' ') ?? 'none'})`,
    );
  if (sortedDigits(source) !== sortedDigits(text))
    wrong.push(`must hold the same numbers as the English text (${sortedDigits(source) || 'none'})`);
  if (/[\u0660-\u0669\u06f0-\u06f9]/.test(text)) wrong.push('must write numbers in Western digits');
  if (hidden.test(text)) wrong.push('holds invisible control characters');
  if (address.test(text)) wrong.push('holds an address; numbers and addresses live only in the directory');

  const bare = text.replace(placeholder, '').replace(/Barnahus|Pebble|SIM|SMS|kB/g, '');
  const own = countOf(bare, letters[script] ?? /$^/g);
  const others = Object.keys(letters).filter((name) => name !== script);
  const foreign = others.reduce((sum, name) => sum + countOf(bare, letters[name] ?? /$^/g), 0);
  if (foreign > 0 || (own === 0 && /[A-Za-z]/.test(source)))
    wrong.push(`is not written in the script of the language (${script}) throughout`);

  return wrong;
}
