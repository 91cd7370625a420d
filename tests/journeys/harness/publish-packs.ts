/** A later build of the site that differs in its packs alone, for visits that lie days apart. */
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setDaysApart } from './days-apart.ts';
import { languages } from './languages.ts';
import { publishedVersion } from './new-packs.ts';
import { dist } from './site.ts';

/**
 * The lists tell the hashes of these very packs, as those of a host would who plays with them.
 * @param packs the bytes of each file by its address, or none for the site as it was built.
 */
export function publishPacks(folder: string, packs: ReadonlyMap<string, Buffer> = new Map()): string {
  cpSync(dist, folder, { recursive: true });
  setDaysApart(folder);
  if (packs.size === 0) return folder;

  const write = (address: string, body: string | Buffer) => {
    const file = join(folder, address);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, body);
    for (const twin of [`${file}.br`, `${file}.gz`]) if (existsSync(twin)) rmSync(twin);
  };
  packs.forEach((body, address) => {
    write(address, body);
  });

  const read = (address: string) => readFileSync(join(dist, address), 'utf8');
  const { build } = JSON.parse(read('/uk/files.json')) as { build: string };
  const version = Number([...packs.keys()].map((address) => /^\/m\/(\d+)\.json$/.exec(address)?.[1]).find(Boolean));
  const next = createHash('sha256').update(String(Math.random())).digest('hex').slice(0, 12);
  write('/sw.js', read('/sw.js').replace(build, next).replace(String(publishedVersion), String(version)));
  for (const { tag } of languages) {
    const list = JSON.parse(read(`/${tag}/files.json`)) as {
      build: string;
      app: Array<{ url: string; sha256: string }>;
    };
    const app = list.app.map(({ url, sha256 }) => {
      const address = url.replace(`/m/${publishedVersion}.`, `/m/${version}.`);
      const body = packs.get(address);
      return { url: address, sha256: body ? createHash('sha256').update(body).digest('hex') : sha256 };
    });
    write(`/${tag}/files.json`, JSON.stringify({ ...list, build: next, app }));
    write(`/${tag}/reading.json`, read(`/${tag}/reading.json`).replace(build, next));
  }
  return folder;
}
