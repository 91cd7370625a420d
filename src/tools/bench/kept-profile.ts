/** A reader who was here before: a profile with everything stored, of which each measurement takes a copy. */
import { cpSync } from 'node:fs';
import { type Bench, hosts } from './bench.ts';
import { newProfile } from './browser.ts';
import type { Lane } from './lane.ts';
import { hasMark, pause, waitUntil } from './text-visible.ts';
import { measuredAge } from './texts.ts';
import { enter } from './visit.ts';

export const keptTag = 'ar';
export const keptPath = `/${keptTag}/${measuredAge}/`;

/** @returns the folder of a profile that was closed properly. */
export async function keepEverything(bench: Bench, lane: Lane): Promise<string> {
  const profile = newProfile();
  bench.onEnd(profile.forget);
  const { tab, close } = await lane.open(profile.folder, 1);
  const wait = async (url: string, expression: string) => {
    enter(tab, url);
    if ((await waitUntil(tab, expression)) === undefined) throw new Error(`${url} was never stored.`);
  };
  await wait(`https://${hosts.pebble}${keptPath}`, hasMark('ready'));
  await wait(`https://${hosts.empty}/kept/`, `location.pathname === '/kept/'`);
  await wait(`https://${hosts.empty}/worker/`, `navigator.serviceWorker.ready.then(({ active }) => !!active)`);
  // Chromium writes a little later what it keeps.
  await pause(1500);
  await close();
  return profile.folder;
}

export async function withCopy<Result>(
  bench: Bench,
  kept: string,
  work: (profile: string) => Promise<Result>,
): Promise<Result> {
  const profile = newProfile();
  bench.onEnd(profile.forget);
  cpSync(kept, profile.folder, { recursive: true, verbatimSymlinks: true });
  try {
    return await work(profile.folder);
  } finally {
    profile.forget();
  }
}
