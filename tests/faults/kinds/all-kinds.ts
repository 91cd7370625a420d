/** Every kind of fault, in the order in which they are tried and told. */
import type { Kind } from '../kind.ts';
import { browsersKilled } from './browsers-killed.ts';
import { clocks, workersClocks } from './clocks.ts';
import { coldStarts } from './cold-starts.ts';
import { damagedFiles, lostLayers } from './damage-at-rest.ts';
import { firstVisits } from './first-visits.ts';
import { lateAnswers, mixedVersions } from './mixed-versions.ts';
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
  mixedVersions,
  lateAnswers,
  fullAtWrite,
  brokenInUpdate,
  brokenInService,
  pageStorage,
  damagedFiles,
  lostLayers,
  workersKilled,
  browsersKilled,
  coldStarts,
  clocks,
  workersClocks,
  versionsAtOnce,
];
