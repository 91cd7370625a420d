/** `npm start`: installs what is missing, builds, and serves dist/. With `--dev`: Vite's development server instead. */
import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { importTypeScript } from './import-typescript.mjs';
import { installPackages } from './install-packages.mjs';
import { refuseOldNode } from './refuse-old-node.mjs';
import { projectFolder, runTool } from './run-command.mjs';
import { tellAndStop } from './tell-and-stop.mjs';

refuseOldNode();

const [firstArgument, ...otherArguments] = process.argv.slice(2);
(firstArgument === '--dev' ? startDevelopment(otherArguments) : start()).catch(tellAndStop);

async function start() {
  const port = readPort(process.env.PORT ?? '4173');
  // Before the build: it would empty the dist/ that somebody else's server is showing.
  await refuseTakenPort(port);
  installPackages();

  console.log('Building the app into dist/ …');
  if (runTool('vite', ['build', '--logLevel', 'warn']).code !== 0) {
    throw new Error('The build failed, so there is nothing to show: its own words are above.');
  }

  const { serveDist } = await importTypeScript('src/build/serve.ts');
  const server = await serveDist(join(projectFolder, 'dist'), { port });
  console.log(`Pebble is at ${server.url}/ (Ctrl-C ends it).`);

  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => server.close());
}

async function startDevelopment(args) {
  const port = process.env.PORT ? ['--port', String(readPort(process.env.PORT)), '--strictPort'] : [];
  installPackages();
  const vite = join(projectFolder, 'node_modules', 'vite', 'bin', 'vite.js');
  const child = spawn(process.execPath, [vite, ...port, ...args], { cwd: projectFolder, stdio: 'inherit' });

  // The terminal sends Ctrl-C to both; wait for Vite to tidy up instead of leaving before it.
  process.on('SIGINT', () => {});
  process.on('SIGTERM', () => child.kill());
  child.on('exit', (code, signal) => {
    process.exitCode = signal ? 0 : (code ?? 0);
  });
}

function readPort(text) {
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65535) throw new Error(`PORT must be a number from 0 to 65535, not "${text}".`);
  return port;
}

function refuseTakenPort(port) {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (error) => {
      const another = `PORT=${port + 1} npm start`;
      const isTaken = error.code === 'EADDRINUSE';
      reject(
        isTaken
          ? new Error(`Port ${port} is in use: stop what runs there, or take another one with ${another}.`)
          : error,
      );
    });
    probe.listen(port, '127.0.0.1', () => probe.close(resolve));
  });
}
