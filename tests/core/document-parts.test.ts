/** A document can be put together from its parts, and a changed topic is one of them. */
import { expect, it } from 'vitest';
import { partAddress, partName, readParts, splitDocument, writeParts } from '#core/document-parts.ts';

const topic = (name: string, text: string) =>
  `<details data-topic="${name}"><summary>${name}</summary><p>${text}</p></details>`;
const long = (text: string) => text.repeat(700);
const names = ['one', 'two', 'three', 'four', 'five', 'six', 'seven'];
const documentOf = (text: (name: string) => string) =>
  `<!doctype html><html><head><style>${long('a{}')}</style></head><body><main>${names
    .map((name) => topic(name, text(name)))
    .join('')}</main><svg hidden="">${long('<path/>')}</svg><script>${long('x;')}</script></body></html>`;

it('is the document again when the parts are joined', () => {
  const html = documentOf(long);
  expect(splitDocument(html).join('')).toBe(html);
  expect(splitDocument('').join('')).toBe('');
  expect(splitDocument('no document').join('')).toBe('no document');
});

it('has style, topics, and pictures with the script apart', () => {
  const parts = splitDocument(documentOf(long));
  expect(parts[0]).toMatch(/<\/head>$/);
  expect(parts[parts.length - 1]).toMatch(/^<svg hidden/);
  expect(parts.length).toBeGreaterThan(4);
});

it.each(names)('changes one part when one topic changes: %s', (changed) => {
  const before = splitDocument(documentOf(long));
  const after = splitDocument(documentOf((name) => long(name) + (name === changed ? 'new' : '')));
  expect(after.filter((part) => !before.includes(part))).toHaveLength(1);
});

it('names a part by its hash, and its address tells nothing', () => {
  expect(partAddress(partName('0123456789abcdef'.repeat(4)))).toBe('/assets/0123456789ab.txt');
});

it('reads its own list of names, and nothing else', () => {
  const list = ['0123456789ab', 'ba9876543210'];
  expect(readParts(writeParts(list))).toEqual(list);
  for (const other of ['', 'x', '0123456789ab ', '../../now.json', '<!doctype html>', '0123456789ab\n']) {
    expect(readParts(other)).toBeUndefined();
  }
});
