/** The parts of a document, each with a name of its own: of a changed one only the changed parts travel. */
import { cutStably } from './cut-stably.ts';

/** Style, start of the page, each topic or country, and pictures with the script. */
const enough = 1_500;
const beginnings = /(?=<body>|<details |<svg hidden)/;

/** Joined again they are the document. Build and worker must cut alike, or the whole document travels. */
export function splitDocument(html: string): string[] {
  const pieces = html.split(beginnings);
  return cutStably(pieces, firstTag, ({ length }) => length, enough).map((part) => part.join(''));
}

const firstTag = (piece: string) => piece.slice(0, piece.indexOf('>') + 1);

/** @param sha256 of the part's bytes. The whole document is hashed once more, so a few digits are enough here. */
export const partName = (sha256: string) => sha256.slice(0, 12);

export const partAddress = (name: string) => `/assets/${name}.txt`;
