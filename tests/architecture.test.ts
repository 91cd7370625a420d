/** Who may import whom, as a table; every import of every file is held against it. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..');

interface Rule {
  /** Rooms beside its own. */
  rooms: readonly string[];
  packages: readonly RegExp[];
}

const react = [/^react$/, /^react-i18next$/];

const rules: Readonly<Record<string, Rule>> = {
  core: { rooms: [], packages: [/^valibot$/] },
  platform: { rooms: ['core'], packages: [/^dexie$/, /^workbox-window$/] },
  ui: { rooms: ['core'], packages: react },
  features: { rooms: ['core', 'ui'], packages: react },
  app: {
    rooms: ['core', 'platform', 'ui', 'features', 'locales'],
    packages: [
      ...react,
      /^react-dom(\/.*)?$/,
      /^i18next$/,
      /^valibot$/,
      /^qr\/decode\.js$/,
      /^minisearch$/,
      /^fflate$/,
    ],
  },
  'service-worker': { rooms: ['core'], packages: [] },
  build: {
    rooms: ['app', 'features', 'ui', 'core', 'content', 'locales'],
    packages: [
      ...[/^node:/, /^vite$/, /^valibot$/, /^react-dom\/server$/, /^topojson-client$/],
      ...[/^terser$/, /^subset-font$/, /^harfbuzzjs$/, /^cldr-core\//],
    ],
  },
  tools: {
    rooms: ['core', 'content', 'locales'],
    packages: [
      /^node:/,
      /^vite$/,
      /^libphonenumber-js\/max$/,
      /^qr$/,
      /^saxes$/,
      /^fflate$/,
      /^playwright-core$/,
      /^valibot$/,
    ],
  },
};

/** Whatever ships to a device must know nothing of the machine that built it. */
const isOurs = (name: string) => name.startsWith('#') || name.startsWith('.');

function importsOf(text: string): string[] {
  const code = text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '');
  const found = code.matchAll(/(?:\bfrom\s*|\bimport\s*\(\s*|\bimport\s+)(['"`])([^'"`\s]+)\1/g);
  return Array.from(found, ([, , name = '']) => name);
}

/** What is wrong with the imports of one file; an empty list when nothing is. */
function breaches(file: string, text: string): string[] {
  const [room = '', feature = ''] = file.split('/').slice(1);
  const rule = rules[room];
  if (!rule) return [`${file}: "${room}" is no room of the house`];

  return importsOf(text).flatMap((name) => {
    const wrong = (why: string) => [`${file} imports ${name}: ${why}`];
    if (name.startsWith('../') || name.includes('/../')) return wrong('write #room/… instead of climbing');
    if (name.startsWith('./')) return [];
    if (!isOurs(name))
      return rule.packages.some((one) => one.test(name)) ? [] : wrong(`${room} may not use this package`);

    const [other = '', part = ''] = name.slice(1).split('/');
    if (other !== room) return rule.rooms.includes(other) ? [] : wrong(`${room} may not know ${other}`);
    return room === 'features' && part !== feature ? wrong('a feature does not know another feature') : [];
  });
}

function sourceFiles(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(ts|tsx|mjs)$/.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'));
}

const files = sourceFiles('src');

describe('the house', () => {
  it('has files in every room of the table', () => {
    const rooms = new Set(files.map((file) => file.split('/')[1]));
    expect([...rooms].sort()).toEqual(Object.keys(rules).sort());
  });

  it.each(files)('%s keeps to the rules', (file) => {
    expect(breaches(file, readFileSync(join(root, file), 'utf8'))).toEqual([]);
  });

  it.each(files.filter((file) => !file.endsWith('.d.ts')))(
    '%s opens with a sentence that says what it is for',
    (file) => {
      expect(readFileSync(join(root, file), 'utf8').trimStart()).toMatch(/^\/\*\*[\s\S]*?\*\//);
    },
  );

  it.each(files)('%s has a name in kebab-case, and no bucket for a home', (file) => {
    for (const part of file.split('/')) expect(part).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+)*$/);
    expect(dirname(file).split('/')).not.toEqual(
      expect.arrayContaining([expect.stringMatching(/^(utils|helpers|common|services|hooks|types)$/)]),
    );
  });
});

describe('a breach of the rules is caught', () => {
  it.each([
    ['src/core/pack/now.ts', "import Dexie from 'dexie';"],
    ['src/core/pack/now.ts', "import { readFile } from 'node:fs';"],
    ['src/core/pack/now.ts', "export { a } from '#platform/database.ts';"],
    ['src/core/pack/now.ts', "import '../edition/edition-piece.ts';"],
    ['src/features/reading/x.tsx', "import { SayCard } from '#features/talk-cards/say-card.tsx';"],
    ['src/features/reading/x.tsx', "import { openBackDoor } from '#platform/doors.ts';"],
    ['src/features/reading/x.tsx', "const lazy = import('#app/main.tsx');"],
    ['src/ui/x.tsx', "import i18next from 'i18next';"],
    ['src/platform/x.ts', "import { useState } from 'react';"],
    ['src/service-worker/index.ts', "import { precacheAndRoute } from 'workbox-precaching';"],
    ['src/service-worker/index.ts', "import { databaseName } from '#platform/database.ts';"],
    ['src/app/main.tsx', "import { serveDist } from '#build/serve.ts';"],
    ['src/app/main.tsx', "import topics from '#content/topics.json';"],
    ['src/tools/content.ts', "import { makePacks } from '#build/pack/make-packs.ts';"],
    ['src/build/plugin.ts', "import express from 'express';"],
    ['src/utils/x.ts', ''],
  ])('%s: %s', (file, text) => {
    expect(breaches(file, text)).toHaveLength(1);
  });

  it('also over several lines and beside comments', () => {
    expect(breaches('src/core/x.ts', "/* from 'dexie' */ import {\n  a,\n} from\n  'dexie';")).toHaveLength(1);
  });
});
