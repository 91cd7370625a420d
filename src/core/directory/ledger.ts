/** The ledger of a directory entry: which people checked it, how, and until when that may be relied on. */
import * as v from 'valibot';
import { fullDate } from './patterns.ts';

/** Roles, never names. Two different ones are two different people. */
export const checkRoles = ['editor', 'second-reader', 'test-caller', 'safeguarding-lead', 'operator'] as const;
export type CheckRole = (typeof checkRoles)[number];

export const checkMethods = [
  /** The operator's own page was opened and every field compared. */
  'operator-page',
  /** Called from a SIM card of the country, as agreed with the operator. */
  'call',
  /** Called from a foreign SIM card inside the country. */
  'call-foreign-sim',
  /** A message was sent to the chat, the SMS or WhatsApp number and answered. */
  'message',
  /** The operator confirmed every field in writing. */
  'operator-letter',
] as const;

export const checkShape = v.strictObject({
  role: v.picklist(checkRoles),
  on: fullDate,
  /** The day on which it has to be checked again. */
  nextDue: fullDate,
  method: v.picklist(checkMethods),
});
export type Check = v.InferOutput<typeof checkShape>;

/** How many people have to have checked an entry before children may read it. */
export const neededPeople = 2;

/** How long a check may be relied on. */
export const monthsUntilDue = (kind: string) => (kind === 'emergency' ? 12 : 6);

/** The last day on which enough people stand behind an entry; undefined when there are not enough of them. */
export function checkedUntil(checks: readonly Check[]): string | undefined {
  const lastOfRole = new Map<CheckRole, string>();
  for (const { role, nextDue } of checks) {
    if (nextDue > (lastOfRole.get(role) ?? '')) lastOfRole.set(role, nextDue);
  }
  return Array.from(lastOfRole.values()).sort().reverse()[neededPeople - 1];
}

/** The last day on which anybody checked it. */
export function lastChecked(checks: readonly Check[]): string | undefined {
  return checks
    .map(({ on }) => on)
    .sort()
    .reverse()[0];
}
