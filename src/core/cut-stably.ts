/** Cuts a list where its items' names say so, and not their sizes: an item that grows moves no other cut. */

/**
 * @param nameOf stays the same when the item changes.
 * @param enough larger parts cost more when something in them changes; smaller ones pack worse and ask more often.
 * @param most no part is larger, unless one item alone is.
 */
export function cutStably<Item>(
  items: readonly Item[],
  nameOf: (item: Item) => string,
  sizeOf: (item: Item) => number,
  enough: number,
  most = Number.POSITIVE_INFINITY,
): Item[][] {
  const parts: Item[][] = [];
  let size = 0;
  for (const item of items) {
    const more = sizeOf(item);
    const open = parts[parts.length - 1];
    const isFull = size + more > most || (size >= enough && isCut(nameOf(item)));
    if (open && !isFull) open.push(item);
    else parts.push([item]);
    size = open && !isFull ? size + more : more;
  }
  return parts;
}

/** Eight names of nine: enough parts, and after a change in size the next cut is soon the same again. */
function isCut(name: string): boolean {
  let sum = 0;
  for (let at = 0; at < name.length; at += 1) sum = (sum * 31 + name.charCodeAt(at)) % 65_521;
  return sum % 9 > 0;
}
