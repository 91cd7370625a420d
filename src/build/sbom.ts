/** Lists what others made and readers run (CycloneDX 1.6), from the lock file alone: the same commit gives the same list. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

interface LockedPackage {
  readonly version: string;
  readonly license?: string;
  readonly integrity?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
  readonly peerDependenciesMeta?: Readonly<Record<string, { readonly optional?: boolean }>>;
}

export interface LockFile {
  readonly name: string;
  readonly version: string;
  /** By folder; the project itself under the empty name. */
  readonly packages: Readonly<Record<string, LockedPackage>>;
}

export function readLockFile(root: string): LockFile {
  return JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
}

export function makeSbom({ name, version, packages }: LockFile): string {
  const own = packages[''];
  if (!own) throw new Error('package-lock.json does not name the project itself: run "npm install" once.');

  const folders = runtimeFolders(packages);
  const refOf = (folder: string) => purl(nameOf(folder), lookUp(packages, folder).version);
  const self = `pkg:npm/${name}@${version}`;
  const entries = [
    { ref: self, dependsOn: refsOf('', packages, refOf) },
    ...folders.map((folder) => ({ ref: refOf(folder), dependsOn: refsOf(folder, packages, refOf) })),
  ];

  // No serial number and no time: both would differ from build to build.
  const sbom = {
    $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: {
      component: { type: 'application', 'bom-ref': self, name, version, licenses: licenceOf(own, name), purl: self },
    },
    components: folders.map((folder) => componentOf(nameOf(folder), lookUp(packages, folder))),
    dependencies: entries,
  };
  return `${JSON.stringify(sbom, null, 2)}\n`;
}

function componentOf(name: string, locked: LockedPackage) {
  const ref = purl(name, locked.version);
  return {
    type: 'library',
    'bom-ref': ref,
    name,
    version: locked.version,
    scope: 'required',
    hashes: hashesOf(locked, name),
    licenses: licenceOf(locked, name),
    purl: ref,
  };
}

/** Everything that can be reached from the project's own dependencies, each folder once. */
function runtimeFolders(packages: LockFile['packages']): readonly string[] {
  const found = new Set<string>();
  const visit = (folder: string) => {
    for (const needed of neededBy(folder, packages)) {
      if (found.has(needed)) continue;
      found.add(needed);
      visit(needed);
    }
  };
  visit('');
  return [...found].sort();
}

function neededBy(folder: string, packages: LockFile['packages']): readonly string[] {
  const { dependencies = {}, peerDependencies = {}, peerDependenciesMeta = {} } = lookUp(packages, folder);
  const peers = Object.keys(peerDependencies).filter((name) => !peerDependenciesMeta[name]?.optional);
  return [...Object.keys(dependencies), ...peers].map((name) => resolveFrom(folder, name, packages));
}

function refsOf(folder: string, packages: LockFile['packages'], refOf: (folder: string) => string): readonly string[] {
  return [...new Set(neededBy(folder, packages).map(refOf))].sort();
}

/** As Node looks: in the package's own folder first, then in every one above. */
function resolveFrom(folder: string, name: string, packages: LockFile['packages']): string {
  for (let above = folder; ; above = above.slice(0, Math.max(0, above.lastIndexOf('node_modules/') - 1))) {
    const place = `${above ? `${above}/` : ''}node_modules/${name}`;
    if (packages[place]) return place;
    if (above === '')
      throw new Error(`package-lock.json: "${name}", which ${folder || 'the project'} needs, is missing.`);
  }
}

function lookUp(packages: LockFile['packages'], folder: string): LockedPackage {
  const locked = packages[folder];
  if (!locked) throw new Error(`package-lock.json: "${folder}" is missing.`);
  return locked;
}

const nameOf = (folder: string) => folder.slice(folder.lastIndexOf('node_modules/') + 'node_modules/'.length);

const purl = (name: string, version: string) => `pkg:npm/${name.replace(/^@/, '%40')}@${version}`;

/** npm writes `sha512-<base64>`; CycloneDX wants hexadecimal digits. */
function hashesOf({ integrity = '' }: LockedPackage, name: string) {
  const [, base64] = /^sha512-([A-Za-z0-9+/]{86}==)$/.exec(integrity) ?? [];
  if (!base64) throw new Error(`package-lock.json: "${name}" has no sha512 integrity.`);
  return [{ alg: 'SHA-512', content: Buffer.from(base64, 'base64').toString('hex') }];
}

/** One identifier of the SPDX list, or several joined by AND and OR. */
function licenceOf({ license }: LockedPackage, name: string) {
  if (!license) throw new Error(`package-lock.json: "${name}" has no licence.`);
  return / (AND|OR|WITH) /.test(license) ? [{ expression: license }] : [{ license: { id: license } }];
}
