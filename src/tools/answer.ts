/** What a verb of `npm run content` answers. */
export interface Answer {
  /** The exit code: 0 when it was done. */
  code: 0 | 1;
  says: string;
}

/** An answer that also changes a file: nothing is written before all of it is known to be right. */
export interface WritingAnswer extends Answer {
  write?: { file: string; text: string };
}
