/** The two programs that make sounds, both of Debian: espeak-ng speaks, ffmpeg reads and packs. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { evenOut } from './even-out.ts';
import { readMp3 } from './mp3-frames.ts';

export interface Sound {
  bytes: Uint8Array;
  milliseconds: number;
}

/** Mono. A machine's voice holds little above 6 kHz, a child hears a person by what lies there. */
const packing = {
  machine: ['-ar', '16000', '-abr', '1', '-b:a', '10k'],
  recording: ['-ar', '24000', '-b:a', '32k'],
} as const;
export type SoundKind = keyof typeof packing;

/** How ffmpeg calls what may come in. It is told, so that no file is taken for a list of other files. */
export const formats = { wav: 'wav', webm: 'matroska', mp4: 'mov', m4a: 'mov', ogg: 'ogg' } as const;

export interface Samples {
  hertz: number;
  samples: Float64Array;
}

/** @returns a sentence where one of them is not here. */
export function whatIsMissing(programs: ReadonlyArray<'espeak-ng' | 'ffmpeg'>): string | undefined {
  const missing = programs.filter((name) => !run(name, [name === 'ffmpeg' ? '-version' : '--version']));
  return missing.length === 0
    ? undefined
    : `${missing.join(' and ')} ${missing.length === 1 ? 'is' : 'are'} not here. On Debian: apt-get install ${missing.join(' ')}.`;
}

export function speak(voice: string, wordsPerMinute: number, text: string): Samples | undefined {
  const wav = run('espeak-ng', ['-v', voice, '-s', String(wordsPerMinute), '-b', '1', '--stdin', '--stdout'], text);
  // A WAV file whose head is always as long, 16 bits, one channel.
  return wav && wav.length > 44 ? { hertz: wav.readUInt32LE(24), samples: samplesIn(wav.subarray(44)) } : undefined;
}

/** What somebody recorded. Through a file, because some formats are read from their end. */
export function readRecording(bytes: Uint8Array, format: string): Samples | undefined {
  return inFolder((folder) => {
    const file = join(folder, 'sound');
    writeFileSync(file, bytes);
    const hertz = 24_000;
    const asSamples = ['-map', '0:a:0', '-ac', '1', '-ar', String(hertz), '-f', 's16le', 'pipe:1'];
    const found = run('ffmpeg', ['-loglevel', 'error', '-nostdin', '-f', format, '-i', file, ...asSamples]);
    return found && { hertz, samples: samplesIn(found) };
  });
}

/**
 * Evenly loud, without silence at its ends, as MP3: the same bytes from the same sound and the same ffmpeg. All at
 * once, because to start the program takes longer than its work.
 * @returns in the same order; undefined for what is silent.
 * @throws where ffmpeg fails.
 */
export function packSounds(sounds: readonly Samples[], kind: SoundKind): Array<Sound | undefined> {
  return inFolder((folder) => {
    const even = sounds.map(({ samples, hertz }) => evenOut(samples, hertz));
    const heard = even.flatMap((samples, at) => (samples ? [{ at, samples, hertz: sounds[at]?.hertz ?? 0 }] : []));
    const nameOf = (at: number, ending: string) => join(folder, `${at}.${ending}`);
    for (let from = 0; from < heard.length; from += atOnce) {
      const some = heard.slice(from, from + atOnce);
      for (const { at, samples } of some) writeFileSync(nameOf(at, 'raw'), bytesOf(samples));
      const sources = some.flatMap(({ at, hertz }) => [
        ...['-f', 's16le', '-ar', String(hertz), '-ac', '1', '-i', nameOf(at, 'raw')],
      ]);
      const results = some.flatMap(({ at }, place) => [
        ...['-map', String(place), '-c:a', 'libmp3lame', ...packing[kind]],
        ...['-map_metadata', '-1', '-write_xing', '0', '-id3v2_version', '0', '-fflags', '+bitexact'],
        ...['-flags:a', '+bitexact', nameOf(at, 'mp3')],
      ]);
      if (!run('ffmpeg', ['-loglevel', 'error', '-nostdin', ...sources, ...results])) {
        throw new Error('Nothing was written: ffmpeg could not pack the sounds. It needs libmp3lame.');
      }
    }
    return even.map((samples, at) => {
      const bytes = samples && new Uint8Array(readFileSync(nameOf(at, 'mp3')));
      const mp3 = bytes && readMp3(bytes);
      return bytes && mp3 && { bytes, milliseconds: mp3.milliseconds };
    });
  });
}

const atOnce = 30;

const samplesIn = (bytes: Buffer) =>
  Float64Array.from({ length: bytes.length >> 1 }, (_, at) => bytes.readInt16LE(at * 2) / 32_768);

function bytesOf(samples: Float64Array): Buffer {
  const bytes = Buffer.alloc(samples.length * 2);
  samples.forEach((sample, at) => {
    bytes.writeInt16LE(Math.round(sample * 32_767), at * 2);
  });
  return bytes;
}

function inFolder<Result>(work: (folder: string) => Result): Result {
  const folder = mkdtempSync(join(tmpdir(), 'pebble-voice-'));
  try {
    return work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What it wrote to its standard output; nothing where it is not here or failed. */
function run(program: string, args: readonly string[], input?: string): Buffer | undefined {
  const { status, stdout, error } = spawnSync(program, args, { input, maxBuffer: 256 * 1024 * 1024 });
  return error || status !== 0 ? undefined : stdout;
}
