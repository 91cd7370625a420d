/** The tap that asks the site for newer pages; what it brings is shown at once, because somebody wants to see it. */
import type { WorkerLink } from '#platform/worker-link.ts';
import { readMark } from './offline-mark.ts';

/** Only the start page has the button, and only where something is stored it says something. */
export function offerToLook(link: WorkerLink): void {
  const box = document.querySelector<HTMLElement>('[data-newer]');
  const button = box?.querySelector('button');
  if (!box || !button || readMark() === 'nothing') return;

  const say = (news: string) => {
    for (const one of box.querySelectorAll<HTMLElement>('[data-news]')) {
      one.hidden = one.getAttribute('data-news') !== news;
    }
  };
  button.onclick = async () => {
    button.disabled = true;
    say('looking');
    const news = await link.bringNewVersion();
    if (news === 'here') return location.reload();
    say(news);
    button.disabled = false;
  };
  box.hidden = false;
}
