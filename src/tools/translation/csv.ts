/** Writes and reads CSV (RFC 4180) so that no spreadsheet takes a text for a formula, and none is changed on the way. */
import { UnreadableFile } from './returned.ts';

/** What makes a cell a formula; and our own mark, so that it can be taken off without asking. */
const risky = /^['=+\-@\t\r\n]/;
const marked = /^'(?=['=+\-@\t\r\n])/;

/** With a byte order mark, or Excel takes it for another alphabet. */
export const writeCsv = (rows: ReadonlyArray<readonly string[]>) =>
  `\ufeff${rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`;

const cell = (text: string) => `"${(risky.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;

/**
 * Whichever sign a spreadsheet put between the cells.
 * @throws UnreadableFile
 */
export function readCsv(text: string): string[][] {
  const body = text.replace(/^\ufeff/, '');
  const [first = ''] = body.split(/\r?\n/, 1);
  const between = [',', ';', '\t'].find((sign) => new RegExp(`^"?\\w+"?${sign}`).test(first)) ?? ',';
  const rows: string[][] = [];
  let place = 0;
  while (place < body.length) {
    const row: string[] = [];
    for (;;) {
      const { value, end } = readCell(body, place, between);
      row.push(value.replace(marked, ''));
      place = end + 1;
      if (body[end] !== between) break;
    }
    const sign = body[place - 1];
    if (sign !== undefined && sign !== '\n' && sign !== '\r')
      throw new UnreadableFile(
        `Line ${rows.length + 1}: something stands behind a quotation mark. Export the sheet again.`,
      );
    if (sign === '\r' && body[place] === '\n') place += 1;
    rows.push(row);
  }
  return rows;
}

function readCell(body: string, start: number, between: string): { value: string; end: number } {
  if (body[start] !== '"') {
    let end = start;
    while (end < body.length && body[end] !== between && body[end] !== '\n' && body[end] !== '\r') end += 1;
    return { value: body.slice(start, end), end };
  }
  let value = '';
  let from = start + 1;
  for (;;) {
    const quote = body.indexOf('"', from);
    if (quote < 0)
      throw new UnreadableFile(
        'A quotation mark is opened and never closed: part of the file is missing. Export it again.',
      );
    value += body.slice(from, quote);
    if (body[quote + 1] !== '"') return { value, end: quote + 1 };
    value += '"';
    from = quote + 2;
  }
}
