/** nginx and Caddy as a keeper would run them: with the generated files, filled in as their own comments say. */
import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

export interface WebServer {
  readonly url: string;
  readonly port: number;
  /** A copy of dist/ of its own. */
  readonly folder: string;
  /** Ends the process; its port then refuses. */
  stop(): Promise<void>;
  /** Ends the process and deletes the copy. */
  leave(): Promise<void>;
}

type Configure = (folder: string, port: number, home: string) => { program: string; args: readonly string[] };

export function startNginx(dist: string): Promise<WebServer> {
  const program = find('nginx');
  const brotli = '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so';
  if (!existsSync(brotli)) throw new Error(missing('libnginx-mod-http-brotli-static'));

  return start(dist, (folder, port, home) => {
    const [site = ''] = templateOf(join(folder, 'nginx.conf')).split('\n}\n');
    const server = `${site}\n}\n`
      .replace('listen 443 ssl http2;', `listen 127.0.0.1:${port};`)
      .replace(/^ *(listen \[::\]|ssl_).*\n/gm, '')
      .replaceAll('DOMAIN', 'localhost')
      .replaceAll('FOLDER', folder);
    const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
      (kind) => `${kind}_temp_path ${home}/${kind};`,
    );
    const whole = `load_module ${brotli};\npid ${home}/pid;\nevents {}\nhttp {\n${temporary.join('\n')}\n${server}}\n`;
    writeFileSync(join(home, 'nginx.conf'), whole);
    return { program, args: ['-c', join(home, 'nginx.conf'), '-e', 'stderr', '-g', 'daemon off;'] };
  });
}

export function startCaddy(dist: string): Promise<WebServer> {
  const program = find('caddy');
  return start(dist, (folder, port, home) => {
    const site = templateOf(join(folder, 'Caddyfile'))
      .replaceAll('DOMAIN', `http://localhost:${port}`)
      .replaceAll('FOLDER', folder);
    writeFileSync(join(home, 'Caddyfile'), `{\n\tadmin off\n}\n${site}`);
    return { program, args: ['run', '--config', join(home, 'Caddyfile'), '--adapter', 'caddyfile'] };
  });
}

/** What the comments at the head of the file tell a keeper to copy. */
function templateOf(file: string): string {
  const [head = ''] = readFileSync(file, 'utf8').split('\n\n');
  const lines = head.split('\n').filter((line) => line.startsWith('#   '));
  return lines.map((line) => `${line.slice(4)}\n`).join('');
}

async function start(dist: string, configure: Configure): Promise<WebServer> {
  const home = mkdtempSync(join(tmpdir(), 'pebble-host-'));
  // The server's own user has to get in.
  chmodSync(home, 0o755);
  const folder = join(home, 'site');
  cpSync(dist, folder, { recursive: true });

  const port = await freePort();
  const { program, args } = configure(folder, port, home);
  const env = { ...process.env, HOME: home, XDG_DATA_HOME: home, XDG_CONFIG_HOME: home };
  const child = spawn(program, args, { stdio: ['ignore', 'ignore', 'pipe'], env });
  let words = '';
  child.stderr?.on('data', (chunk: Buffer) => {
    words += chunk.toString();
  });

  const url = `http://localhost:${port}`;
  try {
    await untilItAnswers(url, child);
  } catch {
    await end(child);
    rmSync(home, { recursive: true, force: true });
    throw new Error(`${program} does not serve the generated configuration:\n${words.trim()}`);
  }
  return {
    url,
    port,
    folder,
    stop: () => end(child),
    async leave() {
      await end(child);
      rmSync(home, { recursive: true, force: true });
    },
  };
}

async function untilItAnswers(url: string, child: ChildProcess): Promise<void> {
  for (let tries = 0; tries < 200; tries++) {
    if (child.exitCode !== null) break;
    const answer = await fetch(url).catch(() => undefined);
    if (answer) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('no answer');
}

function end(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve();
    child.once('exit', () => resolve());
    child.kill('SIGTERM');
  });
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}

function find(name: string): string {
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/sbin', '/usr/local/sbin'].filter(Boolean);
  const file = folders.map((folder) => join(folder, name)).find((path) => existsSync(path));
  if (!file) throw new Error(missing(name));
  return file;
}

const missing = (name: string) =>
  `There is no ${name} on this machine, and the tests of the web servers need it: run "sudo apt-get install nginx libnginx-mod-http-brotli-static caddy" (Debian).`;
