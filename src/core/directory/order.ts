/** The order in which a child sees the services: first those who are there for children and are nobody's authority. */
import { freshnessAt } from './freshness.ts';
import type { PublishedService } from './pack-shape.ts';
import type { ServiceKind } from './vocabulary.ts';

/** @param now the moment of reading; without it the order is that of the day of publishing. */
export function compareForChild(a: PublishedService, b: PublishedService, now?: Date): number {
  return (
    rankOf(a) - rankOf(b) ||
    Number(isNotFresh(a, now)) - Number(isNotFresh(b, now)) ||
    // A boy may be turned away there.
    Number(a.forWhom === 'women') - Number(b.forWhom === 'women') ||
    kinds.indexOf(a.kind) - kinds.indexOf(b.kind) ||
    // Older browsers do not keep the order of equals.
    (a.id < b.id ? -1 : 1)
  );
}

const isNotFresh = (service: PublishedService, now: Date | undefined) =>
  (now ? freshnessAt(service, now) : service.freshness) !== 'fresh';

/** Someone to talk to comes before a form for reporting, of the same people. */
function rankOf(service: PublishedService): number {
  return 2 * rankOfAnswerer(service) + Number(service.kind === 'csam-hotline' || service.kind === 'takedown');
}

function rankOfAnswerer({ kind, whoAnswers }: PublishedService): number {
  switch (whoAnswers) {
    case 'child-ngo':
    case 'ngo':
      return kind === 'child-helpline' ? 0 : 1;
    case 'state':
      return 3;
    case 'emergency':
    case 'police':
      return 4;
    // "mixed", and those of whom we do not know who they are.
    default:
      return 2;
  }
}

const kinds: readonly ServiceKind[] = [
  'emergency',
  'child-helpline',
  'violence-sexual',
  'missing-children',
  'trafficking',
  'refugee-info',
  'safer-internet-helpline',
  'other',
  'barnahus',
  'takedown',
  'csam-hotline',
];
