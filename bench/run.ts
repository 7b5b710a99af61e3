import { spawnSync } from 'node:child_process';

// Every bench, or those that are named, one after another, each in a process of its own: a table and one line of JSON.
// Run: npm run bench [-- matching travel …]   (what follows a second -- goes to the benches: npm run bench -- matching -- --full)

const ALL = ['rank', 'matching', 'travel', 'import', 'requests'];

const given = process.argv.slice(2);
const cut = given.includes('--') ? given.indexOf('--') : given.length;
const named = given.slice(0, cut);
const unknown = named.filter((name) => !ALL.includes(name));
if (unknown.length > 0) {
  console.error(`There is no bench ${unknown.join(', ')}. There are: ${ALL.join(', ')}.`);
  process.exit(2);
}
for (const name of named.length > 0 ? named : ALL) {
  console.log(`\n== ${name}`);
  const file = new URL(`${name}.ts`, import.meta.url).pathname;
  const args = ['--expose-gc', '--import', 'tsx', file, ...given.slice(cut + 1)];
  const { status } = spawnSync(process.execPath, args, { stdio: 'inherit' });
  if (status !== 0) process.exitCode = 1;
}
