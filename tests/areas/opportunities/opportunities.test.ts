import { afterAll, beforeAll, expect, test } from 'vitest';
import { addOpportunity } from '#areas/opportunities/add-opportunity.ts';
import { changeOpportunity } from '#areas/opportunities/change-opportunity.ts';
import { closeOpportunity } from '#areas/opportunities/close-opportunity.ts';
import { confirmOpportunity } from '#areas/opportunities/confirm-opportunity.ts';
import { askWhetherOpen } from '#areas/opportunities/index.ts';
import { makeOpportunityLive } from '#areas/opportunities/make-opportunity-live.ts';
import { findOpportunity } from '#areas/opportunities/opportunities.queries.ts';
import { listOpportunities } from '#areas/opportunities/opportunity-list.queries.ts';
import { pauseOpportunity } from '#areas/opportunities/pause-opportunity.ts';
import { recordInsurance } from '#areas/opportunities/record-insurance.ts';
import { OPPORTUNITY_STATUSES } from '#domain/opportunities/statuses.ts';
import { type OpportunityState, opportunityState } from '#domain/opportunities/still-open.ts';
import { addDays } from '#domain/shared/day.ts';
import { readAs, SYSTEM, withActor } from '#platform/actor.ts';
import { perform } from '#platform/command.ts';
import {
  expectOneWinner,
  expectOnly,
  lastAudit,
  refusalOf,
  waitingEvents,
} from '#tests/support/command-checks.ts';
import { HERE, openWorld, THERE, type World } from '#tests/support/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const offer = () => ({
  organisationId: world.organisationId,
  siteId: world.siteId,
  kind: 'taster',
  title: 'A day among trees',
  places: 1,
  days: 'Mon-Wed',
  startsMinute: '10:00',
  endsMinute: '15:00',
  firstStartOn: '2025-08-04',
});
const add = (more: Record<string, unknown> = {}, actor = world.coOrdinator) =>
  perform(world.ground, actor, addOpportunity, { ...offer(), ...more });
const find = (id: string, actor = world.coOrdinator) =>
  readAs(world.ground, actor, (tx) => findOpportunity(tx, id));

test('what staff add is live at once where nothing is missing', async () => {
  const { id, reference, status } = await add();
  expect(status).toBe('live');
  expect(reference).toMatch(/^O\d{5,}$/);
  expect(await find(id)).toMatchObject({
    days: [1, 2, 3],
    startsMinute: 600,
    confirmedOn: '2025-07-14',
    places: 1,
  });
});

test('with something missing it stays a draft, and each gap is named', async () => {
  const { status, gaps } = await add({ kind: 'job', days: '', firstStartOn: '' });
  expect(status).toBe('draft');
  expect(gaps).toEqual([
    'Record the days of the week first.',
    'Record the first day on which somebody can start first.',
    'Record the pay first.',
  ]);
});

test('what an employer offers is a draft that a co-ordinator makes live', async () => {
  const { id, status } = await add({ isPublic: 'yes', sharedWith: 'Portsmouth' }, world.employer);
  expect(status).toBe('draft');
  expect(await find(id)).toMatchObject({ isPublic: false, sharedWith: [] });
  expect(await waitingEvents(world.ground)).toContain('opportunities.offered');
  const refused = await refusalOf(perform(world.ground, world.employer, makeOpportunityLive, { id }));
  expect(refused.code).toBe('not-yours-to-take');
  await perform(world.ground, world.coOrdinator, makeOpportunityLive, { id });
  expect((await find(id, world.employer))?.status).toBe('live');
});

test('a night shift ends on the next day', async () => {
  const { id } = await add({ startsMinute: '20:00', endsMinute: '02:00' });
  expect(await find(id)).toMatchObject({ startsMinute: 1200, endsMinute: 1560 });
});

test('a site or a supervisor of another employer is refused beside its field', async () => {
  const elsewhere = crypto.randomUUID();
  expect((await refusalOf(add({ siteId: elsewhere }))).fields.map(({ field }) => field)).toEqual(['siteId']);
  expect((await refusalOf(add({ supervisorId: elsewhere }))).fields.map(({ field }) => field)).toEqual([
    'supervisorId',
  ]);
  expect((await refusalOf(add({ lastStartOn: '2025-08-03' }))).fields.map(({ field }) => field)).toEqual([
    'lastStartOn',
  ]);
  expect((await refusalOf(add({ sharedWith: 'Atlantis' }))).fields.map(({ field }) => field)).toEqual([
    'sharedWith',
  ]);
});

test('nothing can be added to an employer of another authority, or to one that has ended', async () => {
  expect((await refusalOf(add({}, world.elsewhere))).kind).toBe('not-found');
  await setEmployer('ended');
  expect((await refusalOf(add())).code).toBe('employer-ended');
  await setEmployer('live');
});

test('only the programme’s staff and the employer add, change and move what is offered', async () => {
  await expectOnly(world, addOpportunity, offer());
  await expectOnly(world, changeOpportunity, { ...offer(), id: world.opportunityId, version: 1 });
  for (const it of [makeOpportunityLive, pauseOpportunity, closeOpportunity, confirmOpportunity])
    await expectOnly(world, it, { id: world.opportunityId });
});

test('what is live stays whole: a change that leaves a gap is refused', async () => {
  const { id } = await add();
  const refused = await refusalOf(
    perform(world.ground, world.employer, changeOpportunity, { ...offer(), id, version: 1, days: '' }),
  );
  expect(refused.reasons.map((reason) => reason.code)).toEqual(['incomplete']);
});

test('two who close it at the same moment: one of them is told', async () => {
  const { id } = await add();
  const lost = await expectOneWinner([
    () => perform(world.ground, world.coOrdinator, closeOpportunity, { id }),
    () => perform(world.ground, world.manager, closeOpportunity, { id }),
  ]);
  expect(lost.code).toBe('no-such-step');
});

