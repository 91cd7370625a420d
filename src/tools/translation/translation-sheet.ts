/** The texts of a language as a spreadsheet: one line for each string, for those who have no program for translators. */
import { shortHash } from '#tools/content-files.ts';
import { readCsv, writeCsv } from './csv.ts';
import { type Returned, UnreadableFile } from './returned.ts';
import type { TransferString } from './transfer-strings.ts';

const columns = [
  'language',
  'text',
  'state',
  'english',
  'translation',
  'where',
  'notes',
  'limit',
  'picture',
  'order',
  'hash',
] as const;
type Column = (typeof columns)[number];

/** What a translator writes under `state` beside a text that may stay as it is. */
const done = 'done';

/** With a sign before it, for a spreadsheet takes `920347047460` or `5e8163682853` for a number and rounds it. */
const writeHash = (hash: string) => `#${hash}`;
const readHash = (cell: string) => cell.trim().replace(/^#/, '');

export function writeSheet(tag: string, strings: readonly TransferString[]): string {
  const rows = strings.map((one) => {
    const notes = (...wanted: readonly string[]) =>
      one.notes
        .filter(({ category }) => wanted.includes(category))
        .map(({ text }) => text)
        .join(' ');
    const cells: Readonly<Record<Column, string>> = {
      language: tag,
      text: `${one.name} ${one.field}`,
      state: one.state,
      english: one.source,
      translation: one.target,
      where: notes('where'),
      notes: notes('note', 'placeholder'),
      limit: notes('limit'),
      picture: notes('picture'),
      order: notes('order'),
      hash: writeHash(shortHash(one.source)),
    };
    return columns.map((column) => cells[column]);
  });
  return writeCsv([columns, ...rows]);
}

/** @throws UnreadableFile */
export function readSheet(text: string): Returned {
  const [head = [], ...rows] = readCsv(text);
  const needed: readonly Column[] = ['language', 'text', 'state', 'translation', 'hash'];
  const missing = needed.filter((column) => !head.includes(column));
  if (missing.length > 0)
    throw new UnreadableFile(
      `Its first line has no ${missing.join(', ')}. Leave the first line of the sheet as it was sent out.`,
    );
  const get = (row: readonly string[], column: Column) => row[head.indexOf(column)] ?? '';
  const filled = rows.filter((row) => row.some((one) => one.trim() !== ''));
  const tags = Array.from(new Set(filled.map((row) => get(row, 'language').trim())));
  if (tags.length > 1)
    throw new UnreadableFile(`It holds more than one language (${tags.join(', ')}). Make a sheet for each.`);
  const strings = filled.map((row) => {
    const [name = '', field = ''] = get(row, 'text').trim().split(' ');
    const target = get(row, 'translation');
    const isDone = target !== '' && get(row, 'state').trim().toLowerCase() === done;
    return { name, field, hash: readHash(get(row, 'hash')), target, isDone };
  });
  return { tag: tags[0] ?? '', strings };
}
