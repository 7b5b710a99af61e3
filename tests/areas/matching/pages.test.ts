import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readAs, SYSTEM } from '#platform/actor.ts';
import { type Browser, browseAs } from '#tests/support/browse.ts';
import { addOffer, addSomeone, arrange, aspen, matchAt, matchNow } from '#tests/support/matching-world.ts';
import { openWorld, type World } from '#tests/support/world.ts';

let world: World;
let coOrdinator: Browser;
let worker: Browser;
let employer: Browser;
let youngPerson: Browser;
beforeAll(async () => {
  world = await openWorld();
  coOrdinator = await browseAs(world.ground, world.coOrdinator);
  worker = await browseAs(world.ground, world.worker);
  employer = await browseAs(world.ground, world.employer);
  youngPerson = await browseAs(world.ground, world.youngPerson);
});
afterAll(() => world.close());

const versionOf = async (id: string) => String((await matchNow(world.ground, id)).version);
const statusOf = async (id: string) => (await matchNow(world.ground, id)).status;
const post = async (
  who: Browser,
  id: string,
  step: string,
  answers: Record<string, string | string[]> = {},
) =>
  who.post(`/matches/${id}/${step}`, {
    _once: crypto.randomUUID(),
    version: await versionOf(id),
    ...answers,
  });

describe('the options of a young person', () => {
  it('are best first, each with points, why, and what is to be found out', async () => {
    const page = await coOrdinator.page('/referrals/R1/options');
    expect(page).toContain('Options for Aspen');
    expect(page).toContain('Plant nursery trainee');
    expect(page).toMatch(/Very good match<\/strong> \d+ of 1,000 points/);
    expect(page).toContain('Possible, with something to find out first');
    expect(page).toContain('They put gardening first.');
    expect(page).toContain('No timetable is loaded');
  });

  it('that are not possible say why and what would change it, and may be asked about where that is for them to say', async () => {
    const tooYoung = await addOffer(world, 'O30', { title: 'Night watch', minimumAge: 18 });
    const tooEarly = await addOffer(world, 'O31', { title: 'Bakery', startsMinute: 420, endsMinute: 780 });
    const page = await coOrdinator.page('/referrals/R1/options?kind=work+experience');
    expect(page).toContain('From 17 December 2025, when you are 18.');
    expect(page).toContain(`name="lookPast" type="checkbox" value="${tooEarly}"`);
    expect(page).not.toContain(`value="${tooYoung}"`);
  });

  it('are filtered by kind, and compared in a table', async () => {
    await addOffer(world, 'O32', { title: 'Park taster', kind: 'taster', weeks: 1 });
    const tasters = await coOrdinator.page('/referrals/R1/options?kind=taster');
    expect(tasters).toContain('Park taster');
    expect(tasters).not.toContain('Plant nursery trainee');
    expect(await coOrdinator.page('/referrals/R1/options?as=table')).toContain('<table');
  });

  it('are put to them several at once; none chosen is said beside the form, and nothing is lost', async () => {
    const { actor, reference } = await addSomeone(world, 'R31');
    const options = [world.opportunityId, await addOffer(world, 'O33')];
    const empty = await coOrdinator.post(`/referrals/${reference}/options`, { _once: crypto.randomUUID() });
    expect(empty.status).toBe(422);
    expect(await empty.text()).toContain('Choose at least one option');
    const done = await coOrdinator.post(`/referrals/${reference}/options`, {
      _once: crypto.randomUUID(),
      options,
    });
    expect([done.status, done.headers.get('location')]).toEqual([303, `/referrals/${reference}`]);
    const choices = await (await browseAs(world.ground, actor)).page('/matches');
    expect(choices.match(/Look and answer/g)).toHaveLength(2);
    expect(await coOrdinator.page(`/referrals/${reference}/options`)).toContain('On their list');
  });

  it('are in another order once it is known what matters', async () => {
    const { reference } = await addSomeone(world, 'R32');
    const matters = await coOrdinator.page(`/referrals/${reference}/options/what-matters`);
    expect(matters).toContain('As we read it: Gardening');
    const answers = { interest: 'little', journey: 'a lot', start: 'some', support: 'some', ladder: 'some' };
    const kept = await coOrdinator.post(`/referrals/${reference}/options/what-matters`, {
      ...{ _once: crypto.randomUUID(), version: '1', ...answers },
      subjects: ['3.3'],
    });
    expect(kept.status).toBe(303);
    const page = await coOrdinator.page(`/referrals/${reference}/options`);
    expect(page).toContain('The journey: matters a lot');
    expect(page).toContain('gardening: Animal Care');
  });

  it('are not for an employer, nor for a young person, nor of another council', async () => {
    expect((await employer.get('/referrals/R1/options')).status).toBe(403);
    expect((await youngPerson.get('/referrals/R1/options')).status).toBe(403);
    const elsewhere = await browseAs(world.ground, world.elsewhere);
    expect((await elsewhere.get('/referrals/R1/options')).status).toBe(404);
  });
});

