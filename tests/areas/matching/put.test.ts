import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { putSuggestion, putToYoungPerson } from '#areas/matching/matches/put-to-young-person.ts';
import { recordNo } from '#areas/matching/matches/record-no.ts';
import { suggestFromPlan } from '#areas/matching/plan/suggest-from-plan.ts';
import { rankFor } from '#areas/matching/ranking/rank-for.ts';
import { type Actor, readAs, SYSTEM, withActor } from '#platform/actor.ts';
import { perform } from '#platform/command.ts';
import { expectOneWinner, expectOnly, lastAudit, refusalOf } from '#tests/support/command-checks.ts';
import { addOffer, addSomeone, arrange, matchAt, matchNow, which } from '#tests/support/matching-world.ts';
import { HERE, openWorld, THERE, type World } from '#tests/support/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const put = (input: object, actor: Actor = world.coOrdinator) =>
  perform(world.ground, actor, putToYoungPerson, input);
const codes = async (attempt: Promise<unknown>) =>
  (await refusalOf(attempt)).reasons.map((reason) => reason.code);

describe('putting options to a young person', () => {
  it('keeps why with each, tells them once, and is in the audit', async () => {
    const { reference, youngPersonId } = await addSomeone(world, 'R10');
    const options = [world.opportunityId, await addOffer(world, 'O10')];
    const { matchIds } = await put({ reference, options });
    const kept = await Promise.all(matchIds.map((id) => matchNow(world.ground, id)));
    expect(kept).toMatchObject([
      { status: 'put-to-young-person', starts_on: '2025-07-21', version: 1 },
      { status: 'put-to-young-person' },
    ]);
    expect(kept[0]?.explanation).toMatchObject({
      ...{ on: '2025-07-14', title: 'Plant nursery trainee', lookedPast: [] },
      weights: { interest: 400 },
      journey: { state: 'not-checked' },
    });
    const events = await readAs(world.ground, SYSTEM, ({ read }) =>
      read.selectFrom('outbox').select(['event', 'payload']).execute(),
    );
    expect(events).toEqual([{ event: 'matches.put-to-young-person', payload: { youngPersonId, matchIds } }]);
    expect(await lastAudit(world.ground, 'matches.put')).toMatchObject({
      subject: `referral:${reference}`,
      young_person_id: youngPersonId,
      detail: { matchIds },
    });
  });

  it('is for the programme and their own worker; in another council there is no such referral', async () => {
    const input = { reference: 'R1', options: [world.opportunityId] };
    await expectOnly(world, putToYoungPerson, input);
    expect((await refusalOf(put(input, world.elsewhere))).kind).toBe('not-found');
    const otherWorker = { ...world.worker, userId: world.manager.userId };
    expect((await refusalOf(put(input, otherWorker))).kind).toBe('not-found');
  });

  it('puts all or none: one that cannot be says why, by its name', async () => {
    const { reference } = await addSomeone(world, 'R11', { born: '2008-09-01' });
    const tooYoung = await addOffer(world, 'O11', { title: 'Night watch', minimumAge: 18 });
    const refusal = await refusalOf(put({ reference, options: [world.opportunityId, tooYoung] }));
    expect(refusal.reasons[0]).toMatchObject({ code: 'too-young' });
    expect(refusal.message).toMatch(/^Night watch: They are 16/);
    const matches = await readAs(world.ground, SYSTEM, ({ read }) =>
      read
        .selectFrom('matches as m')
        .innerJoin('referrals as r', 'r.id', 'm.referral_id')
        .where('r.reference', '=', reference)
        .select('m.id')
        .execute(),
    );
    expect(matches).toEqual([]);
  });

  it('looks past what they may decide themselves, and keeps what that was; never past the law', async () => {
    const { reference } = await addSomeone(world, 'R12');
    const early = await addOffer(world, 'O12', { startsMinute: 420, endsMinute: 780 });
    expect(await codes(put({ reference, options: [early] }))).toEqual(['hours-clash']);
    const { matchIds } = await put({ reference, lookPast: early });
    expect((await matchNow(world.ground, matchIds[0] ?? '')).explanation).toMatchObject({
      lookedPast: [{ code: 'hours-clash' }],
    });
    const old = await addOffer(world, 'O13', { minimumAge: 21 });
    expect(await codes(put({ reference, lookPast: [old] }))).toEqual(['too-young']);
  });

  it('asks again about what they said no to only if somebody says so', async () => {
    const who = await addSomeone(world, 'R13');
    const option = await addOffer(world, 'O14');
    const id = await matchAt(world, 'put-to-young-person', { who, option });
    expect(await codes(put({ reference: 'R13', options: [option] }))).toEqual(['already-open']);
    await perform(world.ground, who.actor, recordNo, { ...(await which(world.ground, id)), reasons: [] });
    expect(await codes(put({ reference: 'R13', options: [option] }))).toEqual(['already-declined']);
    await put({ reference: 'R13', lookPast: [option] });
  });

  it('by two at the same moment puts it once', async () => {
    const { reference } = await addSomeone(world, 'R14');
    const option = await addOffer(world, 'O15');
    await expectOneWinner([
      () => put({ reference, options: [option] }),
      () => put({ reference, options: [option] }, world.worker),
    ]);
  });

  it('waits until a closed referral is open again', async () => {
    const { reference, referralId } = await addSomeone(world, 'R15');
    await arrange(world.ground, ({ write }) =>
      write.updateTable('referrals').set({ closed_on: '2025-07-14' }).where('id', '=', referralId).execute(),
    );
    expect(await codes(put({ reference, options: [world.opportunityId] }))).toEqual(['referral-closed']);
  });

  it('knows nothing of an option that is not there', async () => {
    expect((await refusalOf(put({ reference: 'R1', options: [crypto.randomUUID()] }))).kind).toBe(
      'not-found',
    );
    expect((await refusalOf(put({ reference: 'R1', options: ['O1'] }))).fields[0]?.field).toBe('options.0');
    expect((await refusalOf(put({ reference: 'R1' }))).fields[0]).toEqual({
      field: 'options',
      message: 'Choose at least one option',
    });
  });
});

