/** The steps of a review, and how high a text must stand for what could go wrong with it. */
import type { ReviewFile, TopicFacts } from '#core/content/text-files.ts';

export type Status = ReviewFile[string]['status'];
export type Risk = TopicFacts['risk'];

/** From never to best. */
export const ladder: readonly Status[] = [
  'withdrawn',
  'machine-draft',
  'human-draft',
  'reviewed',
  'cp-approved',
  'child-tested',
];

export const neededStatus: Readonly<Record<Risk, Status>> = { L: 'human-draft', M: 'reviewed', H: 'cp-approved' };

export function isHighEnough(status: Status, risk: Risk): boolean {
  return isAtLeast(status, neededStatus[risk]);
}

export const isAtLeast = (status: Status, other: Status) => ladder.indexOf(status) >= ladder.indexOf(other);
