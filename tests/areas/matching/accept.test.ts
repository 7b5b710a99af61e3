import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { acceptOffer } from '#areas/matching/matches/accept-offer.ts';
import { bringMatchBack } from '#areas/matching/matches/bring-back.ts';
import { employerSaysNo } from '#areas/matching/matches/employer-says-no.ts';
import { recordNo } from '#areas/matching/matches/record-no.ts';
import { recordStart } from '#areas/matching/matches/record-start.ts';
import { type Actor, readAs, SYSTEM } from '#platform/actor.ts';
import { perform } from '#platform/command.ts';
import { expectOneWinner, expectOnly, lastAudit, refusalOf } from '#tests/support/command-checks.ts';
import {
  addCollege,
  addOffer,
  addSomeone,
  arrange,
  matchAt,
  matchNow,
  type Someone,
  which,
} from '#tests/support/matching-world.ts';
import { openWorld, type World } from '#tests/support/world.ts';

let world: World;
let people = 0;
let offers = 0;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const somebody = () => addSomeone(world, `R2${people++}`);
const offer = (facts: Parameters<typeof addOffer>[2] = {}) => addOffer(world, `O2${offers++}`, facts);
const accept = async (id: string, actor: Actor, ground = world.ground) =>
  perform(ground, actor, acceptOffer, {
    ...(await which(ground, id)),
    how: actor.role === 'young-person' ? null : 'told worker',
  });
const statusOf = async (id: string) => (await matchNow(world.ground, id)).status;
const placementOf = (id: string) =>
  readAs(world.ground, SYSTEM, ({ read }) =>
    read.selectFrom('placements').where('match_id', '=', id).selectAll().executeTakeFirst(),
  );
const eventsAbout = (...ids: string[]) =>
  readAs(world.ground, SYSTEM, async ({ read }) => {
    const rows = await read.selectFrom('outbox').select(['event', 'payload']).orderBy('id').execute();
    return rows.filter(({ payload }) => ids.includes((payload as { matchId?: string }).matchId ?? ''));
  });

describe('a young person takes an offer', () => {
  let who: Someone;
  let id: string;
  beforeEach(async () => {
    who = await somebody();
    id = await matchAt(world, 'offered', { who, option: await offer() });
  });

  it('and has the placement, with what the employer may know, in the same moment', async () => {
    await accept(id, who.actor);
    expect(await placementOf(id)).toMatchObject({
      status: 'planned',
      first_day_on: '2025-07-21',
      last_day_on: '2025-09-28',
      shared_with_employer: { firstName: 'Rowan', isUnder18: false, wantsToLearn: 'Growing plants' },
    });
    expect(await lastAudit(world.ground, 'matches.accept')).toMatchObject({
      subject: `match:${id}`,
      young_person_id: who.youngPersonId,
      detail: { from: 'offered', to: 'accepted', how: 'page' },
    });
  });

  it('through their worker, who writes down how they said so', async () => {
    const told = { ...(await which(world.ground, id)), how: null };
    const refusal = await refusalOf(perform(world.ground, world.worker, acceptOffer, told));
    expect(refusal.fields).toEqual([{ field: 'how', message: 'Select how they answered' }]);
    await perform(world.ground, world.worker, acceptOffer, { ...told, how: 'text' });
    const steps = await readAs(world.ground, SYSTEM, ({ read }) =>
      read.selectFrom('match_steps').where('match_id', '=', id).selectAll().orderBy('id').execute(),
    );
    expect(steps.at(-1)).toMatchObject({ to_status: 'accepted', by_role: 'worker', how: 'text' });
  });

  it('and only they, their worker or the programme can', async () => {
    await expectOnly(world, acceptOffer, await which(world.ground, id));
    const stranger = (await somebody()).actor;
    expect((await refusalOf(accept(id, stranger))).kind).toBe('not-found');
    expect((await refusalOf(accept(id, world.elsewhere))).kind).toBe('not-found');
  });

  it('not from a page that was opened before something changed', async () => {
    const old = { id, version: (await matchNow(world.ground, id)).version - 1 };
    expect((await refusalOf(perform(world.ground, who.actor, acceptOffer, old))).code).toBe('stale');
  });

  it('after the day that was agreed, and begins today', async () => {
    await accept(id, who.actor, world.at('2025-07-25T09:00:00.000Z'));
    expect(await placementOf(id)).toMatchObject({ agreed_start_on: '2025-07-25' });
  });

  it('learns first what a paid one does to their money', async () => {
    const paid = await matchAt(world, 'offered', { who, option: await offer({ weeklyPayPence: 30_000 }) });
    const refusal = await refusalOf(accept(paid, who.actor));
    expect(refusal.reasons.map((reason) => reason.code)).toEqual(['money-not-explained']);
  });

  it('but not two at the same time', async () => {
    await accept(id, who.actor);
    const other = await matchAt(world, 'offered', { who, option: await offer() });
    const [reason] = (await refusalOf(accept(other, who.actor))).reasons;
    expect(reason).toMatchObject({
      code: 'placed-elsewhere',
      kindText: 'You are at Marl & Slate Ltd then. You can do one placement at a time.',
    });
  });
});