describe('a line of a plan', () => {
  it('becomes a suggestion that nobody but staff sees, and is then put to them', async () => {
    const who = await addSomeone(world, 'R20');
    const optionId = await addOffer(world, 'O20');
    const lines = [{ reference: 'R20', optionId }];
    await expectOnly(world, suggestFromPlan, { lines });
    const { matchIds } = await perform(world.ground, world.coOrdinator, suggestFromPlan, { lines });
    const [id = ''] = matchIds;
    const again = await perform(world.ground, world.coOrdinator, suggestFromPlan, { lines });
    expect(again.matchIds).toEqual([id]);
    const seen = await readAs(world.ground, who.actor, ({ read }) =>
      read.selectFrom('matches').select('id').execute(),
    );
    expect(seen).toEqual([]);
    await perform(world.ground, world.coOrdinator, putSuggestion, await which(world.ground, id));
    expect((await matchNow(world.ground, id)).status).toBe('put-to-young-person');
  });

  it('that has become impossible meanwhile is not put', async () => {
    await addSomeone(world, 'R21');
    const optionId = await addOffer(world, 'O21');
    const lines = [{ reference: 'R21', optionId }];
    const { matchIds } = await perform(world.ground, world.coOrdinator, suggestFromPlan, { lines });
    await arrange(world.ground, ({ write }) =>
      write.updateTable('opportunities').set({ status: 'paused' }).where('id', '=', optionId).execute(),
    );
    const attempt = perform(
      world.ground,
      world.coOrdinator,
      putSuggestion,
      await which(world.ground, matchIds[0] ?? ''),
    );
    expect(await codes(attempt)).toEqual(['employer-paused']);
  });
});

