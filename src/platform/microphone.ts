/** Records what is said into the microphone, for as long as somebody wants it. */
import { findSound } from './voice/clip-player.ts';

export interface Take {
  /** Such as `audio/webm`. */
  readonly type: string;
  readonly bytes: ArrayBuffer;
}

export interface Recorder {
  /** Resolves with what was recorded; the microphone is let go of. */
  stop(): void;
  readonly ended: Promise<Take>;
}

const types = ['audio/webm;codecs=opus', 'audio/mp4', 'audio/ogg;codecs=opus'];
/** So that a microphone that somebody forgot does not listen on; the longest text takes half of it. */
const longestMs = 120_000;
const lookEveryMs = 100;

export const canRecord = () =>
  typeof MediaRecorder === 'function' &&
  navigator.mediaDevices?.getUserMedia !== undefined &&
  findSound() !== undefined;

/**
 * @param onLevel told how loud it is, from 0 to 1.
 * Rejects where there is no microphone, or it was not allowed.
 */
export async function record(onLevel: (level: number) => void): Promise<Recorder> {
  const stream = await navigator.mediaDevices.getUserMedia({
    audio: { channelCount: 1, echoCancellation: false, noiseSuppression: true, autoGainControl: true },
  });
  try {
    const type = types.find((one) => MediaRecorder.isTypeSupported(one));
    const recorder = new MediaRecorder(stream, { audioBitsPerSecond: 64_000, ...(type ? { mimeType: type } : {}) });
    const parts: Blob[] = [];
    const stopLooking = watchLevel(stream, onLevel);
    const ended = new Promise<Take>((resolve, reject) => {
      recorder.ondataavailable = ({ data }) => parts.push(data);
      recorder.onerror = reject;
      recorder.onstop = () => {
        letGo(stream);
        stopLooking();
        const whole = new Blob(parts);
        // Older engines read blobs in this way only.
        new Response(whole).arrayBuffer().then((bytes) => {
          if (bytes.byteLength === 0) reject(new Error('Nothing was recorded'));
          else resolve({ type: (recorder.mimeType || type || '').split(';')[0] ?? '', bytes });
        }, reject);
      };
    });
    const stop = () => {
      if (recorder.state !== 'inactive') recorder.stop();
    };
    setTimeout(stop, longestMs);
    const started = new Promise((resolve) => {
      recorder.onstart = resolve;
    });
    recorder.start();
    await Promise.race([started, ended]);
    return { stop, ended };
  } catch (error) {
    letGo(stream);
    throw error;
  }
}

function letGo(stream: MediaStream): void {
  for (const track of stream.getTracks()) track.stop();
}

function watchLevel(stream: MediaStream, onLevel: (level: number) => void): () => void {
  const context = makeContext();
  const analyser = context.createAnalyser();
  context.createMediaStreamSource(stream).connect(analyser);
  const wave = new Uint8Array(analyser.fftSize);
  const timer = setInterval(() => {
    analyser.getByteTimeDomainData(wave);
    onLevel(wave.reduce((loudest, value) => Math.max(loudest, Math.abs(value - 128)), 0) / 128);
  }, lookEveryMs);
  return () => {
    clearInterval(timer);
    onLevel(0);
    void context.close();
  };
}

/** Played without an element of the page, of which phones show a notice and browsers keep a list. @returns ends it. */
export async function play(bytes: ArrayBuffer, onEnd: () => void): Promise<() => void> {
  const context = makeContext();
  try {
    // Decoding takes the bytes away; and old engines know the form with callbacks only.
    const sound = await new Promise<AudioBuffer>((resolve, reject) => {
      void context.decodeAudioData(bytes.slice(0), resolve, reject)?.catch(reject);
    });
    const source = context.createBufferSource();
    source.buffer = sound;
    source.connect(context.destination);
    let isOver = false;
    const end = () => {
      if (isOver) return;
      isOver = true;
      void context.close();
      onEnd();
    };
    source.onended = end;
    source.start();
    return end;
  } catch (error) {
    void context.close();
    throw error;
  }
}

function makeContext(): AudioContext {
  const Context = findSound();
  if (!Context) throw new Error('This browser plays no sound');
  return new Context();
}
