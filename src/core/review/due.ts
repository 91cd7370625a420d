/** What keepers have to check next: what runs out, and what was never checked by two people; what protects children first. */
import { isForChildren } from '#core/directory/is-for-children.ts';
import { checkedUntil } from '#core/directory/ledger.ts';
import type { Country, Service } from '#core/directory/service.ts';
import type { ServiceKind } from '#core/directory/vocabulary.ts';

/** In the order in which they are to be checked; the others come after them. */
const firstKinds: readonly ServiceKind[] = [
  'emergency',
  'child-helpline',
  'trafficking',
  'missing-children',
  'csam-hotline',
  'takedown',
];

export interface DueEntry {
  id: string;
  kind: ServiceKind;
  /** The last day on which two people stand behind it; absent when fewer have checked it. */
  until?: string;
}

/**
 * @param month such as `2027-05`.
 * @returns entries that children may see: those whose check runs out in that month or before, and those without one.
 */
export function dueEntries(
  countries: readonly Country[],
  month: string,
): { due: readonly DueEntry[]; never: readonly DueEntry[] } {
  const entries = countries
    .reduce<Service[]>((all, { services }) => all.concat(services), [])
    .filter(isForChildren)
    .map(({ id, kind, checks }): DueEntry => {
      const until = checkedUntil(checks);
      return { id, kind, ...(until === undefined ? {} : { until }) };
    })
    .sort((a, b) => rankOf(a) - rankOf(b) || (a.until ?? '').localeCompare(b.until ?? '') || a.id.localeCompare(b.id));
  return {
    due: entries.filter(({ until }) => until !== undefined && until.slice(0, month.length) <= month),
    never: entries.filter(({ until }) => until === undefined),
  };
}

function rankOf({ kind }: DueEntry): number {
  const place = firstKinds.indexOf(kind);
  return place < 0 ? firstKinds.length : place;
}
