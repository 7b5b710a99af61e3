import { readFileSync, writeFileSync } from 'node:fs';

// A registry that does not carry the builds for other machines leaves them out of the lock file, and `npm ci` then
// refuses it everywhere. This writes them in by name and version, as npm itself does where it can: `npm run lock`.

interface Locked {
  readonly version?: string;
  readonly dev?: boolean;
  readonly optional?: boolean;
  readonly os?: readonly string[];
  readonly cpu?: readonly string[];
  readonly libc?: readonly string[];
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}
interface Lock {
  packages: Record<string, Locked>;
}

const PATH = new URL('../../package-lock.json', import.meta.url);

/** The lock file of this project. */
export function readLock(): Lock {
  return JSON.parse(readFileSync(PATH, 'utf8')) as Lock;
}

/** The optional packages that the lock file asks for and does not hold: where each belongs, and what it is. */
export function missingFrom({ packages }: Lock): Map<string, Locked> {
  const missing = new Map<string, Locked>();
  for (const [parent, { optionalDependencies = {}, dev }] of Object.entries(packages))
    for (const [name, version] of Object.entries(optionalDependencies)) {
      const held = placesFor(parent, name).map((place) => packages[place]?.version);
      if (!held.some((one) => one === version || (one !== undefined && !/^\d/.test(version)))) {
        const outer = `node_modules/${name}`;
        const place = packages[outer] || missing.has(outer) ? `${parent}/${outer}` : outer;
        missing.set(place, { version, ...machineOf(name), ...(dev ? { dev } : {}), optional: true });
      }
    }
  return missing;
}

// Where Node looks for a package that `parent` asks for, nearest first.
function placesFor(parent: string, name: string): string[] {
  const folders = parent
    .split('/node_modules/')
    .map((_, at, all) => all.slice(0, all.length - at).join('/node_modules/'));
  return [
    ...folders.filter((folder) => folder !== '').map((folder) => `${folder}/node_modules/${name}`),
    `node_modules/${name}`,
  ];
}

function machineOf(name: string): Locked {
  const words = name.split('/').at(-1)?.replace('arm-', 'arm_').split(/[-_]/) ?? [];
  const named = (table: Readonly<Record<string, string>>) =>
    words.flatMap((word) => (table[word] === undefined ? [] : [table[word]])).slice(0, 1);
  const os = named({
    android: 'android',
    darwin: 'darwin',
    linux: 'linux',
    freebsd: 'freebsd',
    openharmony: 'openharmony',
    win32: 'win32',
    windows: 'win32',
  });
  const cpu = named({
    arm64: 'arm64',
    x64: 'x64',
    ia32: 'ia32',
    arm: 'arm',
    ppc64: 'ppc64',
    riscv64: 'riscv64',
    s390x: 's390x',
    '64': 'x64',
  });
  if (os.length === 0 || cpu.length === 0) throw new Error(`For which machine is ${name}?`);
  const libc = named({ musl: 'musl', musleabihf: 'musl', gnu: 'glibc', gnueabihf: 'glibc' });
  return { os, cpu, ...(os[0] === 'linux' && libc.length > 0 ? { libc } : {}) };
}

if (process.argv[1] === import.meta.filename) {
  const lock = readLock();
  const all = [...Object.entries(lock.packages), ...missingFrom(lock)];
  lock.packages = Object.fromEntries(all.sort(([a], [b]) => a.localeCompare(b, 'en')));
  writeFileSync(PATH, `${JSON.stringify(lock, null, 2)}\n`);
}
