/** A telephone number as it is said: digit by digit, so that it can be written down and dialled. */

/**
 * Each part is said by itself, whoever says it, because nothing says whole numbers alike in all languages.
 * @param plus how a plus is said.
 * @returns nothing where the number has a sign that we cannot name: a number with a hole leads elsewhere.
 */
export function spellNumber(dial: string, plus: string): string[] {
  return /^\+?\d+$/.test(dial) ? Array.from(dial, (sign) => (sign === '+' ? plus : sign)) : [];
}
