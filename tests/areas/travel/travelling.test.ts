import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { clearOrigin, setOrigin } from '#areas/travel/set-origin.ts';
import { setTravelLimits } from '#areas/travel/set-travel-limits.ts';
import type { Actor } from '#platform/actor.ts';
import { perform } from '#platform/command.ts';
import { type Browser, browseAs } from '#tests/support/browse.ts';
import { expectOneWinner, expectOnly, lastAudit, refusalOf } from '#tests/support/command-checks.ts';
import { arrange } from '#tests/support/matching-world.ts';
import { openWorld, type World } from '#tests/support/world.ts';

let world: World;
let coOrdinator: Browser;
let aspen: Browser;
beforeAll(async () => {
  world = await openWorld();
  coOrdinator = await browseAs(world.ground, world.coOrdinator);
  aspen = await browseAs(world.ground, world.youngPerson);
});
afterAll(() => world.close());

const noPlace = {
  postcode: null,
  search_postcode: null,
  search_origin_name: null,
  has_no_fixed_abode: false,
};
const limits = {
  journey_minutes_max: 45,
  walk_minutes_max: null,
  changes_max: null,
  leave_earliest_minute: null,
  can_cycle: null,
};
beforeEach(() =>
  arrange(world.ground, async ({ write }) => {
    await write
      .updateTable('young_people')
      .set({ ...noPlace, version: 1, step_free_needed: null })
      .execute();
    await write
      .updateTable('referrals')
      .set({ ...limits, version: 1 })
      .execute();
  }),
);

const known = () =>
  arrange(world.ground, ({ read }) =>
    read
      .selectFrom('young_people as y')
      .innerJoin('referrals as r', 'r.young_person_id', 'y.id')
      .where('y.id', '=', world.youngPersonId)
      .select(['search_postcode', 'search_origin_name', 'journey_minutes_max', 'changes_max'])
      .select(['leave_earliest_minute', 'can_cycle', 'step_free_needed'])
      .executeTakeFirstOrThrow(),
  );
const college = { reference: 'R1', version: 1, label: 'college', postcode: 'so14 0aa' };
const set = (actor: Actor, change: Partial<typeof college> = {}) =>
  perform(world.ground, actor, setOrigin, { ...college, ...change });
const calm = { reference: 'R1', version: 1, journeyMinutesMax: 30, changesMax: 0, leaveEarliest: '07:15' };

describe('where journeys start from', () => {
  it('is set and cleared by those who work with them and by themselves; the postcode is not in the audit', async () => {
    for (const actor of [world.coOrdinator, world.manager, world.worker, world.youngPerson]) {
      const { version } = await set(actor);
      expect(await known()).toMatchObject({ search_postcode: 'SO14 0AA', search_origin_name: 'college' });
      const audit = await lastAudit(world.ground, 'travel.set-origin');
      expect(audit).toMatchObject({ subject: 'referral:R1', young_person_id: world.youngPersonId });
      expect(JSON.stringify(audit)).not.toContain('SO14');
      await perform(world.ground, actor, clearOrigin, { reference: 'R1', version });
      expect(await known()).toMatchObject({ search_postcode: null, search_origin_name: null });
      await arrange(world.ground, ({ write }) =>
        write.updateTable('young_people').set({ version: 1 }).execute(),
      );
    }
  });

  it('needs a whole postcode and what the place is', async () => {
    const refused = await refusalOf(set(world.coOrdinator, { label: ' ', postcode: 'SO14' }));
    expect(refused.fields.map(({ field }) => field)).toEqual(['label', 'postcode']);
    expect((await refusalOf(set(world.coOrdinator, { postcode: '' }))).fields[0]?.message).toBe(
      'Enter its postcode',
    );
  });

  it('is nobody else’s to set, and of two at once one is told', async () => {
    await expectOnly(world, setOrigin, college);
    await expectOnly(world, clearOrigin, { reference: 'R1', version: 1 });
    expect((await refusalOf(set(world.elsewhere))).kind).toBe('not-found');
    const stranger = { ...world.youngPerson, youngPersonId: world.organisationId };
    expect((await refusalOf(set(stranger))).kind).toBe('not-found');
    const lost = await expectOneWinner([() => set(world.coOrdinator), () => set(world.youngPerson)]);
    expect(lost.kind).toBe('conflict');
  });
});

