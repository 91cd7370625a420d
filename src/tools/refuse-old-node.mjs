/** Says in one sentence that this Node is too old, before anything newer is loaded. Written so that an old Node can read it. */
import { readFileSync } from 'node:fs';

export function refuseOldNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  const isNewEnough = (major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major > 22;
  if (isNewEnough) return;

  const { engines } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
  console.error(
    `Pebble needs Node ${engines.node} and this is ${process.versions.node}: install a newer one from https://nodejs.org.`,
  );
  process.exit(1);
}
