/** What a verb of `npm run content` answers. */
export interface Answer {
  /** The exit code: 0 when it was done. */
  code: 0 | 1;
  says: string;
}

export interface Writing {
  /** Path from the root of the repository, or as the person at the keyboard gave it. */
  file: string;
  text: string;
}

/** An answer that also changes a file: nothing is written before all of it is known to be right. */
export interface WritingAnswer extends Answer {
  write?: Writing;
}

/** The same with several files. */
export interface ChangingAnswer extends Answer {
  writes: readonly Writing[];
}

/** An answer that makes or changes files outside of the content; all of them or none. */
export interface FilesAnswer extends Answer {
  files?: readonly NewFile[];
}

export interface NewFile extends Writing {
  /** Readable by its owner alone, and never written over another. */
  isSecret?: true;
}

export const refuse = (says: string): { code: 1; says: string } => ({ code: 1, says });
