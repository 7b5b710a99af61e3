import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Browser, browseAs } from '#tests/support/browse.ts';
import { addCollege, addOffer, addSomeone, arrange } from '#tests/support/matching-world.ts';
import { importSouthamptonBuses, importSouthamptonPostcodes } from '#tests/support/southampton.ts';
import { openWorld, type World } from '#tests/support/world.ts';

const HOMES = { aspen: 'SO18 4AR', rowan: 'SO14 3AU' };

let world: World;
let coOrdinator: Browser;
let page: () => Promise<string>;
beforeAll(async () => {
  world = await openWorld();
  coOrdinator = await browseAs(world.ground, world.coOrdinator);
  page = () => coOrdinator.page(`/opportunities/${world.opportunityId}/reach`);
  const rowan = await addSomeone(world, 'R20', { firstName: 'Rowan' });
  const teasel = await addSomeone(world, 'R21', { firstName: 'Teasel' });
  await arrange(world.ground, async ({ write }) => {
    await write.updateTable('sites').set({ postcode: 'SO14 0AA' }).where('id', '=', world.siteId).execute();
    const live = (id: string, postcode: string | null) =>
      write.updateTable('young_people').set({ postcode }).where('id', '=', id).execute();
    await live(world.youngPersonId, HOMES.aspen);
    await live(rowan.youngPersonId, HOMES.rowan);
    await live(teasel.youngPersonId, null);
  });
  await importSouthamptonPostcodes(world.ground);
  await importSouthamptonBuses(world.ground);
});
afterAll(() => world.close());

it('the opportunity says how many of those who wait can reach it by its start, and leads to who', async () => {
  const opportunity = await coOrdinator.page(`/opportunities/${world.opportunityId}`);
  expect(opportunity).toContain('2 of 3 waiting young people can reach this by 09:30, and get home');
  expect(opportunity).toContain(`href="/opportunities/${world.opportunityId}/reach"`);
});

it('the page has them one by one, the nearest first, and why where nobody knows', async () => {
  const html = await page();
  expect(html).toContain('2 of the 3 young people who wait can be there by 09:30 and get home again.');
  expect(html).toContain('Of 1 it is not checked.');
  expect(html).toMatch(
    /Aspen Garnet, R1[\s\S]*\d+ there, \d+ home[\s\S]*Leaves at 0\d:\d\d, home at 1\d:\d\d/,
  );
  expect(html).toMatch(/Teasel[^<]*, R21[\s\S]*where it would start from is not known/);
});

it('the map has the place, the stops that lead to it by minutes, and people by square kilometre only', async () => {
  const html = await page();
  expect(html).toContain('aria-label="★ Marl &amp; Slate Ltd, Plant nursery trainee"');
  expect(html).toMatch(/Up to 15 minutes: [\d,]+ stops/);
  expect(html).toContain('by 09:30, by bus or on foot, on Monday 21 July 2025');
  const counted = [...html.matchAll(/foothold-map__people[^>]*>(\d+)</g)].map(([, people]) => Number(people));
  expect(counted.reduce((sum, people) => sum + people, 0)).toBe(2);
});

it('no home is on it: no postcode, no place on the ground', async () => {
  const html = await page();
  const known = await arrange(world.ground, ({ read }) =>
    read
      .selectFrom('postcodes')
      .where('postcode', 'in', Object.values(HOMES))
      .select(['postcode', 'latitude', 'longitude'])
      .execute(),
  );
  expect(known).toHaveLength(2);
  for (const { postcode, latitude, longitude } of known)
    for (const told of [postcode, String(latitude).slice(0, 7), String(longitude).slice(0, 7)])
      expect(html).not.toContain(told);
});

