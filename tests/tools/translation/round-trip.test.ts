/** Promises to translators: what goes out comes back the same, text by text, whatever is in it. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { files, readRepository, shortHash } from '#tests/content/repository.ts';
import { readCsv, writeCsv } from '#tools/translation/csv.ts';
import { readXliff } from '#tools/translation/read-xliff.ts';
import type { TransferString } from '#tools/translation/transfer-strings.ts';
import { readSheet, writeSheet } from '#tools/translation/translation-sheet.ts';
import { begin, stringsOf, takeBack, toXliff } from './shared.ts';

const tags = readRepository()
  .languages.map(({ language }) => language.tag)
  .filter((tag) => tag !== 'en');

const sent = ({ name, field, source, target }: TransferString) => ({ name, field, hash: shortHash(source), target });
const back = ({ name, field, hash, target }: { name: string; field: string; hash: string; target: string }) => ({
  name,
  field,
  hash,
  target,
});
const byPlace = (one: { name: string; field: string }, other: { name: string; field: string }) =>
  `${one.name} ${one.field}` < `${other.name} ${other.field}` ? -1 : 1;

describe.each(tags)('every text of %s', (tag) => {
  const strings = stringsOf(tag);
  const xliff = toXliff(tag, strings);
  const sheet = writeSheet(tag, strings);

  it('goes out and comes back as it was, as XLIFF and as a sheet', () => {
    const wanted = strings.map(sent).sort(byPlace);
    for (const read of [readXliff(xliff), readSheet(sheet)]) {
      expect(read.tag).toBe(tag);
      expect(read.strings.map(back).sort(byPlace)).toEqual(wanted);
    }
  });

  it('that nobody touched changes no file and no record', () => {
    expect(takeBack(xliff)).toMatchObject({ code: 0, writes: [] });
    expect(takeBack(sheet, files, 'back.csv')).toMatchObject({ code: 0, writes: [] });
  });

  it('makes the very files again, byte for byte, where there was nothing', () => {
    const answer = takeBack(xliff, begin(tag));
    expect(answer.says).not.toContain('refused');
    const made = layOutAll(answer.writes.filter(({ file }) => !file.endsWith('.review.json')));
    const stale = new Set(strings.filter(({ state }) => state === 'stale').map(({ name }) => name));
    const kept = Object.keys(files).filter(
      (file) => file.startsWith(`locales/${tag}/`) && !/\.review\.json$|\/voice\//.test(file),
    );
    const own = layOutAll(kept.map((file) => ({ file, text: files[file] ?? '' })));
    // A text that lags may hold what English no longer has.
    const isCurrent = ([file]: readonly [string, string]) => !stale.has(file.slice(`locales/${tag}/`.length));
    expect(Array.from(made.keys()).sort()).toEqual(kept.sort());
    for (const [file, text] of Array.from(made).filter(isCurrent))
      expect({ file, text }).toEqual({ file, text: own.get(file) });
  });
});

/** What `writeFiles` does, in a folder of its own. */
function layOutAll(writes: ReadonlyArray<{ file: string; text: string }>): Map<string, string> {
  const folder = mkdtempSync(join(tmpdir(), 'laid-out-'));
  try {
    const rules = JSON.parse(readFileSync('biome.json', 'utf8'));
    writeFileSync(join(folder, 'biome.json'), JSON.stringify({ ...rules, $schema: undefined, vcs: undefined }));
    for (const { file, text } of writes) {
      mkdirSync(dirname(join(folder, file)), { recursive: true });
      writeFileSync(join(folder, file), text);
    }
    const biome = join(process.cwd(), 'node_modules', '@biomejs', 'biome', 'bin', 'biome');
    const { status, stderr } = spawnSync(process.execPath, [biome, 'format', '--write', '.'], {
      cwd: folder,
      encoding: 'utf8',
    });
    expect(status, stderr).toBe(0);
    return new Map(writes.map(({ file }) => [file, readFileSync(join(folder, file), 'utf8')]));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const hostile = fc.oneof(
  fc.constantFrom(
    '=cmd|"/c calc"!A1',
    '+1',
    '-1',
    '@SUM(A1)',
    "'quoted'",
    "''=1",
    '\t=1',
    '\r\n',
    'a\rb',
    '<b>',
    '&amp;',
    '&',
    ']]>',
    '<![CDATA[x]]>',
    '<!-- -->',
    '"',
    '""',
    '"a","b"',
    'a;b',
    '{{name}}',
    '{{name}} {{ name }} {{',
    '\u0000\u0008\uffff',
    '\u202e123',
    ' edge ',
    '<ph id="1"/>',
    '&#x41;',
    '</target>',
    '\ufeff',
    '\u2028',
  ),
  fc.string({ unit: 'binary' }),
  fc.string({
    unit: fc.constantFrom('"', "'", ',', ';', '\t', '\r', '\n', '=', '+', '-', '@', '<', '>', '&', '{', '}', ']', 'a'),
  }),
);
const transfer = (source: string, target: string): TransferString => ({
  name: 'topics/a-topic.json',
  field: '1.title',
  path: ['1', 'title'],
  unit: 'topics/a-topic#1',
  step: 'L',
  source,
  target,
  state: 'current',
  notes: [{ category: 'note', text: `${source}${target}` }],
});

describe('a text that means harm', () => {
  it('comes back from XLIFF as it was', () => {
    fc.assert(
      fc.property(hostile, hostile, (source, target) => {
        const one = transfer(source, target);
        expect(readXliff(toXliff('uk', [one])).strings.map(back)).toEqual([sent(one)]);
      }),
      { numRuns: 500 },
    );
  });

  it('comes back from a sheet as it was, and no cell of it is a formula', () => {
    fc.assert(
      fc.property(fc.array(fc.array(hostile, { minLength: 1 }), { minLength: 1 }), (rows) => {
        const head = ['language', 'text'];
        expect(readCsv(writeCsv([head, ...rows]))).toEqual([head, ...rows]);
      }),
      { numRuns: 500 },
    );
    fc.assert(
      fc.property(hostile, hostile, (source, target) => {
        const one = transfer(source, target);
        const sheet = writeSheet('uk', [one]);
        expect(readSheet(sheet).strings.map(back)).toEqual([sent(one)]);
        expect(sheet).not.toMatch(/(^|,|\n)"[=+\-@\t\r]/);
      }),
      { numRuns: 500 },
    );
  });
});
