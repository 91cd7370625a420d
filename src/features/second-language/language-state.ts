/** What is known of a language's texts on this device. */
export type LanguageState =
  | { kind: 'unknown' }
  | { kind: 'here' }
  | { kind: 'absent' }
  /** In bytes. */
  | { kind: 'loading'; received: number; total: number }
  | { kind: 'failed' };
