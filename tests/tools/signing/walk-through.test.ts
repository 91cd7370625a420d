/** The examples that keepers copy out of CONTRIBUTING.md are what the tools read. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { expect, it } from 'vitest';
import { organisationKeysSchema } from '#core/pack/organisation.ts';
import { revokedSchema } from '#core/pack/revoked.ts';
import { pointSchema } from '#core/point/point.ts';

const guide = readFileSync(join(import.meta.dirname, '../../../CONTRIBUTING.md'), 'utf8');
const exampleOf = (file: string): unknown => JSON.parse(guide.split(`\`\`\`json ${file}\n`)[1]?.split('```')[0] ?? '');

it('names an organisation, whose id is that of its key', () => {
  const [organisation] = v.parse(organisationKeysSchema, exampleOf('organisation-keys.json'));
  const point = Buffer.from(organisation?.point ?? '', 'base64');
  expect(createHash('sha256').update(point).digest('hex').slice(0, 16)).toBe(organisation?.id);
});

it('writes down a help point, and takes a card back', () => {
  expect(v.parse(pointSchema, exampleOf('shelter.json')).kind).toBe('shelter');
  expect(v.parse(revokedSchema, exampleOf('revoked.json')).points).toHaveLength(1);
});

it('makes a file of words for every key before it asks for it', () => {
  const named = guide.match(/for name in ([^;]+);/)?.[1]?.split(' ') ?? [];
  const asked = Array.from(guide.matchAll(/--passphrase-file \.\.\/keys\/([\w-]+)\.words/g), ([, name]) => name);
  expect(new Set(asked)).toEqual(new Set(named));
});
