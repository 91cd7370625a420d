/** The moment the app shows itself: at a tap that means a place, never by itself, without flash or lost place. */
import { openBackDoor } from '#platform/doors.ts';
import type { AppTexts } from './app-texts.ts';
import { comeBackTo } from './come-back-to.ts';
import { forgetDevice } from './erase/forget-device.ts';
import { startAgain } from './exit/hide-when-left.ts';
import { startAgainEvent } from './exit/start-again-event.ts';
import { chooseAge, firstWay, go, isAtStart, leaveFor, type Place, placeOfLink, startOf, type Way } from './place.ts';

export interface AppControl {
  way(): Way;
  /** Moves at a reader's tap. */
  move(step: (way: Way) => Way): void;
  /** The next time the page is left, the reader comes back to this place; forgotten at the next tap inside. */
  comeBackTo(place: Place): void;
  subscribe(onChange: () => void): () => void;
  /** Forgets everything that was chosen; true when this page is being left for the language choice. */
  startOver(): boolean;
  /** Takes Pebble off this device. */
  forgetDevice(): void;
  /** Gives the screen back to the document for good. */
  giveUp(): void;
}

/** Taps on links of this language, topics and countries become places; all others are left alone. */
export function takeOver(tag: string, container: HTMLElement, texts: AppTexts): AppControl {
  let way = firstWayHere(tag);
  const listeners = new Set<() => void>();
  const change = (next: Way) => {
    way = next;
    listeners.forEach((listener) => {
      listener();
    });
  };
  const door = openBackDoor(() => {
    if (isAtStart(way)) return false;
    change(startOf(way));
    return true;
  });

  const comingBack = comeBackTo((place) => change(leaveFor(way, place)));

  const move = (step: (way: Way) => Way) => {
    comingBack.forget();
    door.armAtTap();
    change(step(way));
    showApp(container);
  };

  const onClick = (event: MouseEvent) => {
    if (!(event.target instanceof Element) || event.button !== 0) return;
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    const step = stepOf(event.target, tag, container, texts);
    if (!step) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    move(step);
  };
  addEventListener('click', onClick, true);

  // After a long absence the next person sees what a first visit shows.
  addEventListener(startAgainEvent, () => {
    if (comingBack.isExpected()) return;
    change(firstWayHere(tag));
    hideApp(container);
  });

  return {
    way: () => way,
    move,
    comeBackTo: comingBack.expect,
    startOver() {
      comingBack.forget();
      return startAgain();
    },
    forgetDevice() {
      void forgetDevice().then(() => change(leaveFor(firstWay, { kind: 'forgotten' })));
    },
    subscribe(onChange) {
      listeners.add(onChange);
      return () => listeners.delete(onChange);
    },
    giveUp() {
      removeEventListener('click', onClick, true);
      hideApp(container);
    },
  };
}

/** A document of one age has chosen that age already. */
function firstWayHere(tag: string): Way {
  const here = placeOfLink(location.pathname, tag);
  return here?.kind === 'age' ? chooseAge(firstWay, here.age) : firstWay;
}

function stepOf(
  target: Element,
  tag: string,
  container: HTMLElement,
  { editions, countries }: AppTexts,
): ((way: Way) => Way) | undefined {
  const href = target.closest('a')?.getAttribute('href');
  const link = href ? placeOfLink(href, tag) : undefined;
  if (link?.kind === 'age') return (way) => chooseAge(way, link.age);
  if (link?.kind === 'start') return (way) => startOf({ ...way, age: undefined });
  if (link?.kind === 'people') return (way) => go(way, { kind: 'people' }, scrollY);
  // The app's own buttons speak for themselves; what follows are the closed topics and countries of a document.
  // One that is open already is only being closed.
  if (container.contains(target) || !target.closest('summary') || target.closest('details[open]')) return undefined;

  const topic = target.closest('[data-topic]')?.getAttribute('data-topic');
  if (topic && editions.some(({ topics }) => topics.some(({ id }) => id === topic))) {
    return (way) => go(way, { kind: 'topic', topic });
  }
  const country = target.closest('[data-country]')?.getAttribute('data-country');
  // A document can be newer than the pack: what the pack lacks is read in the document.
  if (country && countries.some((one) => one.country === country)) {
    return (way) => go(go(way, { kind: 'people' }), { kind: 'country', country });
  }
  return undefined;
}

function showApp(container: HTMLElement): void {
  if (container.hidden) swap(container, true);
}

function hideApp(container: HTMLElement): void {
  swap(container, false);
}

function swap(container: HTMLElement, isAppShown: boolean): void {
  const page = document.getElementById('doc');
  if (page) page.hidden = isAppShown;
  container.hidden = !isAppShown;
}
