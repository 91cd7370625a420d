/** Promises about files that only make sense together. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeAllOrNothing } from '#build/write-all-or-nothing.ts';

let home: string;

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'pebble-write-'));
});

afterEach(() => rmSync(home, { recursive: true }));

const two = new Map([
  ['a.html', 'one'],
  ['b.html', 'two'],
]);

describe('several files', () => {
  it('are written into a folder that was not there, and nothing else is', () => {
    const folder = join(home, 'new');
    writeAllOrNothing(folder, two);
    expect(readdirSync(folder).sort()).toEqual(['a.html', 'b.html']);
    expect(readFileSync(join(folder, 'b.html'), 'utf8')).toBe('two');
  });

  it('leave an older one whole when one of them cannot be written', () => {
    writeFileSync(join(home, 'a.html'), 'older');
    const files = new Map([...two, ['not/here.html', 'three']]);
    expect(() => writeAllOrNothing(home, files)).toThrow(/^The files cannot be written into pebble-write-.*ENOENT/);
    expect(readdirSync(home)).toEqual(['a.html']);
    expect(readFileSync(join(home, 'a.html'), 'utf8')).toBe('older');
  });

  it('say so in a sentence when a file stands where the folder should be', () => {
    writeFileSync(join(home, 'taken'), '');
    expect(() => writeAllOrNothing(join(home, 'taken'), two)).toThrow('The files cannot be written into taken: ');
    expect(readdirSync(home).sort()).toEqual(['taken']);
  });
});
