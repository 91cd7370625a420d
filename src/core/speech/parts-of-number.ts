/** A telephone number as it is said: one sign after the other, so that it can be dialled while listening. */

/** @param plus what the sign in front is called. */
export function partsOfNumber(number: string, plus: string): string[] {
  return (number.match(/[+\d]/g) ?? []).map((sign) => (sign === '+' ? plus : sign));
}
