import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { changeHours } from '#areas/placements/change-hours.ts';
import { addFare, type commuteJson, journeyBetween, journeyInput } from '#areas/travel/index.ts';
import { readAs } from '#platform/actor.ts';
import { perform } from '#platform/command.ts';
import { type Browser, browseAs } from '#tests/support/browse.ts';
import { versionOf } from '#tests/support/gate.ts';
import {
  addOffer,
  addSomeone,
  arrange,
  aspen,
  matchAt,
  type Someone,
} from '#tests/support/matching-world.ts';
import { addPlacement, clearPlacements } from '#tests/support/placed.ts';
import { importSouthamptonBuses, importSouthamptonPostcodes } from '#tests/support/southampton.ts';
import { openWorld, type World } from '#tests/support/world.ts';

const HOME = 'SO18 4AR';

let world: World;
let coOrdinator: Browser;
let worker: Browser;
let employer: Browser;
let aspenAtPhone: Browser;
let rowan: Someone;
let match: string;
beforeAll(async () => {
  world = await openWorld();
  coOrdinator = await browseAs(world.ground, world.coOrdinator);
  worker = await browseAs(world.ground, world.worker);
  employer = await browseAs(world.ground, world.employer);
  aspenAtPhone = await browseAs(world.ground, world.youngPerson);
  rowan = await addSomeone(world, 'R20');
  match = await matchAt(world, 'sent-to-employer');
  await importSouthamptonPostcodes(world.ground);
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

const optionPage = (option = world.opportunityId, who = 'R1') =>
  `/referrals/${who}/options/${option}/journey`;
const matchPage = () => `/matches/${match}/journey`;
/** What a page says, without its markup. */
const words = (html: string) =>
  html
    .slice(html.indexOf('<main'), html.indexOf('</main>'))
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();

describe('before there is a timetable', () => {
  it('staff read that bus times are not loaded, with an estimate on foot that is called one', async () => {
    const page = words(await coOrdinator.page(optionPage()));
    expect(page).toContain('Bus times are not loaded for this area.');
    expect(page).toMatch(/On foot it is about \d+ minutes?, by bicycle about \d+ minutes?: an estimate/);
    expect(page).not.toMatch(/Bus \d/);
  });

  it('the young person reads that we find out, and is told no times', async () => {
    const page = words(await aspenAtPhone.page(matchPage()));
    expect(page).toContain('We do not know the bus times yet. We find out and tell you.');
    expect(page).not.toMatch(/\d\d:\d\d/);
    await importSouthamptonBuses(world.ground);
  });
});

describe('the journey to one option', () => {
  it('is there in legs with times, there and home, with the margins and the day that it was checked for', async () => {
    const page = words(await coOrdinator.page(optionPage()));
    expect(page).toContain('Aspen’s way to Marl &amp; Slate Ltd');
    expect(page).toContain('Monday to Friday');
    expect(page).toMatch(
      /Leaves at 0\d:\d\d and is there at 0\d:\d\d, \d+ minutes? before the start at 09:30\./,
    );
    expect(page).toMatch(/\d\d:\d\d Bus \S+ from [A-Z].+ to [A-Z].+\. Get off at \d\d:\d\d\./);
    expect(page).toMatch(/After the end at 15:30, home at 1\d:\d\d\./);
    expect(page).toMatch(/The last way home leaves at \d\d:\d\d.*, \d+ hours? .*after they finish\./);
    expect(page).toContain('Checked against the timetable for Monday 21 July 2025.');
    expect(page).toContain('Open Government Licence');
    expect(await coOrdinator.page(optionPage())).toContain('href="/referrals/R1/travelling"');
  });

  it('is said leg by leg so that each begins where and when the one before it ended', async () => {
    const html = await coOrdinator.page(optionPage());
    const [there = ''] =
      /<ol class="govuk-list foothold-legs" aria-label="There">.*?<\/ol>/s.exec(html) ?? [];
    const times = [...there.matchAll(/<strong>(\d\d:\d\d)<\/strong>/g)].map(([, time]) => time);
    expect(times.length).toBeGreaterThanOrEqual(4);
    expect(times).toEqual([...times].sort());
    expect((times.at(-1) ?? '') <= '09:30').toBe(true);
  });

  it('for a rota has weekdays, Saturday and Sunday each with its own buses', async () => {
    const rota = await addOffer(world, 'O40', { title: 'Café helper', days: [4, 5, 6, 7] });
    const page = words(await coOrdinator.page(optionPage(rota)));
    for (const [kind, day] of [
      ['Thursday and Friday', 'Thursday 24 July 2025'],
      ['Saturday', 'Saturday 26 July 2025'],
      ['Sunday', 'Sunday 27 July 2025'],
    ] as const)
      expect(page).toMatch(new RegExp(`${kind} There .*Checked against the timetable for ${day}`));
  });

  it('is said once on the card for kinds of day whose buses are the same', async () => {
    const walk = await addOffer(world, 'O44', { title: 'Next door', days: [4, 5, 6] });
    await arrange(world.ground, ({ write }) =>
      write.updateTable('sites').set({ postcode: HOME }).where('id', '=', world.siteId).execute(),
    );
    const card = words(await coOrdinator.page(`${optionPage(walk)}/card`));
    expect(card).toContain('Thursday to Saturday Leave home at');
    expect(card).toContain('the bus times for Thursday 24 July 2025 and Saturday 26 July 2025.');
    expect(card.split('Leave home').length - 1).toBe(1);
    await arrange(world.ground, ({ write }) =>
      write.updateTable('sites').set({ postcode: 'SO14 0AA' }).where('id', '=', world.siteId).execute(),
    );
  });

  it('that ends after the last bus says so, and a shift past midnight speaks of the next day', async () => {
    const night = await addOffer(world, 'O41', {
      title: 'Night kitchen',
      startsMinute: 1200,
      endsMinute: 1590,
    });
    const page = words(await coOrdinator.page(optionPage(night)));
    expect(page).toMatch(/No way home was found after 02:30 the next day|home at \d\d:\d\d the next day/);
  });

  it('says which limit of their own stands in the way, and what would change that', async () => {
    await arrange(world.ground, ({ write }) =>
      write
        .updateTable('referrals')
        .set({ journey_minutes_max: 5 })
        .where('id', '=', world.referralId)
        .execute(),
    );
    const page = words(await coOrdinator.page(optionPage()));
    expect(page).toContain('What stands in the way');
    expect(page).toMatch(/With a journey limit of \d+ minutes \(now 5\)/);
    await arrange(world.ground, ({ write }) =>
      write
        .updateTable('referrals')
        .set({ journey_minutes_max: 60 })
        .where('id', '=', world.referralId)
        .execute(),
    );
  });

  it('of somebody whose home is not known is not checked, and says what it takes', async () => {
    const page = words(await coOrdinator.page(optionPage(world.opportunityId, rowan.reference)));
    expect(page).toContain('Not checked');
    expect(page).toContain('where it would start from is not known');
  });

  it('starts from the place that was agreed, by its name', async () => {
    await arrange(world.ground, ({ write }) =>
      write
        .updateTable('young_people')
        .set({ search_postcode: HOME, search_origin_name: 'college' })
        .where('id', '=', rowan.youngPersonId)
        .execute(),
    );
    const card = words(await coOrdinator.page(`${optionPage(world.opportunityId, rowan.reference)}/card`));
    expect(card).toMatch(/Leave college at \d\d:\d\d/);
  });
});

describe('what a week of buses costs', () => {
  it('is said against the pay where fares are known, and is not guessed where they are not', async () => {
    expect(words(await coOrdinator.page(optionPage()))).toContain(
      'What the bus costs is not entered for this area.',
    );
    expect(words(await aspenAtPhone.page(matchPage()))).not.toContain('The bus costs');
    await perform(world.ground, world.coOrdinator, addFare, {
      name: 'Day ticket',
      kind: 'day',
      pence: '4.50',
      validFrom: '2025-07-01',
    });
    expect(words(await coOrdinator.page(optionPage()))).toContain(
      'About £22.50 a week (5 day tickets). It is not paid: say who pays for the bus.',
    );
    expect(words(await aspenAtPhone.page(matchPage()))).toContain('The bus costs about £22.50 a week.');
    const paid = await addOffer(world, 'O42', { title: 'Paid helper', weeklyPayPence: 12_000, days: [1, 2] });
    expect(words(await coOrdinator.page(optionPage(paid)))).toContain(
      'About £9 a week (2 day tickets). Their pay is £120 a week.',
    );
  });
});

describe('the card for a phone', () => {
  it('is in short words, with when to leave, each step, and the way home', async () => {
    const card = words(await aspenAtPhone.page(`${matchPage()}/card`));
    expect(card).toContain('How to get to Marl &amp; Slate Ltd');
    expect(card).toMatch(/Leave home at 0\d:\d\d/);
    expect(card).toMatch(/You start at 09:30\. You have \d+ minutes? to spare\./);
    expect(card).toMatch(/You finish at 15:30\. .*You are home/);
    const longest = Math.max(...card.split(/[.!?] /).map((sentence) => sentence.split(' ').length));
    expect(longest).toBeLessThan(45);
  });

  it('is what the young person gets at once, and a worker can open it to print', async () => {
    expect(await aspenAtPhone.page(matchPage())).toContain('foothold-card');
    expect(await worker.page(`${matchPage()}/card`)).toContain('foothold-card');
    expect(await worker.page(matchPage())).not.toContain('foothold-card');
  });
});

describe('who sees a journey', () => {
  it('is never the employer, on any of its pages', async () => {
    for (const path of [matchPage(), `${matchPage()}/card`, optionPage(), `${optionPage()}/card`])
      expect((await employer.get(path)).status, path).toBe(403);
  });

  it('is of the young people only the one whose it is', async () => {
    const rowanAtPhone = await browseAs(world.ground, rowan.actor);
    expect((await rowanAtPhone.get(matchPage())).status).toBe(404);
    expect((await rowanAtPhone.get(optionPage())).status).toBe(403);
    expect((await aspenAtPhone.get(optionPage())).status).toBe(403);
  });

  it('is nobody in another authority', async () => {
    const elsewhere = await browseAs(world.ground, world.elsewhere);
    expect((await elsewhere.get(matchPage())).status).toBe(404);
    expect((await elsewhere.get(optionPage())).status).toBe(404);
  });

  it('and no address on a page or of a page holds a postcode or a place on the ground', async () => {
    for (const path of [optionPage(), `${optionPage()}/card`, matchPage()]) {
      const html = await coOrdinator.page(path);
      expect(html).not.toContain(HOME);
      expect(html).not.toMatch(/50\.9\d{2,}|-1\.[34]\d{2,}/);
    }
  });
});

it('a program reads the journey of a match leg by leg; an employer’s does not', async () => {
  const path = `/api/v1/matches/${match}/journey`;
  const answer = await coOrdinator.json('GET', path);
  const found = (await answer.json()) as ReturnType<typeof commuteJson>;
  expect(found).toMatchObject({
    state: 'checked',
    weeklyFarePence: 2250,
    days: [{ weekdays: [1, 2, 3, 4, 5], isBeyondTimetable: false }],
  });
  const [day] = found.days;
  expect(day?.there?.legs.at(-1)).toMatchObject({ to: 'Marl & Slate Ltd', arrives: day?.there?.arriveAt });
  expect(day?.home?.legs.at(-1)).toMatchObject({ to: 'home' });
  expect(day?.lastWayHome?.marginMinutes).toBeGreaterThan(60);
  expect((await employer.json('GET', path)).status).toBe(403);
  const rowanAtPhone = await browseAs(world.ground, rowan.actor);
  expect((await rowanAtPhone.json('GET', path)).status).toBe(404);
});

it('a placement has its journey too: for staff, and on the young person’s own card', async () => {
  const opportunityId = await addOffer(world, 'O43', { title: 'Potting shed' });
  const { reference } = await addPlacement(world, { startsOn: '2025-07-28', opportunityId });
  const path = `/placements/${reference}/journey`;
  const page = words(await coOrdinator.page(path));
  expect(page).toContain('Checked against the timetable for Monday 28 July 2025.');
  expect(await coOrdinator.page(`/placements/${reference}`)).toContain(`href="${path}"`);
  expect(await aspenAtPhone.page(`/placements/${reference}`)).toContain(`href="${path}"`);
  expect(await aspenAtPhone.page('/home')).toMatch(new RegExp(`href="${path}"[^>]*>How to get there<`));
  for (const own of [path, `${path}/card`]) expect(await aspenAtPhone.page(own)).toContain('foothold-card');
  expect(await worker.page(`${path}/card`)).toContain('You are home');
  expect((await employer.get(path)).status).toBe(403);
  expect(await employer.page(`/placements/${reference}`)).not.toContain('/journey');
  const others = [rowan.actor, world.elsewhere];
  for (const who of others) expect((await (await browseAs(world.ground, who)).get(path)).status).toBe(404);
});

it('pages of options, matches and choices lead to the journey', async () => {
  const options = await coOrdinator.page('/referrals/R1/options');
  expect(options).toContain(`href="${optionPage()}"`);
  expect(options).toContain('Open Government Licence');
  expect(await coOrdinator.page(`/matches/${match}`)).toContain(`href="${matchPage()}"`);
  expect(await aspenAtPhone.page(`/matches/${match}`)).toContain(`href="${matchPage()}"`);
  expect(await employer.page(`/matches/${match}`)).not.toContain('/journey');
  expect(aspen(world).reference).toBe('R1');
});

// Last, because it makes room for a placement of its own.
describe('where to be next', () => {
  let placed: string;
  const own = async (day: string) => {
    const browser = await browseAs(world.at(`${day}T05:00:00.000Z`), world.youngPerson);
    return [words(await browser.page('/home')), words(await browser.page(`/placements/${placed}`))];
  };
  const leavesOn = async (on: string, arriveBy: string, leaveAfter: string) => {
    const asked = journeyInput.parse({ from: HOME, to: 'SO14 0AA', on, arriveBy, leaveAfter });
    const found = await readAs(world.ground, world.coOrdinator, (tx) => journeyBetween(tx, asked));
    if (found.state !== 'reachable' || !found.there) throw new Error(found.text);
    return found.there.leaveAt;
  };
  const agree = async (starts: string, ends: string) =>
    perform(world.ground, world.coOrdinator, changeHours, {
      reference: placed,
      version: await versionOf(world.ground, world.coOrdinator, placed),
      ...{ days: ['1', '2', '3', '4', '5'], starts, ends, breakMinutes: '30' },
      reason: 'They open at other times.',
    });
  beforeAll(async () => {
    await clearPlacements(world);
    const opportunityId = await addOffer(world, 'O48', { title: 'Nursery' });
    placed = (await addPlacement(world, { startsOn: '2025-07-21', opportunityId })).reference;
  });

  it('says when to leave by the buses of that day, and not by what was found for the match', async () => {
    const leave = await leavesOn('2025-07-21', '09:30', '15:30');
    expect(leave).not.toBe('08:40');
    const [home, page] = await own('2025-07-14');
    expect(home).toContain(`Be there at 09:30: Nursery, SO14 0AA. Leave at ${leave}.`);
    expect(home).toContain('Your placement (1)');
    expect(page).toContain(`Leave home at ${leave}.`);
  });

  it('stands on the calendar too: for the next three days, each by its own buses', async () => {
    const browser = await browseAs(world.at('2025-07-20T05:00:00.000Z'), world.youngPerson);
    const days = words(await browser.page('/calendar'));
    const first = await leavesOn('2025-07-21', '09:30', '15:30');
    expect(days).toContain(`Your first day at Marl &amp; Slate Ltd Nursery, SO14 0AA Leave at ${first}.`);
    expect(days.match(/Leave at/g)).toHaveLength(3);
    expect(words(await coOrdinator.page('/calendar'))).not.toContain('Leave at');
  });

  it('says another time as soon as the hours are others', async () => {
    await agree('07:30', '15:30');
    const [, page] = await own('2025-07-14');
    expect(page).toContain(`Leave home at ${await leavesOn('2025-07-21', '07:30', '15:30')}.`);
  });

  it('goes by a bank holiday’s own buses, and says to ask whether they are open', async () => {
    const leave = await leavesOn('2025-08-25', '07:30', '15:30');
    expect(leave).not.toBe(await leavesOn('2025-08-26', '07:30', '15:30'));
    const [home, page] = await own('2025-08-25');
    expect(page).toContain('This is a bank holiday (Summer bank holiday). Ask if they are open.');
    expect(page).toContain(`Leave home at ${leave}.`);
    expect(home).toContain(`Leave at ${leave}.`);
    const onThatDay = await browseAs(world.at('2025-08-25T05:00:00.000Z'), world.youngPerson);
    const card = words(await onThatDay.page(`/placements/${placed}/journey`));
    const usual = await leavesOn('2025-08-26', '07:30', '15:30');
    expect(card).toMatch(
      new RegExp(
        `Monday 25 August 2025, a bank holiday Leave home at ${leave}.*Monday to Friday Leave home at ${usual}`,
      ),
    );
  });

  it('says so where no bus is there in time, and no time where nobody could look', async () => {
    await agree('03:00', '09:00');
    expect((await own('2025-07-14'))[1]).toContain('We found no way to be there in time that day.');
    await arrange(world.ground, ({ write }) =>
      write
        .updateTable('young_people')
        .set({ postcode: null })
        .where('id', '=', world.youngPersonId)
        .execute(),
    );
    expect((await own('2025-07-14'))[1]).not.toMatch(/Leave home|We found no way/);
  });
});
