/** A loudspeaker that nobody hears, an engine for speech as Debian has it, and an ear that writes down how loud it is. */
import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { startProcess } from './traced-browser.ts';

export interface SoundRoom {
  /** From now on it is listened to. */
  listen(): Heard;
  close(): Promise<void>;
}

export interface Heard {
  /** Tenths of a second with a sound in them. */
  sounding(): number;
  /** How loud they are, on average. */
  loudness(): number;
  waitForSound(): Promise<void>;
  /** Until nothing has been heard for so many seconds of listening. */
  waitForSilence(seconds: number): Promise<void>;
}

const rate = 8_000;
const samplesOfWindow = rate / 10;
/** Nothing is written by an empty loudspeaker; this is below the faintest breath of a voice. */
const faintest = 2;
const patience = 60_000;

export async function openSoundRoom(): Promise<SoundRoom> {
  const folder = mkdtempSync(join(tmpdir(), 'pebble-sound-'));
  const before = { ...process.env };
  const surroundings: Record<string, string> = {
    XDG_RUNTIME_DIR: folder,
    PULSE_SERVER: `unix:${join(folder, 'pulse.sock')}`,
    SPEECHD_ADDRESS: `unix_socket:${join(folder, 'speech.sock')}`,
  };
  const started: Array<{ kill(): Promise<void> }> = [];
  const close = async () => {
    for (const one of started.reverse()) await one.kill();
    for (const name of Object.keys(surroundings)) delete process.env[name];
    Object.assign(process.env, before);
    rmSync(folder, { recursive: true, force: true });
  };
  /** @param door opened once it can be talked to. */
  const start = async (program: string, args: readonly string[], door: string) => {
    const own = startProcess(find(program), args, surroundings);
    started.push(own);
    // What is not listened to stops when the pipe is full: the engine tells all of its voices there.
    own.said('\0').catch(() => undefined);
    await waitUntil(() => existsSync(door), program);
  };

  try {
    const quiet = ['-n', '--daemonize=no', '--exit-idle-time=-1', '--disable-shm=yes', '--use-pid-file=no'];
    const sink = ['-L', 'module-null-sink sink_name=room'];
    const door = ['-L', `module-native-protocol-unix auth-anonymous=1 socket=${join(folder, 'pulse.sock')}`];
    await start('/usr/bin/pulseaudio', [...quiet, ...sink, ...door], join(folder, 'pulse.sock'));
    const socket = ['-s', '-t', '0', '-c', 'unix_socket', '-S', join(folder, 'speech.sock')];
    const places = ['-C', configure(folder), '-L', folder, '-P', join(folder, 'speech.pid')];
    await start('/usr/bin/speech-dispatcher', [...socket, ...places], join(folder, 'speech.sock'));
    // The browsers that are started from now on sound here.
    Object.assign(process.env, surroundings);
    const ear = openEar();
    started.push(ear);
    return { listen: ear.listen, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Only the one engine that is free and speaks a hundred languages; a machine may have others. */
function configure(folder: string): string {
  const config = join(folder, 'config');
  mkdirSync(config);
  cpSync('/etc/speech-dispatcher/modules', join(config, 'modules'), { recursive: true });
  const lines = [
    'AddModule "espeak-ng" "sd_espeak-ng" "espeak-ng.conf"',
    'DefaultModule espeak-ng',
    'AudioOutputMethod "pulse"',
  ];
  writeFileSync(join(config, 'speechd.conf'), `${lines.join('\n')}\n`);
  return config;
}

function find(program: string): string {
  if (!existsSync(program) || !existsSync('/usr/lib/speech-dispatcher-modules/sd_espeak-ng'))
    throw new Error(
      'No engine for speech on this machine: run "npm test" as root on Debian, which installs one, or "sudo apt-get install speech-dispatcher speech-dispatcher-audio-plugins speech-dispatcher-espeak-ng pulseaudio pulseaudio-utils".',
    );
  return program;
}

function openEar() {
  const levels: number[] = [];
  const child = spawn(
    find('/usr/bin/parec'),
    ['--device=room.monitor', '--format=s16le', `--rate=${rate}`, '--channels=1', '--latency-msec=50'],
    { stdio: ['ignore', 'pipe', 'ignore'] },
  );
  const end = () => child.kill('SIGKILL');
  // Also when a test run is stopped half-way.
  process.once('exit', end);
  let left = Buffer.alloc(0);
  child.stdout.on('data', (chunk: Buffer) => {
    left = Buffer.concat([left, chunk]);
    for (; left.length >= 2 * samplesOfWindow; left = left.subarray(2 * samplesOfWindow)) levels.push(levelOf(left));
  });

  return {
    listen(): Heard {
      const from = levels.length;
      const loud = () => levels.slice(from).filter((level) => level > faintest);
      return {
        sounding: () => loud().length,
        loudness: () => loud().reduce((sum, level) => sum + level, 0) / Math.max(1, loud().length),
        waitForSound: () => waitUntil(() => loud().length >= 3, 'a sound'),
        async waitForSilence(seconds) {
          const isSilent = () => {
            const last = levels.slice(from).slice(-10 * seconds);
            return last.length === 10 * seconds && last.every((level) => level <= faintest);
          };
          await waitUntil(isSilent, 'silence');
        },
      };
    },
    async kill() {
      process.off('exit', end);
      const gone = new Promise((resolve) => child.once('exit', resolve));
      if (child.exitCode === null && end()) await gone;
    },
  };
}

function levelOf(samples: Buffer): number {
  let sum = 0;
  for (let at = 0; at < samplesOfWindow; at++) sum += Math.abs(samples.readInt16LE(2 * at));
  return sum / samplesOfWindow;
}

async function waitUntil(isSo: () => boolean, what: string): Promise<void> {
  for (const latest = Date.now() + patience; !isSo(); await setTimeout(50))
    if (Date.now() > latest) throw new Error(`There is never ${what}`);
}
