import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { putToYoungPerson } from '#areas/matching/matches/put-to-young-person.ts';
import { recordYes } from '#areas/matching/matches/record-yes.ts';
import { type PlanAsked, planIntakeFor, planReply } from '#areas/matching/plan/plan-reply.ts';
import { rankFor } from '#areas/matching/ranking/rank-for.ts';
import { listPairs } from '#areas/young-people/duplicates.queries.ts';
import { keepApart } from '#areas/young-people/merge-young-people.ts';
import { SCORE_PARTS } from '#domain/matching/score/weights.ts';
import { type Actor, operatorIn, readAs, SYSTEM, withActor } from '#platform/actor.ts';
import { perform } from '#platform/command.ts';
import type { ServiceError } from '#platform/errors.ts';
import { browseAs } from '#tests/support/browse.ts';
import { refusalOf } from '#tests/support/command-checks.ts';
import { which } from '#tests/support/matching-world.ts';
import { importReferenceIntake } from '#tests/support/reference-world.ts';
import { HERE, openWorld, THERE, type World } from '#tests/support/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
  // The world's own supply would be among the 130.
  await withActor(world.ground, SYSTEM, async ({ write }) => {
    await write.updateTable('opportunities').set({ status: 'closed' }).execute();
    await write.updateTable('referrals').set({ closed_on: '2025-07-14' }).execute();
  });
  await importReferenceIntake(world.ground);
}, 120_000);
afterAll(() => world.close());

const rank = (reference: string, actor: Actor = operatorIn(HERE), top: number | null = null) =>
  readAs(world.ground, actor, (tx) => rankFor(tx, reference, { on: '2025-07-14', top }));

describe('ranking one young person of the reference intake', () => {
  it('accounts for every one of the 130 opportunities and course runs, in the shape that programs rely on', async () => {
    const found = await rank('R1001');
    expect(found).toMatchObject({ reference: 'R1001', on: '2025-07-14', timetable: null });
    const references = [...found.options, ...found.notPossible].map((option) => option.reference);
    expect(references).toHaveLength(130);
    expect(new Set(references).size).toBe(130);
    for (const option of found.options) {
      const sum = SCORE_PARTS.reduce((points, part) => points + option.parts[part], 0);
      expect(sum, option.reference).toBe(option.score);
      expect(option.journey.state, option.reference).not.toBe('no-journey');
      expect(option.reasons.length).toBeGreaterThan(0);
    }
    for (const { reference, reasons } of found.notPossible) {
      expect(reasons.length, reference).toBeGreaterThan(0);
      for (const reason of reasons) expect(reason.text, reference).not.toBe('');
    }
    const scores = found.options.map((option) => option.score);
    expect(scores).toEqual(scores.toSorted((a, b) => b - a));
  });

  it('never makes up a bus: without a timetable and postcodes nothing is reachable', async () => {
    const { options } = await rank('R1002');
    expect(new Set(options.map((option) => option.journey.state))).toEqual(new Set(['not-checked']));
  });

  it('walks where both postcodes are known and near, and never from a place that is only about here', async () => {
    const { reference, postcode } = await readAs(world.ground, SYSTEM, ({ read }) =>
      read
        .selectFrom('referrals as r')
        .innerJoin('young_people as y', 'y.id', 'r.young_person_id')
        .where('r.closed_on', 'is', null)
        .where('y.postcode', 'is not', null)
        .where('r.walk_minutes_max', '>', 5)
        .select(['r.reference', 'y.postcode'])
        .orderBy('r.reference')
        .executeTakeFirstOrThrow(),
    );
    const options = () => rank(reference).then((found) => found.options);
    const [first] = await options();
    const put = (precision: string) =>
      withActor(world.ground, SYSTEM, ({ write }) =>
        write
          .insertInto('postcodes')
          .values({ postcode: postcode ?? '', latitude: 50.9, longitude: -1.4, precision })
          .onConflict((clash) => clash.column('postcode').doUpdateSet({ precision }))
          .execute(),
      );
    const sites = await readAs(world.ground, SYSTEM, ({ read }) =>
      read.selectFrom('sites').where('postcode', 'is not', null).select('postcode').distinct().execute(),
    );
    await withActor(world.ground, SYSTEM, ({ write }) =>
      write
        .insertInto('postcodes')
        .values(
          sites.map(({ postcode }) => ({
            postcode: postcode ?? '',
            latitude: 50.9,
            longitude: -1.401,
            precision: 'unit',
          })),
        )
        .onConflict((clash) => clash.doNothing())
        .execute(),
    );
    await put('sector');
    expect((await options()).every((option) => option.journey.state === 'not-checked')).toBe(true);
    await put('unit');
    const near = (await options()).find((option) => option.reference === first?.reference);
    expect(near?.journey).toMatchObject({ state: 'reachable', minutesThere: 2, by: 'walk estimate' });
  });

  it('shows so many as were asked for, and says how many there are', async () => {
    const found = await rank('R1003', operatorIn(HERE), 2);
    expect(found.options).toHaveLength(2);
    expect(found.possible + found.notPossible.length).toBe(130);
  });

  it('is for those who may see the referral: another authority and another worker find nothing', async () => {
    const otherWorker = { ...world.worker, userId: world.manager.userId };
    for (const actor of [world.elsewhere, operatorIn(THERE), otherWorker])
      expect(
        await rank('R1001', actor).then(
          () => 'found',
          (error: ServiceError) => error.kind,
        ),
        actor.role,
      ).toBe('not-found');
    expect((await refusalOf(rank('R1', world.youngPerson))).kind).toBe('forbidden');
    expect((await refusalOf(rank('R1001', operatorIn(null)))).code).toBe('choose-authority');
  });
});

