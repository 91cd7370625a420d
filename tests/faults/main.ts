/** Tries every kind of fault in every engine; the first of `npm run test:faults`. */
import { openChromium } from './engines/open-chromium.ts';
import { openFirefox } from './engines/open-firefox.ts';
import { openWebkit } from './engines/open-webkit.ts';
import { allKinds } from './kinds/all-kinds.ts';
import { tryFaults } from './try-faults.ts';
export async function main([which = 'c', seed, only = '']: string[]) {
  const engine = await { c: openChromium, f: () => openFirefox(), w: openWebkit }[which as 'c']();
  const rows = await tryFaults(engine, allKinds.filter(k=>k.name.includes(only)), { seed: seed ? Number(seed) : undefined, tell: (row, s) => console.log(row.engine, row.kind, row.cases, row.broken.slice(0,12).map(x=>x.slice(0,200)), row.broken.length, `${s}s`) });
  await engine.end();
  return rows.length ? 0 : 1;
}
