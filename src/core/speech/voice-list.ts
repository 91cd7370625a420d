/** What the voice of a language can say, and where its sounds lie. */

export interface VoiceFile {
  /** 64 lower-case hex digits. */
  readonly sha256: string;
  readonly bytes: number;
}

/** A text that changed by a letter is not in it, and so has no sound. */
export interface VoiceList {
  /** Each holds many clips, one after the other, so that a broken download goes on at the next file. */
  readonly files: readonly VoiceFile[];
  /** By the mark of the text: which file, first byte, number of bytes, and 1 where a machine speaks, 0 where a person does. */
  readonly clips: Readonly<Record<string, readonly [file: number, first: number, bytes: number, isMachine: 0 | 1]>>;
}

/** The worker keeps a voice as it keeps a language, under a name of its own. */
export const tagOfVoice = (tag: string) => `${tag}-x-voice`;

/** Of a list and of the sounds. */
export const voiceFileAddress = (sha256: string) => `/v/${sha256}.bin`;

/** Which bytes of which file greet in which language: for whoever has no language here yet. Not signed, as documents are not. */
export interface Greetings {
  readonly file: VoiceFile;
  /** By tag: first byte and number of bytes. */
  readonly clips: Readonly<Record<string, readonly [first: number, bytes: number]>>;
}

export const greetingsAddress = '/v/greetings.json';

/** As if a language had a voice that says only this. */
export function listOfGreeting({ file, clips }: Greetings, tag: string, mark: string): VoiceList | undefined {
  const clip = clips[tag];
  return clip && { files: [file], clips: { [mark]: [0, clip[0], clip[1], 1] } };
}
