/** Page and worker may be of different versions: each reads the other's words strictly. */
import { describe, expect, it } from 'vitest';
import {
  canServe,
  type FromWorker,
  isGroupName,
  readFromWorker,
  readToWorker,
  type ToWorker,
} from '#core/worker-messages.ts';

it.each<ToWorker>([
  { kind: 'store', group: 'reading', tag: 'zz' },
  { kind: 'store', group: 'app', tag: 'zz-Latn' },
  { kind: 'drop', group: 'app', tag: 'zz-x-voice' },
  { kind: 'status', tag: 'zz', deep: true },
  { kind: 'started-well' },
  { kind: 'use-new-version' },
  { kind: 'forget' },
])('a page may say %j', (message) => expect(readToWorker(message)).toEqual(message));

it.each<FromWorker>([
  { kind: 'progress', done: 0, total: 7 },
  { kind: 'stored', group: 'reading', tag: 'zz' },
  { kind: 'refused', group: 'app', tag: 'zz', fault: 'no-room' },
  {
    kind: 'status',
    build: 'b00000000001',
    version: 5,
    groups: ['reading'],
    heldBefore: ['app:zz-Latn'],
    isEmpty: false,
  },
  { kind: 'done' },
  { kind: 'failed' },
])('a worker may say %j', (message) => expect(readFromWorker(message)).toEqual(message));

it.each([
  null,
  'done',
  {},
  { kind: 'progress', done: -1, total: 7 },
  { kind: 'progress', done: 0.5, total: 7 },
  { kind: 'progress', done: 1, total: Number.POSITIVE_INFINITY },
  { kind: 'stored', group: 'all', tag: 'zz' },
  { kind: 'refused', group: 'app', tag: 'zz', fault: 'toString' },
  { kind: 'status', build: 'b00000000001', version: 5, groups: ['all'], heldBefore: [] },
  { kind: 'status', build: 'b00000000001', version: 5, groups: [], heldBefore: ['zz'] },
  { kind: 'status', version: 5, groups: [], heldBefore: [] },
  { kind: 'status', build: 'b00000000001', groups: [], heldBefore: [] },
  { kind: 'status', build: 'b00000000001', version: '5', groups: [], heldBefore: [] },
])('a page does not believe %j', (message) => expect(readFromWorker(message)).toBeUndefined());

it.each(['reading:zz', 'app:zz-Latn'])('%s names a group', (name) => expect(isGroupName(name)).toBe(true));
it.each(['reading', 'reading:', ':zz', 'reading:zz:zz', 'all:zz', '', 7])('%j names none', (name) =>
  expect(isGroupName(name)).toBe(false),
);

it('a version that does not say that the device is empty may hold something', () => {
  const status = { kind: 'status', build: 'b00000000001', version: 5, groups: [], heldBefore: [] };
  expect(readFromWorker(status)).toEqual({ ...status, isEmpty: false });
});

describe('canServe', () => {
  const status = { kind: 'status', build: 'b00000000002', version: 5, isEmpty: false } as const;

  it('counts what this version holds', () => {
    const held = { ...status, groups: ['reading' as const], heldBefore: [] };
    expect(canServe(held, 'reading', 'zz')).toBe(true);
    expect(canServe(held, 'app', 'zz')).toBe(false);
  });

  it('counts what an older version holds while this one holds nothing', () => {
    const held = { ...status, groups: [], heldBefore: ['reading:zz' as const, 'app:zz' as const] };
    expect(canServe(held, 'reading', 'zz')).toBe(true);
    expect(canServe(held, 'app', 'zz')).toBe(true);
    expect(canServe(held, 'reading', 'yy')).toBe(false);
  });

  it('does not count an older app beside newer documents', () => {
    const held = { ...status, groups: ['reading' as const], heldBefore: ['app:zz' as const] };
    expect(canServe(held, 'app', 'zz')).toBe(false);
  });
});
