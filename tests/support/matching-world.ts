import { insertUser } from '#areas/accounts/index.ts';
import { saveCourseRun } from '#areas/courses/index.ts';
import { findOrAddOrganisation, findOrAddSite } from '#areas/employers/index.ts';
import { acceptOffer } from '#areas/matching/matches/accept-offer.ts';
import { makeOffer } from '#areas/matching/matches/make-offer.ts';
import { putToYoungPerson } from '#areas/matching/matches/put-to-young-person.ts';
import { recordBetterOff } from '#areas/matching/matches/record-better-off.ts';
import { recordYes } from '#areas/matching/matches/record-yes.ts';
import { sendToEmployer } from '#areas/matching/matches/send-to-employer.ts';
import { setInterview } from '#areas/matching/matches/set-interview.ts';
import { type OpportunityFacts, saveOpportunity } from '#areas/opportunities/index.ts';
import type { MatchStatus } from '#domain/matching/statuses.ts';
import { type Actor, readAs, SYSTEM, type Tx, withActor } from '#platform/actor.ts';
import { perform } from '#platform/command.ts';
import type { Ground } from '#platform/ground.ts';
import { allocate } from './allocate.ts';
import { HERE, type World } from './world.ts';

/** A young person with a referral, who may sign in. */
export interface Someone {
  readonly reference: string;
  readonly youngPersonId: string;
  readonly referralId: string;
  readonly actor: Actor;
}

/** Does something with the service's rights in the world's authority. */
export function arrange<T>(ground: Ground, fn: (tx: Tx) => Promise<T>): Promise<T> {
  return withActor(ground, { ...SYSTEM, authority: HERE }, fn);
}

/** The world's own young person. */
export function aspen(world: World): Someone {
  const { youngPersonId, referralId, youngPerson } = world;
  return { reference: 'R1', youngPersonId, referralId, actor: youngPerson };
}

