/** Bundles one program into one classic script, for engines back to Chromium 64. */
import { minify } from 'terser';
import { build, type Rollup } from 'vite';
import { withoutBigInt } from './without-bigint.ts';

export const oldestEngines = ['chrome64', 'safari11.1', 'firefox67'];

/** @param define constants the program expects, as JSON-able values by name. */
export async function bundleScript(root: string, entry: string, define: Record<string, unknown> = {}): Promise<string> {
  const result = await build({
    configFile: false,
    plugins: [withoutBigInt],
    root,
    publicDir: false,
    logLevel: 'warn',
    define: Object.fromEntries(Object.entries(define).map(([name, value]) => [name, JSON.stringify(value)])),
    build: {
      write: false,
      target: oldestEngines,
      modulePreload: false,
      minify: true,
      rolldownOptions: { input: entry, output: { format: 'iife', codeSplitting: false } },
    },
  });
  const [output] = Array.isArray(result) ? result : [result as Rollup.RolldownOutput];
  const chunk = output?.output[0];
  if (chunk?.type !== 'chunk') throw new Error(`${entry} gave no script`);
  // Once more, because these scripts come with every document and every update: the worker becomes 145 bytes lighter.
  const { code = '' } = await minify(chunk.code, { compress: { passes: 3 } });
  return code;
}
