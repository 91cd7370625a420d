/** A loudspeaker that plays what it is given, one sample for each byte, and ends when it is told to. */

interface ZzPlayed {
  readonly samples: readonly number[];
  readonly gain: number;
  isStopped: boolean;
  end(): void;
}

export interface ZzSound {
  readonly made: new () => AudioContext;
  readonly played: ZzPlayed[];
  /** Ways to the loudspeaker that are open. */
  open(): number;
}

/** @param withPromise whether opening a clip answers as today's engines do, or calls as old ones did. */
export function zzSound(withPromise = true, rate = 8_000): ZzSound {
  const played: ZzPlayed[] = [];
  let open = 0;
  const newBuffer = (samples: Float32Array) => ({
    sampleRate: rate,
    duration: samples.length / rate,
    getChannelData: () => samples,
  });

  class ZzContext {
    state = 'suspended';
    destination = {};
    constructor() {
      open += 1;
    }
    resume() {
      this.state = 'running';
    }
    close() {
      open -= 1;
    }
    decodeAudioData(bytes: ArrayBuffer, onDone: (buffer: unknown) => void, onFail: (error: unknown) => void) {
      const isGood = bytes.byteLength > 0;
      if (isGood) onDone(newBuffer(Float32Array.from(new Uint8Array(bytes))));
      else onFail(new Error('no sound'));
      if (withPromise) return isGood ? Promise.resolve() : Promise.reject(new Error('no sound'));
    }
    createBuffer = (_: number, length: number) => newBuffer(new Float32Array(length));
    createGain = () => ({ gain: { value: 1 }, connect: () => undefined });
    createBufferSource() {
      let gain = 0;
      let one: ZzPlayed | undefined;
      const node = {
        buffer: newBuffer(new Float32Array(0)),
        onended: () => undefined,
        connect: (to: { gain: { value: number } }) => {
          gain = to.gain.value;
        },
        start() {
          const samples = Array.from(node.buffer.getChannelData());
          one = { samples, gain, isStopped: false, end: () => node.onended() };
          played.push(one);
        },
        stop() {
          if (one) one.isStopped = true;
        },
      };
      return node;
    }
  }
  return { made: ZzContext as unknown as new () => AudioContext, played, open: () => open };
}
