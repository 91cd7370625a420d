/**
 * Where the reader is. Lives in memory only: an address, a title or a history state would be written to the
 * browser's history and tell what was read.
 */
import type { Age } from '#core/age/age.ts';
import type { Answer } from '#core/card/cards-piece.ts';
import type { Chosen } from '#core/card/compose-replies.ts';
import type { WayRef } from '#core/directory/ways.ts';
import type { Group } from '#core/edition/edition-piece.ts';

export type Place =
  | { kind: 'start' }
  | { kind: 'home' }
  | { kind: 'help' }
  | { kind: 'group'; group: Group }
  | { kind: 'topic'; topic: string }
  | { kind: 'calm' }
  | { kind: 'cards' }
  | { kind: 'card'; topic: string }
  /** What can be said about each topic, as cards. */
  | { kind: 'sayings' }
  | { kind: 'deck'; deck: string }
  | { kind: 'phrase'; card: string }
  | { kind: 'replies' }
  | { kind: 'reply-deck'; deck: string }
  /** What the adult reads and chooses first; then what the child sees; then what the child answered. */
  | { kind: 'reply'; reply: string }
  | { kind: 'shown-reply'; reply: string; chosen: Chosen }
  | { kind: 'answer'; reply: string; answer: Answer }
  /** Which language the adult reads, or which one stands beside the reader's own. */
  | { kind: 'second-language'; purpose: 'adult' | 'view' }
  | { kind: 'story'; story: string }
  | { kind: 'people' }
  | { kind: 'country'; country: string }
  /** `tried`: what was tried before and did not work. */
  | ({ kind: 'call'; country: string; tried?: readonly WayRef[] } & WayRef)
  | ({ kind: 'number'; country: string } & WayRef)
  /** Back from a call. Without an answer nothing tells that there was one. */
  | ({ kind: 'after'; country: string; tried: readonly WayRef[]; answer?: 'asked' | 'yes' | 'no' } & WayRef)
  /** What Close cannot hide; from there, taking Pebble off the device; and then nothing is left to go to. */
  | { kind: 'limits' }
  | { kind: 'forget' }
  | { kind: 'forgotten' };

/** A place that was left, and how far down its reader was. */
interface Step {
  place: Place;
  scroll: number;
}

/** The place, the way back, and what was chosen: all of it is forgotten with the page. */
export interface Way {
  place: Place;
  before: readonly Step[];
  /** How far down the place begins: where the reader was when it was left, else its top. */
  scroll: number;
  age: Age | undefined;
  country: string | undefined;
  /** Wants to write, because somebody could hear. */
  isQuiet: boolean;
  /** The language that was chosen beside the reader's own: cards speak it to the adult, and a helper reads it. */
  second: string | undefined;
  /** Whether texts stand in both languages. */
  isTwofold: boolean;
  /** Cards that stand first for this moment. */
  onTop: readonly string[];
  /** Has seen what Close cannot hide. */
  knowsLimits: boolean;
}

export const firstWay: Way = {
  place: { kind: 'start' },
  before: [],
  scroll: 0,
  age: undefined,
  country: undefined,
  isQuiet: false,
  second: undefined,
  isTwofold: false,
  onTop: [],
  knowsLimits: false,
};

/** @param scroll how far down the reader is now, in CSS pixels. */
export function go(way: Way, place: Place, scroll = 0): Way {
  const country = 'country' in place ? place.country : way.country;
  return { ...way, country, place, scroll: 0, before: way.before.concat({ place: way.place, scroll }) };
}

export function chooseAge(way: Way, age: Age): Way {
  return { ...way, age, place: { kind: 'home' }, scroll: 0, before: [] };
}

export function goBack(way: Way): Way {
  const last = way.before[way.before.length - 1];
  return last ? { ...way, ...last, before: way.before.slice(0, -1) } : startOf(way);
}

/** To the place to which a call leads back; the way to it is forgotten, for it names who was called. */
export function leaveFor(way: Way, place: Place): Way {
  return { ...way, place, scroll: 0, before: [] };
}

export function toggleOnTop(way: Way, card: string): Way {
  const isOnTop = way.onTop.indexOf(card) >= 0;
  return { ...way, onTop: isOnTop ? way.onTop.filter((one) => one !== card) : [card, ...way.onTop] };
}

/** From what Close cannot hide to what was to be read. */
export function goOnKnowing(way: Way): Way {
  return { ...way, knowsLimits: true, place: { ...way.place }, scroll: 0 };
}

/** The start screen: the tiles of the chosen age, or the choice of it. */
export function startOf(way: Way): Way {
  return { ...way, place: { kind: way.age === undefined ? 'start' : 'home' }, before: [], scroll: 0 };
}

export function isAtStart({ place }: Way): boolean {
  return place.kind === 'start' || place.kind === 'home' || place.kind === 'forgotten';
}

/** What is shown to somebody: it should have the whole screen. */
const shownKinds: ReadonlyArray<Place['kind']> = ['phrase', 'shown-reply', 'answer', 'card'];
export const isShown = ({ kind }: Place) => shownKinds.indexOf(kind) >= 0;

/** Hands rest longer where something is shown, dialled, breathed or talked over by two. */
export function isSlow({ place, isTwofold }: Way): boolean {
  return isTwofold || isShown(place) || place.kind === 'number' || place.kind === 'calm';
}

/** What a link of a document means as a place; undefined for links that leave this language. */
export function placeOfLink(
  href: string,
  tag: string,
): { kind: 'age'; age: Age } | { kind: 'start' } | { kind: 'people' } | undefined {
  const home = `/${tag}/`;
  if (href.slice(0, home.length) !== home) return undefined;
  switch (href.slice(home.length)) {
    case '':
      return { kind: 'start' };
    case '1/':
      return { kind: 'age', age: 1 };
    case '2/':
      return { kind: 'age', age: 2 };
    case '3/':
      return { kind: 'age', age: 3 };
    case 'p/':
      return { kind: 'people' };
    default:
      return undefined;
  }
}