describe('from the young person’s yes to the employer’s', () => {
  it('goes by their own pages, and the employer sees what was agreed and nothing else', async () => {
    const id = await matchAt(world, 'put-to-young-person', { option: await addOffer(world, 'O40') });
    const choice = await youngPerson.page(`/matches/${id}`);
    expect(choice).toContain('Why we thought of you');
    expect(choice).toContain('Much like gardening, which you asked for.');
    expect(await youngPerson.page(`/matches/${id}/yes`)).toContain('Not where you live. Nothing about care.');
    expect((await employer.get(`/matches/${id}`)).status).toBe(404);
    expect((await post(youngPerson, id, 'yes', { mayTell: 'yes' })).status).toBe(303);

    const words = { wantsToLearn: 'How plants grow', support: 'a mentor\nclear steps' };
    const preview = await post(coOrdinator, id, 'send', { ...words, step: 'preview' });
    expect([preview.status, await statusOf(id)]).toEqual([200, 'wanted']);
    const shown = await preview.text();
    expect(shown).toContain('This is all that the employer will see');
    expect(shown).toContain('a mentor, clear steps');
    const unseen = await post(coOrdinator, id, 'send', { ...words, step: 'send' });
    expect([unseen.status, await statusOf(id)]).toEqual([409, 'wanted']);
    expect(await unseen.text()).toContain('has not been looked at and agreed');
    expect((await post(coOrdinator, id, 'send', { ...words, step: 'send', isPreviewed: 'yes' })).status).toBe(
      303,
    );

    const seen = await employer.page(`/matches/${id}`);
    expect(seen).toContain('How plants grow');
    expect(seen).toContain('Please answer by 28 July 2025.');
    for (const secret of ['Garnet', 'SO14 3AU', '07700 900539', 'relevant', 'Very good match', '2007', 'R1'])
      expect(seen, secret).not.toContain(secret);
    expect((await post(employer, id, 'offer', offerAnswers('28', '7', '2025'))).status).toBe(303);
    const offer = await youngPerson.page(`/matches/${id}`);
    expect(offer).toContain('Good news! They want you to come.');
    expect(offer).toContain('Monday 28 July 2025');
    expect((await post(youngPerson, id, 'accept')).status).toBe(303);
    expect(await youngPerson.page(`/matches/${id}`)).toContain('See your placement');
  });

  it('a worker writes down what somebody without e-mail said, and has to say how', async () => {
    const who = await addSomeone(world, 'R41');
    const id = await matchAt(world, 'put-to-young-person', { who, option: await addOffer(world, 'O41') });
    const without = await post(worker, id, 'yes', { mayTell: 'yes' });
    expect([without.status, await statusOf(id)]).toEqual([422, 'put-to-young-person']);
    expect(await without.text()).toContain('Select how they answered');
    await post(worker, id, 'yes', { mayTell: 'yes', how: 'printed code' });
    expect(await statusOf(id)).toBe('wanted');
    expect(await coOrdinator.page(`/matches/${id}`)).toContain('They said so with a printed code.');
    const consent = await readAs(world.ground, SYSTEM, ({ read }) =>
      read
        .selectFrom('consents')
        .where('young_person_id', '=', who.youngPersonId)
        .selectAll()
        .executeTakeFirstOrThrow(),
    );
    expect(consent).toMatchObject({
      purpose: 'tell employers',
      recipient_organisation_id: world.organisationId,
      answer: true,
      how: 'printed code',
    });
  });

  it('without a yes to telling them nothing is sent, and the page says so before anybody tries', async () => {
    const who = await addSomeone(world, 'R42');
    const id = await matchAt(world, 'put-to-young-person', { who, option: await addOffer(world, 'O42') });
    const theirs = await browseAs(world.ground, who.actor);
    await post(theirs, id, 'yes', { mayTell: 'no' });
    expect(await coOrdinator.page(`/matches/${id}`)).toContain('There is no consent to tell this employer');
    const refused = await post(coOrdinator, id, 'send', {
      ...{ wantsToLearn: 'Plants', support: '', step: 'send', isPreviewed: 'yes' },
    });
    expect([refused.status, await statusOf(id)]).toEqual([409, 'wanted']);
  });

  it('“ask me later” keeps it, and nobody presses for a week', async () => {
    const who = await addSomeone(world, 'R43');
    const id = await matchAt(world, 'put-to-young-person', { who, option: await addOffer(world, 'O43') });
    const theirs = await browseAs(world.ground, who.actor);
    await post(theirs, id, 'later');
    expect(await theirs.page('/matches')).toContain('You said later. We ask again on 21 July 2025.');
    expect(await theirs.page('/home')).not.toContain('Do you want this?');
    const then = await browseAs(world.at('2025-07-21T09:00:00.000Z'), who.actor);
    expect(await then.page('/home')).toContain('Do you want this?');
  });

  it('a no needs no reason, and is said back kindly', async () => {
    const who = await addSomeone(world, 'R44');
    const id = await matchAt(world, 'put-to-young-person', { who, option: await addOffer(world, 'O44') });
    const theirs = await browseAs(world.ground, who.actor);
    await post(theirs, id, 'no');
    expect(await statusOf(id)).toBe('young-person-said-no');
    expect(await theirs.page(`/matches/${id}`)).toContain('You did not want to say why, and that is fine.');
  });

  it('an employer’s no comes with reasons, is told to the young person kindly, and is gone from the employer’s page', async () => {
    const who = await addSomeone(world, 'R45');
    const id = await matchAt(world, 'sent-to-employer', { who, option: await addOffer(world, 'O45') });
    const empty = await post(employer, id, 'employer-no');
    expect(empty.status).toBe(409);
    expect(await empty.text()).toContain('Choose at least one reason.');
    await post(employer, id, 'employer-no', { reasons: ['needs-experience'], note: 'Not this year' });
    const told = await (await browseAs(world.ground, who.actor)).page(`/matches/${id}`);
    expect(told).toContain('They want somebody who has done a bit more.');
    expect(told).not.toContain('Not this year');
    const after = await employer.page(`/matches/${id}`);
    expect(after).toContain('This has ended.');
    expect(after).not.toContain('Rowan');
    expect(await employer.page('/matches')).not.toContain('Rowan');
  });

  it('a page from an old link says that things have moved on; a form that is stale keeps what was typed', async () => {
    const id = await matchAt(world, 'sent-to-employer', {
      who: await addSomeone(world, 'R46'),
      option: await addOffer(world, 'O46'),
    });
    expect((await worker.get(`/matches/${id}/yes`)).status).toBe(409);
    const stale = await employer.post(`/matches/${id}/employer-no`, {
      ...{ _once: crypto.randomUUID(), version: '1', reasons: 'no-time-now', note: 'Half-term' },
    });
    const again = await stale.text();
    expect(stale.status).toBe(409);
    expect(again).toContain('Somebody has changed this since you opened it');
    expect(again).toContain('Half-term');
  });
});