describe('what one acceptance does to others', () => {
  it('takes off the list what cannot be done beside it, and tells only the employer who knew', async () => {
    const who = await somebody();
    const id = await matchAt(world, 'offered', { who, option: await offer() });
    const known = await matchAt(world, 'sent-to-employer', { who, option: await offer() });
    const onlyPut = await matchAt(world, 'put-to-young-person', { who, option: await offer() });
    const later = await matchAt(world, 'wanted', {
      who,
      option: await offer({ firstStartOn: '2025-10-06' }),
    });
    const saturdays = await matchAt(world, 'put-to-young-person', {
      who,
      option: await offer({ days: [5], startsMinute: 960, endsMinute: 1080, kind: 'taster' }),
    });
    await accept(id, who.actor);
    expect(await Promise.all([known, onlyPut, later, saturdays].map(statusOf))).toEqual([
      'superseded',
      'superseded',
      'wanted',
      'put-to-young-person',
    ]);
    const ended = (await eventsAbout(known, onlyPut)).filter(({ event }) => event === 'matches.ended');
    expect(ended.map(({ payload }) => payload)).toEqual([
      { matchId: known, ending: 'superseded', organisationId: world.organisationId },
    ]);
  });

  it('tells others that the last place has gone, and leaves them alone while there is one', async () => {
    const option = await offer({ places: 2 });
    const [first, second, third] = [await somebody(), await somebody(), await somebody()];
    const one = await matchAt(world, 'offered', { who: first, option });
    const two = await matchAt(world, 'offered', { who: second, option });
    const three = await matchAt(world, 'wanted', { who: third, option });
    await accept(one, first.actor);
    expect(await statusOf(three)).toBe('wanted');
    await accept(two, second.actor);
    expect(await statusOf(three)).toBe('filled');
    const [ended] = (await eventsAbout(three)).filter(({ event }) => event === 'matches.ended');
    expect(ended?.payload).toEqual({
      matchId: three,
      ending: 'filled',
      youngPersonId: third.youngPersonId,
    });
  });

  it('can be undone: the place is free, and what was set aside comes back', async () => {
    const who = await somebody();
    const option = await offer();
    const id = await matchAt(world, 'offered', { who, option });
    const other = await matchAt(world, 'sent-to-employer', { who, option: await offer() });
    await accept(id, who.actor);
    const no = { ...(await which(world.ground, id)), reasons: ['business-changed'] };
    await perform(world.ground, world.employer, employerSaysNo, no);
    expect((await placementOf(id))?.status).toBe('cancelled');
    await perform(world.ground, world.coOrdinator, bringMatchBack, await which(world.ground, other));
    expect(await statusOf(other)).toBe('sent-to-employer');
    const next = await somebody();
    const again = await matchAt(world, 'offered', { who: next, option });
    await accept(again, next.actor);
    const gone = await refusalOf(
      perform(world.ground, world.coOrdinator, bringMatchBack, await which(world.ground, id)),
    );
    expect(gone.reasons.map((reason) => reason.code)).toEqual(['no-place-free']);
  });

  it('is not undone here once they have begun', async () => {
    const who = await somebody();
    const id = await matchAt(world, 'accepted', { who, option: await offer() });
    await arrange(world.ground, ({ write }) =>
      write.updateTable('placements').set({ status: 'active' }).where('match_id', '=', id).execute(),
    );
    const no = { ...(await which(world.ground, id)), reasons: [], how: 'text' };
    const refusal = await refusalOf(perform(world.ground, world.worker, recordNo, no));
    expect(refusal.reasons.map((reason) => reason.code)).toEqual(['has-begun']);
  });
});

