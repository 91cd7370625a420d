/** Every kind of fault, in the order in which they are tried and told. */
import type { Kind } from '../kind.ts';
import { browsersKilled } from './browsers-killed.ts';
import { clocks } from './clocks.ts';
import { damagedFiles, lostLayers } from './damage-at-rest.ts';
import { firstVisits } from './first-visits.ts';
import { pageStorage } from './page-storage.ts';
import { silentUpdates, updatesCut, updatesLiedAbout } from './updates-lied-about.ts';
import { versionsAtOnce } from './versions-at-once.ts';
import { brokenInService, brokenInUpdate, fullAtWrite } from './worker-storage.ts';
import { workersKilled } from './workers-killed.ts';

export const allKinds: readonly Kind[] = [
  firstVisits,
  updatesLiedAbout,
  updatesCut,
  silentUpdates,
  fullAtWrite,
  brokenInUpdate,
  brokenInService,
  pageStorage,
  damagedFiles,
  lostLayers,
  workersKilled,
  browsersKilled,
  clocks,
  versionsAtOnce,
];
