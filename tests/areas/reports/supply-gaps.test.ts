import { afterAll, beforeAll, expect, it } from 'vitest';
import { exportReport } from '#areas/reports/index.ts';
import { perform } from '#platform/command.ts';
import { browseAs } from '#tests/support/browse.ts';
import { as } from '#tests/support/command-checks.ts';
import { addSomeone, arrange } from '#tests/support/matching-world.ts';
import { openWorld, type World } from '#tests/support/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
  for (const reference of ['R10', 'R11']) await addSomeone(world, reference, { firstName: 'Comfrey' });
  // Both have to be home by two, and the nursery goes on until half past three.
  await arrange(world.ground, ({ write }) =>
    write
      .updateTable('referrals')
      .set({ latest_finish_minute: 840 })
      .where('reference', 'in', ['R10', 'R11'])
      .execute(),
  );
});
afterAll(() => world.close());

const exported = (published: 'yes' | 'no', actor = world.coOrdinator) =>
  perform(world.ground, actor, exportReport, { name: 'supply-gaps', published });

it('counts who would be placed by what, each line with its people behind it', async () => {
  const { json, csv } = await exported('no');
  expect(json).toMatchObject({
    on: '2025-07-14',
    figures: { planned: { count: 3 }, 'looked-at': { count: 2 } },
  });
  expect(json.gaps?.[0]).toMatchObject({ kind: 'ask for', area: '3.2', people: 2 });
  expect(csv).toContain('Horticulture and Forestry: on Monday to Friday, between 08:00 and 14:00');
  expect(csv).toMatch(/change-1,Horticulture and Forestry: Other hours: \d\d:\d\d to 14:00,2/);
  const page = await (await browseAs(world.ground, world.coOrdinator)).page(
    '/reports/supply-gaps/people?figure=ask-1',
  );
  expect(page).toContain('Comfrey Agate');
});

it('hides small numbers in what is published, and with them what would point at a few people', async () => {
  const { json, csv } = await exported('yes');
  expect(json.figures?.['ask-1']).toMatchObject({ count: 'c' });
  expect(json.figures?.planned).toMatchObject({ count: 'c' });
  expect(json.gaps?.[0]).toMatchObject({ what: null, near: [], people: 'c' });
  expect(json.figures?.['change-1']).toMatchObject({ count: 'c' });
  expect(csv).not.toContain('14:00');
});

it('is of a day, and for all who read reports', async () => {
  const reader = as(world.manager, 'data-officer');
  const input = { name: 'supply-gaps', on: '2025-07-01', published: 'no' };
  expect((await perform(world.ground, reader, exportReport, input)).json).toMatchObject({ on: '2025-07-01' });
});
