/** Looks through the camera until it sees a code; no picture leaves this function or stays. */

type Read = (video: HTMLVideoElement) => Promise<string | undefined>;

/** Often enough for a hand that holds still for a second, seldom enough for a slow phone. */
const pauseMs = 200;

/** @returns the way to stop; undefined where there is no camera, or it was not allowed. */
export async function watchCamera(
  video: HTMLVideoElement,
  onText: (text: string) => void,
): Promise<(() => void) | undefined> {
  try {
    const stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } });
    let isWatching = true;
    const stop = () => {
      isWatching = false;
      for (const track of stream.getTracks()) track.stop();
      video.srcObject = null;
      video.hidden = true;
    };
    video.srcObject = stream;
    video.hidden = false;
    video.style.width = '100%';
    await video.play();
    const read = await findReader();
    const look = async () => {
      const text = await read(video).catch(() => undefined);
      if (!isWatching) return;
      if (text) onText(text);
      else setTimeout(look, pauseMs);
    };
    void look();
    return stop;
  } catch {
    return undefined;
  }
}

interface Detecting {
  BarcodeDetector?: {
    new (options: { formats: string[] }): { detect(source: HTMLVideoElement): Promise<{ rawValue: string }[]> };
    getSupportedFormats(): Promise<string[]>;
  };
}

/** The browser's own eye, where it has one; else a library, brought only then. */
async function findReader(): Promise<Read> {
  const { BarcodeDetector } = window as Detecting;
  if (BarcodeDetector && (await BarcodeDetector.getSupportedFormats()).includes('qr_code')) {
    const detector = new BarcodeDetector({ formats: ['qr_code'] });
    return async (video) => (await detector.detect(video))[0]?.rawValue;
  }
  const { decodeQR } = await import('qr/decode.js');
  const canvas = document.createElement('canvas');
  const pen = canvas.getContext('2d');
  return async (video) => {
    canvas.width = video.videoWidth;
    canvas.height = video.videoHeight;
    pen?.drawImage(video, 0, 0);
    const frame = pen?.getImageData(0, 0, canvas.width, canvas.height);
    return frame && decodeQR(frame);
  };
}
