/** The two programs that make sounds, both of Debian: espeak-ng speaks, ffmpeg evens out and packs. */
import { spawnSync } from 'node:child_process';
import { readMp3 } from './mp3-frames.ts';

export interface Sound {
  bytes: Uint8Array;
  milliseconds: number;
}

/** Mono. A machine's voice holds nothing above 8 kHz, a child hears a person by what lies there. */
export const kinds = {
  machine: { hertz: 16_000, kilobits: 16 },
  recording: { hertz: 24_000, kilobits: 32 },
} as const;

/** What most broadcasters agree on for speech on small loudspeakers. */
const loudness = -16;
/** Nothing is louder, so that no loudspeaker rattles. */
const highestPeak = -1.5;
const silentBelow = -50;

/** @returns a sentence where it cannot be had. */
export function whatIsMissing(programs: readonly ('espeak-ng' | 'ffmpeg')[]): string | undefined {
  const missing = programs.filter((name) => run(name, [name === 'ffmpeg' ? '-version' : '--version']) === undefined);
  return missing.length === 0
    ? undefined
    : `${missing.join(' and ')} ${missing.length === 1 ? 'is' : 'are'} not here. On Debian: apt-get install ${missing.join(' ')}.`;
}

/** @returns a WAV file. */
export function speak(voice: string, wordsPerMinute: number, text: string): Uint8Array | undefined {
  return run('espeak-ng', ['-v', voice, '-s', String(wordsPerMinute), '-b', '1', '--stdin', '--stdout'], text);
}

/** How ffmpeg calls what may come in. It is told, so that no file is taken for a list of other files. */
export const formats = { wav: 'wav', webm: 'matroska', mp4: 'mov', m4a: 'mov', ogg: 'ogg' } as const;

interface Source {
  format: (typeof formats)[keyof typeof formats];
  /** A path, where the bytes are not at hand. */
  file?: string;
  bytes?: Uint8Array;
}

/** Evenly loud, without silence at its ends, as MP3: the same bytes from the same sound and the same programs. */
export function packSound(source: Source, kind: keyof typeof kinds): Sound | 'not-sound' | 'silent' {
  const input = source.bytes;
  const from = ['-nostdin', '-threads', '1', '-f', source.format, '-i', source.file ?? 'pipe:0', '-map', '0:a:0'];
  const measured = measure(from, input);
  if (!measured) return 'not-sound';
  const { level, peak } = measured;
  if (!(peak > silentBelow)) return 'silent';
  // Too short to have a loudness: as loud as speech with such a peak usually is.
  const gain = (level > -70 ? loudness - level : highestPeak - peak).toFixed(2);
  const trim = 'silenceremove=start_periods=1:start_threshold=-45dB:start_silence=0.04';
  const filters = [
    `volume=${gain}dB`,
    `alimiter=level=false:limit=${(10 ** (highestPeak / 20)).toFixed(4)}:attack=2:release=40`,
    trim,
    'areverse',
    trim,
    'areverse',
  ];
  const { hertz, kilobits } = kinds[kind];
  const bytes = run(
    'ffmpeg',
    [
      ...['-hide_banner', '-loglevel', 'error', ...from],
      ...['-map_metadata', '-1', '-af', filters.join(','), '-ac', '1', '-ar', String(hertz)],
      ...['-c:a', 'libmp3lame', '-b:a', `${kilobits}k`, '-write_xing', '0', '-id3v2_version', '0'],
      ...['-fflags', '+bitexact', '-flags:a', '+bitexact', '-f', 'mp3', 'pipe:1'],
    ],
    input,
  );
  const mp3 = bytes && readMp3(bytes);
  if (!bytes || !mp3) return 'not-sound';
  return mp3.soundingFrames === 0 ? 'silent' : { bytes, milliseconds: mp3.milliseconds };
}

/** Loudness and highest peak in decibels. */
function measure(from: readonly string[], input: Uint8Array | undefined): { level: number; peak: number } | undefined {
  const args = ['-hide_banner', '-nostats', ...from, '-af', 'loudnorm=print_format=json', '-f', 'null', '-'];
  const { status, stderr } = spawnSync('ffmpeg', args, { input, encoding: 'utf8', maxBuffer: most });
  const said = /\{[^{}]*\}\s*$/.exec(stderr ?? '')?.[0];
  if (status !== 0 || !said) return undefined;
  const { input_i: level, input_tp: peak } = JSON.parse(said) as Record<'input_i' | 'input_tp', string>;
  const numberOf = (text: string) => (text === '-inf' ? Number.NEGATIVE_INFINITY : Number(text));
  return { level: numberOf(level), peak: numberOf(peak) };
}

const most = 64 * 1024 * 1024;

/** What it wrote to its standard output; nothing where it is not here or failed. */
function run(program: string, args: readonly string[], input?: string | Uint8Array): Uint8Array | undefined {
  const { status, stdout, error } = spawnSync(program, args, { input, maxBuffer: most });
  return error || status !== 0 ? undefined : new Uint8Array(stdout);
}
