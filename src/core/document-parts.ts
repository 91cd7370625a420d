/** The parts of a document, each with a name of its own: of a changed one only the changed parts travel. */
import { cutStably } from './cut-stably.ts';

/** Style, start of the page, each topic or country, and pictures with the script. */
const enough = 1_000;
const beginnings = /(?=<body>|<details |<svg hidden)/;

/** A list of parts is a file too, so that only that of a changed document travels. */
export const writeParts = (names: readonly string[]) => names.join(' ');

/** Undefined for what is no such list. */
export function readParts(text: string): string[] | undefined {
  return /^[0-9a-f]{12}( [0-9a-f]{12})*$/.test(text) ? text.split(' ') : undefined;
}

/** Joined again they are the document. Build and worker must cut alike, or the whole document travels. */
export function splitDocument(html: string): string[] {
  const pieces = html.split(beginnings);
  return cutStably(pieces, firstTag, ({ length }) => length, enough).map((part) => part.join(''));
}

const firstTag = (piece: string) => piece.slice(0, piece.indexOf('>') + 1);

/** @param sha256 of the part's bytes. The whole document is hashed once more, so a few digits are enough here. */
export const partName = (sha256: string) => sha256.slice(0, 12);

export const partAddress = (name: string) => `/assets/${name}.txt`;
