import { afterAll, beforeAll, expect, test } from 'vitest';
import { readAs, SYSTEM, withActor } from '#platform/actor.ts';
import { addMinutes } from '#platform/clock.ts';
import { forgetOldReplies } from '#platform/http/once.ts';
import { openWorld, type World } from '#tests/support/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

test('the reply to a request is kept for a day and then forgotten', async () => {
  const { ground } = world;
  await withActor(ground, SYSTEM, ({ write, now }) =>
    write
      .insertInto('idempotency_keys')
      .values(
        [23 * 60, 25 * 60].map((minutes) => ({
          actor: 'manager::',
          key: `asked ${minutes} minutes ago`,
          request_sha256: 'x',
          created_at: addMinutes(now, -minutes),
        })),
      )
      .execute(),
  );
  await forgetOldReplies(ground);
  const kept = await readAs(ground, SYSTEM, ({ read }) =>
    read.selectFrom('idempotency_keys').select('key').execute(),
  );
  expect(kept).toEqual([{ key: 'asked 1380 minutes ago' }]);
});