it('of a place that is not known to the door there is the table, and no map', async () => {
  await arrange(world.ground, ({ write }) =>
    write.updateTable('sites').set({ postcode: null }).where('id', '=', world.siteId).execute(),
  );
  const html = await page();
  expect(html).toContain('so there is no map');
  expect(html).toContain('Aspen Garnet, R1');
  expect(html).not.toContain('foothold-map__drawing');
  await arrange(world.ground, ({ write }) =>
    write.updateTable('sites').set({ postcode: 'SO14 0AA' }).where('id', '=', world.siteId).execute(),
  );
});

it('an opportunity whose hours are not known counts nobody as reaching it', async () => {
  const loose = await addOffer(world, 'O60', { title: 'Ask us', startsMinute: null, endsMinute: null });
  const html = await coOrdinator.page(`/opportunities/${loose}/reach`);
  expect(html).toContain('0 of 3 who wait can get there and home.');
  expect(html).toContain('the times of work are not known');
});

it('whoever opens the opportunity has looked at nobody; whoever opens who can reach it has', async () => {
  const looks = () =>
    arrange(world.ground, async ({ read }) => {
      const rows = await read
        .selectFrom('audit')
        .where('action', '=', 'looks.page')
        .select(['subject', 'people'])
        .execute();
      return rows.map(({ subject, people }) => [subject, people.length]);
    });
  const before = (await looks()).length;
  await coOrdinator.page(`/opportunities/${world.opportunityId}`);
  expect((await looks()).slice(before)).toEqual([]);
  await page();
  expect((await looks()).slice(before)).toEqual([['/opportunities/:id/reach', 3]]);
});

it('a worker sees those whom they look after, and it says so', async () => {
  const worker = await browseAs(world.ground, world.worker);
  const seen = await worker.page(`/opportunities/${world.opportunityId}/reach`);
  expect(seen).toContain('Of the young people whom you look after:');
  expect(seen).toContain('Aspen Garnet, R1');
  expect(await page()).not.toContain('whom you look after');
});

it('a course has the same, and its college is not shown it', async () => {
  const { courseRunId, tutor } = await addCollege(world, 5);
  const course = await coOrdinator.page(`/courses/${courseRunId}`);
  expect(course).toContain(`href="/courses/${courseRunId}/reach"`);
  expect(await coOrdinator.page(`/courses/${courseRunId}/reach`)).toContain('Who can reach');
  const college = await browseAs(world.ground, tutor);
  expect((await college.get(`/courses/${courseRunId}/reach`)).status).toBe(403);
  expect(await college.page(`/courses/${courseRunId}`)).not.toContain('/reach');
});

it('a program reads who can, with minutes, and by reference only; an employer’s does not', async () => {
  const path = `/api/v1/opportunities/${world.opportunityId}/who-can-reach`;
  const answer = await coOrdinator.json('GET', path);
  const found = (await answer.json()) as { people: Record<string, unknown>[] };
  expect(found).toMatchObject({ waiting: 3, reachable: 2, noJourney: 0, notChecked: 1 });
  expect(found.people[0]).toMatchObject({ state: 'reachable', leaveAt: expect.stringMatching(/^0\d:\d\d$/) });
  expect(found.people[2]).toEqual({
    reference: 'R21',
    state: 'not-checked',
    text: expect.stringContaining('not known'),
  });
  expect(JSON.stringify(found)).not.toMatch(/Aspen|Garnet|SO1/);
  const employer = await browseAs(world.ground, world.employer);
  expect((await employer.json('GET', path)).status).toBe(403);
});

it('an employer is told nothing: no page, no number on its own opportunity', async () => {
  const employer = await browseAs(world.ground, world.employer);
  const reach = `/opportunities/${world.opportunityId}/reach`;
  expect((await employer.get(reach)).status).toBe(403);
  const own = await employer.page(`/opportunities/${world.opportunityId}`);
  expect(own).not.toMatch(/can reach|\/reach/);
  const others = [world.youngPerson, 403, world.elsewhere, 404] as const;
  for (const [n, who] of others.entries())
    if (typeof who !== 'number')
      expect((await (await browseAs(world.ground, who)).get(reach)).status).toBe(others[n + 1]);
});
