/** `npm run content -- card make|read`: cards of local help points, as their organisations make and anybody checks them. */
import { type FilesAnswer, refuse } from '#tools/answer.ts';
import { makeCard } from './make-card.ts';
import { tellCard } from './tell-card.ts';
import type { Trusted } from './trusted.ts';

export async function card(
  [what = '', ...args]: readonly string[],
  trusted: Trusted,
  moment: Date,
): Promise<FilesAnswer> {
  if (what === 'make') return makeCard(args, trusted, moment);
  if (what === 'read') return tellCard(args, trusted, moment);
  return refuse(`There is no "card ${what}". Say card make or card read.`);
}
