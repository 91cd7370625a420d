/** The parts of a document, each with a name of its own: of a changed one only the changed parts travel. */
/** Style, start of the page, each topic or country, and pictures with the script. */
const beginnings = /(?=<body>|<details |<svg hidden)/;

/** A list of parts is a file too, so that only that of a changed document travels. */
export const writeParts = (names: readonly string[]) => names.join(' ');

/** Undefined for what is no such list. */
export function readParts(text: string): string[] | undefined {
  return /^[0-9a-f]{12}( [0-9a-f]{12})*$/.test(text) ? text.split(' ') : undefined;
}

/** Joined again they are the document. Build and worker must cut alike, or the whole document travels. */
export const splitDocument = (html: string): string[] => html.split(beginnings);

/** @param sha256 of the part's bytes. The whole document is hashed once more, so a few digits are enough here. */
export const partName = (sha256: string) => sha256.slice(0, 12);

export const partAddress = (name: string) => `/assets/${name}.txt`;
