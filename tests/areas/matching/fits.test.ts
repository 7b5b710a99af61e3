import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { allocate } from '#tests/support/allocate.ts';
import { type Browser, browseAs } from '#tests/support/browse.ts';
import { addOffer, addSomeone, arrange } from '#tests/support/matching-world.ts';
import { openWorld, type World } from '#tests/support/world.ts';

let world: World;
let coOrdinator: Browser;
let worker: Browser;
let greenhouse: string;
beforeAll(async () => {
  world = await openWorld();
  coOrdinator = await browseAs(world.ground, world.coOrdinator);
  worker = await browseAs(world.ground, world.worker);
  greenhouse = await addOffer(world, 'O10', { title: 'Greenhouse trainee', endsMinute: 960, minimumAge: 16 });
  const hazel = await addSomeone(world, 'R10', { firstName: 'Hazel' });
  await addSomeone(world, 'R11', { firstName: 'Bryony' });
  await addSomeone(world, 'R12', { firstName: 'Comfrey' });
  await arrange(world.ground, async (tx) => {
    const { write } = tx;
    // Hazel is another worker's; Comfrey has to be home by three.
    await allocate(tx, hazel.youngPersonId, world.manager.userId);
    await write
      .updateTable('referrals')
      .set({ latest_finish_minute: 900 })
      .where('reference', '=', 'R12')
      .execute();
  });
});
afterAll(() => world.close());

async function fitsAs(browser: Browser): Promise<{ fits: { reference: string | null }[] }> {
  const response = await browser.get(`/api/v1/opportunities/${greenhouse}/fits`);
  return (await response.json()) as { fits: { reference: string | null }[] };
}

describe('who fits an opportunity', () => {
  it('is told to a co-ordinator by name, best first with why, and what would open it to more people', async () => {
    const page = await coOrdinator.page(`/opportunities/${greenhouse}/fits`);
    expect(page).toContain('It would suit 3 of the 4 young people who wait');
    for (const name of ['Aspen Garnet', 'Hazel Agate', 'Bryony Agate']) expect(page).toContain(name);
    expect(page).toContain('gardening, which they asked for');
    expect(page).toMatch(/Other hours: 09:30 to 15:00<\/th>.*?>1</s);
    expect(page).toContain('One person it does not suit now, and why');
  });

  it('names to a worker only those whom they look after: the others have a letter and points', async () => {
    const page = await worker.page(`/opportunities/${greenhouse}/fits`);
    expect(page).toContain('Aspen Garnet');
    expect(page).not.toContain('Hazel');
    expect(page).not.toContain('R10');
    expect(page).toMatch(/Young person [ABC]/);
    expect(page).toContain('Ask the co-ordinator, who can put it to them.');
  });

  it('is told to no employer and no young person, and to nobody elsewhere', async () => {
    for (const actor of [world.employer, world.youngPerson]) {
      const browser = await browseAs(world.ground, actor);
      expect((await browser.get(`/opportunities/${greenhouse}/fits`)).status, actor.role).toBe(403);
      expect((await browser.get(`/api/v1/opportunities/${greenhouse}/fits`)).status, actor.role).toBe(403);
    }
    const elsewhere = await browseAs(world.ground, world.elsewhere);
    expect((await elsewhere.get(`/opportunities/${greenhouse}/fits`)).status).toBe(404);
  });

  it('answers programs too, without a reference where the caller may not know who it is', async () => {
    const all = await fitsAs(coOrdinator);
    expect(all).toMatchObject({ reference: 'O10', waiting: 4, wouldOpen: [{ change: 'hours', people: 1 }] });
    expect(all.fits.map((fit) => fit.reference).sort()).toEqual(['R1', 'R10', 'R11']);
    const some = await fitsAs(worker);
    const hidden = some.fits.find((fit) => fit.reference === null);
    expect(hidden).toMatchObject({ reference: null, startsOn: null, reasons: [], otherOptions: null });
  });

  it('is a link on the opportunity for those who may look, and not for its employer', async () => {
    const link = `/opportunities/${greenhouse}/fits`;
    expect(await coOrdinator.page(`/opportunities/${greenhouse}`)).toContain(link);
    const employer = await browseAs(world.ground, world.employer);
    expect(await employer.page(`/opportunities/${greenhouse}`)).not.toContain(link);
  });
});

describe('what would place those who wait', () => {
  it('says which one change would open what, and what to ask employers for, each tried against the rules', async () => {
    await arrange(world.ground, ({ write }) =>
      write
        .updateTable('referrals')
        .set({ latest_finish_minute: 840 })
        .where('reference', '=', 'R12')
        .execute(),
    );
    const page = await coOrdinator.page('/plan/gaps');
    expect(page).toContain('1 of the 4 young people in the plan is looked at.');
    expect(page).toMatch(/Horticulture and Forestry.*?Other hours: 09:30 to 14:00.*?Greenhouse trainee/s);
    expect(page).toContain('on Monday to Friday, between 08:00 and 14:00, from July 2025');
    expect(await coOrdinator.page('/plan')).toMatch(
      /What would help most is other hours \(09:30 to 14:00\) at [\w ]+ \(O\d+\): a match of \d+ points\./,
    );
    expect(await coOrdinator.page('/plan/gaps?least=2')).toContain('Nothing would help 2 people or more.');
  });

  it('downloads as CSV with references and no names', async () => {
    const response = await coOrdinator.get('/plan/gaps.csv');
    expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    const csv = await response.text();
    expect(csv).toContain('2025-07-14,change,Horticulture and Forestry,Other hours: 09:30 to 14:00,,1,R12,');
    expect(csv).not.toContain('Comfrey');
  });

  it('is for those who run the programme', async () => {
    for (const actor of [world.worker, world.employer, world.youngPerson])
      expect((await (await browseAs(world.ground, actor)).get('/plan/gaps')).status, actor.role).toBe(403);
  });
});