describe('what nobody may be put to', () => {
  const reasonsFor = async (reference: string, option: string, actor: Actor) => {
    const found = await readAs(world.ground, actor, (tx) => rankFor(tx, reference, { on: null, top: null }));
    return found.notPossible.find((one) => one.reference === option)?.reasons.map((reason) => reason.code);
  };

  it('is a place where a concern is open: staff read why, a worker only that it is not available', async () => {
    await addOffer(world, 'O30');
    await arrange(world.ground, ({ write, now }) =>
      write
        .insertInto('concerns')
        .values({
          ...{ authority: HERE, reference: 'K1', kind: 'concern', organisation_id: world.organisationId },
          ...{ about: 'A supervisor', words: 'Shouting', raised_at: now, raised_by_role: 'manager' },
          stops_new_placements: true,
        })
        .execute(),
    );
    expect(await reasonsFor('R1', 'O30', world.coOrdinator)).toEqual(['concern-open']);
    expect(await reasonsFor('R1', 'O30', world.worker)).toEqual(['not-available']);
    await arrange(world.ground, ({ write, now }) =>
      write.updateTable('concerns').set({ closed_at: now }).execute(),
    );
    expect(await reasonsFor('R1', 'O30', world.coOrdinator)).toBeUndefined();
  });

  it('is a place where somebody works whom they must not meet, from either side, while they are there', async () => {
    const [one, other] = [await addSomeone(world, 'R30'), await addSomeone(world, 'R31')];
    await matchAt(world, 'accepted', { who: other, option: await addOffer(world, 'O31') });
    await addOffer(world, 'O32');
    await addOffer(world, 'O33', { firstStartOn: '2025-10-06' });
    await arrange(world.ground, ({ write }) =>
      write
        .insertInto('avoidances')
        .values({
          ...{ authority: HERE, young_person_id: other.youngPersonId, kind: 'person' },
          ...{ other_young_person_id: one.youngPersonId, reason: 'They fight', noted_on: '2025-07-01' },
        })
        .execute(),
    );
    expect(await reasonsFor('R30', 'O32', world.coOrdinator)).toEqual(['must-not-meet']);
    expect(await reasonsFor('R30', 'O33', world.coOrdinator)).toBeUndefined();
    expect(await reasonsFor('R30', 'O32', world.worker)).toEqual(['not-available']);
  });

  it('is a place in an area that they stay out of', async () => {
    await addSomeone(world, 'R32');
    const { youngPersonId } = await addSomeone(world, 'R33');
    await arrange(world.ground, ({ write }) =>
      write
        .insertInto('avoidances')
        .values({
          ...{ authority: HERE, young_person_id: youngPersonId, kind: 'area', area: 'SO15' },
          ...{ reason: 'Family', noted_on: '2025-07-01' },
        })
        .execute(),
    );
    expect(await reasonsFor('R33', 'O32', world.coOrdinator)).toEqual(['area-to-avoid']);
    expect(await reasonsFor('R32', 'O32', world.coOrdinator)).toBeUndefined();
  });

  it('is an employer who has been asked as often this month as was agreed; the next month they may be asked again', async () => {
    await matchAt(world, 'sent-to-employer', {
      who: await addSomeone(world, 'R34'),
      option: await addOffer(world, 'O34'),
    });
    await addSomeone(world, 'R35');
    const cap = (most: number | null) =>
      arrange(world.ground, ({ write }) =>
        write
          .updateTable('employers')
          .set({ contacts_a_month_max: most })
          .where('organisation_id', '=', world.organisationId)
          .execute(),
      );
    await cap(1);
    expect(await reasonsFor('R35', 'O34', world.worker)).toEqual(['employer-at-contact-limit']);
    const august = await readAs(world.at('2025-08-01T09:00:00.000Z'), world.worker, (tx) =>
      rankFor(tx, 'R35', { on: null, top: null }),
    );
    expect(august.options.some((option) => option.reference === 'O34')).toBe(true);
    await cap(null);
  });

  it('is a place that is taken for the whole time; somebody may start when it comes free', async () => {
    const option = await addOffer(world, 'O35');
    await matchAt(world, 'accepted', { who: await addSomeone(world, 'R36'), option });
    await addSomeone(world, 'R37');
    const found = await readAs(world.ground, world.worker, (tx) =>
      rankFor(tx, 'R37', { on: null, top: null }),
    );
    expect(found.options.find((one) => one.reference === 'O35')?.startsOn).toBe('2025-09-29');
    const fixed = await addOffer(world, 'O36', { isRolling: false, lastStartOn: '2025-08-04' });
    await matchAt(world, 'accepted', { who: await addSomeone(world, 'R38'), option: fixed });
    expect(await reasonsFor('R37', 'O36', world.worker)).toEqual(['no-place-free']);
  });
});

describe('what a neighbour shares', () => {
  it('is ranked with its employer’s facts, once it is shared', async () => {
    const referenceThere = await arrangeThere('R900');
    const rank = () =>
      readAs(world.ground, world.elsewhere, (tx) => rankFor(tx, referenceThere, { on: null, top: null }));
    expect((await rank()).options).toEqual([]);
    await arrange(world.ground, ({ write }) =>
      write
        .updateTable('opportunities')
        .set({ shared_with: [THERE] })
        .where('id', '=', world.opportunityId)
        .execute(),
    );
    const [shared] = (await rank()).options;
    expect(shared).toMatchObject({ reference: 'O1', id: world.opportunityId });
    expect(shared?.warnings.map((warning) => warning.code)).not.toContain('team-cannot-be-trained-in-time');
    await perform(world.ground, world.elsewhere, putToYoungPerson, {
      reference: referenceThere,
      options: [world.opportunityId],
    });
  });
});

async function arrangeThere(reference: string): Promise<string> {
  await withActor(world.ground, { ...SYSTEM, authority: THERE }, async ({ write }) => {
    const { id } = await write
      .insertInto('young_people')
      .values({ authority: THERE, first_name: 'Sorrel', last_name: 'Onyx', date_of_birth: '2006-02-01' })
      .returning('id')
      .executeTakeFirstOrThrow();
    await write
      .insertInto('referrals')
      .values({
        ...{ authority: THERE, reference, young_person_id: id, referred_on: '2025-07-01', source: 'worker' },
        ...{ interests: ['gardening'], available_from_on: '2025-07-14', available_days: [1, 2, 3, 4, 5] },
      })
      .execute();
  });
  return reference;
}
