/** How far a text was reviewed, and how far that must be for what could go wrong with it. */
import { type Content, type LanguageTexts, sourceLanguage } from '#core/content/read-content.ts';
import type { ReviewFile, TopicFacts } from '#core/content/text-files.ts';

export type Status = ReviewFile[string]['status'];
export type Risk = TopicFacts['risk'];

/** From never to best. */
const ladder: readonly Status[] = [
  'withdrawn',
  'machine-draft',
  'human-draft',
  'reviewed',
  'cp-approved',
  'child-tested',
];

export const neededStatus: Readonly<Record<Risk, Status>> = { L: 'human-draft', M: 'reviewed', H: 'cp-approved' };

export function isHighEnough(status: Status, risk: Risk): boolean {
  return ladder.indexOf(status) >= ladder.indexOf(neededStatus[risk]);
}

/**
 * The lower of its own status and that of the English text it was made from: a translation cannot be surer than what
 * it says, and its English line stands on the card for adults. A text that nobody says anything of counts as lowest.
 */
export function statusOf({ languages }: Pick<Content, 'languages'>, texts: LanguageTexts, unit: string): Status {
  const own = ownStatus(texts, unit);
  const english = englishStatus(languages, unit);
  return ladder.indexOf(english) < ladder.indexOf(own) ? english : own;
}

/** A translation of an English text that has changed since is a draft again, whatever people said of it before. */
export function ownStatus({ review, stale }: LanguageTexts, unit: string): Status {
  const status = review[unit]?.status ?? 'withdrawn';
  return status !== 'withdrawn' && stale.indexOf(unit) >= 0 ? 'machine-draft' : status;
}

function englishStatus(languages: Content['languages'], unit: string): Status {
  const source = languages.find(({ language }) => language.tag === sourceLanguage);
  return source?.review[unit]?.status ?? 'withdrawn';
}
