/** `npm run content -- voice import`: takes what the recording booth gave out. All of it, or a list of what is wrong. */
import { extname } from 'node:path';
import * as v from 'valibot';
import type { Content } from '#core/content/read-content.ts';
import type { Clip } from '#core/speech/clips-file.ts';
import { markText } from '#core/speech/mark-text.ts';
import { type LanguageVoice, quote, voiceOf } from './language-voice.ts';
import { formats, packSounds, readRecording, type Sound, whatIsMissing } from './programs.ts';
import { readExport } from './read-export.ts';
import { changeClips, type SoundAnswer, sayOnly } from './sound-answer.ts';

const usage = 'Say: npm run content -- voice import <language> <zip or folder>.';

/** As the booth writes it. */
const exportSchema = v.strictObject({
  language: v.string(),
  clips: v.pipe(
    v.array(v.strictObject({ mark: v.string(), text: v.string(), file: v.string() })),
    v.minLength(1, 'holds no clip'),
  ),
});
type Recorded = v.InferOutput<typeof exportSchema>['clips'][number];

const shortestMs = 200;
/** A person who reads slowly takes this long for a letter, and a breath before the first. */
const longestMs = (text: string) => 4_000 + 300 * text.length;

export interface Packer {
  whatIsMissing(): string | undefined;
  pack(bytes: Uint8Array, format: string): Sound | 'not-sound' | 'silent';
}

const ffmpeg: Packer = {
  whatIsMissing: () => whatIsMissing(['ffmpeg']),
  pack(bytes, format) {
    const recorded = readRecording(bytes, format);
    return recorded ? (packSounds([recorded], 'recording')[0] ?? 'silent') : 'not-sound';
  },
};

const refuse = (says: string) => sayOnly(1, `${says} Nothing was written.`);

/** @param packer tests hand in a small fake. */
export function importClips(content: Content, [tag, from, ...rest]: readonly string[], packer = ffmpeg): SoundAnswer {
  const voice = voiceOf(content, tag);
  if (typeof voice === 'string') return refuse(`${voice} ${usage}`);
  if (from === undefined || rest.length > 0) return refuse(usage);
  const found = readExport(from);
  if (typeof found === 'string') return refuse(found);
  const list = readList(found.get('voice.json'), voice.tag);
  if (typeof list === 'string') return refuse(`${from}: ${list}`);
  const faults = list.map((one) => whatIsWrong(one, voice, found, list)).filter((fault) => fault !== undefined);
  if (faults.length > 0) return refuse(`${faults.join('\n')}\n`);
  const missing = packer.whatIsMissing();
  if (missing !== undefined) return refuse(missing);

  const sounds = new Map<string, Sound>();
  for (const recorded of list) {
    const sound = whatWasRecorded(recorded, found.get(recorded.file) ?? new Uint8Array(), packer);
    if (typeof sound === 'string') faults.push(`${recorded.file} (${quote(recorded.text)}) ${sound}.`);
    else sounds.set(recorded.mark, sound);
  }
  if (faults.length > 0) return refuse(`${faults.join('\n')}\n`);

  const before = voice.clips.filter(({ mark }) => sounds.has(mark));
  const recordings = list.map(
    ({ mark }): Clip => ({
      text: voice.byMark.get(mark)?.text ?? '',
      mark,
      from: 'recording',
      status: 'unheard',
      milliseconds: sounds.get(mark)?.milliseconds ?? 0,
    }),
  );
  const after = voice.clips.filter(({ mark }) => !sounds.has(mark)).concat(recordings);
  return {
    code: 0,
    says: `${voice.tag}: ${tellTaken(recordings.length, before.length)}: npm run content -- voice heard.`,
    ...changeClips(voice.tag, voice.clips, after, new Map(Array.from(sounds, ([mark, { bytes }]) => [mark, bytes]))),
  };
}

function tellTaken(taken: number, instead: number): string {
  if (taken !== 1)
    return `${taken} recordings taken, ${instead} of them in place of another sound. Nobody has heard them yet`;
  return `1 recording taken${instead === 1 ? ', in place of another sound' : ''}. Nobody has heard it yet`;
}

function readList(bytes: Uint8Array | undefined, tag: string): readonly Recorded[] | string {
  if (!bytes) return 'holds no voice.json. Take the file that the booth gave out as it is.';
  let data: unknown;
  try {
    data = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return 'voice.json is no JSON.';
  }
  const result = v.safeParse(exportSchema, data);
  if (!result.success) return `voice.json: ${v.getDotPath(result.issues[0]) ?? ''} ${result.issues[0].message}.`;
  const { language, clips } = result.output;
  return language === tag ? clips : `was recorded for "${language}", not for "${tag}".`;
}

/** What can be said without listening. */
function whatIsWrong(
  { mark, text, file }: Recorded,
  { tag, byMark }: LanguageVoice,
  found: ReadonlyMap<string, Uint8Array>,
  list: readonly Recorded[],
): string | undefined {
  if (mark !== markText(text)) return `${quote(text)} does not have the mark ${mark}.`;
  if (!byMark.has(mark)) return `${quote(text)} is no text of "${tag}" any more: it has changed since it was recorded.`;
  if (list.filter((one) => one.mark === mark).length > 1) return `${quote(text)} is in it more than once.`;
  if (!found.has(file)) return `${quote(text)}: there is no file ${file}.`;
  if (formatOf(file) === undefined) return `${file} is none of ${Object.keys(formats).join(', ')}.`;
  return undefined;
}

const formatOf = (file: string) => Object.entries(formats).find(([ending]) => extname(file) === `.${ending}`)?.[1];

function whatWasRecorded({ file, text }: Recorded, bytes: Uint8Array, packer: Packer): Sound | string {
  const sound = packer.pack(bytes, formatOf(file) ?? '');
  if (sound === 'not-sound') return 'cannot be read as a sound';
  if (sound === 'silent') return 'is silent';
  if (sound.milliseconds < shortestMs) return `lasts ${sound.milliseconds} ms, which is too short`;
  if (sound.milliseconds > longestMs(text))
    return `lasts ${Math.round(sound.milliseconds / 1000)} s, which is too long for its text`;
  return sound;
}
