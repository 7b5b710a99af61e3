import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Browser, browseAs } from '#tests/support/browse.ts';
import { addOffer, arrange } from '#tests/support/matching-world.ts';
import { importSouthamptonBuses, importSouthamptonPostcodes } from '#tests/support/southampton.ts';
import { openWorld, type World } from '#tests/support/world.ts';

const HOME = 'SO18 4AR';
const PATH = '/referrals/R1/options/map';

let world: World;
let coOrdinator: Browser;
beforeAll(async () => {
  world = await openWorld();
  coOrdinator = await browseAs(world.ground, world.coOrdinator);
  await arrange(world.ground, async ({ write }) => {
    await write.updateTable('sites').set({ postcode: 'SO14 0AA' }).where('id', '=', world.siteId).execute();
    await write
      .updateTable('young_people')
      .set({ postcode: HOME })
      .where('id', '=', world.youngPersonId)
      .execute();
  });
});
afterAll(() => world.close());

/** The home's own place on the ground, which no page may give away. */
async function homeOnTheGround() {
  const { latitude, longitude } = await arrange(world.ground, ({ read }) =>
    read
      .selectFrom('postcodes')
      .where('postcode', '=', HOME)
      .select(['latitude', 'longitude'])
      .executeTakeFirstOrThrow(),
  );
  return { lat: latitude, lon: longitude };
}
const drawing = (html: string) =>
  html.slice(html.indexOf('<svg class="foothold-map__drawing"'), html.indexOf('</figure>'));

it('without postcodes or a timetable there is no map of anywhere, and the table is there', async () => {
  const page = await coOrdinator.page(PATH);
  expect(page).toContain('Options for Aspen on a map');
  expect(page).not.toContain('foothold-map__drawing');
  await importSouthamptonPostcodes(world.ground);
});

it('with postcodes alone it has places, and says that buses are not loaded', async () => {
  const page = await coOrdinator.page(PATH);
  expect(page).toContain('Bus times are not loaded for where they live');
  expect(drawing(page)).toContain('foothold-map__pin');
  expect(page).not.toContain('foothold-map__reach');
  await importSouthamptonBuses(world.ground);
});

describe('the map of somebody’s options', () => {
  it('has each place with a number that leads on, the stops by minutes, and the same in a table', async () => {
    const page = await coOrdinator.page(PATH);
    expect(page).toMatch(
      new RegExp(`<a class="foothold-map__link" href="/referrals/R1/options/${world.opportunityId}/journey"`),
    );
    expect(page).toMatch(/Up to 15 minutes: [\d,]+ stops/);
    expect(page).toMatch(/31 to 45 minutes: [\d,]+ stops/);
    expect(page).toMatch(/by 09:00, by bus or on foot, on Monday 14 July 2025/);
    expect(page).toMatch(/1\. Marl &amp; Slate Ltd/);
    expect(page).toMatch(/\d+ minutes there, \d+ home: leave at 0\d:\d\d, home at 1\d:\d\d/);
    expect(page).toContain('Open Government Licence');
  });

  it('names the day that it is for, also where an earlier one has the same buses', async () => {
    const later = await browseAs(world.at('2025-07-22T09:00:00.000Z'), world.coOrdinator);
    expect(await later.page(PATH)).toContain('on Tuesday 22 July 2025');
  });

  it('gives two options at one place one number, which leads to them in the table', async () => {
    await addOffer(world, 'O50', { title: 'Café helper' });
    const page = await coOrdinator.page(PATH);
    expect(page).toContain('aria-label="1 Marl &amp; Slate Ltd, 2 options"');
    expect(page.split('id="at-1"').length - 1).toBe(1);
  });

  it('shows only what takes so many minutes', async () => {
    const page = await coOrdinator.page(`${PATH}?within=20`);
    expect(page).toContain('Nothing possible is that near.');
    expect(page).not.toContain('foothold-map__pin');
    expect(await coOrdinator.page(`${PATH}?within=45`)).toContain('foothold-map__pin');
  });

  it('never has the home on it: only the middle of a square kilometre, the same for every home there', async () => {
    const home = await homeOnTheGround();
    const before = await coOrdinator.page(PATH);
    expect(before).not.toContain(HOME);
    for (const place of [home.lat, home.lon]) expect(before).not.toContain(String(place).slice(0, 7));
    const [circle] = /<ellipse[^>]+>/.exec(before) ?? [];
    // Somebody else’s door in the same square.
    await arrange(world.ground, ({ write }) =>
      write
        .insertInto('postcodes')
        .values({
          postcode: 'SO18 9ZZ',
          latitude: home.lat + 0.0004,
          longitude: home.lon - 0.0003,
          precision: 'unit',
        })
        .execute(),
    );
    await arrange(world.ground, ({ write }) =>
      write
        .updateTable('young_people')
        .set({ postcode: 'SO18 9ZZ' })
        .where('id', '=', world.youngPersonId)
        .execute(),
    );
    const after = await coOrdinator.page(PATH);
    expect(circle).toBeDefined();
    expect(/<ellipse[^>]+>/.exec(after)?.[0]).toBe(circle);
  });

  it('of a whole city stays light', async () => {
    const svg = drawing(await coOrdinator.page(PATH));
    expect(svg.length).toBeLessThan(90_000);
    expect(svg.match(/h0/g)?.length ?? 0).toBeLessThan(3_100);
  });

  it('is for those who may see the options, and nobody else', async () => {
    for (const [who, status] of [
      [world.worker, 200],
      [world.employer, 403],
      [world.youngPerson, 403],
      [world.elsewhere, 404],
    ] as const)
      expect((await (await browseAs(world.ground, who)).get(PATH)).status, who.role).toBe(status);
  });
});
