import type { z } from 'zod';
import {
  acceptOffer,
  makeOffer,
  putToYoungPerson,
  recordYes,
  sendToEmployer,
} from '#areas/matching/index.ts';
import {
  beginNextStep,
  completePlacement,
  confirmPlacement,
  findPlacement,
  listPlacementsIn,
  logAttendance,
  type PlacementRecord,
  recordGateItem,
  recordNextStep,
  startPlacement,
} from '#areas/placements/index.ts';
import { recordReview } from '#areas/reviews/index.ts';
import { YOUNG_RISK_FACTORS } from '#domain/placements/risk.ts';
import { addDays, type Day, daysBetween, weekdayOf } from '#domain/shared/day.ts';
import { type Actor, readAs } from '#platform/actor.ts';
import { type Command, perform } from '#platform/command.ts';
import type { Ground } from '#platform/ground.ts';
import { type Cast, daysAgo, onDay } from './demo-world.ts';
import type { FilledYoungPerson } from './fill-people.ts';
import type { FilledEmployer } from './fill-town.ts';

interface Story {
  readonly ground: Ground;
  readonly cast: Cast;
  readonly people: Readonly<Record<string, FilledYoungPerson>>;
  readonly employers: readonly FilledEmployer[];
}

/** Tells what has happened in Rockford so far: one placement done, one in its first weeks, two options on their way. */
export async function fillStory(story: Story): Promise<void> {
  await tellOf(story, 'sorrel', 'Plant nursery trainee', { putDaysAgo: 140, startDaysAgo: 119 });
  await tellOf(story, 'aspen', 'Plant nursery trainee', { putDaysAgo: 45, startDaysAgo: 24 });
  await toTheEmployer(story, 'vetch', 'Garage helper', 6);
  await put(story, 'hazel', 'Coffee shop assistant', 2);
}

/** Does something as somebody on a day so many days ago. */
function act<S extends z.ZodType, R>(
  { ground }: Story,
  agoDays: number,
  actor: Actor,
  it: Command<S, R>,
  input: object,
): Promise<R> {
  return perform(onDay(ground, daysAgo(ground, agoDays)), actor, it, input);
}

function whoIs(story: Story, key: string): FilledYoungPerson {
  const person = story.people[key];
  if (!person) throw new Error(`Nobody in the cast is called ${key}.`);
  return person;
}

function whoOffers(story: Story, title: string): { employer: FilledEmployer; optionId: string } {
  for (const employer of story.employers) {
    const optionId = employer.offers[title];
    if (optionId) return { employer, optionId };
  }
  throw new Error(`Nobody offers ${title}.`);
}

async function put(story: Story, key: string, title: string, agoDays: number): Promise<string> {
  const { matchIds } = await act(story, agoDays, story.cast.coOrdinator, putToYoungPerson, {
    reference: whoIs(story, key).reference,
    options: [whoOffers(story, title).optionId],
    lookPast: [],
  });
  return matchIds[0] ?? '';
}

async function versionOfMatch({ ground, cast }: Story, id: string): Promise<number> {
  const row = await readAs(ground, cast.coOrdinator, ({ read }) =>
    read.selectFrom('matches').where('id', '=', id).select('version').executeTakeFirstOrThrow(),
  );
  return row.version;
}

async function toTheEmployer(story: Story, key: string, title: string, agoDays: number) {
  const person = whoIs(story, key);
  const id = await put(story, key, title, agoDays);
  const yes = await act(story, agoDays - 1, person.actor, recordYes, {
    id,
    version: await versionOfMatch(story, id),
    mayTell: 'yes',
  });
  return act(story, agoDays - 2, story.cast.coOrdinator, sendToEmployer, {
    id,
    version: yes.version,
    wantsToLearn: 'How the work is done, and working with others',
    support: 'mentor',
    isPreviewed: 'yes',
  });
}

async function tellOf(
  story: Story,
  key: string,
  title: string,
  days: { putDaysAgo: number; startDaysAgo: number },
) {
  const reference = await placed(story, key, title, days);
  const startsAgo = days.startDaysAgo;
  await throughTheGate(story, reference, startsAgo + 3);
  const placement = await readPlacement(story, reference);
  const firstAgo = agoOf(story, placement.firstDayOn);
  await change(story, firstAgo, story.cast.coOrdinator, startPlacement, reference, {});
  await logDays(story, reference, whoOffers(story, title).employer.actor);
  await review(story, reference, 'check-in', firstAgo - 4, 'I like it here. Everybody is kind.', 2);
  if (agoOf(story, placement.lastDayOn) >= 0) await toTheEnd(story, key, reference, firstAgo);
}

async function placed(
  story: Story,
  key: string,
  title: string,
  { putDaysAgo, startDaysAgo }: { putDaysAgo: number; startDaysAgo: number },
): Promise<string> {
  const person = whoIs(story, key);
  const { employer } = whoOffers(story, title);
  const sent = await toTheEmployer(story, key, title, putDaysAgo);
  const offered = await act(story, putDaysAgo - 5, employer.actor, makeOffer, {
    id: sent.id,
    version: sent.version,
    startsOn: mondayFrom(daysAgo(story.ground, startDaysAgo)),
    until: null,
  });
  await act(story, putDaysAgo - 6, person.actor, acceptOffer, { id: offered.id, version: offered.version });
  const all = await readAs(story.ground, person.actor, (tx) => listPlacementsIn(tx, ['planned']));
  const [first] = all;
  if (!first) throw new Error('An offer that was taken makes a placement.');
  return first.reference;
}

