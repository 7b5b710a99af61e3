import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { planIntakeFor, planReply } from '#areas/matching/plan/plan-reply.ts';
import { rankFor } from '#areas/matching/ranking/rank-for.ts';
import { noteUnknownJourneys, warmJourneys } from '#areas/matching/ranking/warm-journeys.ts';
import { type WhoCanReach, whoCanReach } from '#areas/matching/reach/who-can-reach.ts';
import { type Actor, operatorIn, readAs, SYSTEM, withActor } from '#platform/actor.ts';
import { refusalOf } from '#tests/support/command-checks.ts';
import { importReferenceIntake } from '#tests/support/reference-world.ts';
import { importSouthamptonBuses, importSouthamptonPostcodes } from '#tests/support/southampton.ts';
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
  await importSouthamptonPostcodes(world.ground);
  await importSouthamptonBuses(world.ground);
}, 120_000);
afterAll(() => world.close());

const JOURNEY_CODES = [
  'no-journey-there',
  'no-journey-home',
  'journey-too-long',
  'too-many-changes',
  'walk-too-far',
  'leaves-too-early',
];
const rank = (reference: string, actor: Actor = operatorIn(HERE)) =>
  readAs(world.ground, actor, (tx) => rankFor(tx, reference, { on: '2025-07-14', top: null }));
const change = (reference: string, limits: Record<string, number | boolean | null>) =>
  withActor(world.ground, SYSTEM, ({ write }) =>
    write.updateTable('referrals').set(limits).where('reference', '=', reference).execute(),
  );

describe('ranking on the real buses of Southampton', () => {
  it('accounts for all 130, names the timetable, and shows each journey whole and within the limits', async () => {
    const found = await rank('R1001');
    expect(found.timetable).toEqual({
      area: 'Southampton',
      validFrom: '2025-06-15',
      validTo: '2025-08-30',
      attribution: expect.stringContaining('Open Government Licence'),
    });
    expect(new Set([...found.options, ...found.notPossible].map((one) => one.reference)).size).toBe(130);
    const reached = found.options.flatMap(({ journey }) => (journey.state === 'reachable' ? [journey] : []));
    expect(reached.length).toBeGreaterThan(5);
    for (const journey of reached) {
      expect(journey.by).toBe('timetable');
      expect(Math.max(journey.minutesThere, journey.minutesHome)).toBeLessThanOrEqual(45);
      expect(minuteOf(journey.arriveAt) - minuteOf(journey.leaveAt)).toBe(journey.minutesThere);
      expect(journey.checkedAgainst >= '2025-06-15' && journey.checkedAgainst <= '2025-08-30').toBe(true);
    }
    const journeys = found.notPossible.flatMap(({ reasons }) =>
      reasons.filter(({ code }) => JOURNEY_CODES.includes(code)),
    );
    expect(new Set(journeys.map(({ code }) => code))).toEqual(
      new Set(['no-journey-there', 'no-journey-home', 'journey-too-long', 'walk-too-far']),
    );
    for (const reason of journeys.filter(({ code }) => code === 'journey-too-long'))
      expect(reason.wouldChangeIf).toMatch(/With a journey limit of \d+ minutes \(now 45\): \d+ more\./);
  });

  it('gives the same again, from what it kept', async () => {
    expect(await rank('R1003')).toEqual(await rank('R1003'));
  });

  it('follows a changed limit at once, there and back', async () => {
    const before = await rank('R1001');
    await change('R1001', { journey_minutes_max: 20 });
    const strict = await rank('R1001');
    expect(strict.options.length).toBeLessThan(before.options.length);
    await change('R1001', { journey_minutes_max: 45, leave_earliest_minute: 8 * 60 + 30 });
    const late = await rank('R1001');
    const early = late.notPossible.flatMap(({ reasons }) => reasons.map(({ code }) => code));
    expect(early).toContain('leaves-too-early');
    await change('R1001', { leave_earliest_minute: null });
    expect(await rank('R1001')).toEqual(before);
  });

  it('says of somebody without a postcode that where they start from is not known, and keeps every option open', async () => {
    const { options, notPossible } = await rank('R1002');
    const codes = notPossible.flatMap(({ reasons }) => reasons.map(({ code }) => code));
    expect(codes.filter((code) => JOURNEY_CODES.includes(code))).toEqual([]);
    for (const { journey } of options)
      expect(journey).toEqual({
        state: 'not-checked',
        text: expect.stringContaining('where it would start from is not known'),
      });
  });
});

