/** `npm run content -- pack`: writes what people sign before a release, and nothing else. */
import { pack } from './signing/make-again.ts';

/** @returns the exit code. */
export function packForSigners([register, folder, ...more]: readonly string[]): number {
  if (register === undefined || folder === undefined || more.length > 0) {
    console.log('Say whose keys count and where to: npm run content -- pack <register> <folder>.');
    return 1;
  }
  return pack(register, folder, {}, 'inherit');
}
