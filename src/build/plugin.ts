/** The Vite plugin: builds the app's scripts and everything around them, or shows it all live while people work on it. */
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type Plugin, type Rollup, runnerImport } from 'vite';
import { oldestEngines } from './bundle-script.ts';
import type { AppBuild, ComposedSite, SiteOptions } from './compose-site.ts';
import { showLive } from './live-preview.ts';
import { publicKeys } from './pack/public-keys.ts';
import { readStage } from './pack/stage.ts';
import { momentOfBuild } from './when.ts';

export function pebbleSite(): Plugin {
  const root = join(import.meta.dirname, '..', '..');
  const stage = readStage(process.env);
  const moment = momentOfBuild(root, process.env);
  // Vite may read its configuration more than once; the app and its content must be of the same moment.
  process.env.SOURCE_DATE_EPOCH = String(moment);
  const options: SiteOptions = { root, stage, moment };

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
        rolldownOptions: {
          // Lowered for old engines, a regular expression becomes a call; unless that counts as pure, those of valibot
          // that nobody uses stay, and one of them throws in Chromium 64.
          treeshake: { manualPureFunctions: ['RegExp'] },
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
          const dist = join(root, 'dist');
          rmSync(dist, { recursive: true, force: true });
          mkdirSync(dist);
          const app = readAppBuild(dist, await builder.build(client));
          const { writeSite } = await load<{ writeSite(options: SiteOptions, app: AppBuild): Promise<void> }>(
            root,
            'write-site.ts',
          );
          await writeSite(options, app);
        },
      },
    }),
    configureServer(server) {
      showLive(server, async () => {
        const { composeSite } = await load<{
          composeSite(options: SiteOptions, app: AppBuild): Promise<ComposedSite>;
        }>(root, 'compose-site.ts');
        return composeSite(options, { bootAddress: '/src/app/boot.ts', files: new Map() });
      });
    },
  };
}

/** What renders documents is itself TypeScript with JSX, which only Vite's own runner can load. */
async function load<Module>(root: string, file: string): Promise<Module> {
  const { module } = await runnerImport<Module>(join(root, 'src/build', file), { root, logLevel: 'error' });
  return module;
}

type Built = Rollup.RolldownOutput | Rollup.RolldownOutput[] | Rollup.RolldownWatcher;

function readAppBuild(dist: string, built: Built): AppBuild {
  if (!('output' in built)) throw new Error('Vite gave no single output');
  const boot = built.output.find((file) => file.type === 'chunk' && file.isEntry);
  if (!boot) throw new Error('Vite gave no entry');
  return {
    bootAddress: `/${boot.fileName}`,
    files: new Map(built.output.map(({ fileName }) => [`/${fileName}`, readFileSync(join(dist, fileName))])),
  };
}
