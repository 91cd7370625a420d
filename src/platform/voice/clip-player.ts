/** Plays what was recorded: clips of the signed list, each out of a file that has its SHA-256. */
import type { Bytes } from '#core/pack/bytes.ts';
import type { Utterance } from '#core/ports.ts';
import { gainOf, speedOf } from '#core/speech/manner.ts';
import { markText } from '#core/speech/mark-text.ts';
import { stretch } from '#core/speech/stretch.ts';
import type { VoiceList } from '#core/speech/voice-list.ts';
import { beginSpeech, type Speaker, type Speech } from './speech.ts';
import { type ReadVoiceFile, readVoiceFile } from './voice-files.ts';

/** The signed list of a language whose sounds lie on this device; undefined where they do not. */
export type FindVoiceList = (tag: string) => VoiceList | undefined;

type Sound = new () => AudioContext;

/** Undefined in a browser that has no sound. */
export function findSound(): Sound | undefined {
  const { AudioContext: today, webkitAudioContext: once } = window as {
    AudioContext?: Sound;
    webkitAudioContext?: Sound;
  };
  return today ?? once;
}

/** Reading and opening a clip takes a moment on an old phone, never this long. */
const readPatience = 10_000;
/** A busy phone plays with gaps; one that is not done by then has no loudspeaker. */
const watchFor = ({ duration }: AudioBuffer) => 2_000 * duration + 5_000;
/** An open way to the loudspeaker costs battery. */
const restAfter = 5_000;

export function openClipPlayer(lists: FindVoiceList, readFile: ReadVoiceFile, NewSound: Sound | undefined): Speaker {
  const open = keepOneFile(readFile);
  let sound: AudioContext | undefined;
  let rest: unknown;
  let latest: Speech | undefined;

  /** To be called in the tap itself: later, browsers do not let a page sound. */
  const wake = (Made: Sound) => {
    clearTimeout(rest as number);
    sound = sound ?? new Made();
    if (sound.state !== 'running') Promise.resolve(sound.resume()).catch(() => undefined);
    return sound;
  };
  const sleepSoon = () => {
    clearTimeout(rest as number);
    rest = setTimeout(() => {
      Promise.resolve(sound?.close()).catch(() => undefined);
      sound = undefined;
    }, restAfter);
  };
  const find = ({ language, text }: Utterance) => {
    const list = NewSound && lists(language);
    const [index = -1, first = 0, bytes = 0, isMachine] = list?.clips[markText(text)] ?? [];
    const file = list?.files[index];
    return file && { file: file.sha256, first, end: first + bytes, isMachine: isMachine === 1 };
  };

  return {
    sourceOf(utterance) {
      const clip = find(utterance);
      return clip && (clip.isMachine ? 'machine' : 'recording');
    },
    say(utterance, manner) {
      let source: AudioBufferSourceNode | undefined;
      const speech = beginSpeech(() => source?.stop());
      const play = async () => {
        const clip = find(utterance);
        if (!clip || !NewSound) return speech.end('broken');
        const context = wake(NewSound);
        const bytes = (await open(clip.file)).slice(clip.first, clip.end);
        const said = changeSpeed(context, await decode(context, bytes.buffer), speedOf(manner));
        if (speech.isOver()) return;
        const gain = context.createGain();
        gain.gain.value = gainOf(manner);
        gain.connect(context.destination);
        source = context.createBufferSource();
        source.buffer = said;
        source.connect(gain);
        source.onended = () => speech.end('whole');
        speech.waitAtMost(watchFor(said));
        source.start();
      };
      speech.waitAtMost(readPatience);
      play().catch(() => speech.end('broken'));
      latest = speech;
      void speech.ended.then(() => latest === speech && sleepSoon());
      return speech;
    },
  };
}

/** What is said next mostly lies in the same file; more than one would be much for an old phone. */
function keepOneFile(readFile: ReadVoiceFile): (hash: string) => Promise<Bytes> {
  let kept: { hash: string; bytes: Bytes } | undefined;
  return async (hash) => {
    if (kept?.hash === hash) return kept.bytes;
    const bytes = await readVoiceFile(hash, readFile);
    kept = { hash, bytes };
    return bytes;
  };
}

function decode(context: AudioContext, bytes: ArrayBuffer): Promise<AudioBuffer> {
  return new Promise((resolve, reject) => {
    // Old engines give no promise back, and today's reject theirs beside what they call.
    const answer: Promise<AudioBuffer> | undefined = context.decodeAudioData(bytes, resolve, reject);
    answer?.catch(reject);
  });
}

function changeSpeed(context: AudioContext, said: AudioBuffer, speed: number): AudioBuffer {
  if (speed === 1) return said;
  const samples = stretch(said.getChannelData(0), said.sampleRate, speed);
  const changed = context.createBuffer(1, Math.max(1, samples.length), said.sampleRate);
  changed.getChannelData(0).set(samples);
  return changed;
}
