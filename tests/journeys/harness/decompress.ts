/** The compressions in which browsers keep things on disk and which Node does not know: Snappy and LZ4. */

/** Copies byte by byte, because a copy may run into what it has just written. */
function copyBack(into: Buffer, at: number, offset: number, length: number): number {
  if (offset < 1 || offset > at || at + length > into.length) throw new RangeError('a copy from nowhere');
  for (let count = 0; count < length; count++) into[at + count] = into[at + count - offset] ?? 0;
  return at + length;
}

export function readVarint(bytes: Buffer, start: number): [value: number, next: number] {
  let value = 0;
  for (let at = start, shift = 1; at < start + 10; at++, shift *= 128) {
    const byte = bytes[at];
    if (byte === undefined) break;
    value += (byte & 127) * shift;
    if (byte < 128) return [value, at + 1];
  }
  throw new RangeError('no number');
}

/** https://github.com/google/snappy/blob/main/format_description.txt */
export function unsnap(bytes: Buffer): Buffer {
  const [size, start] = readVarint(bytes, 0);
  if (size > 64 * 1024 * 1024 || size > bytes.length * 64) throw new RangeError('not Snappy');
  const whole = Buffer.alloc(size);
  let at = 0;
  for (let from = start; from < bytes.length; ) {
    const tag = bytes[from++] ?? 0;
    const kind = tag & 3;
    if (kind === 0) {
      let length = tag >> 2;
      if (length >= 60) {
        const more = length - 59;
        length = bytes.readUIntLE(from, more);
        from += more;
      }
      length++;
      if (from + length > bytes.length || at + length > size) throw new RangeError('not Snappy');
      bytes.copy(whole, at, from, from + length);
      from += length;
      at += length;
    } else if (kind === 1) {
      at = copyBack(whole, at, ((tag >> 5) << 8) | (bytes[from++] ?? 0), ((tag >> 2) & 7) + 4);
    } else {
      const width = kind === 2 ? 2 : 4;
      at = copyBack(whole, at, bytes.readUIntLE(from, width), (tag >> 2) + 1);
      from += width;
    }
  }
  if (at !== size) throw new RangeError('not Snappy');
  return whole;
}

const framed = Buffer.from('ff060000734e61507059', 'hex');
export const isFramedSnappy = (bytes: Buffer) => bytes.subarray(0, framed.length).equals(framed);

/** https://github.com/google/snappy/blob/main/framing_format.txt */
export function unsnapFrames(bytes: Buffer): Buffer {
  const parts: Buffer[] = [];
  for (let at = 0; at + 4 <= bytes.length; ) {
    const kind = bytes[at];
    const size = bytes.readUIntLE(at + 1, 3);
    const body = bytes.subarray(at + 8, at + 4 + size);
    if (kind === 0) parts.push(unsnap(body));
    else if (kind === 1) parts.push(body);
    at += 4 + size;
  }
  return Buffer.concat(parts);
}

export const isMozLz4 = (bytes: Buffer) => bytes.subarray(0, 8).toString('latin1') === 'mozLz40\0';

/** Firefox's own head (a name and the size), then one LZ4 block. */
export function openMozLz4(bytes: Buffer): Buffer {
  const whole = Buffer.alloc(bytes.readUInt32LE(8));
  let from = 12;
  let at = 0;
  const readLength = (start: number) => {
    let length = start;
    if (start === 15) {
      let byte = 255;
      while (byte === 255) {
        byte = bytes[from++] ?? 0;
        length += byte;
      }
    }
    return length;
  };
  while (from < bytes.length) {
    const token = bytes[from++] ?? 0;
    const literals = readLength(token >> 4);
    bytes.copy(whole, at, from, from + literals);
    from += literals;
    at += literals;
    if (from >= bytes.length) break;
    const offset = bytes.readUInt16LE(from);
    from += 2;
    at = copyBack(whole, at, offset, readLength(token & 15) + 4);
  }
  return whole;
}
