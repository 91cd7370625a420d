/** Judges a card by signed lists, which may be too old to say whether it was taken back. */
import { trustedNow } from '#core/pack/trusted-clock.ts';
import type { Lists } from './accept-trust.ts';
import { type Judging, judgeCard, type Verdict } from './judge-card.ts';

interface Judge extends Pick<Judging, 'verify' | 'readText'> {
  /** The clock of the device, which may be years behind. */
  readonly device: Date;
}

/** What the lists take back stays taken back; only that a card is true is not said by lists that have run out. */
export async function judgeByLists(
  text: string,
  { trust, surelyPast, goodUntil }: Lists,
  { device, verify, readText }: Judge,
): Promise<Verdict | { kind: 'no-lists' }> {
  const now = trustedNow(device, surelyPast);
  const verdict = await judgeCard(text, { trust, now, verify, readText });
  return verdict.kind === 'good' && now.getTime() > Date.parse(goodUntil) ? { kind: 'no-lists' } : verdict;
}
