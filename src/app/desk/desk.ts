/** The helper's desk: opens its tools, and reads the card of a help point, keeps nothing of it and sends nothing. Loaded by that one document. */
import { judgeByLists } from '#core/point/judge-by-lists.ts';
import { verifySignature } from '#platform/signature.ts';
import { readText } from '#platform/text.ts';
import { findLists } from './find-lists.ts';
import { offerToKeep } from './keep-desk.ts';
import { offerTools } from './open-tools.ts';
import { showVerdict } from './show-verdict.ts';
import { watchCamera } from './watch-camera.ts';

const desk = document.querySelector('[data-desk]');

async function check(text: string): Promise<void> {
  const lists = await findLists();
  if (!lists) return showVerdict({ kind: 'no-lists' });
  showVerdict(await judgeByLists(text, lists, { device: new Date(), verify: verifySignature, readText }));
}

function open(desk: Element): void {
  const camera = desk.querySelector<HTMLButtonElement>('[data-desk-camera]');
  const video = desk.querySelector('video');
  const typed = desk.querySelector('textarea');
  const on = desk.querySelector<HTMLElement>('[data-desk-on]');
  const off = desk.querySelector<HTMLElement>('[data-desk-off]');
  if (!camera || !video || !typed || !on || !off) return;

  let stop: (() => void) | undefined;
  const end = () => {
    stop?.();
    stop = undefined;
    camera.setAttribute('aria-pressed', 'false');
  };
  camera.onclick = async () => {
    if (stop) return end();
    camera.setAttribute('aria-pressed', 'true');
    stop = () => undefined;
    const watching = await watchCamera(video, (text) => {
      end();
      void check(text);
    });
    if (watching && stop) stop = watching;
    else {
      watching?.();
      end();
      if (!watching) showVerdict({ kind: 'no-camera' });
    }
  };
  // Nobody watches through a page that is out of sight.
  document.addEventListener('visibilitychange', end);
  const button = desk.querySelector<HTMLButtonElement>('[data-desk-check]');
  if (button) button.onclick = () => check(typed.value);
  void offerToKeep(desk.querySelector<HTMLElement>('[data-desk-keep]')).catch(() => undefined);
  on.hidden = false;
  off.hidden = true;
}

offerTools();
// Without crypto.subtle (plain http) nothing could be verified.
if (desk && window.isSecureContext && crypto.subtle) open(desk);
