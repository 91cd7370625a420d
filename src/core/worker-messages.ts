/** What the page and the service worker say to each other, and how each reads the other's words. */

/**
 * `reading`: the documents of one language. `app`: what the app of that language needs beside them. `desk`: the tools
 * in the guide for helpers, and what they read.
 */
export type Group = 'reading' | 'app' | 'desk';
export type GroupName = `${Group}:${string}`;

/** Where the worker keeps the list of a group that it has begun to store, until the group is whole. */
export const begunMark = (name: GroupName) => `/_/begun/${name}`;

export type StoreFault = 'no-network' | 'wrong-bytes' | 'no-room' | 'other-version';

export type ToWorker =
  | { kind: 'store'; group: Group; tag: string }
  /** Forgets one group, and what no other needs. */
  | { kind: 'drop'; group: Group; tag: string }
  | { kind: 'status'; tag: string; deep: boolean }
  | { kind: 'started-well' }
  | { kind: 'use-new-version' }
  | { kind: 'forget' };

export type FromWorker =
  /** Also said, with the same figures, every few seconds while nothing moves: the worker is alive. */
  | { kind: 'progress'; done: number; total: number }
  | { kind: 'stored'; group: Group; tag: string }
  | { kind: 'refused'; group: Group; tag: string; fault: StoreFault }
  | WorkerStatus
  | { kind: 'done' }
  | { kind: 'failed' };

export interface WorkerStatus {
  kind: 'status';
  build: string;
  /** The version of the content this worker was built with: the app takes no older one from the site. */
  version: number;
  /** The groups of the language asked about that this version holds whole. */
  groups: readonly Group[];
  /** Groups of any language that an older version still holds and this one does not yet: worth fetching anew. */
  heldBefore: readonly GroupName[];
  /** No version on this device holds a group of any language. */
  isEmpty: boolean;
}

/**
 * Whether a group opens without network: this version holds it, or an older one does. The app of an older version is
 * of no use beside documents of this one, which name other files.
 */
export function canServe({ groups, heldBefore }: WorkerStatus, group: Group, tag: string): boolean {
  return groups.includes(group) || (!groups.includes('reading') && heldBefore.includes(`${group}:${tag}`));
}

export const allGroups = ['reading', 'app', 'desk'] as const satisfies readonly Group[];
const faults: readonly unknown[] = ['no-network', 'wrong-bytes', 'no-room', 'other-version'] satisfies StoreFault[];
const languageTag = /^[a-z]{2,3}(-[A-Za-z0-9]+)*$/;

/** Gives undefined for whatever a page should not have said. */
export function readToWorker(data: unknown): ToWorker | undefined {
  if (!isRecord(data)) return undefined;

  const { kind, group, tag, deep } = data;
  switch (kind) {
    case 'store':
    case 'drop':
      return isGroup(group) && isTag(tag) ? { kind, group, tag } : undefined;
    case 'status':
      return isTag(tag) ? { kind, tag, deep: deep === true } : undefined;
    case 'started-well':
    case 'use-new-version':
    case 'forget':
      return { kind };
    default:
      return undefined;
  }
}

/** Gives undefined for what is no answer of ours: a worker of another version may speak differently. */
export function readFromWorker(data: unknown): FromWorker | undefined {
  if (!isRecord(data)) return undefined;

  const { kind, group, tag, fault, done, total, build, version } = data;
  switch (kind) {
    case 'progress':
      return isCount(done) && isCount(total) ? { kind, done, total } : undefined;
    case 'stored':
      return isGroup(group) && isTag(tag) ? { kind, group, tag } : undefined;
    case 'refused':
      return isGroup(group) && isTag(tag) && isFault(fault) ? { kind, group, tag, fault } : undefined;
    case 'status':
      return typeof build === 'string' &&
        isCount(version) &&
        areAll(isGroup, data.groups) &&
        areAll(isGroupName, data.heldBefore)
        ? { kind, build, version, groups: data.groups, heldBefore: data.heldBefore, isEmpty: data.isEmpty === true }
        : undefined;
    case 'done':
    case 'failed':
      return { kind };
    default:
      return undefined;
  }
}

export function isGroupName(data: unknown): data is GroupName {
  if (typeof data !== 'string') return false;

  const [group, tag, ...rest] = data.split(':');
  return isGroup(group) && isTag(tag) && rest.length === 0;
}

export const isRecord = (data: unknown): data is Record<string, unknown> => typeof data === 'object' && data !== null;
const isGroup = (data: unknown): data is Group => (allGroups as readonly unknown[]).includes(data);
const isFault = (data: unknown): data is StoreFault => faults.includes(data);
const isTag = (data: unknown): data is string => typeof data === 'string' && languageTag.test(data);
const isCount = (data: unknown): data is number => typeof data === 'number' && data >= 0 && data % 1 === 0;

function areAll<T>(isOne: (item: unknown) => item is T, data: unknown): data is T[] {
  return Array.isArray(data) && data.every(isOne);
}
