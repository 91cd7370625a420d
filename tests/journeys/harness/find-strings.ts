/** Looks for thousands of strings at once, as UTF-8 and as UTF-16, in one walk over the bytes. */

export type FindStrings = (bytes: Buffer, onFound: (text: string) => void) => void;

/** Strings of fewer than six bytes stand in any binary file by chance: they must be left to longer ones beside them. */
const shortest = 6;

export function findStrings(strings: readonly string[]): FindStrings {
  const needles = [...new Set(strings)]
    .flatMap((text) => [
      { text, bytes: Buffer.from(text, 'utf8') },
      { text: `${text} (16)`, bytes: Buffer.from(text, 'utf16le') },
    ])
    .filter(({ bytes }) => bytes.length >= shortest);
  /** By their first four bytes; nearly every place is passed over at the first look. */
  const byHead = new Map<number, typeof needles>();
  const heads = new Uint8Array(1 << 20);
  const place = (head: number) => Math.imul(head, 0x9e3779b1) >>> 12;
  for (const needle of needles) {
    const head = needle.bytes.readUInt32LE(0) | 0;
    heads[place(head)] = 1;
    byHead.set(head, [...(byHead.get(head) ?? []), needle]);
  }
  return (bytes, onFound) => {
    let head = 0;
    for (let at = 0; at < bytes.length; at++) {
      head = (head >>> 8) | ((bytes[at] ?? 0) << 24);
      if (heads[place(head)] === 0) continue;
      const start = at - 3;
      for (const { text, bytes: wanted } of byHead.get(head) ?? [])
        if (
          start >= 0 &&
          bytes.compare(wanted, 0, wanted.length, start, Math.min(start + wanted.length, bytes.length)) === 0
        )
          onFound(text);
    }
  };
}
