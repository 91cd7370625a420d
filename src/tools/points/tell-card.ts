/** `npm run content -- card read`: says what a card says, if these sources believe it. */
import { existsSync, readFileSync } from 'node:fs';
import { judgeCard } from '#core/point/judge-card.ts';
import type { PointCard } from '#core/point/point.ts';
import { type FilesAnswer, refuse } from '#tools/answer.ts';
import { nodeChecks } from '#tools/signing/node-keys.ts';
import { type Trusted, trustFiles } from './trusted.ts';

const usage = 'Say what: npm run content -- card read <code, or a file that holds it>.';
const readText = (bytes: Uint8Array) => new TextDecoder('utf-8', { fatal: true }).decode(bytes);

export async function tellCard(args: readonly string[], trust: Trusted, now: Date): Promise<FilesAnswer> {
  const given = args.join(' ');
  if (given === '') return refuse(usage);
  const text = existsSync(given) ? codeIn(readFileSync(given, 'utf8')) : given;
  const verdict = await judgeCard(text, { trust, now, verify: nodeChecks.verify, readText });
  switch (verdict.kind) {
    case 'wrong-line':
      return refuse(`Line ${verdict.line} of the code is not as it was printed. Compare it sign by sign.`);
    case 'no-card':
      return refuse(
        'That is no code of a card. A typed one has lines of 20 signs, one read by a camera begins with PBL1.',
      );
    case 'cannot-check':
      return refuse(
        `This card cannot be checked: nobody in ${trustFiles.organisations} has signed it like this. Do not call what stands on it.`,
      );
    case 'revoked':
      return refuse(`This card was taken back (${trustFiles.revoked}). It counts no more.`);
    case 'good': {
      const { card, organisation, goodUntil, hasRunOut, isLongPast } = verdict;
      const day = goodUntil.toISOString().slice(0, 10);
      if (isLongPast) return refuse(`A card of ${organisation.name} that ran out on ${day}: too old to go by.`);
      const age = hasRunOut ? `It was good until ${day}: ask first whether it still is.` : `It is good until ${day}.`;
      return { code: 0, says: `${organisation.name} says (card ${card.id}):\n${tellPoint(card)}\n${age}` };
    }
  }
}

/** Of a printed sheet only the code counts, with or without the numbers of its lines. */
function codeIn(text: string): string {
  const lines = Array.from(text.matchAll(/<text[^>]*>\d\d {2}([0-9A-Z ]+)<\/text>/g), ([, line]) => line);
  return lines.length > 0 ? lines.join('\n') : text;
}

function tellPoint({ country, kind, name, address, phone, hours, languages }: PointCard): string {
  const told = hours === null || hours === 'always' ? (hours ?? 'unknown') : hours.map(tellRow).join('; ');
  return [
    `  ${name} (${kind}, ${country})`,
    `  address: ${address ?? 'not told'}`,
    `  phone: ${phone ?? 'none'}`,
    `  hours: ${told}`,
    `  languages: ${languages.join(', ') || 'not told'}`,
  ].join('\n');
}

const dayNames = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const tellRow = ({ days, from, to }: Exclude<PointCard['hours'], null | 'always'>[number]) =>
  `${days.map((day) => dayNames[day - 1]).join(' ')} ${from}–${to}`;
