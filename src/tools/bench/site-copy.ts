/** A copy of the project in which things may be changed, and what is built from it. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const needed = [
  'locales',
  'public',
  'src',
  'package.json',
  'vite.config.ts',
  'package-lock.json',
  'tsconfig.base.json',
  'THIRD-PARTY-NOTICES.md',
];

export interface Built {
  /** Where the built site lies. */
  readonly folder: string;
  readonly ms: number;
  /** What all threads of the build together kept processors busy; other programs on the machine do not count. */
  readonly processorMs: number;
}

/** Has the build say at its end what it used. */
const tellUsage =
  'data:text/javascript,process.on("exit",()=>{const{userCPUTime:u,systemCPUTime:s}=process.resourceUsage();console.log("used",u+s)})';

export interface SiteCopy {
  /** Begins again from the project as it is. */
  reset(): void;
  edit(path: string, change: (text: string) => string): void;
  remove(path: string): void;
  build(name: string, moment: number): Built;
}

export function makeSiteCopy(root: string, cache: string): SiteCopy {
  const copy = join(cache, 'copy');
  rmSync(copy, { recursive: true, force: true });

  return {
    reset() {
      mkdirSync(copy, { recursive: true });
      for (const name of needed) {
        rmSync(join(copy, name), { recursive: true, force: true });
        cpSync(join(root, name), join(copy, name), { recursive: true });
      }
      rmSync(join(copy, 'node_modules'), { force: true });
      symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'), 'junction');
    },

    edit(path, change) {
      const file = join(copy, path);
      const text = readFileSync(file, 'utf8');
      const changed = change(text);
      if (changed === text) throw new Error(`${path}: nothing was changed, so no update could be measured.`);
      writeFileSync(file, changed);
    },

    remove: (path) => rmSync(join(copy, path), { recursive: true }),

    build(name, moment) {
      // Packed texts of an earlier build would make this one look quicker than it is.
      rmSync(join(copy, '.cache'), { recursive: true, force: true });
      const begun = performance.now();
      const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js');
      const { status, stdout, stderr } = spawnSync(
        process.execPath,
        ['--import', tellUsage, vite, 'build', '--logLevel', 'warn'],
        {
          cwd: copy,
          timeout: 240_000,
          // Vite has set NODE_ENV in this process; inherited, it would build React as developers want it.
          env: { ...process.env, NODE_ENV: 'production', SOURCE_DATE_EPOCH: String(moment) },
          encoding: 'utf8',
        },
      );
      if (status !== 0) throw new Error(`The site for "${name}" could not be built. ${stdout}${stderr}`);
      const ms = performance.now() - begun;

      const folder = join(cache, 'sites', name);
      rmSync(folder, { recursive: true, force: true });
      mkdirSync(join(cache, 'sites'), { recursive: true });
      renameSync(join(copy, 'dist'), folder);
      return { folder, ms, processorMs: Number(/^used (\d+)$/m.exec(stdout)?.[1]) / 1000 };
    },
  };
}
