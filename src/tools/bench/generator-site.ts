/** The same texts as a plain static site from a common generator: Astro Starlight as it comes, a page for each topic. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Bench } from './bench.ts';
import { dangerSentence, measuredAge, plainTopics } from './texts.ts';

/** The newest that run on Node 20. Installed when the bench first runs, so that nobody else's lock file holds them. */
const packages = { '@astrojs/starlight': '0.37.7', astro: '5.18.2' };

export const generatorName = `Starlight ${packages['@astrojs/starlight']}`;

/** @returns the built site, or undefined after saying why there is none. */
export async function buildGeneratorSite(bench: Bench): Promise<string | undefined> {
  const folder = join(bench.cache, 'starlight');
  mkdirSync(folder, { recursive: true });
  const write = (path: string, text: string) => {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  write('package.json', JSON.stringify({ private: true, type: 'module', dependencies: packages }));
  if (!isInstalled(folder)) {
    bench.tell(`Installing ${generatorName} to compare with (once) …`);
    const { status } = run(folder, 'npm', ['install', '--no-fund', '--no-audit', '--loglevel=error']);
    if (status !== 0) return sayNothing(bench, 'npm could not install it');
  }

  rmSync(join(folder, 'src'), { recursive: true, force: true });
  write('astro.config.mjs', configuration(bench));
  write('src/content.config.ts', collections);
  for (const texts of bench.content.languages) {
    const { tag } = texts.language;
    for (const { id, title, paragraphs } of plainTopics(texts)) {
      const body = [dangerSentence(texts, measuredAge), ...paragraphs].join('\n\n');
      write(`src/content/docs/${tag}/${id}.md`, `---\ntitle: ${JSON.stringify(title)}\n---\n\n${body}\n`);
    }
  }
  const astro = join(folder, 'node_modules', 'astro', 'astro.js');
  const { status, stdout, stderr } = run(folder, process.execPath, [astro, 'build', '--silent']);
  if (status !== 0) return sayNothing(bench, `it could not be built: ${stdout}${stderr}`);

  const built = join(folder, 'dist');
  await bench.compressAll(built);
  return built;
}

function isInstalled(folder: string): boolean {
  return existsSync(join(folder, 'node_modules', '@astrojs', 'starlight', 'package.json'));
}

function run(cwd: string, command: string, args: readonly string[]) {
  const env = { ...process.env, NODE_ENV: 'production', ASTRO_TELEMETRY_DISABLED: '1' };
  return spawnSync(command, args, { cwd, env, encoding: 'utf8', timeout: 240_000 });
}

function sayNothing({ tell }: Bench, why: string): undefined {
  tell(`There is nothing to compare with: ${generatorName}: ${why}`);
  return undefined;
}

function configuration({ content }: Bench): string {
  const locales = Object.fromEntries(
    content.languages.map(({ language: { tag, name, dir } }) => [tag, { label: name, lang: tag, dir }]),
  );
  const options = JSON.stringify({ title: 'Pebble', defaultLocale: 'en', locales });
  return `import starlight from ${quoted('@astrojs/starlight')};
export default { integrations: [starlight(${options})] };
`;
}

// Quoted by hand: what is written here are imports of another project, not of ours.
const quoted = (name: string) => JSON.stringify(name);

const collections = `import { docsLoader } from ${quoted('@astrojs/starlight/loaders')};
import { docsSchema } from ${quoted('@astrojs/starlight/schema')};
import { defineCollection } from ${quoted('astro:content')};
export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };
`;