test('another authority can neither change nor move it, even where it is shared with them', async () => {
  const { id } = await add({ sharedWith: 'Portsmouth' });
  expect((await find(id, world.elsewhere))?.organisationName).toBe('Marl & Slate Ltd');
  for (const attempt of [
    () => perform(world.ground, world.elsewhere, closeOpportunity, { id }),
    () => perform(world.ground, world.elsewhere, confirmOpportunity, { id }),
    () => perform(world.ground, world.elsewhere, changeOpportunity, { ...offer(), id, version: 1 }),
  ])
    expect((await refusalOf(attempt())).kind).toBe('not-found');
  expect(await find(world.opportunityId, world.elsewhere)).toBeUndefined();
});

test('an employer of another authority does not see what is shared with that authority', async () => {
  const { id } = await add({ sharedWith: THERE });
  const neighbour = { ...world.employer, authority: THERE, organisationId: crypto.randomUUID() };
  expect(await find(id, neighbour)).toBeUndefined();
});

test('unconfirmed for 90 days it asks, a fortnight later it closes itself; a yes starts the 90 days again', async () => {
  const [asked, answered] = [
    await add({ title: 'Nobody answers' }),
    await add({ title: 'Somebody answers' }),
  ];
  const chaseOn = (day: string) => askWhetherOpen(world.at(`${day}T06:00:00.000Z`));
  const countAsked = async () =>
    (await waitingEvents(world.ground)).filter((event) => event.endsWith('still-open-asked')).length;
  const due = addDays('2025-07-14', 90);
  await chaseOn(due);
  expect((await find(asked.id))?.askedOn).toBe(due);
  const before = await countAsked();
  await chaseOn(due);
  expect(await countAsked()).toBe(before);
  await perform(world.at(`${due}T10:00:00.000Z`), world.employer, confirmOpportunity, { id: answered.id });
  await chaseOn(addDays(due, 13));
  expect((await find(asked.id))?.status).toBe('live');
  await chaseOn(addDays(due, 14));
  expect((await find(asked.id))?.status).toBe('closed');
  expect(await find(answered.id)).toMatchObject({ status: 'live', confirmedOn: due, askedOn: null });
  const events = await waitingEvents(world.ground);
  expect(events).toContain('opportunities.still-open-asked');
  expect(events).toContain('opportunities.closed-unconfirmed');
});

test('a draft cannot be confirmed', async () => {
  const { id } = await add({}, world.employer);
  expect((await refusalOf(perform(world.ground, world.employer, confirmOpportunity, { id }))).code).toBe(
    'not-open',
  );
});

test('one insurance certificate counts for everything that the employer offers', async () => {
  const { id } = await add();
  const result = await perform(world.ground, world.employer, recordInsurance, {
    organisationId: world.organisationId,
    pounds: '10,000,000',
    expiresOn: '2027-01-31',
  });
  expect(result.opportunities).toBeGreaterThan(1);
  expect(await find(id)).toMatchObject({
    insurancePounds: 10_000_000,
    insuranceExpiresOn: '2027-01-31',
  });
  expect(await lastAudit(world.ground, 'opportunities.record-insurance')).toMatchObject({
    actor_role: 'employer',
    subject: `employer:${world.organisationId}`,
  });
});

test('the list filters by the same rule that the page shows', async () => {
  const today = '2026-01-05';
  const later = world.at(`${today}T09:00:00.000Z`);
  const states: OpportunityState[] = [
    'draft',
    'live',
    'still open?',
    'past its closing day',
    'paused',
    'closed',
  ];
  await withActor(world.ground, SYSTEM, async ({ write }) => {
    for (const [closes, confirmed, rolling] of variants())
      for (const status of OPPORTUNITY_STATUSES)
        await write
          .insertInto('opportunities')
          .values({
            authority: HERE,
            reference: `V${crypto.randomUUID().slice(0, 12)}`,
            organisation_id: world.organisationId,
            site_id: world.siteId,
            kind: 'job',
            title: 'Variant',
            places: 1,
            status,
            closes_on: closes,
            confirmed_on: confirmed,
            is_rolling: rolling,
          })
          .execute();
  });
  const all = await readAs(later, world.coOrdinator, ({ read }) =>
    read.selectFrom('opportunities').selectAll().execute(),
  );
  for (const state of states) {
    const listed = await readAs(later, world.coOrdinator, (tx) =>
      listOpportunities(tx, { state }, { after: null, limit: 500 }),
    );
    const expected = all.filter(
      (row) =>
        opportunityState(
          {
            status: row.status as 'live',
            closesOn: row.closes_on,
            isRolling: row.is_rolling,
            confirmedOn: row.confirmed_on,
            askedOn: row.still_open_asked_on,
          },
          today,
        ) === state,
    );
    expect(listed.map((row) => row.id).sort(), state).toEqual(expected.map((row) => row.id).sort());
    expect(listed.length, state).toBeGreaterThan(0);
    expect(new Set(listed.map((row) => row.state))).toEqual(new Set([state]));
  }
});

function variants(): [string | null, string | null, boolean][] {
  const days = [null, '2026-01-04', '2026-01-05', '2025-10-07', '2025-10-08'];
  return days.flatMap((closes) =>
    days.flatMap((confirmed) =>
      [true, false].map((rolling) => [closes, confirmed, rolling] as [string | null, string | null, boolean]),
    ),
  );
}

async function setEmployer(status: string): Promise<void> {
  await withActor(world.ground, SYSTEM, ({ write }) =>
    write
      .updateTable('employers')
      .set({ status })
      .where('organisation_id', '=', world.organisationId)
      .execute(),
  );
}
