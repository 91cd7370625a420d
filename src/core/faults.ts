/** What is wrong in a file that people keep, said so that they can put it right. */
import type * as v from 'valibot';

export interface Fault {
  /** Path from the root of the repository. */
  file: string;
  /** Where in the file, such as `services[zz-night-line].hours`; empty for the file as a whole. */
  field: string;
  /** What is wrong, as the end of a sentence that begins with the field: "is missing". */
  problem: string;
  /** What to do about it. */
  cure: string;
  /** Which rule found it; absent where only a shape is wrong, for which there are no exceptions. */
  rule?: string;
}

type Issue = v.BaseIssue<unknown>;

/** Valibot's finds in plain sentences. A message given in the schema becomes the problem. */
export function faultsFromIssues(file: string, issues: readonly Issue[]): Fault[] {
  return issues.map((issue) => ({ file, field: fieldOf(issue), ...explain(issue) }));
}

/** `services[fi-line].channels[0].dial`: members of a list that have an id are called by it, for a keeper does not count. */
function fieldOf(issue: Issue): string {
  return (issue.path ?? []).reduce((field, item) => {
    const { key, value } = item as { key?: unknown; value?: unknown };
    if (typeof key === 'number') return `${field}[${idOf(value) ?? key}]`;
    return field ? `${field}.${String(key)}` : String(key);
  }, '');
}

function idOf(value: unknown): string | undefined {
  const id = typeof value === 'object' && value !== null ? (value as { id?: unknown }).id : undefined;
  return typeof id === 'string' ? id : undefined;
}

function explain(issue: Issue): { problem: string; cure: string } {
  if (issue.type === 'strict_object' && issue.expected === 'never') {
    return { problem: 'is not a field that this file knows', cure: 'Remove it, or correct its spelling.' };
  }
  if (issue.received === 'undefined') {
    return { problem: 'is missing', cure: 'Add it; where it may be null, null says that it is not known.' };
  }
  const expected = plain(issue.expected ?? 'something else');
  const ownMessage = issue.message.startsWith('Invalid ') ? undefined : issue.message;
  return {
    problem: ownMessage ?? `is ${plain(issue.received)}, but must be ${expected}`,
    cure: ownMessage ? 'Correct it and check again.' : `Write ${expected}.`,
  };
}

/** Valibot speaks of types; keepers speak of what they type. */
const words: Readonly<Record<string, string>> = {
  string: 'a text in quotation marks',
  number: 'a number',
  boolean: 'true or false',
  Array: 'a list in square brackets',
  Object: 'a group in braces',
};

const plain = (expectation: string) =>
  expectation
    .replace(/[()]/g, '')
    .split(' | ')
    .map((part) => words[part] ?? part)
    .join(' or ');
