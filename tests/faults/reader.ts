/** A reader who holds the version before, whole, on a site of their own that can lie, die and publish the version after. */
import { type Lie, openSite, type Site } from '#tests/journeys/harness/site.ts';
import type { Engine, Tab, Visitor } from './engines/engine.ts';
import { isMarked } from './look.ts';
import { appDocument, type Version } from './version.ts';

export interface Reader {
  readonly site: Site;
  readonly visitor: Visitor;
  /** The page that is open. */
  tab: Tab;
  /** Closes the page and opens another, as somebody who comes back. */
  comeBack(before?: string): Promise<Tab>;
  leave(): Promise<void>;
}

export async function newReader(engine: Pick<Engine, 'arrive'>, { folder }: Pick<Version, 'folder'>): Promise<Reader> {
  return readerIn(engine, await openSite(folder));
}

export async function readerIn(engine: Pick<Engine, 'arrive'>, site: Site): Promise<Reader> {
  const visitor = await engine.arrive();
  const reader: Reader = {
    site,
    visitor,
    tab: await visitor.openTab(),
    async comeBack(before) {
      await reader.tab.close();
      reader.tab = await visitor.openTab(before);
      return reader.tab;
    },
    async leave() {
      await visitor.leave().catch(() => undefined);
      await site.stop();
    },
  };
  return reader;
}

export async function readerOf(engine: Engine, version: Pick<Version, 'folder'>, lie?: Lie): Promise<Reader> {
  const reader = await newReader(engine, version);
  reader.site.lie(lie);
  await storeBefore(reader);
  return reader;
}

/** Twice, because the page of a first visit is not yet under its worker. */
export async function storeBefore({ tab, site }: Reader): Promise<void> {
  for (const _ of ['stores', 'comes back']) {
    await tab.goto(site.url + appDocument);
    if (!(await isMarked(tab, 'ready', 60))) throw new Error('the version before was never stored whole');
  }
}
