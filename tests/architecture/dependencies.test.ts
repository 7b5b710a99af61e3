import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readLock } from '#tests/support/complete-lock.ts';

type Wanted = Readonly<Record<string, string>>;
interface Manifest {
  readonly version: string;
  readonly license?: string;
}

const root = new URL('../../', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, root), 'utf8');
const { dependencies, optionalDependencies, devDependencies } = JSON.parse(read('package.json')) as Record<
  string,
  Wanted
>;

test('the review names every package, at its version and with its licence', () => {
  const rows = [...read('docs/security/dependencies.md').matchAll(/^\| (\S+) \| (\d\S*) \| (.+?) \| /gm)];
  const reviewed = rows.map(([, name, version, licence]) => ({ name, version, licence }));
  const wanted = { ...dependencies, ...optionalDependencies, ...devDependencies };
  // What a machine need not install (its own Node) is reviewed from the lock file all the same.
  const locked = readLock().packages as Record<string, Manifest>;
  const installed = Object.keys(wanted).map((name) => {
    const { version, license } = locked[`node_modules/${name}`] ?? { version: '', license: '' };
    return { name, version, licence: license };
  });
  expect(reviewed).toEqual(expect.arrayContaining(installed));
  expect(reviewed).toHaveLength(installed.length);
});

test('what the running service brings along may be used so', () => {
  const ours = ['MIT', 'ISC', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', '0BSD', 'MIT-0', 'Unlicense'];
  const packages = Object.entries(readLock().packages as Record<string, Manifest & { dev?: boolean }>);
  const running = packages.filter(([path, { dev }]) => path !== '' && dev !== true);
  expect(running.length).toBeGreaterThan(20);
  // "(MIT OR Apache-2.0)" leaves the choice to us.
  const choices = (license: string) => license.replace(/^\((.*)\)$/, '$1').split(' OR ');
  const others = running.filter(
    ([, { license }]) => license !== undefined && !choices(license).some((one) => ours.includes(one)),
  );
  expect(others.map(([path, { license }]) => `${path}: ${license}`)).toEqual([]);
});