/** Another young person, ready for anything on weekdays from eight to six; the same worker looks after them. */
export async function addSomeone(
  world: World,
  reference: string,
  wishes: {
    readonly interests?: readonly string[];
    readonly born?: string;
    readonly firstName?: string;
  } = {},
): Promise<Someone> {
  return arrange(world.ground, async (tx) => {
    const { id: youngPersonId } = await tx.write
      .insertInto('young_people')
      .values({
        authority: HERE,
        first_name: wishes.firstName ?? 'Rowan',
        last_name: 'Agate',
        date_of_birth: wishes.born ?? '2006-02-01',
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    await allocate(tx, youngPersonId, world.worker.userId);
    const { id: referralId } = await tx.write
      .insertInto('referrals')
      .values({
        authority: HERE,
        reference,
        young_person_id: youngPersonId,
        referred_on: '2025-07-01',
        source: 'worker',
        interests: [...(wishes.interests ?? ['gardening'])],
        available_from_on: '2025-07-14',
        available_days: [1, 2, 3, 4, 5],
        earliest_start_minute: 480,
        latest_finish_minute: 1080,
        highest_level: 'Level 1',
        english_level: 'Level 1',
        maths_level: 'Level 1',
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    const userId = await insertUser(tx, { name: `Rowan ${reference}`, email: null });
    await tx.write
      .insertInto('memberships')
      .values({ user_id: userId, role: 'young-person', authority: HERE, young_person_id: youngPersonId })
      .execute();
    const actor: Actor = { ...world.youngPerson, userId, youngPersonId };
    return { reference, youngPersonId, referralId, actor };
  });
}

const OFFER: Omit<OpportunityFacts, 'organisationId' | 'siteId'> = {
  kind: 'work experience',
  title: 'Greenhouse trainee',
  jobCategory: 'Environment and land',
  subjectArea: null,
  places: 1,
  days: [1, 2, 3, 4, 5],
  startsMinute: 570,
  endsMinute: 930,
  firstStartOn: '2025-07-21',
  lastStartOn: null,
  isRolling: true,
  closesOn: null,
  weeks: 10,
  minimumAge: 16,
  entryRequirements: 'none',
  weeklyPayPence: 0,
  paysExpenses: false,
  supportOffered: [],
  contactName: null,
  contactEmail: null,
  insurancePounds: 10_000_000,
  insuranceExpiresOn: '2027-06-30',
  riskAssessedOn: null,
  dbsRequired: null,
  stepFree: null,
  isPublic: false,
  sharedWith: [],
};

/** Something else that the world's employer offers. @returns its id. */
export function addOffer(
  world: World,
  reference: string,
  facts: Partial<OpportunityFacts> = {},
): Promise<string> {
  return arrange(world.ground, (tx) =>
    saveOpportunity(
      tx,
      null,
      { ...OFFER, organisationId: world.organisationId, siteId: world.siteId, ...facts },
      { reference, status: 'live' },
    ),
  );
}

/** A college with one course run, and its designated tutor. */
export async function addCollege(
  world: World,
  places: number | null,
): Promise<{ courseRunId: string; organisationId: string; tutor: Actor }> {
  return arrange(world.ground, async (tx) => {
    const { id: organisationId } = await findOrAddOrganisation(tx, {
      kind: 'provider',
      name: 'Quarry College',
      contact: { name: null, email: null, phone: null },
    });
    const { id: siteId } = await findOrAddSite(tx, {
      organisationId,
      name: 'Main campus',
      postcode: null,
      isStepFree: null,
    });
    const courseRunId = await saveCourseRun(
      tx,
      null,
      {
        ...{ organisationId, siteId, places },
        title: 'Horticulture award',
        subjectArea: '3.2',
        level: 'Level 1',
        credits: null,
        startsOn: '2025-09-08',
        endsOn: '2025-12-12',
        weeks: 14,
        isRollOnRollOff: false,
        days: [1, 2],
        startsMinute: 540,
        endsMinute: 900,
        minimumAge: 16,
        entryRequirements: 'none',
        isPublic: false,
        sharedWith: [],
      },
      { reference: 'C1' },
    );
    const userId = await insertUser(tx, { name: 'Bramble Tutor', email: 'bramble@college.example' });
    await tx.write
      .insertInto('memberships')
      .values({ user_id: userId, role: 'tutor', authority: HERE, organisation_id: organisationId })
      .execute();
    return {
      courseRunId,
      organisationId,
      tutor: { ...world.employer, role: 'tutor', userId, organisationId },
    };
  });
}

/** A match as the service itself sees it. */
export function matchNow(ground: Ground, id: string) {
  return readAs(ground, SYSTEM, ({ read }) =>
    read.selectFrom('matches').where('id', '=', id).selectAll().executeTakeFirstOrThrow(),
  );
}

/** The id and version to give to a command. */
export async function which(ground: Ground, id: string): Promise<{ id: string; version: number }> {
  return { id, version: (await matchNow(ground, id)).version };
}

/** The steps on the way to an acceptance, each taken by whoever usually takes it. */
const STEPS: readonly [MatchStatus, (world: World, id: string, ground: Ground) => Promise<unknown>][] = [
  [
    'wanted',
    async (world, id, ground) =>
      perform(ground, world.worker, recordYes, {
        ...(await which(ground, id)),
        how: 'told worker',
        mayTell: 'yes',
      }),
  ],
  [
    'sent-to-employer',
    async (world, id, ground) =>
      perform(ground, world.coOrdinator, sendToEmployer, {
        ...(await which(ground, id)),
        wantsToLearn: 'Growing plants',
        support: 'a mentor',
        isPreviewed: 'yes',
      }),
  ],
  [
    'interview',
    async (world, id, ground) =>
      perform(ground, world.coOrdinator, setInterview, {
        ...(await which(ground, id)),
        on: '2025-07-18',
        at: '10:30',
      }),
  ],
  [
    'offered',
    async (world, id, ground) => perform(ground, world.coOrdinator, makeOffer, await which(ground, id)),
  ],
  [
    'accepted',
    async (world, id, ground) => {
      const { direction, pounds } = { direction: 'same', pounds: null };
      await perform(ground, world.worker, recordBetterOff, {
        ...(await which(ground, id)),
        direction,
        pounds,
      });
      await perform(ground, world.worker, acceptOffer, { ...(await which(ground, id)), how: 'told worker' });
    },
  ],
];

/** Puts an option to somebody and takes it as far as a status on the usual way. @returns the match's id. */
export async function matchAt(
  world: World,
  status: MatchStatus,
  { who = aspen(world), option = world.opportunityId, ground = world.ground } = {},
): Promise<string> {
  const { matchIds } = await perform(ground, world.coOrdinator, putToYoungPerson, {
    reference: who.reference,
    options: [option],
  });
  const [id = ''] = matchIds;
  const last = STEPS.findIndex(([reached]) => reached === status);
  for (const [, take] of STEPS.slice(0, last + 1)) await take(world, id, ground);
  return id;
}
