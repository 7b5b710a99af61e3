import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type PlanReply, planIntakeFor, planReply } from '#areas/matching/plan/plan-reply.ts';
import { type RankReply, rankFor } from '#areas/matching/ranking/rank-for.ts';
import { operatorIn, readAs, SYSTEM, withActor } from '#platform/actor.ts';
import { browseAs } from '#tests/support/browse.ts';
import { openReferenceWorld } from '#tests/support/reference-world.ts';
import { HERE, type World } from '#tests/support/world.ts';

let world: World;
beforeAll(async () => {
  world = await openReferenceWorld();
  await giveGroups(0);
}, 120_000);
afterAll(() => world.close());

/** Sex, ethnicity, care status, disability and benefits, dealt out anew. */
function giveGroups(deal: number): Promise<unknown> {
  return withActor(world.ground, SYSTEM, async ({ write }) => {
    await sql`update young_people y set
        sex = case when (n + ${deal}) % 2 = 0 then 'F' else 'M' end,
        ethnicity = (array['WBRI', 'BCRB', 'AIND', 'MWBC', 'NOBT'])[1 + (n * 7 + ${deal}) % 5],
        care_status = (array['eligible', 'relevant', 'former relevant', 'qualifying'])[1 + (n + ${deal}) % 4],
        has_disability = (n + ${deal}) % 3 = 0
      from (select id, (row_number() over (order by id))::integer as n from young_people) numbered
      where numbered.id = y.id`.execute(write);
    await sql`update referrals set benefits = ${deal % 2 === 0 ? 'UC' : null}`.execute(write);
  });
}

function ranked(): Promise<[PlanReply, RankReply]> {
  return readAs(world.ground, operatorIn(HERE), async (tx) => [
    planReply(await planIntakeFor(tx, { on: null, kinds: null, locked: [], never: [] })),
    await rankFor(tx, 'R1002', { on: null, top: null }),
  ]);
}

it('no score and no plan moves when sex, ethnicity, care, disability and benefits are dealt out anew', async () => {
  const before = await ranked();
  expect(before[0].placed).toBeGreaterThan(50);
  for (const deal of [1, 2, 3]) {
    await giveGroups(deal);
    expect(await ranked()).toEqual(before);
  }
});

it('shows chance and mean points by group with intervals, exact for those with the right', async () => {
  const page = await (await browseAs(world.ground, world.manager)).page('/plan/fairness');
  expect(page).toContain('These numbers are exact and may point at somebody');
  expect(page).toContain('62 young people are counted.');
  for (const caption of [
    'By sex',
    'By ethnicity',
    'By age',
    'By highest qualification',
    'By distance',
    'By time',
  ])
    expect(page).toContain(caption);
  expect(page).toMatch(/Female.*?\d+% \(\d+ of 31\)/s);
  expect(page).toContain('no clear difference');
});

it('shows nothing outside where fewer than six wait', async () => {
  const page = await (await browseAs(world.ground, world.coOrdinator)).page('/plan/fairness?numbers=hidden');
  expect(page).toContain('Too few wait, or too few have a place');
  expect(page).not.toMatch(/\d+% \(/);
});

it('looks at what became of those who were referred in the last 12 months too', async () => {
  const page = await (await browseAs(world.ground, world.coOrdinator)).page('/plan/fairness?of=year');
  expect(page).toMatch(/0% \(0 of \d+\)/);
});

it('may be read by an auditor, who runs no programme', async () => {
  const auditor = { ...world.manager, role: 'auditor' as const };
  await withActor(world.ground, SYSTEM, ({ write }) =>
    write
      .insertInto('memberships')
      .values({ user_id: world.manager.userId ?? '', role: 'auditor', authority: HERE })
      .execute(),
  );
  const browser = await browseAs(world.ground, auditor);
  expect(await browser.page('/plan/fairness')).toContain('62 young people are counted.');
  expect((await browser.get('/plan')).status).toBe(403);
});

it('is for those who answer for the programme or its figures, and notes nobody as looked at', async () => {
  for (const actor of [world.worker, world.employer, world.youngPerson])
    expect((await (await browseAs(world.ground, actor)).get('/plan/fairness')).status, actor.role).toBe(403);
  const { rows } = await sql<{ n: string }>`select count(*) as n from audit where action like 'looks.%'
    and subject = '/plan/fairness'`.execute(world.ground.database.kysely);
  expect(Number(rows[0]?.n)).toBe(0);
});
