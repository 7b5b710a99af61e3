import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { z } from 'zod';
import { pausePlacement } from '#areas/placements/pause-placement.ts';
import { addOwnPart } from '#areas/reviews/add-own-part.ts';
import { giveMoreTime } from '#areas/reviews/give-more-time.ts';
import { putOnPaper } from '#areas/reviews/put-on-paper.ts';
import { recordReview } from '#areas/reviews/record-review.ts';
import { remindReviews } from '#areas/reviews/remind-reviews.ts';
import { readReview } from '#areas/reviews/reviews.queries.ts';
import { listReviewsDue } from '#areas/reviews/reviews-due.ts';
import type { ReviewKind } from '#domain/reviews/review-kinds.ts';
import type { Day } from '#domain/shared/day.ts';
import { type Actor, readAs, SYSTEM } from '#platform/actor.ts';
import { type Command, perform } from '#platform/command.ts';
import {
  expectOneWinner,
  expectOnly,
  lastAudit,
  refusalOf,
  waitingEvents,
} from '#tests/support/command-checks.ts';
import { start, versionOf } from '#tests/support/gate.ts';
import { addOpportunity, addPlacement, clearPlacements } from '#tests/support/placed.ts';
import { openWorld, type World } from '#tests/support/world.ts';

let world: World;
let placed: { id: string; reference: string };
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());
beforeEach(async () => {
  await clearPlacements(world);
  placed = await addPlacement(world, { startsOn: '2025-07-21' });
  await start(world, placed.reference, '2025-07-21');
});

const at = (day: Day) => world.at(`${day}T09:00:00.000Z`);

async function on<S extends z.ZodType, R>(
  day: Day,
  it: Command<S, R>,
  input: object,
  actor: Actor = world.coOrdinator,
): Promise<R> {
  const { reference } = placed;
  const version = await versionOf(world.ground, actor, reference);
  return perform(at(day), actor, it, { reference, version, ...input });
}
const content = (kind: ReviewKind, actor = world.coOrdinator) =>
  readAs(world.ground, actor, (tx) => readReview(tx, placed.id, kind));
const due = async (day: Day, actor = world.coOrdinator) =>
  (await readAs(at(day), actor, listReviewsDue)).map(({ review }) => [review.kind, review.state]);

const checkIn = {
  kind: 'check-in',
  heldOn: '2025-07-24',
  tookPart: ['young-person', 'employer', 'co-ordinator'],
  youngPersonWords: 'I like the greenhouse.',
  howItIsGoing: 'well',
};

describe('what is due', () => {
  test('the check-in from day 3 to day 7, overdue from the day after', async () => {
    expect(await due('2025-07-22')).toEqual([]);
    expect(await due('2025-07-23')).toEqual([['check-in', 'due']]);
    expect(await due('2025-07-27')).toEqual([['check-in', 'due']]);
    expect(await due('2025-07-28')).toEqual([['check-in', 'overdue']]);
  });

  test('moves with a pause', async () => {
    await on('2025-07-22', pausePlacement, { kind: 'illness', from: '2025-07-22', to: '2025-07-28' });
    expect(await due('2025-07-29')).toEqual([]);
    expect(await due('2025-07-30')).toEqual([['check-in', 'due']]);
  });

  test('a taster has no reviews', async () => {
    await clearPlacements(world);
    const opportunityId = await addOpportunity(world, { kind: 'taster', weeks: 1 });
    placed = await addPlacement(world, { startsOn: '2025-07-21', opportunityId });
    await start(world, placed.reference, '2025-07-21');
    expect(await due('2025-07-25')).toEqual([]);
    expect((await refusalOf(on('2025-07-24', recordReview, checkIn))).kind).toBe('not-found');
  });

  test('is told once, to everybody who takes part', async () => {
    expect(await remindReviews(at('2025-07-22'))).toBe(0);
    expect(await remindReviews(at('2025-07-23'))).toBe(1);
    expect(await remindReviews(at('2025-07-24'))).toBe(0);
    expect((await waitingEvents(world.ground)).filter((event) => event === 'reviews.due')).toHaveLength(1);
    expect(await lastAudit(world.ground, 'reviews.remind')).toMatchObject({ actor_role: 'system' });
  });

  test('two timers at the same moment tell it once', async () => {
    await Promise.all([remindReviews(at('2025-07-23')), remindReviews(at('2025-07-23'))]);
    expect((await waitingEvents(world.ground)).filter((event) => event === 'reviews.due')).toHaveLength(1);
  });
});

