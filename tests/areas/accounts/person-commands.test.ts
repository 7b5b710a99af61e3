import { afterAll, beforeAll, expect, test } from 'vitest';
import { browseAs } from '#tests/support/browse.ts';
import { lastAudit } from '#tests/support/command-checks.ts';
import { typeCommand } from '#tests/support/type-command.ts';
import { HERE, openWorld, type World } from '#tests/support/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const type = (...args: string[]) => typeCommand(world.ground, '/', ['person', ...args, '--authority', HERE]);

interface Listed {
  readonly members: readonly {
    readonly id: string;
    readonly name: string;
    readonly email: string | null;
    readonly disabledAt: string | null;
    readonly rights: readonly {
      readonly id: string;
      readonly role: string;
      readonly endedAt: string | null;
    }[];
  }[];
}

async function list(...args: string[]): Promise<Listed['members']> {
  const { exit, out } = await type('list', ...args, '--json');
  expect(exit).toBe(0);
  return (JSON.parse(out) as Listed).members;
}

test('the operator lists people by name and role, and those too who may no more', async () => {
  expect((await list('--search', 'sedge')).map(({ name }) => name)).toEqual(['Sedge Mica']);
  expect((await list('--role', 'supervisor')).map(({ name }) => name)).toEqual(['Sedge Mica']);
  expect((await list()).map(({ name }) => name)).not.toContain('Sorrel Chert');
  expect((await type('list', '--role', 'operator')).exit).toBe(2);
  const text = (await type('list')).out;
  expect(text).toContain('fern.flint@council.example  co-ordinator (');
});

test('the operator renames somebody, changes their address, signs them out, stops and admits them', async () => {
  const browser = await browseAs(world.ground, world.worker);
  const id = world.worker.userId ?? '';
  expect((await type('name', id, 'Otter Heron')).exit).toBe(0);
  expect((await type('email', id, 'otter.heron@example.org')).exit).toBe(0);
  expect((await browser.get('/home')).headers.get('location')).toBe('/sign-in');
  const again = await browseAs(world.ground, world.worker);
  expect((await type('sign-out', id)).out).toContain('Signed out of 1.');
  expect((await again.get('/home')).headers.get('location')).toBe('/sign-in');
  expect((await type('stop', id)).exit).toBe(0);
  expect((await list('--search', 'Otter')).length).toBe(0);
  const [stopped] = await list('--search', 'Otter', '--all');
  expect(stopped).toMatchObject({ name: 'Otter Heron', email: 'otter.heron@example.org' });
  expect(stopped?.disabledAt).not.toBeNull();
  expect((await type('admit', id)).exit).toBe(0);
  expect(await lastAudit(world.ground, 'accounts.enable-member')).toMatchObject({
    ...{ actor_role: 'operator', authority: HERE, subject: `user:${id}` },
  });
});

test('the operator lets a supervisor in by their id, and ends the right by the id that the list shows', async () => {
  const added = await type(
    'add',
    'sedge@example.org',
    '--name',
    'Sedge Again',
    ...['--role', 'supervisor'],
    ...['--supervisor', world.supervisorId],
  );
  expect([added.exit, added.problem]).toEqual([0, '']);
  const [member] = await list('--search', 'Sedge Again');
  expect((await type('end', member?.rights[0]?.id ?? '')).exit).toBe(0);
  expect(await list('--search', 'Sedge Again')).toEqual([]);
});

test('nobody who is not there is changed, and an id that is none is named', async () => {
  expect((await type('stop', '00000000-0000-4000-8000-000000000000')).exit).toBe(2);
  const wrong = await type('stop', 'Fern');
  expect([wrong.exit, wrong.problem.includes('person')]).toEqual([2, true]);
});
