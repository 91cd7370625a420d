/** One file of all recordings of a language, for the keepers of the texts to bring in: `npm run content -- voice import`. */
import { strToU8, type Zippable, zipSync } from 'fflate';
import type { SpokenForBooth } from '#core/desk/desk-files.ts';
import type { Recording } from '#platform/recordings.ts';

const endings: Readonly<Record<string, string>> = { 'audio/webm': 'webm', 'audio/mp4': 'm4a', 'audio/ogg': 'ogg' };

/** When somebody recorded stays unsaid. */
const sameTime = new Date(1980, 0, 2);

/** Only of today's texts: a recording of words that have changed is of no use. */
export function makeVoiceZip(
  language: string,
  texts: readonly SpokenForBooth[],
  recordings: readonly Recording[],
): Uint8Array {
  const files: Zippable = {};
  const clips = texts.reduce<Array<{ mark: string; text: string; file: string }>>((all, { mark, text }) => {
    const recording = recordings.find((one) => one.mark === mark);
    if (!recording) return all;
    const file = `${mark}.${endings[recording.type] ?? 'audio'}`;
    files[file] = new Uint8Array(recording.bytes);
    return all.concat({ mark, text, file });
  }, []);
  files['voice.json'] = strToU8(`${JSON.stringify({ language, clips }, null, 2)}\n`);
  // Sound is as small as it gets already.
  return zipSync(files, { level: 0, mtime: sameTime });
}
