/** Asks a service worker for something, and hears how it goes until it has finished. */
import { type FromWorker, readFromWorker, type ToWorker } from '#core/worker-messages.ts';

export type OnProgress = (done: number, total: number) => void;

/** A worker at work says so every four seconds. */
export const silenceMs = 15_000;

/** Gives the worker's last word, or undefined after too long a silence. */
export function askWorker(
  worker: ServiceWorker,
  message: ToWorker,
  onProgress?: OnProgress,
): Promise<FromWorker | undefined> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    const finish = (answer?: FromWorker) => {
      clearTimeout(timer);
      port1.close();
      resolve(answer);
    };
    const listenOn = () => setTimeout(() => finish(), silenceMs);
    let timer = listenOn();

    port1.onmessage = ({ data }: MessageEvent<unknown>) => {
      const answer = readFromWorker(data);
      if (answer?.kind !== 'progress') return finish(answer);

      clearTimeout(timer);
      timer = listenOn();
      onProgress?.(answer.done, answer.total);
    };
    try {
      worker.postMessage(message, [port2]);
    } catch {
      finish();
    }
  });
}
