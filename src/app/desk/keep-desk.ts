/** The tap that has the worker keep this desk, so that it reads cards without network too; nobody else ever carries it. */
import { type FromWorker, readFromWorker, type ToWorker } from '#core/worker-messages.ts';
import { showOnly } from './show-verdict.ts';

export async function offerToKeep(box: HTMLElement | null): Promise<void> {
  const registration = await navigator.serviceWorker?.getRegistration();
  const button = box?.querySelector('button');
  if (!box || !button || !registration) return;

  const tag = document.documentElement.lang;
  const show = (state: string) => {
    showOnly('data-desk-kept', state);
    button.hidden = state === 'kept';
  };
  button.onclick = async () => {
    show('loading');
    const answer = await ask(registration.active, { kind: 'store', group: 'desk', tag });
    show(answer?.kind === 'stored' ? 'kept' : 'failed');
  };
  box.hidden = false;
  const status = await ask(registration.active, { kind: 'status', tag, deep: true });
  if (status?.kind === 'status' && status.groups.includes('desk')) show('kept');
}

/** A worker at work says so every four seconds. */
const silenceMs = 15_000;

function ask(worker: ServiceWorker | null, message: ToWorker): Promise<FromWorker | undefined> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    let timer = setTimeout(resolve, silenceMs);
    port1.onmessage = ({ data }: MessageEvent<unknown>) => {
      clearTimeout(timer);
      const answer = readFromWorker(data);
      if (answer?.kind === 'progress') timer = setTimeout(resolve, silenceMs);
      else resolve(answer);
    };
    worker?.postMessage(message, [port2]);
  });
}