describe('recording a review', () => {
  test('keeps the young person’s words, how it is going, scores of both, and each action with a name and a date', async () => {
    await on('2025-07-24', recordReview, {
      ...checkIn,
      worries: ['the journey'],
      worryWords: 'The first bus is late.',
      scores: [
        { skill: 'confidence', scoredBy: 'young-person', score: '2' },
        { skill: 'confidence', scoredBy: 'supervisor', score: '4' },
      ],
      actions: [{ what: 'Ask for a later start', owner: 'Fern Flint', dueOn: '2025-07-28' }],
    });
    expect(await content('check-in')).toMatchObject({
      held: { heldOn: '2025-07-24', howItIsGoing: 'well', isOnPaper: false },
      parts: [
        { saidBy: 'co-ordinator', words: 'The first bus is late.', worries: ['the journey'] },
        { saidBy: 'young-person', words: 'I like the greenhouse.' },
      ],
      scores: expect.arrayContaining([
        { skill: 'confidence', scoredBy: 'young-person', score: 2 },
        { skill: 'confidence', scoredBy: 'supervisor', score: 4 },
      ]),
    });
    const action = await readAs(world.ground, world.worker, ({ read }) =>
      read.selectFrom('actions').select(['what', 'owner', 'due_on', 'placement_id']).executeTakeFirst(),
    );
    expect(action).toEqual({
      what: 'Ask for a later start',
      owner: 'Fern Flint',
      due_on: '2025-07-28',
      placement_id: placed.id,
    });
    expect(await due('2025-07-28')).toEqual([]);
    expect((await lastAudit(world.ground, 'reviews.record'))?.detail).toMatchObject({
      review: 'check-in',
      scores: [
        ['confidence', 'young-person', null, 2],
        ['confidence', 'supervisor', null, 4],
      ],
    });
  });

  test('asks for all that is missing at once', async () => {
    const refused = await refusalOf(
      on('2025-07-22', recordReview, {
        kind: 'check-in',
        heldOn: '2025-07-22',
        actions: [{ what: 'Find boots', owner: '', dueOn: '' }],
      }),
    );
    expect(refused.reasons.map(({ code }) => code)).toEqual([
      'before-the-window',
      'young-person-missing',
      'words-missing',
      'how-it-is-going-missing',
      'action-incomplete',
    ]);
  });

  test('takes the words that the young person gave on their own page', async () => {
    await on('2025-07-23', addOwnPart, { kind: 'check-in', words: 'It is loud.' }, world.youngPerson);
    await on('2025-07-24', recordReview, { ...checkIn, youngPersonWords: '' });
    expect((await content('check-in')).parts).toMatchObject([
      { saidBy: 'young-person', words: 'It is loud.' },
    ]);
  });

  test('an end review needs the PA or social worker, or their view', async () => {
    const end = { ...checkIn, kind: 'end', heldOn: '2025-09-15' };
    expect((await refusalOf(on('2025-09-15', recordReview, end))).code).toBe('worker-missing');
    await on('2025-09-15', addOwnPart, { kind: 'end', words: 'She has grown.' }, world.worker);
    await on('2025-09-15', recordReview, end);
    expect((await content('end')).held?.heldOn).toBe('2025-09-15');
  });

  test('is done once, of two at the same moment', async () => {
    const version = await versionOf(world.ground, world.coOrdinator, placed.reference);
    const record = (actor: Actor) => () =>
      perform(at('2025-07-24'), actor, recordReview, { reference: placed.reference, version, ...checkIn });
    await expectOneWinner([record(world.coOrdinator), record(world.worker)]);
    expect((await refusalOf(on('2025-07-24', recordReview, checkIn))).code).toBe('held');
  });

  test('is for the programme and the worker; another authority finds nothing', async () => {
    const input = { reference: placed.reference, version: 1, ...checkIn };
    await expectOnly(world, recordReview, input);
    expect((await refusalOf(perform(world.ground, world.elsewhere, recordReview, input))).kind).toBe(
      'not-found',
    );
  });
});

