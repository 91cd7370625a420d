/** Which words name a group of topics. */
import type { Group } from '#core/edition/edition-piece.ts';

export const groupTitle = {
  'help-now': 'groupHelpNow',
  telling: 'groupTelling',
  'on-the-way': 'groupOnTheWay',
  'is-this-ok': 'groupIsThisOk',
  'my-rights': 'groupMyRights',
  feelings: 'groupFeelings',
  apart: 'groupApart',
} as const satisfies Record<Group, string>;

/** Help first; a child who needs it should not pass through topics about harm. What stands apart is not among them. */
export const groupOrder: readonly Group[] = [
  'help-now',
  'telling',
  'on-the-way',
  'is-this-ok',
  'my-rights',
  'feelings',
];
