/** A change costs what changed: two builds side by side, and the worker's own code between them. */
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Change, changes, returningTag } from '#tools/bench/changes.ts';
import { makeSiteCopy } from '#tools/bench/site-copy.ts';
import { newVisitor, type Travelled, type Visitor } from './harness/count-update.ts';
import { dist } from './harness/site.ts';

const root = join(import.meta.dirname, '..', '..');
const work = mkdtempSync(join(tmpdir(), 'pebble-updates-'));
const later = new Map<Change['name'], string>();

beforeAll(() => {
  const copy = makeSiteCopy(root, work);
  const moment = 1_790_000_000;
  changes.forEach(({ name, make }, hours) => {
    copy.reset();
    make(copy, root);
    later.set(name, copy.build(name.replace(' ', '-'), moment + hours * 3600).folder);
  });
}, 300_000);
afterAll(() => rmSync(work, { recursive: true, force: true }));

const folderOf = (name: Change['name']) => later.get(name) ?? '';
const scriptsOf = (folder: string) =>
  readdirSync(join(folder, 'assets')).filter((name) => /\.(js|css|svg)$/.test(name));

it('X', async () => {
  for (const [name, tag] of [
    ['one number', 'ar'],
    ['one number', 'en'],
    ['one text', 'ar'],
    ['one language', 'ar'],
  ] as const) {
    const v = newVisitor();
    const first = await v.keep(folderOf('nothing'), tag);
    const t = await v.comeBackTo(folderOf(name));
    console.log(name, first.bytes, first.requests.length, t.bytes, t.requests);
    console.log(scriptsOf(folderOf('nothing')).join() === scriptsOf(folderOf(name)).join());
  }
}, 100_000);
void dist;
void describe;
void expect;
void (0 as unknown as Travelled | Visitor);
void returningTag;