describe('at the same moment', () => {
  it('two people take the last seat: one has it, the other is told', async () => {
    const option = await offer();
    const [one, other] = [await somebody(), await somebody()];
    const first = await matchAt(world, 'offered', { who: one, option });
    const second = await matchAt(world, 'offered', { who: other, option });
    await expectOneWinner([() => accept(first, one.actor), () => accept(second, other.actor)]);
    const seats = await readAs(world.ground, SYSTEM, ({ read }) =>
      read.selectFrom('placements').where('opportunity_id', '=', option).select('id').execute(),
    );
    expect(seats).toHaveLength(1);
  });

  it('two people take the last two seats: both have one', async () => {
    const option = await offer({ places: 2 });
    const [one, other] = [await somebody(), await somebody()];
    const first = await matchAt(world, 'offered', { who: one, option });
    const second = await matchAt(world, 'offered', { who: other, option });
    await Promise.all([accept(first, one.actor), accept(second, other.actor)]);
    const seats = await Promise.all([placementOf(first), placementOf(second)]);
    expect(new Set(seats.map((placement) => placement?.seat_id)).size).toBe(2);
  });

  it('one person takes two offers: one is theirs, the other is off the list', async () => {
    const who = await somebody();
    const first = await matchAt(world, 'offered', { who, option: await offer() });
    const second = await matchAt(world, 'offered', { who, option: await offer() });
    await expectOneWinner([() => accept(first, who.actor), () => accept(second, world.worker)]);
    expect((await Promise.all([first, second].map(statusOf))).toSorted()).toEqual(['accepted', 'superseded']);
  });
});

describe('what has no placement', () => {
  it('is a course with as many places as it has', async () => {
    const { courseRunId, tutor } = await addCollege(world, 1);
    const [one, other] = [await somebody(), await somebody()];
    const first = await matchAt(world, 'offered', { who: one, option: courseRunId });
    const second = await matchAt(world, 'offered', { who: other, option: courseRunId });
    await expectOneWinner([() => accept(first, one.actor), () => accept(second, other.actor)]);
    const winner = (await statusOf(first)) === 'accepted' ? first : second;
    const no = { ...(await which(world.ground, winner)), reasons: ['start-differs'] };
    await perform(world.ground, tutor, employerSaysNo, no);
    const holds = await readAs(world.ground, SYSTEM, ({ read }) =>
      read.selectFrom('place_holds').where('course_run_id', '=', courseRunId).select('match_id').execute(),
    );
    expect(holds).toEqual([]);
  });

  it('is an apprenticeship, which becomes what they do on the day they start', async () => {
    const who = await somebody();
    const option = await offer({
      kind: 'apprenticeship',
      title: 'Horticulture',
      weeks: 60,
      weeklyPayPence: 30_000,
    });
    const id = await matchAt(world, 'accepted', { who, option });
    expect(await placementOf(id)).toBeUndefined();
    const start = async (startedOn: string, ground = world.ground) =>
      perform(ground, world.worker, recordStart, { ...(await which(ground, id)), startedOn });
    expect((await refusalOf(start('2025-07-21'))).fields[0]?.field).toBe('startedOn');
    const then = world.at('2025-07-22T09:00:00.000Z');
    await start('2025-07-21', then);
    expect((await refusalOf(start('2025-07-21', then))).code).toBe('started');
    const kept = await readAs(world.ground, SYSTEM, async ({ read }) => ({
      doing: await read.selectFrom('activity_episodes').where('match_id', '=', id).selectAll().execute(),
      apprenticeships: await read
        .selectFrom('apprenticeships')
        .where('young_person_id', '=', who.youngPersonId)
        .selectAll()
        .execute(),
    }));
    expect(kept.doing).toMatchObject([
      { kind: 'apprenticeship', started_on: '2025-07-21', hours_a_week: 30, source: 'match' },
    ]);
    expect(kept.apprenticeships).toMatchObject([
      { standard: 'Horticulture', status: 'continuing', employer: 'Marl & Slate Ltd', from_placement: false },
    ]);
    const no = { ...(await which(world.ground, id)), reasons: ['no-time-now'] };
    const late = await refusalOf(perform(then, world.employer, employerSaysNo, no));
    expect(late.reasons.map((reason) => reason.code)).toEqual(['has-begun']);
  });
});
