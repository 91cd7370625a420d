/** Opens the files in which browsers keep things, as far as it takes to read what is inside. */
import { gunzipSync } from 'node:zlib';
import { isFramedSnappy, isMozLz4, openMozLz4, readVarint, unsnap, unsnapFrames } from './decompress.ts';

/** Everything that a file says: as it lies there, and opened where it is packed. */
export function openStore(path: string, bytes: Buffer): readonly Buffer[] {
  try {
    // What these two hold is cut where chance has it. They are read put together, and no byte is left out.
    if (/leveldb[^/]*\/\d+\.log$/.test(path)) return [joinJournal(bytes)];
    if (isDatabase(bytes)) return [besideRows(bytes), ...rowsOf(bytes).flatMap(openRow)];
    if (isTable(bytes)) return [bytes, ...blocksOf(bytes)];
    if (isMozLz4(bytes)) return [bytes, openMozLz4(bytes)];
    if (isFramedSnappy(bytes)) return [bytes, unsnapFrames(bytes)];
    if (bytes[0] === 0x1f && bytes[1] === 0x8b) return [bytes, gunzipSync(bytes)];
  } catch {
    // Half written, as files of a browser that was killed may be.
  }
  return [bytes];
}

/**
 * LevelDB writes its journal in blocks of 32 kB and cuts records where a block ends; where that falls depends on which
 * of two writes came first. Put together again, the same records hold the same strings.
 */
function joinJournal(journal: Buffer): Buffer {
  const blockSize = 32_768;
  const headerSize = 7;
  const records: Buffer[] = [];
  for (let block = 0; block < journal.length; block += blockSize) {
    const end = Math.min(block + blockSize, journal.length);
    for (let at = block; at + headerSize <= end; ) {
      const size = journal.readUInt16LE(at + 4);
      if (journal[at + 6] === 0) break;
      records.push(journal.subarray(at + headerSize, at + headerSize + size));
      at += headerSize + size;
    }
  }
  return Buffer.concat(records);
}

const tableEnd = Buffer.from('57fb808b247547db', 'hex');
const isTable = (bytes: Buffer) => bytes.length > 48 && bytes.subarray(-8).equals(tableEnd);

/** The blocks of a LevelDB table, each of which may be compressed: https://github.com/google/leveldb/blob/main/doc/table_format.md */
function blocksOf(table: Buffer): Buffer[] {
  const readBlock = (from: number, size: number) => {
    const body = table.subarray(from, from + size);
    return table[from + size] === 1 ? unsnap(body) : body;
  };
  const footer = table.subarray(-48);
  const [, afterFrom] = readVarint(footer, 0);
  const [, indexAt] = readVarint(footer, afterFrom);
  const [from, sizeAt] = readVarint(footer, indexAt);
  const [size] = readVarint(footer, sizeAt);
  const index = readBlock(from, size);
  const blocks: Buffer[] = [];
  const end = index.length - 4 - 4 * index.readUInt32LE(index.length - 4);
  for (let at = 0; at < end; ) {
    const [, unsharedAt] = readVarint(index, at);
    const [unshared, lengthAt] = readVarint(index, unsharedAt);
    const [length, keyAt] = readVarint(index, lengthAt);
    const [start, next] = readVarint(index, keyAt + unshared);
    blocks.push(readBlock(start, readVarint(index, next)[0]));
    at = keyAt + unshared + length;
  }
  return blocks;
}

const isDatabase = (bytes: Buffer) => bytes.subarray(0, 15).toString('latin1') === 'SQLite format 3';

/** Every row of every table of an SQLite file, put together where it runs on over other pages: https://sqlite.org/fileformat2.html */
export const rowsOf = (file: Buffer): Buffer[] => piecesOfRows(file).map((pieces) => Buffer.concat(pieces));

/** All else in an SQLite file, with nothing where rows lie: indexes, and what was deleted and not written over. */
function besideRows(file: Buffer): Buffer {
  const rest = Buffer.from(file);
  for (const { byteOffset, length } of piecesOfRows(file).flat()) {
    const from = byteOffset - file.byteOffset;
    rest.fill(0, from, from + length);
  }
  return rest;
}

/** Of each row its pieces, in order. They share the memory of the file. */
function piecesOfRows(file: Buffer): Buffer[][] {
  const written = file.readUInt16BE(16);
  const pageSize = written === 1 ? 65_536 : written;
  const usable = pageSize - (file[20] ?? 0);
  const rows: Buffer[][] = [];
  const tableLeaf = 13;
  for (let page = 0; page * pageSize < file.length; page++) {
    const start = page * pageSize;
    const head = start + (page === 0 ? 100 : 0);
    if (file[head] !== tableLeaf) continue;
    for (let cell = 0; cell < file.readUInt16BE(head + 3); cell++) {
      try {
        rows.push(piecesOfRow(file, start + file.readUInt16BE(head + 8 + 2 * cell), pageSize, usable));
      } catch {
        // A page that only looks like one of rows.
      }
    }
  }
  return rows;
}

function piecesOfRow(file: Buffer, cell: number, pageSize: number, usable: number): Buffer[] {
  const [size, keyAt] = readBigEndian(file, cell);
  const [, at] = readBigEndian(file, keyAt);
  if (size > file.length) throw new RangeError('longer than the file');
  const most = usable - 35;
  const least = Math.floor(((usable - 12) * 32) / 255) - 23;
  const wanted = least + ((size - least) % (usable - 4));
  const here = size <= most ? size : wanted <= most ? wanted : least;
  const pieces = [file.subarray(at, at + here)];
  let left = size - here;
  for (let next = left > 0 ? file.readUInt32BE(at + here) : 0; next > 0 && left > 0; ) {
    const from = (next - 1) * pageSize;
    const length = Math.min(left, usable - 4);
    pieces.push(file.subarray(from + 4, from + 4 + length));
    left -= length;
    next = file.readUInt32BE(from);
  }
  return pieces;
}

/** SQLite's own way of writing numbers. */
function readBigEndian(bytes: Buffer, start: number): [value: number, next: number] {
  let value = 0;
  for (let at = start; at < start + 8; at++) {
    const byte = bytes[at] ?? 0;
    value = value * 128 + (byte & 127);
    if (byte < 128) return [value, at + 1];
  }
  return [value * 256 + (bytes[start + 8] ?? 0), start + 9];
}

/** The row as it is, and each of its fields that Firefox has compressed. */
function openRow(row: Buffer): Buffer[] {
  return [row, ...fieldsOf(row).flatMap(({ bytes }) => openField(bytes))];
}

export interface Field {
  bytes: Buffer;
  isText: boolean;
}

export function fieldsOf(row: Buffer): Field[] {
  const [headSize, first] = readBigEndian(row, 0);
  const fields: Field[] = [];
  let body = headSize;
  for (let at = first; at < headSize; ) {
    const [type, next] = readBigEndian(row, at);
    const size = type >= 12 ? (type - 12) >> 1 : ([0, 1, 2, 3, 4, 6, 8, 8][type] ?? 0);
    fields.push({ bytes: row.subarray(body, body + size), isText: type >= 13 && type % 2 === 1 });
    body += size;
    at = next;
  }
  return fields;
}

function openField(field: Buffer): Buffer[] {
  if (field.length < 16) return [];
  try {
    return [unsnap(field)];
  } catch {
    return [];
  }
}