describe('one’s own part', () => {
  test('each says theirs; what was said before stays', async () => {
    await on('2025-07-23', addOwnPart, { kind: 'check-in', words: 'It is loud.' }, world.youngPerson);
    await on('2025-07-24', addOwnPart, { kind: 'check-in', words: 'It got better.' }, world.youngPerson);
    expect((await content('check-in')).parts.map((part) => part.words)).toEqual(['It got better.']);
    const all = await readAs(world.ground, SYSTEM, ({ read }) =>
      read.selectFrom('review_parts').orderBy('id').select('words').execute(),
    );
    expect(all.map((row) => row.words)).toEqual(['It is loud.', 'It got better.']);
  });

  test('the employer reads and writes the employer’s alone', async () => {
    await on('2025-07-23', addOwnPart, { kind: 'check-in', words: 'It is loud.' }, world.youngPerson);
    await on(
      '2025-07-24',
      addOwnPart,
      {
        kind: 'check-in',
        words: 'Always on time.',
        scores: [{ skill: 'time-keeping', scoredBy: 'supervisor', score: 5 }],
      },
      world.employer,
    );
    const seen = await content('check-in', world.employer);
    expect(seen.parts.map((part) => part.saidBy)).toEqual(['employer']);
    expect(seen.scores).toEqual([{ skill: 'time-keeping', scoredBy: 'supervisor', score: 5 }]);
  });

  test('nobody scores for somebody else', async () => {
    const scores = [{ skill: 'time-keeping', scoredBy: 'supervisor', score: 5 }];
    for (const actor of [world.youngPerson, world.worker])
      expect((await refusalOf(on('2025-07-24', addOwnPart, { kind: 'check-in', scores }, actor))).kind).toBe(
        'forbidden',
      );
  });

  test('a score that changes is in the audit with what it was', async () => {
    const score = (value: number) =>
      on(
        '2025-07-24',
        addOwnPart,
        { kind: 'check-in', scores: [{ skill: 'confidence', scoredBy: 'young-person', score: value }] },
        world.youngPerson,
      );
    await score(2);
    await score(3);
    expect((await lastAudit(world.ground, 'reviews.add-own-part'))?.detail).toMatchObject({
      scores: [['confidence', 'young-person', 2, 3]],
    });
  });

  test('is not open before the window, and never empty', async () => {
    const part = (day: Day, words: string) =>
      on(day, addOwnPart, { kind: 'mid-point', words }, world.youngPerson);
    expect((await refusalOf(part('2025-07-24', 'Hello'))).code).toBe('not-open');
    expect((await refusalOf(part('2025-08-20', ' '))).fields[0]?.field).toBe('words');
  });

  test('is for those whose part it is', async () => {
    await expectOnly(world, addOwnPart, { reference: placed.reference, kind: 'check-in', words: 'x' });
  });
});

describe('on paper', () => {
  test('nobody is chased; the paper is asked for, and then recorded', async () => {
    await on('2025-07-29', putOnPaper, { kind: 'check-in', heldOn: '2025-07-25' });
    expect(await due('2025-07-30')).toEqual([['check-in', 'paper-awaited']]);
    expect(await remindReviews(at('2025-07-30'))).toBe(0);
    expect(
      (await refusalOf(on('2025-07-29', putOnPaper, { kind: 'check-in', heldOn: '2025-07-25' }))).code,
    ).toBe('held');
    await on('2025-08-01', recordReview, { ...checkIn, heldOn: '2025-07-25' });
    expect(await due('2025-08-01')).toEqual([]);
  });

  test('is of a day that has been', async () => {
    const refused = await refusalOf(on('2025-07-24', putOnPaper, { kind: 'check-in', heldOn: '2025-07-25' }));
    expect(refused.fields[0]?.field).toBe('heldOn');
    await expectOnly(world, putOnPaper, {
      reference: placed.reference,
      version: 1,
      kind: 'check-in',
      heldOn: '2025-07-24',
    });
  });
});

describe('more time', () => {
  const more = (day: Day, reason = 'young person unwell') =>
    on(day, giveMoreTime, { kind: 'check-in', reason });

  test('moves the window by five days, ten where the person cannot take part', async () => {
    await more('2025-07-25');
    expect(await due('2025-08-01')).toEqual([['check-in', 'due']]);
    expect(await due('2025-08-02')).toEqual([['check-in', 'overdue']]);
    expect(await on('2025-08-20', giveMoreTime, { kind: 'mid-point', reason: 'hospital' })).toMatchObject({
      days: 10,
    });
  });

  test('is given once, and never to one that is overdue', async () => {
    await more('2025-07-25');
    expect((await refusalOf(more('2025-07-26', 'hospital'))).code).toBe('already-exempted');
    expect(
      (await refusalOf(on('2025-08-26', giveMoreTime, { kind: 'mid-point', reason: 'other' }))).code,
    ).toBe('already-overdue');
  });

  test('is for the programme, with a reason from the list', async () => {
    await expectOnly(world, giveMoreTime, {
      reference: placed.reference,
      version: 1,
      kind: 'check-in',
      reason: 'other',
    });
    expect((await refusalOf(more('2025-07-25', 'no time'))).fields[0]?.field).toBe('reason');
  });
});
