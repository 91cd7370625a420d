/** Which language a card speaks to an adult: the one that was chosen, else one spoken here, else English. */

interface Question {
  /** What somebody chose on the screen. */
  chosen: string | undefined;
  /** Languages of the country that was chosen, the most spoken first. */
  spoken: readonly string[];
  /** Whether cards in that language lie on this device. */
  hasCards(tag: string): boolean;
}

const mostRead = 'en';

export function adultLanguage({ chosen, spoken, hasCards }: Question): string {
  const wanted = chosen === undefined ? spoken : [chosen, ...spoken];
  return wanted.find(hasCards) ?? mostRead;
}
