/** Bundles the script of the helper's desk, which no other document loads, and the part of it that only some browsers need. */
import { build, type Rollup } from 'vite';
import type { Root } from '#core/pack/root.ts';
import { oldestEngines } from './bundle-script.ts';
import { withoutBigInt } from './without-bigint.ts';

export interface Desk {
  address: string;
  /** Texts by address. */
  files: ReadonlyMap<string, string>;
}

export async function bundleDesk(root: string, entry: string, trusted: Root): Promise<Desk> {
  const result = await build({
    configFile: false,
    plugins: [withoutBigInt],
    root,
    publicDir: false,
    logLevel: 'warn',
    define: { __TRUSTED_ROOT__: JSON.stringify(trusted) },
    build: {
      write: false,
      target: oldestEngines,
      modulePreload: false,
      minify: true,
      rolldownOptions: {
        treeshake: { manualPureFunctions: ['RegExp'] },
        input: entry,
        output: { entryFileNames: 'assets/h/[hash].js', chunkFileNames: 'assets/h/[hash].js' },
      },
    },
  });
  const { output } = (Array.isArray(result) ? result[0] : result) as Rollup.RolldownOutput;
  const chunks = output.filter((file) => file.type === 'chunk');
  const first = chunks.find(({ isEntry }) => isEntry);
  if (!first) throw new Error(`${entry} gave no script`);
  return { address: `/${first.fileName}`, files: new Map(chunks.map((one) => [`/${one.fileName}`, one.code])) };
}