describe('a search origin', () => {
  it('is where journeys start from instead of home, and every journey says so', async () => {
    const put = (search_postcode: string | null, search_origin_name: string | null) =>
      withActor(world.ground, SYSTEM, ({ write }) =>
        write
          .updateTable('young_people')
          .set({ search_postcode, search_origin_name })
          .where(({ eb, selectFrom }) =>
            eb('id', '=', selectFrom('referrals').where('reference', '=', 'R1002').select('young_person_id')),
          )
          .execute(),
      );
    await put('SO14 3AU', 'college');
    const reached = (await rank('R1002')).options.filter(({ journey }) => journey.state === 'reachable');
    expect(reached.length).toBeGreaterThan(0);
    for (const { journey, reasons } of reached) {
      expect(journey).toMatchObject({ from: 'college' });
      expect(reasons[1]).toMatch(/^From college: \d+ minutes there/);
    }
    await put(null, null);
    const back = (await rank('R1002')).options;
    expect(back.every(({ journey }) => journey.state === 'not-checked')).toBe(true);
  });
});

describe('the plan', () => {
  it('sends nobody where there is no way, and rank says the same of every line', async () => {
    const asked = { on: '2025-07-14', kinds: ['work experience' as const], locked: [], never: [] };
    const plan = await readAs(world.ground, operatorIn(HERE), async (tx) =>
      planReply(await planIntakeFor(tx, asked)),
    );
    expect(plan.placed + plan.unplaced.length).toBe(plan.of);
    for (const line of plan.assignments.slice(0, 5)) {
      const { options } = await rank(line.reference);
      const option = options.find(({ reference }) => reference === line.opportunity);
      expect(option?.score, line.reference).toBe(line.score);
    }
  }, 60_000);
});

describe('who can reach an opportunity', () => {
  const ask = (actor: Actor, id: string): Promise<WhoCanReach> =>
    readAs(world.at('2025-07-14T09:00:00.000Z'), actor, (tx) => whoCanReach(tx, id));
  const idOf = async (reference: string) =>
    (
      await readAs(world.ground, SYSTEM, ({ read }) =>
        read
          .selectFrom('opportunities')
          .where('reference', '=', reference)
          .select('id')
          .executeTakeFirstOrThrow(),
      )
    ).id;

  it('counts everybody who waits once, by state and by minutes, and agrees with each ranking', async () => {
    const found = await ask(operatorIn(HERE), await idOf('O2001'));
    expect(found.waiting).toBe(62);
    expect(found.reachable + found.noJourney + found.notChecked).toBe(62);
    expect(found.bands.reduce((sum, { people }) => sum + people, 0)).toBe(found.reachable);
    expect(found.reachable).toBeGreaterThan(0);
    for (const { person, journey, minutes } of found.people.slice(0, 4)) {
      const { options, notPossible } = await rank(person.reference);
      const option = options.find(({ reference }) => reference === 'O2001');
      const reasons = notPossible.find(({ reference }) => reference === 'O2001')?.reasons ?? [];
      expect(journey.state).toBe('reachable');
      expect(reasons.filter(({ code }) => JOURNEY_CODES.includes(code))).toEqual([]);
      if (option?.journey.state === 'reachable')
        expect(Math.max(option.journey.minutesThere, option.journey.minutesHome)).toBe(minutes);
    }
  });

  it('is for those who may see them: an employer never, a worker their own, another authority nobody', async () => {
    const id = await idOf('O2001');
    expect((await refusalOf(ask(world.employer, id))).kind).toBe('forbidden');
    expect((await refusalOf(ask(world.youngPerson, id))).kind).toBe('forbidden');
    const own = await ask(world.worker, id);
    const isTheirs = (one: { waiting: number }) => one.waiting > 0 && one.waiting < 62;
    expect(isTheirs(own)).toBe(true);
    expect((await refusalOf(ask(operatorIn(THERE), id))).kind).toBe('not-found');
  });
});

describe('what will be asked is worked out before', () => {
  const warm = async (): Promise<number> => {
    const ground = world.at('2025-07-14T09:00:00.000Z');
    await noteUnknownJourneys(ground);
    let found = 0;
    for (let more = await warmJourneys(ground); more > 0; more = await warmJourneys(ground)) {
      found += more;
      // A turn ends with the person who fills it.
      expect(more).toBeLessThan(250 + 130);
    }
    return found;
  };

  it('turn by turn until all is known; then only what has changed', async () => {
    await withActor(world.ground, SYSTEM, ({ write }) =>
      write
        .updateTable('referrals')
        .set({ closed_on: '2025-07-14' })
        .where('reference', '>', 'R1005')
        .execute(),
    );
    await change('R1001', { walk_minutes_max: 12 });
    expect(await warm()).toBeGreaterThan(50);
    expect(await warm()).toBe(0);
    await change('R1001', { walk_minutes_max: 11 });
    expect(await warm()).toBeLessThanOrEqual(130);
    await change('R1001', { walk_minutes_max: 12 });
    expect(await warm()).toBe(0);
  });
});

function minuteOf(text: string): number {
  const [hours = 0, minutes = 0] = text.split(':').map(Number);
  return hours * 60 + minutes;
}
