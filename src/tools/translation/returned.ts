/** What came back from a translator, whichever file it came in. */

export interface ReturnedString {
  /** Of the file inside the folder of a language: `topics/who-to-tell.json`. */
  name: string;
  /** Inside the file: `1.body.0`. */
  field: string;
  /** Short hash of the English it was made from. */
  hash: string;
  /** "" where nobody has written anything. */
  target: string;
  /** Somebody says that they have looked at it. */
  isDone: boolean;
}

export interface Returned {
  tag: string;
  strings: readonly ReturnedString[];
}

/** Why a file cannot be taken as a whole, with the cure. */
export class UnreadableFile extends Error {}
