/** Every kind of fault, in the order in which they are tried and told. */
import type { Kind } from '../kind.ts';
import { firstVisits } from './first-visits.ts';
import { pageStorage } from './page-storage.ts';
import { silentUpdates, updatesCut, updatesLiedAbout } from './updates-lied-about.ts';
import { brokenInService, brokenInUpdate, fullAtWrite } from './worker-storage.ts';

export const allKinds: readonly Kind[] = [
  firstVisits,
  updatesLiedAbout,
  updatesCut,
  silentUpdates,
  fullAtWrite,
  brokenInUpdate,
  brokenInService,
  pageStorage,
];
