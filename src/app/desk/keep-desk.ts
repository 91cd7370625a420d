/** The tap that has the worker keep this desk and all its tools, so that they work without network too; nobody else ever carries them. */
import { askWorker } from '#platform/ask-worker.ts';
import { findWorker } from './find-worker.ts';
import { showOnly } from './show-verdict.ts';

export async function offerToKeep(box: HTMLElement | null): Promise<void> {
  const worker = await findWorker();
  const button = box?.querySelector('button');
  if (!box || !button || !worker) return;

  const tag = document.documentElement.lang;
  const show = (state: string) => {
    showOnly('data-desk-kept', state);
    button.hidden = state === 'kept';
  };
  button.onclick = async () => {
    show('loading');
    const answer = await askWorker(worker, { kind: 'store', group: 'desk', tag });
    show(answer?.kind === 'stored' ? 'kept' : 'failed');
  };
  box.hidden = false;
  const status = await askWorker(worker, { kind: 'status', tag, deep: true });
  if (status?.kind === 'status' && status.groups.includes('desk')) show('kept');
}
