/** One thing in which what was looked at is not the build. */
export interface Difference {
  readonly what: 'missing' | 'extra' | 'other bytes' | 'other status' | 'wrong header' | 'not as signed';
  /** A file's path in a folder, an address on a site. */
  readonly address: string;
  readonly detail: string;
}

export const otherHash = (found: string, wanted: string) =>
  `sha256 ${found.slice(0, 12)}… instead of ${wanted.slice(0, 12)}…`;
