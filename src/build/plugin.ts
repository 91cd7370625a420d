/** The Vite plugin: builds the app's scripts and everything around them, or shows it all live while people work on it. */
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type Plugin, type Rollup, runnerImport, type ViteBuilder } from 'vite';
import type { Content } from '#core/content/read-content.ts';
import { oldestEngines } from './bundle-script.ts';
import type { AppBuild, ComposedSite, SiteOptions } from './compose-site.ts';
import { showLive } from './live-preview.ts';
import { modernForms } from './modern-forms.ts';
import { developmentRoot } from './pack/development-root.ts';
import type { Stage } from './pack/stage.ts';
import { toPlainError } from './plain-error.ts';
import type { PreparedSite } from './prepare-site.ts';
import { readSettings, type Settings } from './settings.ts';
import { momentOfBuild } from './when.ts';

export function pebbleSite(): Plugin {
  const root = join(import.meta.dirname, '..', '..');
  let site: Promise<Site> | undefined;
  const readOnce = (command: string) => {
    site ??= readSite(root, command).catch((error: unknown) => {
      throw toPlainError(error);
    });
    return site;
  };

  return {
    name: 'pebble:site',
    enforce: 'pre',
    // Vite's own loads styles too and is ten times as long; ours come by `app/add-style.ts`.
    load: (id) => (id === '\0vite/preload-helper.js' ? 'export const __vitePreload = (load) => load();' : undefined),
    async config(_, { command }) {
      const { prepared } = await readOnce(command);
      return {
        resolve: { alias: modernForms },
        define: {
          __TRUSTED_ROOT__: JSON.stringify(prepared ? prepared.newestRoot.root : developmentRoot),
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
            // And what libraries tell developers stands in nobody's console; errors stay.
            treeshake: { manualPureFunctions: ['RegExp', 'console.warn', 'console.debug', 'console.trace'] },
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
          // Else Vite reads its configuration anew for the app: that and its content must be of the same moment.
          sharedConfigBuild: true,
          buildApp: async (builder) => buildSite(builder, root, await readOnce(command)),
        },
      };
    },
    configureServer(server) {
      showLive(server, async () => {
        const { settings, stage, moment } = await readOnce('serve');
        const { content, sign, roots, log } = await prepare(root, settings, moment);
        const { composeSite } = await load<{
          composeSite(options: SiteOptions, app: AppBuild): Promise<ComposedSite>;
        }>(root, 'compose-site.ts');
        return composeSite(
          { root, stage, transport: settings.transport, moment, content, sign, roots, log },
          { bootAddress: '/src/app/boot.ts', files: new Map() },
        );
      });
    },
  };
}

interface Site {
  settings: Settings;
  stage: Stage;
  moment: number;
  /** Absent while people work on it: then the content is read anew for each look. */
  prepared: PreparedSite | undefined;
}

/** Whatever can refuse a build does so in here, while `dist/` is still the one of before. */
async function readSite(root: string, command: string): Promise<Site> {
  const settings = readSettings(process.env);
  const { stage } = settings;
  const moment = momentOfBuild(root, process.env, stage);
  if (command === 'build') return { settings, stage, moment, prepared: await prepare(root, settings, moment) };
  if (stage === 'release') throw new Error('npm run dev shows the preview only. Leave STAGE out.');
  return { settings, stage, moment, prepared: undefined };
}

async function buildSite(builder: ViteBuilder, root: string, { settings, stage, moment, prepared }: Site) {
  const client = builder.environments.client;
  if (!client || !prepared) throw new Error('Vite has no client environment');
  const { content, sign, roots, newestRoot, log, leftOut } = prepared;
  if (leftOut.length > 0) console.log(`A ${stage} leaves out:\n${leftOut.join('\n')}`);
  try {
    if (settings.packOnly !== undefined) {
      const { writeUnsigned } = await load<{
        writeUnsigned(folder: string, content: Content, moment: number, root: number): void;
      }>(root, 'write-unsigned.ts');
      writeUnsigned(settings.packOnly, content, moment, newestRoot.root.version);
      // Else Vite thinks that building was forgotten, and builds over `dist/`.
      client.isBuilt = true;
      return;
    }
    const { makeLetters } = await load<{ makeLetters(content: Content): Promise<Map<string, Buffer>> }>(
      root,
      'make-letters.ts',
    );
    const letters = await makeLetters(content);
    const dist = join(root, 'dist');
    rmSync(dist, { recursive: true, force: true });
    mkdirSync(dist);
    const app = readAppBuild(dist, await builder.build(client));
    const { writeSite } = await load<{
      writeSite(options: SiteOptions, app: AppBuild, letters: ReadonlyMap<string, Buffer>): Promise<void>;
    }>(root, 'write-site.ts');
    await writeSite({ root, stage, transport: settings.transport, moment, content, sign, roots, log }, app, letters);
  } catch (error) {
    throw toPlainError(error);
  }
}

async function prepare(root: string, settings: Settings, moment: number): Promise<PreparedSite> {
  const { prepareSite } = await load<{
    prepareSite(settings: Settings, moment: number): Promise<PreparedSite>;
  }>(root, 'prepare-site.ts');
  return prepareSite(settings, moment);
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
