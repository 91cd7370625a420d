/** Nothing fails but the line: the browser is started anew, on a copy of a profile that holds everything, and all of it is there. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { complaintsOfApp, judgeDocuments } from '../judge.ts';
import type { Case, Kind } from '../kind.ts';
import { isMarked } from '../look.ts';
import { readerIn } from '../reader.ts';
import { appDocument } from '../version.ts';
import { copyProfile, makeProfile } from './browsers-killed.ts';

export const coldStarts: Kind = {
  name: 'a browser started anew, with no line',
  async cases(world) {
    const { before, engine } = world;
    const open = engine.openProfile;
    if (!open) return [];
    const starts = world.some(
      Array.from({ length: engine.startsAtMost }, (_, at) => at + 1),
      4,
    );
    const { profile: whole, site } = await makeProfile(world, open);
    return starts.map(
      (start): Case => ({
        what: `start ${start}`,
        async run() {
          const profile = mkdtempSync(join(tmpdir(), 'pebble-started-'));
          copyProfile(whole, profile);
          const browser = await open(profile);
          try {
            const reader = await readerIn(browser, site);
            const { complaints, holds } = await judgeDocuments(reader, [before]);
            await reader.tab.goto(site.url + appDocument);
            if (!(await isMarked(reader.tab, 'ready'))) return [...complaints, 'the app is gone'];
            return [...complaints, ...(await complaintsOfApp(reader.tab, holds))];
          } finally {
            await browser.end();
            rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
          }
        },
      }),
    );
  },
};
