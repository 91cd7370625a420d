/** Promises about the papers: each test that one of them cites by number is named in the threat model, and is there. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const papers = readdirSync(root)
  .concat(readdirSync(join(root, 'docs')).map((name) => `docs/${name}`))
  .filter((path) => path.endsWith('.md'));
const rows = Array.from(
  read('docs/threat-model.md').matchAll(/^\| T(\d+) \| `(.+?)` \| (.+) \|$/gm),
  ([, number = '', file = '', name = '']) => ({ number, file, name }),
);

describe('the table of tests in the threat model', () => {
  it('counts from one without a gap', () => {
    expect(rows.length).toBeGreaterThan(90);
    expect(rows.map(({ number }) => number)).toEqual(rows.map((_, index) => String(index + 1)));
  });

  it.each(rows)('T$number is found in $file', ({ file, name }) => {
    expect(read(`tests/${file}`)).toContain(name);
  });
});

it.each(papers)('%s cites no test that the table does not name', (path) => {
  const cited = Array.from(read(path).matchAll(/\bT(\d+)\b/g), ([, number = '']) => number);
  const known = rows.map(({ number }) => number);
  expect(cited.filter((number) => !known.includes(number))).toEqual([]);
});