describe('lists', () => {
  it('show staff what waits for whom, and where somebody has to be asked by word of mouth', async () => {
    const page = await coOrdinator.page('/matches');
    expect(page).toContain('For the co-ordinator');
    expect(page).toContain('The employer or college answers');
    expect(page).toContain('no e-mail: ask them');
  });

  it('show an employer first names of those who wait for it, and nobody else', async () => {
    await matchAt(world, 'sent-to-employer', {
      option: await addOffer(world, 'O47'),
      who: await addSomeone(world, 'R47'),
    });
    const page = await employer.page('/matches');
    expect(page).toContain('Rowan, for Greenhouse trainee');
    expect(page).not.toContain('Agate');
  });

  it('are empty with a word on what comes next', async () => {
    const nobody = await addSomeone(world, 'R48');
    const page = await (await browseAs(world.ground, nobody.actor)).page('/matches');
    expect(page).toContain('Nothing to answer just now.');
    expect(page).toContain('We are looking for you.');
  });

  it('show a manager why somebody who was asked a year ago was asked', async () => {
    const id = await matchAt(world, 'put-to-young-person', {
      who: await addSomeone(world, 'R49'),
      option: await addOffer(world, 'O49'),
    });
    await arrange(world.ground, ({ write }) =>
      write
        .updateTable('referrals')
        .set({ interests: ['cars'] })
        .where('reference', '=', 'R49')
        .execute(),
    );
    const later = await browseAs(world.at('2026-07-14T09:00:00.000Z'), world.manager);
    const page = await later.page(`/matches/${id}`);
    expect(page).toContain('As it was on 14 July 2025');
    expect(page).toContain('Much like gardening, which they asked for.');
  });
});

it('nobody finds the match of another young person, and an employer not that of another employer', async () => {
  const id = await matchAt(world, 'sent-to-employer', {
    who: await addSomeone(world, 'R50'),
    option: await addOffer(world, 'O51'),
  });
  expect((await youngPerson.get(`/matches/${id}`)).status).toBe(404);
  const other = await browseAs(world.ground, { ...world.elsewhere });
  expect((await other.get(`/matches/${id}`)).status).toBe(404);
  expect((await coOrdinator.get('/matches/not-an-id')).status).toBe(404);
  expect((await coOrdinator.get(`/matches/${id}/sing`)).status).toBe(404);
  expect(aspen(world).reference).toBe('R1');
});

function offerAnswers(day: string, month: string, year: string): Record<string, string> {
  return {
    ...{ 'startsOn-day': day, 'startsOn-month': month, 'startsOn-year': year },
    ...{ 'until-day': '', 'until-month': '', 'until-year': '' },
  };
}
