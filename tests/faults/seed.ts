/** Which cases are chosen: others with every build, and the same again for whoever gives the seed that was told. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dist } from '#tests/journeys/harness/site.ts';

export function defaultSeed(): number {
  if (process.env.FAULTS_SEED) return Number(process.env.FAULTS_SEED);
  const { build } = JSON.parse(readFileSync(join(dist, 'uk', 'files.json'), 'utf8')) as { build: string };
  return Number.parseInt(build.slice(0, 8), 16);
}
