/** Promises about the keys a release believes: each way to weaken them is refused with the field and a cure. */
import { describe, expect, it } from 'vitest';
import { keyIdOf } from '#build/pack/p256.ts';
import { rootFaults } from '#core/release/root-faults.ts';
import { zzKey, zzRoot } from '#tests/core/pack/zz-roots.ts';

const idOf = (point: string) => keyIdOf(Buffer.from(point, 'base64'));
const good = zzRoot();
const { content, fresh, root } = good.roles;
const [editor, lead] = [zzKey(21), zzKey(22)];
const withRoles = (roles: object) => ({ ...good, roles: { ...good.roles, ...roles } });

const slips: Array<[string, unknown, string, RegExp]> = [
  ['a role left out', { ...good, roles: { root, content } }, 'roles.fresh', /is missing/],
  ['a role nobody knows', withRoles({ owner: root }), 'roles.owner', /not a field/],
  [
    'one person alone for the content',
    withRoles({ content: { ...content, threshold: 1 } }),
    'roles.content.threshold',
    /too few/,
  ],
  ['one person alone for the root', withRoles({ root: { ...root, threshold: 1 } }), 'roles.root.threshold', /too few/],
  ['nobody for now.json', withRoles({ fresh: { ...fresh, threshold: 0 } }), 'roles.fresh.threshold', /too few/],
  ['half a person', withRoles({ content: { ...content, threshold: 2.5 } }), 'roles.content.threshold', /whole number/],
  ['more signers than keys', withRoles({ content: { ...content, threshold: 3 } }), 'roles.content', /more signers/],
  ['no keys', withRoles({ content: { threshold: 2, keys: [] } }), 'roles.content.keys', /holds no key/],
  [
    'one key twice',
    withRoles({ content: { threshold: 2, keys: [editor, editor] } }),
    `roles.content.keys[${editor.id}]`,
    /twice/,
  ],
  [
    'the key of an editor for now.json',
    withRoles({ fresh: { threshold: 1, keys: [lead] } }),
    `roles.fresh.keys[${lead.id}]`,
    /twice/,
  ],
  [
    'an id of another key',
    withRoles({ content: { threshold: 2, keys: [editor, { ...lead, id: '0'.repeat(16) }] } }),
    'roles.content.keys[0000000000000000]',
    /does not belong/,
  ],
  [
    'a point cut short',
    withRoles({ content: { threshold: 2, keys: [editor, { ...lead, point: lead.point.slice(4) }] } }),
    `roles.content.keys[${lead.id}].point`,
    /not an uncompressed point/,
  ],
  [
    'a private key beside it',
    withRoles({ content: { threshold: 2, keys: [editor, { ...lead, d: 'x' }] } }),
    `roles.content.keys[${lead.id}].d`,
    /not a field/,
  ],
  ['a key that it takes away', { ...good, revoked: [editor.id] }, '', /revokes/],
  ['no list at all', 'keys', '', /must be/],
];

describe('a list of keys', () => {
  it('has no faults when nothing is wrong', () => expect(rootFaults('1.root.json', good, idOf)).toEqual([]));

  it.each(slips)('is refused with %s', (_slip, data, field, problem) => {
    const faults = rootFaults('1.root.json', data, idOf);
    expect(faults).toContainEqual(
      expect.objectContaining({ file: '1.root.json', field, problem: expect.stringMatching(problem) }),
    );
    for (const { cure } of faults) expect(cure).toMatch(/^[A-Z].{9,}/);
  });

  it('is refused with a point beside the curve', () => {
    expect(rootFaults('1.root.json', good, () => undefined)).toContainEqual(
      expect.objectContaining({ problem: 'is no point of P-256' }),
    );
  });
});
