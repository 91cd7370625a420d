/** Loads a TypeScript module of ours, which Node 20 cannot do by itself. It may import others, but not later with `import()`. */
import { resolve } from 'node:path';
import { projectFolder } from './run-command.mjs';

export async function importTypeScript(file) {
  const { runnerImport } = await import('vite');
  const { module } = await runnerImport(resolve(projectFolder, file), { root: projectFolder, logLevel: 'error' });
  return module;
}
