/** In which order a language is translated: what protects a child first, then every screen, then by what could go wrong. */
import type { Said } from '#core/content/said.ts';
import { type RiskFacts, unitRisk } from './unit-risk.ts';

export const steps = ['core', 'screens', 'H', 'M', 'L'] as const;
export type Step = (typeof steps)[number];

export const stepNames: Readonly<Record<Step, string>> = {
  core: 'safety core',
  screens: 'rest of the screens',
  H: 'risk H',
  M: 'risk M',
  L: 'risk L',
};

const coreTopics = ['help-now', 'call-safely'];
const coreDeck = 'now';

/** Words without which nobody can leave the screen, find people, or know what a number is. */
export const coreWords: readonly string[] = [
  ...['close', 'back', 'language', 'previewNotice', 'needHelpNow', 'peopleWhoCanHelp', 'groupHelpNow'],
  ...['tryClose', 'tryCloseGoes', 'tryCloseReturn', 'tryCloseLimit'],
  ...['sayIt', 'showAsCard', 'forAnAdult', 'doThis', 'beforeYouTell', 'calmPage'],
  ...['whereAreYou', 'emergency', 'serviceAll', 'servicePolice', 'serviceAmbulance', 'serviceFire'],
  ...['serviceAmbulanceFire', 'serviceRescue', 'kindChildHelpline'],
  ...['beforeYouCall', 'call', 'callListNotice', 'numberSeen', 'writeMessage', 'messageNotice', 'cannotSpeak'],
  ...['showNumber', 'notCheckedByUs', 'mayHaveChanged', 'expiredLine', 'fromAbroad'],
  ...['free', 'notFree', 'dayAndNight', 'hoursUnknown', 'ifItDoesNotWork', 'emergencyStep', 'letSomeoneCall'],
  ...['noChildHelpline', 'thinCountry'],
];

export function stepOf({ name, path, unit }: Pick<Said, 'name' | 'path' | 'unit'>, facts: RiskFacts): Step {
  const [first = '', second = ''] = path;
  switch (name) {
    case 'edition.json':
      return 'core';
    case 'ui.json':
      return coreWords.indexOf(first.replace(/_[a-z]+$/, '')) >= 0 ? 'core' : 'screens';
    case 'cards.json':
      return isCoreCard(first, second, facts) ? 'core' : unitRisk(unit, facts);
    default:
      return coreTopics.some((id) => name === `topics/${id}.json`) ? 'core' : unitRisk(unit, facts);
  }
}

function isCoreCard(group: string, key: string, { cards: { decks } }: RiskFacts): boolean {
  const deck = decks.find(({ id }) => id === coreDeck);
  return group === 'decks'
    ? key === coreDeck
    : group === 'cards' && deck !== undefined && deck.cards.some(({ id }) => id === key);
}
