/** Letters for a device that has none for the script of the open language: measured, kept, then drawn where boxes were. */

import { letterSamples, lettersAddress, tagOfLetters } from '#core/language/script-letters.ts';
import type { WorkerStatus } from '#core/worker-messages.ts';
import { readStored } from './read-stored.ts';
import type { WorkerLink } from './worker-link.ts';

/** Has the worker store the app of a tag, unless the status says that it lies here. */
type Keep = (link: WorkerLink, group: 'app', tag: string, status: WorkerStatus | undefined) => Promise<unknown>;

/** In the document that is open, which names its script. Never rejects: with or without letters, the app goes on. */
export function drawLetters(link: WorkerLink | undefined, keep: Keep): Promise<void> {
  return bringLetters(link, keep).catch(() => undefined);
}

async function bringLetters(link: WorkerLink | undefined, keep: Keep): Promise<void> {
  const script = document.documentElement.getAttribute('data-script') ?? '';
  const sample = letterSamples[script];
  const measure = widthOf(getComputedStyle(document.body).fontFamily);
  if (sample === undefined || !measure || canDraw(sample, measure)) return;

  const tag = tagOfLetters(script);
  if (link) await keep(link, 'app', tag, await link.status(tag, true));
  const stored = await readStored(lettersAddress(script)).catch(() => undefined);
  const face = new FontFace('letters', stored ?? `url(${lettersAddress(script)})`);
  // Over the line they may take long, and the app need not wait.
  if (stored) await show(face);
  else show(face).catch(() => undefined);
}

/**
 * For what it cannot draw a browser shows boxes, each as wide as that for a letter which does not exist. Widths, not
 * pixels: Firefox writes another number into each box, and may blur what is read from a canvas.
 */
export function canDraw(sample: string, widthOf: (text: string) => number): boolean {
  const box = widthOf('\u0378');
  return Array.from(sample).some((letter) => widthOf(letter) !== box);
}

/** Undefined where nothing can be measured: then the device is taken to have its letters. */
function widthOf(family: string): ((text: string) => number) | undefined {
  const canvas = document.createElement('canvas').getContext('2d');
  if (!canvas) return undefined;
  canvas.font = `100px ${family}`;
  return (text) => canvas.measureText(text).width;
}

/**
 * First, though it holds nothing but what the device lacks: behind fonts that it has used already Chromium goes on
 * showing the boxes it has drawn before.
 */
async function show(face: FontFace): Promise<void> {
  document.fonts.add(await face.load());
  document.body.style.fontFamily = `${face.family}, ${getComputedStyle(document.body).fontFamily}`;
}
