/** What grows moves no cut but its own: else one changed number would rename half of a list. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { cutStably } from '#core/cut-stably.ts';

interface Item {
  name: string;
  size: number;
}
const cut = (items: readonly Item[], enough = 100, most?: number) =>
  cutStably(
    items,
    ({ name }) => name,
    ({ size }) => size,
    enough,
    most,
  );
const items = fc.uniqueArray(fc.record({ name: fc.string({ minLength: 2, maxLength: 9 }), size: fc.nat(300) }), {
  selector: ({ name }) => name,
  minLength: 1,
  maxLength: 60,
});

it('loses nothing and keeps the order', () => {
  fc.assert(
    fc.property(items, (list) => {
      expect(cut(list).reduce((all, part) => all.concat(part), [])).toEqual(list);
      expect(cut(list).every((part) => part.length > 0)).toBe(true);
    }),
  );
});

it('makes no part larger than was allowed, unless one item alone is', () => {
  fc.assert(
    fc.property(items, (list) => {
      for (const part of cut(list, 100, 350)) {
        const size = part.reduce((sum, one) => sum + one.size, 0);
        expect(size <= 350 || part.length === 1).toBe(true);
      }
    }),
  );
});

it('leaves every part before a changed item as it was, and soon every part after it', () => {
  const list = Array.from({ length: 200 }, (_, at) => ({ name: `item-${at}`, size: 60 + ((at * 37) % 90) }));
  for (const at of [0, 7, 100, 199]) {
    const changed = list.map((item, where) => (where === at ? { ...item, size: item.size + 55 } : item));
    const before = cut(list).map((part) => part.map(({ name }) => name).join());
    const after = cut(changed).map((part) => part.map(({ name }) => name).join());
    expect(after.filter((part) => !before.includes(part)).length).toBeLessThanOrEqual(4);
  }
});

it('cuts more than once in a long list', () => {
  const list = Array.from({ length: 40 }, (_, at) => ({ name: `Z${at}`, size: 100 }));
  expect(cut(list).length).toBeGreaterThan(10);
});
