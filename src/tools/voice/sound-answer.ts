/** What a verb about sounds answers, and how it is written: all of it, or nothing that anybody would find. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { type Clip, clipFileOf, clipsFileOf } from '#core/speech/clips-file.ts';
import type { ChangingAnswer } from '#tools/answer.ts';
import { writeFiles } from '#tools/write-files.ts';

export interface SoundAnswer extends ChangingAnswer {
  /** By path. */
  sounds: ReadonlyMap<string, Uint8Array>;
  removes: readonly string[];
}

export const sayOnly = (code: 0 | 1, says: string): SoundAnswer => ({
  code,
  says,
  writes: [],
  sounds: new Map(),
  removes: [],
});

/** @param made sounds by mark. @param before what stood in the list. */
export function changeClips(
  tag: string,
  before: readonly Clip[],
  after: readonly Clip[],
  made: ReadonlyMap<string, Uint8Array>,
) {
  const sorted = [...after].sort((one, other) => (one.mark < other.mark ? -1 : 1));
  const marks = new Set(sorted.map(({ mark }) => mark));
  return {
    writes: [{ file: clipsFileOf(tag), text: `${JSON.stringify(sorted, null, 2)}\n` }],
    sounds: new Map(Array.from(made, ([mark, bytes]) => [clipFileOf(tag, mark), bytes])),
    removes: before.filter(({ mark }) => !marks.has(mark)).map(({ mark }) => clipFileOf(tag, mark)),
  };
}

/** Sounds first, then the list that names them: what no list names is not there. */
export function writeSounds({ code, says, writes, sounds, removes }: SoundAnswer): number {
  for (const [file, bytes] of sounds) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, bytes);
  }
  writeFiles(writes);
  for (const file of removes) rmSync(file, { force: true });
  console.log(says);
  return code;
}
