/** Promises about the keys a release believes: each way to weaken them is refused with the field and a cure. */
import { createHash, generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { parseReleaseKeys } from '#core/review/release-keys.ts';

const idOf = (point: string) => createHash('sha256').update(Buffer.from(point, 'base64')).digest('hex').slice(0, 16);

function key() {
  const { x = '', y = '' } = generateKeyPairSync('ec', { namedCurve: 'P-256' }).publicKey.export({ format: 'jwk' });
  const point = Buffer.concat([Buffer.of(4), Buffer.from(x, 'base64url'), Buffer.from(y, 'base64url')]).toString(
    'base64',
  );
  return { id: idOf(point), point };
}

const good = {
  root: { threshold: 2, keys: [key(), key(), key()] },
  content: { threshold: 2, keys: [key(), key()] },
  fresh: { threshold: 1, keys: [key()] },
};
const [editor, lead] = good.content.keys;
if (!editor || !lead) throw new Error('no keys');

const { fresh: _, ...withoutFresh } = good;
const slips: Array<[string, unknown, string, RegExp]> = [
  ['a role left out', withoutFresh, 'fresh', /is missing/],
  ['a role nobody knows', { ...good, owner: good.root }, 'owner', /not a field/],
  [
    'one person alone for the content',
    { ...good, content: { ...good.content, threshold: 1 } },
    'content.threshold',
    /too few/,
  ],
  ['one person alone for the root', { ...good, root: { ...good.root, threshold: 1 } }, 'root.threshold', /too few/],
  ['nobody for now.json', { ...good, fresh: { ...good.fresh, threshold: 0 } }, 'fresh.threshold', /below 1/],
  ['half a person', { ...good, content: { ...good.content, threshold: 1.5 } }, 'content.threshold', /whole number/],
  [
    'more signers than keys',
    { ...good, content: { ...good.content, threshold: 3 } },
    'content.threshold',
    /only 2 keys/,
  ],
  ['no keys', { ...good, content: { threshold: 2, keys: [] } }, 'content.keys', /holds no key/],
  [
    'one key twice',
    { ...good, content: { threshold: 2, keys: [editor, editor] } },
    `content.keys[${editor.id}]`,
    /twice/,
  ],
  [
    'the key of an editor for now.json',
    { ...good, fresh: { threshold: 1, keys: [lead] } },
    `fresh.keys[${lead.id}]`,
    /twice/,
  ],
  [
    'an id of another key',
    { ...good, content: { threshold: 2, keys: [editor, { ...lead, id: '0'.repeat(16) }] } },
    'content.keys[0000000000000000].id',
    /does not belong/,
  ],
  [
    'a point cut short',
    { ...good, content: { threshold: 2, keys: [editor, { ...lead, point: lead.point.slice(4) }] } },
    `content.keys[${lead.id}].point`,
    /not an uncompressed point/,
  ],
  [
    'a private key beside it',
    { ...good, content: { threshold: 2, keys: [editor, { ...lead, d: 'x' }] } },
    `content.keys[${lead.id}].d`,
    /not a field/,
  ],
  ['no list at all', 'keys', '', /must be/],
];

describe('the keys of a release', () => {
  it('are taken as they are when nothing is wrong', () => {
    expect(parseReleaseKeys('keys.json', good, idOf)).toEqual({ keys: good });
  });

  it.each(slips)('are refused with %s', (_slip, data, field, problem) => {
    const result = parseReleaseKeys('keys.json', data, idOf);
    const faults = 'faults' in result ? result.faults : [];
    expect(faults).toContainEqual(
      expect.objectContaining({ file: 'keys.json', field, problem: expect.stringMatching(problem) }),
    );
    for (const { cure } of faults) expect(cure).toMatch(/^[A-Z].{9,}/);
  });
});