describe('what is all right on the way', () => {
  it('is kept as it was said, blank for no limit, and the audit names what changed without the values', async () => {
    await perform(world.ground, world.worker, setTravelLimits, { ...calm, needsStepFree: 'yes' });
    expect(await known()).toMatchObject({
      journey_minutes_max: 30,
      changes_max: 0,
      leave_earliest_minute: 435,
      can_cycle: null,
      step_free_needed: true,
    });
    expect((await lastAudit(world.ground, 'travel.set-limits'))?.detail).toEqual({
      changed: ['journeyMinutesMax', 'changesMax', 'leaveEarliest', 'needsStepFree'],
    });
  });

  it('is theirs and those of who work with them; too late is told', async () => {
    await expectOnly(world, setTravelLimits, calm);
    const save = (actor: Actor) => perform(world.ground, actor, setTravelLimits, calm);
    expect((await refusalOf(save(world.elsewhere))).kind).toBe('not-found');
    expect((await expectOneWinner([() => save(world.manager), () => save(world.worker)])).kind).toBe(
      'conflict',
    );
    const wrong = { ...calm, version: 2, journeyMinutesMax: 'an hour', leaveEarliest: '25:99' };
    expect(
      (await refusalOf(perform(world.ground, world.worker, setTravelLimits, wrong))).fields,
    ).toHaveLength(2);
  });
});

describe('the page', () => {
  const path = '/referrals/R1/travelling';

  it('asks staff where somebody sets out from, and takes a place and its postcode', async () => {
    expect(await coOrdinator.page(path)).toContain('We do not know where journeys start from');
    expect(await coOrdinator.page('/referrals/R1/options')).toContain(
      'We do not know where Aspen sets out from',
    );
    const saved = await coOrdinator.post(`${path}/origin`, {
      _once: crypto.randomUUID(),
      version: '1',
      ...pick(college),
    });
    expect([saved.status, saved.headers.get('location')]).toEqual([303, path]);
    const page = await coOrdinator.page(path);
    expect(page).toContain('Journeys start from: college.');
    expect(page).toContain('not among those loaded');
    expect(await coOrdinator.page('/referrals/R1/options')).not.toContain('sets out from');
    expect(
      (await coOrdinator.post(`${path}/home`, { _once: crypto.randomUUID(), version: '2' })).status,
    ).toBe(303);
    expect(await coOrdinator.page(path)).toContain('We do not know where journeys start from');
  });

  it('keeps what was typed beside what is wrong with it', async () => {
    const again = await coOrdinator.post(`${path}/limits`, {
      _once: crypto.randomUUID(),
      version: '1',
      journeyMinutesMax: 'long',
    });
    expect(again.status).toBe(422);
    const html = await again.text();
    expect(html).toContain('value="long"');
    expect(html).toContain('The longest journey in minutes must be a whole number');
  });

  it('is the young person’s own too, in their words, and of nobody else', async () => {
    expect(await aspen.page('/my-travelling')).toContain('What is all right for you when you travel');
    const saved = await aspen.post('/my-travelling/limits', {
      _once: crypto.randomUUID(),
      version: '1',
      journeyMinutesMax: '40',
      canCycle: 'yes',
    });
    expect(saved.headers.get('location')).toBe('/my-travelling');
    expect(await known()).toMatchObject({ journey_minutes_max: 40, can_cycle: true });
    expect((await aspen.get(path)).status).toBe(403);
    const employer = await browseAs(world.ground, world.employer);
    expect((await employer.get(path)).status).toBe(403);
    expect((await employer.get('/my-travelling')).status).toBe(403);
  });
});

describe('by JSON', () => {
  const api = (method: string, what: string, body?: unknown, version?: number) =>
    coOrdinator.json(
      method,
      `/api/v1/referrals/R1/${what}`,
      body,
      version ? { 'if-match': `"${version}"` } : {},
    );

  it('limits are read with their version, and changed only by who has seen it', async () => {
    const found = await api('GET', 'travel-limits');
    expect([found.headers.get('etag'), await found.json()]).toMatchObject(['"1"', { journeyMinutesMax: 45 }]);
    const change = { journeyMinutesMax: 30, leaveEarliest: '07:00' };
    expect((await api('PUT', 'travel-limits', change)).status).toBe(428);
    expect((await api('PUT', 'travel-limits', change, 1)).status).toBe(200);
    expect((await api('PUT', 'travel-limits', change, 1)).status).toBe(412);
    expect(await known()).toMatchObject({ journey_minutes_max: 30, leave_earliest_minute: 420 });
  });

  it('where journeys start from is set, named and cleared; its postcode is never given back', async () => {
    expect(await (await api('GET', 'journey-origin')).json()).toEqual({ label: null, isKnown: false });
    const answer = await api('PUT', 'journey-origin', pick(college), 1);
    expect([answer.status, answer.headers.get('etag')]).toEqual([200, '"2"']);
    expect(await (await api('GET', 'journey-origin')).json()).toEqual({ label: 'college', isKnown: true });
    expect((await api('DELETE', 'journey-origin', undefined, 2)).status).toBe(200);
    expect(await known()).toMatchObject({ search_postcode: null });
  });
});

function pick({ label, postcode }: typeof college) {
  return { label, postcode };
}
