import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Browser, browseAs } from '#tests/support/browse.ts';
import { addOffer, addSomeone, arrange, matchAt, matchNow } from '#tests/support/matching-world.ts';
import { openWorld, type World } from '#tests/support/world.ts';

let world: World;
let coOrdinator: Browser;
let greenhouse: string;
let office: string;
beforeAll(async () => {
  world = await openWorld();
  coOrdinator = await browseAs(world.ground, world.coOrdinator);
  greenhouse = await addOffer(world, 'O60', { title: 'Greenhouse trainee', firstStartOn: '2025-08-25' });
  office = await addOffer(world, 'O61', {
    ...{ title: 'Office junior', jobCategory: 'Administration', kind: 'job', weeklyPayPence: 30_240 },
    ...{ weeks: null, firstStartOn: '2025-07-21' },
  });
});
afterAll(() => world.close());

const PATH = '/referrals/R1/options';
/** Titles in the order of the page. */
const titlesOn = (page: string) =>
  [...page.matchAll(/foothold-option__title"><a [^>]*>([^<]+)</g)].map(([, title]) => title);

describe('the options of somebody, laid out', () => {
  it('are ordered by pay, by the first day, and best first unless asked; the address says which', async () => {
    const best = titlesOn(await coOrdinator.page(PATH));
    expect(best).toEqual(expect.arrayContaining(['Greenhouse trainee', 'Office junior']));
    const first = (titles: (string | undefined)[], one: string, other: string) =>
      titles.indexOf(one) < titles.indexOf(other);
    expect(first(best, 'Greenhouse trainee', 'Office junior')).toBe(true);
    for (const order of ['pay', 'soonest']) {
      const page = await coOrdinator.page(`${PATH}?order=${order}`);
      expect(first(titlesOn(page), 'Office junior', 'Greenhouse trainee'), order).toBe(true);
      expect(page).toMatch(new RegExp(`value="${order}" selected`));
      expect(page).toContain(`order=${order}&amp;as=table`);
    }
  });

  it('are those that begin soon, or that they asked for; how many are left out is said', async () => {
    const soon = await coOrdinator.page(`${PATH}?weeks=2`);
    expect(titlesOn(soon)).not.toContain('Greenhouse trainee');
    expect(soon).toMatch(/\d+ of the \d+ possible ones are shown\./);
    const wished = await coOrdinator.page(`${PATH}?wished=yes`);
    expect(titlesOn(wished)).toContain('Greenhouse trainee');
    expect(titlesOn(wished)).not.toContain('Office junior');
    // Where no journey is checked, nothing is within any minutes.
    expect(titlesOn(await coOrdinator.page(`${PATH}?within=20`))).toEqual([]);
  });

  it('keep their layout where a form comes back with a problem', async () => {
    const empty = await coOrdinator.post(PATH, { _once: crypto.randomUUID(), order: 'pay', as: 'table' });
    expect(empty.status).toBe(422);
    expect(await empty.text()).toMatch(/value="pay" selected/);
  });

  it('lead to the page of each, where it says whom to ring', async () => {
    expect(await coOrdinator.page(PATH)).toContain(`href="/opportunities/${office}"`);
    expect((await coOrdinator.get(`/opportunities/${office}`)).status).toBe(200);
  });
});

describe('options side by side', () => {
  const compare = (options: string[]) =>
    coOrdinator.post(PATH, { _once: crypto.randomUUID(), do: 'compare', options });

  it('are two to four that were ticked, fact by fact, to be put to them from there', async () => {
    const there = await compare([greenhouse, office]);
    expect(there.status).toBe(303);
    const page = await coOrdinator.page(there.headers.get('location') ?? '');
    for (const text of [
      'Side by side for Aspen',
      'Greenhouse trainee (O60)',
      '£302.40 a week',
      'No end is known',
    ])
      expect(page).toContain(text);
    expect(page).toContain(`name="options" type="checkbox" value="${office}"`);
    expect(page).not.toContain('In the way, and what would change it');
    const none = await compare([office]);
    expect([none.status, await none.text()]).toMatchObject([
      422,
      expect.stringContaining('Choose two to 4 options to compare'),
    ]);
  });

  it('say of one that is not possible what is in the way', async () => {
    const early = await addOffer(world, 'O62', { title: 'Bakery', startsMinute: 420, endsMinute: 780 });
    const page = await coOrdinator.page(`${PATH}/beside?option=${early}&option=${office}`);
    expect(page).toContain('Not possible now');
    expect(page).toContain('In the way, and what would change it');
    expect(page).toContain(`name="lookPast" type="checkbox" value="${early}"`);
  });

  it('are not for an employer, nor for the young person', async () => {
    for (const actor of [world.employer, world.youngPerson])
      expect((await (await browseAs(world.ground, actor)).get(`${PATH}/beside`)).status, actor.role).toBe(
        403,
      );
  });
});

it('what would open most stands first, with what it would open; the nearest and best of the rest are shown', async () => {
  const { reference } = await addSomeone(world, 'R60', { interests: ['gardening'] });
  const early = { startsMinute: 420, endsMinute: 780 };
  await addOffer(world, 'O63', { title: 'Tree nursery', ...early });
  for (const n of [1, 2, 3, 4, 5, 6, 7, 8])
    await addOffer(world, `O7${n}`, { title: `Reception ${n}`, jobCategory: 'Administration', ...early });
  const page = await coOrdinator.page(`/referrals/${reference}/options`);
  expect(page).toContain('What would open most of what they asked for');
  const opener = page.match(/<li><strong>([^<]+)<\/strong> (?:One|\d+) more would be possible:.*?<\/li>/s);
  expect(opener?.[1]).toContain('07:00');
  // Receptions are no way to it.
  expect(opener?.[0]).not.toContain('Reception');
  // What they want first, whatever its reference.
  expect(opener?.[0]).toMatch(/<a [^>]*>Tree nursery \(O63\)/);
  expect(page).toMatch(/(Very good|Good) match, if it were possible: \d+ of 1,000 points\./);
  expect(page).toMatch(/<summary[^>]*>.*?more/s);
});

it('what nobody asked for is not called a fair match, and where nothing else is possible the page says so', async () => {
  const { reference } = await addSomeone(world, 'R61', { interests: ['music'] });
  const page = await coOrdinator.page(`/referrals/${reference}/options`);
  expect(page).toContain('None of what is possible is what they asked for.');
  expect(page).toContain('Not one of the things they asked for.');
  expect(page).toContain('Not asked for</strong>');
  expect(page).not.toMatch(/(Fair|Good) match<\/strong> \d+ of 1,000/);
});

describe('a year later', () => {
  it('the match says what it rested on, and what of the offer has changed since', async () => {
    const option = await addOffer(world, 'O80', { title: 'Orchard hand' });
    const id = await matchAt(world, 'put-to-young-person', {
      who: await addSomeone(world, 'R80', { interests: ['gardening', 'animals'] }),
      option,
    });
    await arrange(world.ground, async ({ write }) => {
      await write
        .updateTable('opportunities')
        .set({ title: 'Packing hand', days: [6, 7], weekly_pay_pence: 10_000 })
        .where('id', '=', option)
        .execute();
      await write
        .updateTable('referrals')
        .set({ interests: ['cars'] })
        .where('reference', '=', 'R80')
        .execute();
    });
    const later = await browseAs(world.at('2026-07-14T09:00:00.000Z'), world.manager);
    const page = await later.page(`/matches/${id}`);
    expect(page).toContain('gardening, animals');
    expect(page).toMatch(/(The best|Number \d+) of \d+ that were possible for them\./);
    expect(page).toContain('What has changed since');
    expect(page).toMatch(/Called.*?Orchard hand.*?Packing hand/s);
    expect(page).toMatch(/When.*?Mon–Fri, 09:30 to 15:30.*?Sat Sun, 09:30 to 15:30/s);
    expect(page).toMatch(/Pay.*?Unpaid.*?£100 a week/s);
  });

  it('says nothing of changes where there are none, or where the offer was not kept with it', async () => {
    const who = await addSomeone(world, 'R81');
    const id = await matchAt(world, 'put-to-young-person', { who, option: await addOffer(world, 'O81') });
    expect(await coOrdinator.page(`/matches/${id}`)).not.toContain('What has changed since');
    // As it was kept before anybody noted what it rested on.
    const { explanation } = await matchNow(world.ground, id);
    const { restedOn: _, ...older } = explanation as Record<string, unknown>;
    await arrange(world.ground, ({ write }) =>
      write
        .updateTable('matches')
        .set({ explanation: JSON.stringify(older) })
        .where('id', '=', id)
        .execute(),
    );
    const page = await coOrdinator.page(`/matches/${id}`);
    expect(page).toContain('As it was on 14 July 2025');
    expect(page).not.toContain('What they wanted, in their words');
  });
});

describe('the young person’s own page', () => {
  it('begins with their own words, says of each why, how far and what it pays, and holds several side by side', async () => {
    const who = await addSomeone(world, 'R90', { interests: ['gardening', 'animals'] });
    for (const option of [await addOffer(world, 'O90'), office])
      await matchAt(world, 'put-to-young-person', { who, option });
    const theirs = await browseAs(world.ground, who.actor);
    const page = await theirs.page('/matches');
    expect(page).toContain('You told us what you want: gardening, animals.');
    expect(page).toContain('<li>Much like gardening, which you asked for.</li>');
    expect(page).toContain('<li>Money: £302.40 a week.</li>');
    expect(page).toContain('See them side by side');
    expect(page).not.toContain('points');
  });

  it('with one choice has nothing to hold it beside', async () => {
    const who = await addSomeone(world, 'R91');
    await matchAt(world, 'put-to-young-person', { who, option: await addOffer(world, 'O91') });
    expect(await (await browseAs(world.ground, who.actor)).page('/matches')).not.toContain('side by side');
  });
});