const GATE: readonly (readonly [item: string, answers: object])[] = [
  ['consent-to-share', { how: 'told worker' }],
  ['benefits-looked-at', { claims: 'none', jobcentreTold: 'no' }],
  ['emergency-contact', { name: 'Otter Heron', phone: '07700 900123' }],
  ['must-not-meet', { found: 'clear' }],
  ['pay-lawful', { ground: 'government-scheme', because: 'It is part of the council’s own programme.' }],
  ['dbs', { isNeeded: 'no' }],
  ['journey-known', { there: 'yes', home: 'yes' }],
];

async function throughTheGate(story: Story, reference: string, agoDays: number): Promise<void> {
  const onDate = daysAgo(story.ground, agoDays);
  const risk = {
    way: 'written assessment',
    isLowRiskKnownSite: 'no',
    factorsNamed: YOUNG_RISK_FACTORS.map((factor) => factor.code),
  };
  for (const [item, answers] of [...GATE, ['risk-reviewed', risk] as const])
    await change(story, agoDays, story.cast.coOrdinator, recordGateItem, reference, {
      item,
      onDate,
      ...answers,
    });
  await change(story, agoDays, story.cast.coOrdinator, confirmPlacement, reference, {});
}

async function change<S extends z.ZodType, R>(
  story: Story,
  agoDays: number,
  actor: Actor,
  it: Command<S, R>,
  reference: string,
  input: object,
): Promise<R> {
  const { version } = await readPlacement(story, reference);
  return act(story, agoDays, actor, it, { reference, version, ...input });
}

async function readPlacement(story: Story, reference: string): Promise<PlacementRecord> {
  const placement = await readAs(story.ground, story.cast.coOrdinator, (tx) => findPlacement(tx, reference));
  if (!placement) throw new Error(`There is no placement ${reference}.`);
  return placement;
}

// Every agreed day up to yesterday or the last day: present, late once, and away once with notice.
async function logDays(story: Story, reference: string, employer: Actor): Promise<void> {
  const placement = await readPlacement(story, reference);
  const [last = ''] = [placement.lastDayOn, daysAgo(story.ground, 1)].sort();
  const days: { day: Day; mark: string }[] = [];
  for (let day = placement.firstDayOn; day <= last; day = addDays(day, 1))
    if (placement.days.includes(weekdayOf(day))) days.push({ day, mark: markOf(days.length) });
  for (let from = 0; from < days.length; from += 5) {
    const week = days.slice(from, from + 5);
    const loggedOn = agoOf(story, week.at(-1)?.day ?? last);
    await change(story, loggedOn, employer, logAttendance, reference, { days: week });
  }
}

function markOf(at: number): string {
  if (at % 11 === 6) return 'late';
  return at % 17 === 9 ? 'absent-told' : 'present';
}

function review(
  story: Story,
  reference: string,
  kind: string,
  agoDays: number,
  words: string,
  score: number,
) {
  return change(story, agoDays, story.cast.coOrdinator, recordReview, reference, {
    kind,
    heldOn: daysAgo(story.ground, agoDays),
    tookPart: ['young-person', 'employer', 'co-ordinator', 'worker'],
    youngPersonWords: words,
    howItIsGoing: 'well',
    scores: [
      { skill: 'confidence', scoredBy: 'young-person', score },
      { skill: 'confidence', scoredBy: 'supervisor', score: score + 1 },
      { skill: 'time-keeping', scoredBy: 'young-person', score: score + 1 },
      { skill: 'time-keeping', scoredBy: 'supervisor', score: score + 1 },
    ],
  });
}

async function toTheEnd(story: Story, key: string, reference: string, firstAgo: number): Promise<void> {
  await review(story, reference, 'mid-point', firstAgo - 30, 'I know most of the plants now.', 3);
  await review(story, reference, 'end', firstAgo - 58, 'I would like to stay.', 4);
  const placement = await readPlacement(story, reference);
  const lastAgo = agoOf(story, placement.lastDayOn);
  const { id } = await change(story, lastAgo, whoIs(story, key).worker, recordNextStep, reference, {
    kind: 'kept on',
    owner: 'Clover Marl',
    dueOn: addDays(placement.lastDayOn, 7),
    isPaid: 'yes',
    hoursAWeek: '30',
    contract: 'permanent',
    startsOn: addDays(placement.lastDayOn, 1),
  });
  await change(story, lastAgo, story.cast.coOrdinator, completePlacement, reference, {});
  await change(story, lastAgo - 1, story.cast.coOrdinator, beginNextStep, reference, {
    nextStepId: id,
    startedOn: addDays(placement.lastDayOn, 1),
  });
}

function agoOf({ ground }: Story, day: Day): number {
  return daysBetween(day, daysAgo(ground, 0));
}

function mondayFrom(day: Day): Day {
  return addDays(day, (8 - weekdayOf(day)) % 7);
}
