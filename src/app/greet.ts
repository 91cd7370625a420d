/** On the language choice: a button beside each language that can greet, for whoever finds their own by ear. */
import { markText } from '#core/speech/mark-text.ts';
import { type Greetings, greetingsAddress, listOfGreeting } from '#core/speech/voice-list.ts';
import { findSound, openClipPlayer } from '#platform/voice/clip-player.ts';
import type { Speech } from '#platform/voice/speech.ts';
import { stopWhenLeft } from '#platform/voice/stop-when-left.ts';

/** All of them lie in one file, so the line does not hear which is listened to; and that is fetched at the first tap. */
export async function offerGreetings(): Promise<void> {
  const Sound = findSound();
  if (!Sound) return;
  const greetings = (await (await fetch(greetingsAddress, { cache: 'force-cache' })).json()) as Greetings;
  // Whatever a language greets with is named by its tag here.
  const player = openClipPlayer((tag) => listOfGreeting(greetings, tag, markText(tag)), fetchFile, Sound);
  let now: Speech | undefined;
  stopWhenLeft(() => now?.stop());

  for (const tile of Array.from(document.querySelectorAll<HTMLElement>('[data-languages] a'))) {
    const tag = tile.lang;
    if (!player.sourceOf({ language: tag, text: tag })) continue;
    const button = speakerButton(tile);
    button.onclick = () => {
      now?.stop();
      now = player.say({ language: tag, text: tag }, { loudness: 'normal', speed: 1 });
      button.setAttribute('data-sounds', tag);
      const over = () => button.removeAttribute('data-sounds');
      now.ended.then(over, over);
    };
    tile.style.height = 'auto';
    tile.parentElement?.appendChild(button);
  }
}

async function fetchFile(address: string) {
  const response = await fetch(address, { cache: 'force-cache' });
  return response.ok ? new Uint8Array(await response.arrayBuffer()) : undefined;
}

const speaker = [
  'M15 8a5 5 0 0 1 0 8M17.7 5a9 9 0 0 1 0 14',
  'M6 15h-2a1 1 0 0 1-1-1v-4a1 1 0 0 1 1-1h2l3.5-4.5a.8 .8 0 0 1 1.5 .5v14a.8 .8 0 0 1-1.5 .5l-3.5-4.5',
].join('');

/** The document must not grow for it, so it brings its picture and its look. */
function speakerButton(tile: HTMLElement): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.lang = tile.lang;
  button.setAttribute('data-greets', tile.lang);
  button.setAttribute('aria-label', tile.textContent ?? '');
  const picture = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  picture.setAttribute('viewBox', '0 0 24 24');
  picture.setAttribute('class', 'small');
  picture.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  path.setAttribute('d', speaker);
  path.setAttribute('stroke', 'currentColor');
  path.setAttribute('stroke-width', '2');
  picture.appendChild(path);
  button.appendChild(picture);
  button.style.cssText =
    'width:100%;min-height:3rem;padding:.5rem;border:0;border-radius:1.5rem;color:var(--calm);background:none;cursor:pointer';
  return button;
}