describe('planning the reference intake', () => {
  const plan = (asked: Partial<PlanAsked> = {}) =>
    readAs(world.ground, world.coOrdinator, async (tx) => {
      const intake = await planIntakeFor(tx, {
        ...{ on: '2025-07-14', kinds: null, locked: [], never: [] },
        ...asked,
      });
      return planReply(intake);
    });

  it('gives each person one option that they can have, no option more people than places, and proves it best', async () => {
    const found = await plan();
    expect(found).toMatchObject({ of: 62, optimal: true, objective: { placed: found.placed } });
    expect(found.placed + found.unplaced.length).toBe(62);
    const possible = await rank('R1002');
    const own = found.assignments.find((line) => line.reference === 'R1002');
    const ranked = possible.options.find((option) => option.reference === own?.opportunity);
    expect(own).toMatchObject({ startsOn: ranked?.startsOn });
    const places = await readAs(world.ground, SYSTEM, ({ read }) =>
      read.selectFrom('opportunities').select(['reference', 'places']).execute(),
    );
    const taken = Map.groupBy(found.assignments, (line) => line.opportunity);
    for (const { reference, places: most } of places)
      expect(taken.get(reference)?.length ?? 0, reference).toBeLessThanOrEqual(most);
  });

  it('says who may be in it twice, until somebody has decided', async () => {
    expect((await plan()).maybeOnePerson).toEqual([['R1004', 'R1061']]);
    const pairs = await readAs(world.ground, world.coOrdinator, (tx) => listPairs(tx, 'waiting', 50));
    const id = pairs.find(({ later }) => later.includes('R1061'))?.id ?? '';
    const browser = await browseAs(world.ground, world.coOrdinator);
    for (const path of ['/plan', '/plan/print', '/plan/gaps']) {
      const page = await browser.page(path);
      expect(page, path).toContain('R1004 and R1061 may be one person.');
      expect(page, path).toContain(`href="/duplicates/${id}"`);
    }
    await perform(world.ground, world.coOrdinator, keepApart, { id });
    expect((await plan()).maybeOnePerson).toEqual([]);
  });

  it('says why somebody waits: what stands in the way of the nearest options, or with whom they share the places', async () => {
    const found = await plan({ kinds: ['apprenticeship', 'job'] });
    expect(found.unplaced.length).toBeGreaterThan(0);
    for (const { reference, reasons } of found.unplaced) {
      expect(reasons.length, reference).toBeGreaterThan(0);
      for (const { code, people = [], text } of reasons)
        if (code === 'places-shared') {
          expect(people, reference).toContain(reference);
          expect(text).toMatch(/^\d+ people share (?:\d+ places|one place) that they could take\.$/);
        }
    }
  });

  it('keeps what is locked and never pairs what is ruled out', async () => {
    const { options } = await rank('R1002');
    const worst = options.at(-1)?.reference ?? '';
    const locked = await plan({ locked: [{ reference: 'R1002', opportunity: worst }] });
    expect(locked.assignments).toContainEqual(
      expect.objectContaining({ reference: 'R1002', opportunity: worst }),
    );
    const free = await plan();
    const usual = free.assignments.find((line) => line.reference === 'R1002')?.opportunity ?? '';
    const never = await plan({ never: [{ reference: 'R1002', opportunity: usual }] });
    expect(never.assignments).not.toContainEqual(
      expect.objectContaining({ reference: 'R1002', opportunity: usual }),
    );
  });

  it('moves nobody from what is on its way for the sake of points', async () => {
    const { options } = await rank('R1005');
    const worst = options.at(-1);
    const { matchIds } = await perform(world.ground, world.coOrdinator, putToYoungPerson, {
      reference: 'R1005',
      options: [worst?.id ?? ''],
    });
    const [id = ''] = matchIds;
    const yes = { ...(await which(world.ground, id)), how: 'text' };
    await perform(world.ground, world.coOrdinator, recordYes, yes);
    const found = await plan();
    expect(found.assignments).toContainEqual(
      expect.objectContaining({ reference: 'R1005', opportunity: worst?.reference }),
    );
  });

  it('refuses a lock on nobody, on nothing, and on what cannot be, with why', async () => {
    const { notPossible } = await rank('R1002');
    const impossible = notPossible[0]?.reference ?? '';
    const refusal = await refusalOf(
      plan({
        locked: [
          { reference: 'R9', opportunity: 'O2001' },
          { reference: 'R1002', opportunity: 'O9' },
          { reference: 'R1002', opportunity: impossible },
        ],
      }),
    );
    expect(refusal.fields.map((field) => field.field)).toEqual(['lock', 'lock', 'lock']);
    expect(refusal.fields[2]?.message).toContain(`R1002=${impossible} is not possible: `);
  });

  it('says that locks do not fit where more people are locked to a place than it has', async () => {
    const people = await Promise.all(['R1002', 'R1005', 'R1012', 'R1013', 'R1016'].map((one) => rank(one)));
    const places = await readAs(world.ground, SYSTEM, ({ read }) =>
      read.selectFrom('opportunities').where('places', '=', 1).select('reference').execute(),
    );
    const single = new Set(places.map((row) => row.reference));
    const wanted = Map.groupBy(
      people.flatMap(({ reference, options }) =>
        options
          .filter((option) => single.has(option.reference))
          .map((option) => ({ reference, opportunity: option.reference })),
      ),
      (pair) => pair.opportunity,
    );
    const two = [...wanted.values()].find((pairs) => pairs.length > 1) ?? [];
    expect((await refusalOf(plan({ locked: two.slice(0, 2) }))).code).toBe('locks-do-not-fit');
  });
});
