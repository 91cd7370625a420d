/** The Vite plugin: builds the app's scripts and then everything around them. */
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type Plugin, type Rollup, runnerImport } from 'vite';
import { oldestEngines } from './bundle-script.ts';
import { publicKeys } from './pack/public-keys.ts';
import { readStage } from './pack/stage.ts';
import type { AppBuild, SiteOptions } from './site.ts';
import { momentOfBuild } from './when.ts';

type SiteModule = { buildSite(options: SiteOptions, app: AppBuild): Promise<void> };

export function pebbleSite(): Plugin {
  const root = join(import.meta.dirname, '..', '..');
  const stage = readStage(process.env);
  const moment = momentOfBuild(root, process.env);
  // Vite may read its configuration more than once; the app and its content must be of the same moment.
  process.env.SOURCE_DATE_EPOCH = String(moment);

  return {
    name: 'pebble:site',
    config: () => ({
      define: {
        __TRUSTED_KEYS__: JSON.stringify(publicKeys(stage)),
        __CONTENT_VERSION__: String(moment),
      },
      build: {
        target: oldestEngines,
        cssTarget: oldestEngines,
        modulePreload: false,
        assetsInlineLimit: 0,
        outDir: 'dist',
        emptyOutDir: true,
        rolldownOptions: {
          input: join(root, 'src/app/boot.ts'),
          // Names that are only a hash: a name that speaks would stand in the device's caches.
          output: {
            entryFileNames: 'assets/[hash].js',
            chunkFileNames: 'assets/[hash].js',
            assetFileNames: 'assets/[hash][extname]',
          },
        },
      },
      builder: {
        async buildApp(builder) {
          const client = builder.environments.client;
          if (!client) throw new Error('Vite has no client environment');
          rmSync(join(root, 'dist'), { recursive: true, force: true });
          mkdirSync(join(root, 'dist'));
          const app = appBuildOf(await builder.build(client));
          const { module } = await runnerImport<SiteModule>(join(root, 'src/build/site.ts'), {
            root,
            logLevel: 'error',
          });
          await module.buildSite({ root, stage, moment }, app);
        },
      },
    }),
  };
}

function appBuildOf(built: Rollup.RolldownOutput | Rollup.RolldownOutput[] | Rollup.RolldownWatcher): AppBuild {
  if (!('output' in built)) throw new Error('Vite gave no single output');
  const boot = built.output.find((file) => file.type === 'chunk' && file.isEntry);
  if (!boot) throw new Error('Vite gave no entry');
  return { bootAddress: `/${boot.fileName}`, addresses: built.output.map(({ fileName }) => `/${fileName}`) };
}
