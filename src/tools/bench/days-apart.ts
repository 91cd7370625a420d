/** Lets a day pass between any two looks at a site's worker, without anybody having to wait for it. */
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const oneDay = 'private, max-age=86400';

/** A copy of a built site, for visits that lie days apart. */
export function copyDaysApart(folder: string): string {
  const copy = `${folder}-days-apart`;
  rmSync(copy, { recursive: true, force: true });
  cpSync(folder, copy, { recursive: true });
  setDaysApart(copy);
  return copy;
}

/** After a day browsers ask past their own copy, which is what they do at once where no copy may be used. */
export function setDaysApart(folder: string): void {
  const file = join(folder, '_headers');
  const rules = readFileSync(file, 'utf8');
  if (!rules.includes(oneDay)) throw new Error('The worker is not kept for a day: this helper is out of date.');
  writeFileSync(file, rules.replace(oneDay, 'no-cache'));
}
