/** Whether the sounds of the reader's language lie on this device, or could. */
export type VoiceState =
  /** There are none, or nothing could keep them. */
  | { kind: 'none' }
  /** `isPartHere`: some of their files lie here, and can go again. */
  | { kind: 'absent'; kilobytes: number; fault?: 'failed' | 'no-room' | undefined; isPartHere: boolean }
  | { kind: 'loading'; done: number; total: number }
  | { kind: 'here'; kilobytes: number };
