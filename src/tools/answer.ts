/** What a verb of `npm run content` answers. */
export interface Answer {
  /** The exit code: 0 when it was done. */
  code: 0 | 1;
  says: string;
}
