/** `npm run content -- voice make <language>`: the safety core said by a machine, where no person says it. */
import * as v from 'valibot';
import type { Content, Files } from '#core/content/read-content.ts';
import { readShape } from '#core/content/read-shape.ts';
import { tellFaults } from '#core/content/tell-faults.ts';
import type { Clip } from '#core/speech/clips-file.ts';
import type { SpokenText } from '#core/speech/spoken-texts.ts';
import { type LanguageVoice, quote, readSound, voiceOf } from './language-voice.ts';
import { machineVoices, wordsPerMinute } from './machine-voices.ts';
import { packSounds, type Sound, speak, whatIsMissing } from './programs.ts';
import { changeClips, type SoundAnswer, sayOnly } from './sound-answer.ts';

const usage = 'Say: npm run content -- voice make <language> [--again].';

/** Text → the letters a machine says it rightly from; null where it says it wrongly all the same. */
const spokenSchema = v.record(v.string(), v.nullable(v.pipe(v.string(), v.minLength(1))));

export const spokenFileOf = (tag: string) => `locales/${tag}/voice/spoken.json`;

export interface Programs {
  whatIsMissing(): string | undefined;
  /** What lies here already. */
  read(tag: string, mark: string): Uint8Array | undefined;
  /** In the same order; undefined for what cannot be said. */
  say(voice: string, texts: readonly string[], pace: number): ReadonlyArray<Sound | undefined>;
}

const debian: Programs = {
  read: readSound,
  whatIsMissing: () => whatIsMissing(['espeak-ng', 'ffmpeg']),
  say: (voice, texts, pace) =>
    packSounds(
      texts.map((text) => speak(voice, pace, text) ?? { hertz: 1, samples: new Float64Array() }),
      'machine',
    ),
};

/** @param programs tests hand in small fakes. */
export function makeClips(
  content: Content,
  [tag, ...flags]: readonly string[],
  files: Files,
  programs = debian,
): SoundAnswer {
  if (flags.some((flag) => flag !== '--again')) return sayOnly(1, `${usage} Nothing was written.`);
  const voice = voiceOf(content, tag);
  if (typeof voice === 'string') return sayOnly(1, `${voice} ${usage} Nothing was written.`);
  const machine = machineVoices[voice.tag] ?? 'No machine that we know of speaks it well enough.';
  if (typeof machine === 'string') return sayOnly(1, `${voice.tag}: ${machine} Nothing was written.`);
  const spoken = readSpoken(files, voice);
  if (typeof spoken === 'string') return sayOnly(1, `${spoken} Nothing was written.`);
  const missing = programs.whatIsMissing();
  if (missing !== undefined) return sayOnly(1, `${missing} Nothing was written.`);

  const lettersOf = ({ text }: SpokenText) => {
    const own = spoken[text];
    return own === undefined ? (machine.onlySpelledOut ? undefined : text) : (own ?? undefined);
  };
  const kept = voice.clips.filter((clip) => {
    const text = voice.byMark.get(clip.mark);
    return text && (clip.from === 'recording' || lettersOf(text) !== undefined) && programs.read(voice.tag, clip.mark);
  });
  const made = new Map<string, Uint8Array>();
  const clips = new Map(kept.map((clip): [string, Clip] => [clip.mark, clip]));
  const wanted = voice.texts.flatMap((text) => {
    const letters = text.isCore ? lettersOf(text) : undefined;
    const before = clips.get(text.mark);
    const isSame = before && (before.spoken ?? before.text) === letters && !flags.includes('--again');
    return letters === undefined || before?.from === 'recording' || isSame ? [] : [{ text, letters, before }];
  });
  const said = programs.say(
    machine.voice,
    wanted.map(({ letters }) => machine.phonemesOf?.(letters) ?? letters),
    machine.wordsPerMinute ?? wordsPerMinute,
  );
  for (const [at, { text, letters, before }] of wanted.entries()) {
    const sound = said[at];
    if (!sound) return sayOnly(1, `espeak-ng says nothing for ${quote(text.text)}. Nothing was written.`);
    const old = before && programs.read(voice.tag, text.mark);
    made.set(text.mark, sound.bytes);
    // Whoever heard these very bytes has still heard them.
    if (before && old && Buffer.compare(old, sound.bytes) === 0) continue;
    clips.set(text.mark, {
      text: text.text,
      mark: text.mark,
      from: 'espeak-ng',
      status: 'unheard',
      ...(letters === text.text ? {} : { spoken: letters }),
      milliseconds: sound.milliseconds,
    });
  }
  const after = Array.from(clips.values());
  const gone = voice.clips.filter(({ mark }) => !clips.has(mark));
  const goneOfPeople = gone.filter(({ from }) => from === 'recording').map(({ text }) => `  ${quote(text)}`);
  return {
    code: 0,
    says: [
      `${voice.tag}: ${made.size} made by machine, ${after.length - made.size} kept, ${gone.length} taken away.`,
      ...(goneOfPeople.length > 0 ? ['Recordings whose text has changed:', ...goneOfPeople] : []),
      'Nobody has heard what was made: listen, then npm run content -- voice heard.',
    ].join('\n'),
    ...changeClips(voice.tag, voice.clips, after, made),
  };
}

/** @returns a sentence where the list is none. */
function readSpoken(files: Files, { tag, texts }: LanguageVoice): Readonly<Record<string, string | null>> | string {
  const file = spokenFileOf(tag);
  if (files[file] === undefined) return {};
  const result = readShape(files, file, spokenSchema);
  if ('faults' in result) return tellFaults(result.faults);
  const known = new Set(texts.map(({ text }) => text));
  const stray = Object.keys(result.value).filter((one) => !known.has(one));
  return stray.length > 0
    ? `${file} names what is no text of the language: ${stray.map(quote).join(', ')}. Correct it or take it out.`
    : result.value;
}
